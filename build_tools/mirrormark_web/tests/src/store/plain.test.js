import assert from "node:assert/strict";
import { test } from "node:test";
import { applyNotes, Newer, readNote, readRecord } from "../../../src/store/parts.js";

const RECORD = {
  schema: 1,
  contentVersion: "abc",
  savedAt: "2026-01-31T12:00:00.000Z",
  answers: { flat: "5" },
  changed: { flat: Date.UTC(2026, 0, 31, 12) },
};
/** What any browser keeps, and nobody should convert. */
const UNSPEAKABLE = { toString: 1, valueOf: 1 };

/** @param {unknown} value @param {number} depth */
function nest(value, depth) {
  for (let count = 0; count < depth; count++) value = [value];
  return value;
}

/** @param {number} count @param {unknown} value */
function fill(count, value) {
  return Object.fromEntries(Array.from({ length: count }, (_, each) => [`x${each}`, value]));
}

/** @param {string[]} list with names of its own @param {object} names */
const name = (list, names) => Object.assign([...list], names);

function listHostile() {
  /** @type {Record<string, unknown>} */
  const itself = {};
  itself.itself = itself;
  /** @type {unknown[]} */
  const sparse = [];
  sparse[2] = "a";
  /** @type {unknown[]} */
  const endless = [];
  endless.length = 2 ** 32 - 1;
  const values = [
    ...[undefined, null, true, "", "x", "constructor", "x".repeat(2_000_000), "\ud800\u0000"],
    ...[0, -0, 1, -1, 1.5, NaN, Infinity, -Infinity, 5e-324, 1e308, 10n, 2 ** 53],
    ...[new Date(), new Date(NaN), new Map([["a", 1]]), new Set(["a"]), new Error("x"), /x/],
    ...[new Uint8Array(8), new Float64Array(2), new ArrayBuffer(8), new Blob(["x"])],
    ...[[], ["a"], [["a"]], [null], [1], sparse, endless, Array(2_000).fill("a")],
    ...[name(["a", "b"], UNSPEAKABLE), name(["a"], { join: 2, length2: 1 })],
    ...[{}, { a: 1 }, { a: "1" }, itself, UNSPEAKABLE, { toJSON: 1 }, { length: 1e9 }],
    ...[JSON.parse('{"__proto__": {"a": 1}, "constructor": 5}'), fill(2_000, 1), Object(1n)],
    ...[Object("x"), Object(1)],
  ].map((value) => structuredClone(value));
  return [...values, nest("a", 5_000)]; // browsers copy that, Node doesn't
}

/** @param {unknown} value */
function isClean(value) {
  if (typeof value === "string" || Number.isFinite(value)) return true;
  if (Array.isArray(value))
    return (
      Object.keys(value).length === value.length && value.every((each) => typeof each === "string")
    );
  return Object.values(Object(value)).every(Number.isFinite);
}

/** @param {unknown} kept */
function readClean(kept) {
  let read;
  try {
    read = readRecord(kept);
  } catch (error) {
    assert.ok(error instanceof Newer);
    assert.ok(Number.isSafeInteger(Object(kept).schema));
    return undefined;
  }
  if (read === undefined) return undefined;
  assert.equal(typeof read.contentVersion, "string");
  assert.equal(new Date(read.savedAt).toISOString(), read.savedAt);
  for (const [id, answer] of Object.entries(read.answers)) assert.ok(isClean(answer), id);
  assert.ok(Object.values(read.changed).every(Number.isSafeInteger));
  assert.deepEqual(readRecord(read), read);
  const after = applyNotes(read, [["new", { at: Date.now(), version: "v", answer: "1" }]]);
  assert.equal(after?.answers.new, "1");
  return read;
}

test("whatever stands in the place of a record or of one of its parts, nothing breaks", () => {
  let count = 0;
  for (const value of listHostile()) {
    readClean(value);
    for (const part of Object.keys(RECORD)) readClean({ ...RECORD, [part]: value });
    const read = readClean({
      ...RECORD,
      answers: { odd: value, flat: "5" },
      changed: { odd: value, ...RECORD.changed },
    });
    assert.equal(read?.answers.flat, "5");
    assert.deepEqual(read?.changed.flat, RECORD.changed.flat);
    count += 1;
  }
  assert.ok(count > 40);
});

test("hostile values of all parts together break nothing", () => {
  const hostile = listHostile();
  let seed = 1;
  const draw = () => hostile[(seed = (seed * 48_271) % 2_147_483_647) % hostile.length];
  for (let count = 0; count < 500; count++)
    readClean({
      schema: 1,
      contentVersion: draw(),
      savedAt: draw(),
      answers: { a: draw(), b: draw(), c: draw() },
      changed: { a: draw(), b: draw() },
    });
});

test("hundreds of thousands of entries are cut, and not spread", () => {
  const time = RECORD.changed.flat;
  const many = { ...RECORD, savedAt: "soon", changed: fill(200_000, time) };
  const read = readClean(many);
  assert.equal(read?.savedAt, RECORD.savedAt);
  assert.equal(Object.keys(read?.changed ?? {}).length, 10_000);
  const full = readClean({ ...RECORD, answers: { flat: "5", ...fill(200_000, "4") } });
  assert.equal(full?.answers.flat, "5");
  assert.equal(Object.keys(full?.answers ?? {}).length, 10_000);
});

test("a schema that is no whole number is damage, and not newer", () => {
  for (const schema of [Infinity, 1.5, NaN, -1, 1e300, Object(2)])
    assert.equal(readRecord({ ...RECORD, schema }), undefined);
});

test("a list is copied without what else it was called", () => {
  const order = readRecord({ ...RECORD, answers: { order: name(["b", "a"], UNSPEAKABLE) } });
  assert.equal(`${order?.answers.order}`, "b,a");
});

test("whatever stands in the place of a note or of one of its parts, it is none or clean", () => {
  const note = { at: 1000, version: "abc", answer: "5" };
  for (const value of listHostile()) {
    assert.equal(readNote(value), undefined);
    for (const part of Object.keys(note)) {
      const read = readNote({ ...note, [part]: value });
      if (read?.answer !== undefined) assert.ok(isClean(read.answer));
      if (read) assert.equal(typeof read.version, "string");
    }
  }
});
