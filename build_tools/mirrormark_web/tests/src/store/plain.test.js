import assert from "node:assert/strict";
import { test } from "node:test";
import { carryOver } from "../../../src/store/carry-over.js";
import { readNote } from "../../../src/store/parts.js";
import { applyNotes, readSitting } from "../../../src/store/sitting.js";
import { Newer } from "../../../src/store/times.js";
import { fits } from "../../../src/responses/shape.js";
import { ABOUT, NAME } from "./about.js";

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

/** What is kept in a response, each field of it. */
const RESPONSE = {
  id: NAME.id,
  assessment: "all-kinds",
  content_version: "0123456789ab",
  site: "https://example.org/mirrors/",
  language: "en-GB",
  begun: "2026-01-31T11:00:00.000Z",
  changed: RECORD.savedAt,
  answers: RECORD.answers,
  texts: { mirror: "They would say so." },
  notes: { flat: "In spring" },
  result: { outcome: null, scores: { pace: { score: 50, low: 40, high: 60, band: null } } },
  plan: [{ advice: null, words: "Ask them", done: false }],
  name: "Spring",
};
const SITTING = { schema: 2, response: RESPONSE, changed: RECORD.changed };

/**
 * @param {unknown} kept
 * @param {(kept: unknown) => import("../../../src/store/sitting.js").SavedSitting | undefined} read
 */
function readClean(kept, read) {
  let found;
  try {
    found = read(kept);
  } catch (error) {
    assert.ok(error instanceof Newer);
    assert.ok(Number.isSafeInteger(Object(kept).schema));
    return undefined;
  }
  if (found === undefined) return undefined;
  for (const [field, value] of Object.entries(found.response)) assert.ok(fits(field, value), field);
  for (const [id, answer] of Object.entries(found.response.answers)) assert.ok(isClean(answer), id);
  assert.ok(Object.values(found.changed).every(Number.isSafeInteger));
  assert.deepEqual(readSitting(found, NAME), found);
  const note = { part: "new", at: Date.now(), version: "0123456789ab", value: "1" };
  const after = applyNotes(found, [note], () => false);
  assert.equal(after?.response.answers.new, "1");
  return found;
}

const readNew = (/** @type {unknown} */ kept) => readSitting(kept, NAME);
const readOld = (/** @type {unknown} */ kept) => carryOver(kept, ABOUT, NAME.id);

test("whatever stands in the place of a record or of one of its parts, nothing breaks", () => {
  let count = 0;
  for (const value of listHostile()) {
    for (const read of [readNew, readOld]) readClean(value, read);
    for (const part of Object.keys(RECORD)) readClean({ ...RECORD, [part]: value }, readOld);
    for (const part of Object.keys(SITTING)) readClean({ ...SITTING, [part]: value }, readNew);
    for (const field of Object.keys(RESPONSE)) {
      const read = readClean({ ...SITTING, response: { ...RESPONSE, [field]: value } }, readNew);
      if (field !== "answers") assert.equal(read?.response.answers.flat, "5");
      if (field !== "plan") assert.equal(read?.response.plan?.length, 1, field);
    }
    const answers = { odd: value, flat: "5" };
    const changed = { odd: value, ...RECORD.changed };
    const response = { ...RESPONSE, answers, texts: answers, notes: answers, plan: [value] };
    for (const read of [
      readClean({ ...RECORD, answers, changed }, readOld),
      readClean({ ...SITTING, changed, response }, readNew),
    ]) {
      assert.equal(read?.response.answers.flat, "5");
      assert.deepEqual(read?.changed.flat, RECORD.changed.flat);
    }
    count += 1;
  }
  assert.ok(count > 40);
});

test("hostile values of all parts together break nothing", () => {
  const hostile = listHostile();
  let seed = 1;
  const draw = () => hostile[(seed = (seed * 48_271) % 2_147_483_647) % hostile.length];
  const three = () => ({ a: draw(), b: draw(), c: draw() });
  for (let count = 0; count < 500; count++) {
    const old = { schema: 1, contentVersion: draw(), savedAt: draw(), answers: three() };
    readClean({ ...old, changed: three() }, readOld);
    const response = Object.fromEntries(Object.keys(RESPONSE).map((field) => [field, draw()]));
    for (const field of ["answers", "texts", "notes"]) response[field] = three();
    readClean({ schema: 2, response, changed: three() }, readNew);
  }
});

test("hundreds of thousands of entries are cut, and not spread", () => {
  const time = RECORD.changed.flat;
  const read = readClean({ ...RECORD, savedAt: "soon", changed: fill(200_000, time) }, readOld);
  assert.equal(read?.response.changed, RECORD.savedAt);
  assert.equal(Object.keys(read?.changed ?? {}).length, 10_000);
  const many = { flat: "5", ...fill(200_000, "4") };
  const full = [
    readClean({ ...RECORD, answers: many }, readOld),
    readClean({ ...SITTING, response: { ...RESPONSE, answers: many } }, readNew),
  ];
  for (const each of full) {
    assert.equal(each?.response.answers.flat, "5");
    assert.equal(Object.keys(each?.response.answers ?? {}).length, 10_000);
  }
});

test("a plan whose steps are one another a thousand times over is no end", () => {
  /** @type {unknown} */
  let step = { advice: null, words: "Ask", done: false };
  for (let depth = 0; depth < 8; depth++) step = Array(1000).fill(step);
  const read = readClean({ ...SITTING, response: { ...RESPONSE, plan: step } }, readNew);
  assert.equal(read?.response.plan, undefined);
});

test("a schema that is no whole number is damage, and not newer", () => {
  for (const schema of [Infinity, 1.5, NaN, -1, 1e300, Object(2)]) {
    assert.equal(readOld({ ...RECORD, schema }), undefined);
    assert.equal(readNew({ ...SITTING, schema }), undefined);
  }
});

test("a list is copied without what else it was called", () => {
  const order = readOld({ ...RECORD, answers: { order: name(["b", "a"], UNSPEAKABLE) } });
  assert.equal(`${order?.response.answers.order}`, "b,a");
});

test("whatever stands in the place of a note or of one of its parts, it is none or clean", () => {
  const note = { at: 1000, version: "abc", value: "5" };
  for (const value of listHostile()) {
    for (const part of ["flat", "note:flat", "plan:", "name:", "else:"]) {
      assert.equal(readNote(part, value), undefined);
      for (const field of Object.keys(note)) {
        const read = readNote(part, { ...note, [field]: value });
        if (read?.value !== undefined && part === "flat") assert.ok(isClean(read.value));
        if (read?.value !== undefined && part === "plan:") assert.ok(fits("plan", read.value));
        if (read) assert.equal(typeof read.version, "string");
      }
    }
  }
});
