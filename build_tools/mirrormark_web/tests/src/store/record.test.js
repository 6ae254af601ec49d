import assert from "node:assert/strict";
import { test } from "node:test";
import { applyNotes, isTime, Newer, readAnswer, readRecord } from "../../../src/store/record.js";

const NOON = Date.UTC(2026, 0, 31, 12);
const DAY = "2026-01-31T12:00:00.000Z";
const RECORD = {
  schema: 1,
  contentVersion: "abc",
  savedAt: DAY,
  answers: { flat: "5" },
  changed: { flat: NOON },
};

/** @param {unknown} value without the prototypes that it doesn't need */
const plain = (value) => JSON.parse(JSON.stringify(value));

test("what was kept is read as it was kept", () => {
  assert.deepEqual(plain(readRecord(RECORD)), RECORD);
});

test("what is no record is nothing", () => {
  for (const kept of [undefined, null, 1, "x", [], { ...RECORD, schema: 0 }, { schema: 1 }])
    assert.equal(readRecord(kept), undefined);
  assert.equal(readRecord({ ...RECORD, answers: ["5"] }), undefined);
});

test("what holds itself, or is of a kind that JSON hasn't, is nothing or holds nothing", () => {
  for (const kept of [new Map([["schema", 1]]), new Date(), 10n, { ...RECORD, schema: 1n }])
    assert.equal(readRecord(kept), undefined);
  /** @type {Record<string, unknown>} */
  const itself = {};
  itself.itself = itself;
  assert.deepEqual(plain(readRecord({ ...RECORD, answers: itself })?.answers), {});
  /** @type {unknown[]} */
  const list = [];
  list.push(list);
  const answers = {
    big: 10n,
    list: [10n],
    shares: { a: 10n },
    deep: { a: { b: 1 } },
    itself: list,
  };
  const others = { map: new Map(), day: new Date(0), file: new Blob(["4"]), flat: "5" };
  const read = readRecord({ ...RECORD, answers: { ...answers, ...others } });
  assert.deepEqual(plain(read?.answers), { flat: "5" });
});

test("whatever stands in the place of its date, a record has one that can be written", () => {
  const past = [null, undefined, 17, NaN, 10n, new Date(NaN), {}, "", "2026-13-45"];
  for (const savedAt of [...past, "+275760-09-13T00:00:00.000Z", "-000100-01-01T00:00:00.000Z"])
    assert.equal(readRecord({ ...RECORD, savedAt })?.savedAt, DAY, String(savedAt));
});

test("what a newer page has kept is left to it", () => {
  assert.throws(() => readRecord({ ...RECORD, schema: 2 }), Newer);
});

test("an answer or a time that can't be one is left out, and the others stay", () => {
  const answers = { flat: "5", odd: null, none: undefined, nan: NaN, nested: [["5"]], far: 1 / 0 };
  const changed = { flat: NOON, odd: "yesterday", ahead: Date.now() + 1e9, half: 0.5, nought: 0 };
  const read = readRecord({ ...RECORD, answers, changed });
  assert.deepEqual(plain(read), RECORD);
});

test("a date that is none is that of the last change, or else today", (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: NOON + 1000 });
  const broken = { ...RECORD, savedAt: "soon" };
  assert.equal(readRecord(broken)?.savedAt, DAY);
  const ahead = { ...RECORD, savedAt: "2999-01-01T00:00:00Z" };
  assert.equal(readRecord(ahead)?.savedAt, DAY);
  assert.equal(readRecord({ ...broken, changed: {} })?.savedAt, "2026-01-31T12:00:01.000Z");
});

test("an item may be called like what every object has", () => {
  const read = readRecord({ ...RECORD, answers: { constructor: "5" }, changed: {} });
  assert.deepEqual(plain(read?.answers), { constructor: "5" });
  assert.equal(read?.answers.toString, undefined);
  const after = applyNotes(undefined, [["constructor", { at: 1, version: "v", answer: "4" }]]);
  assert.equal(after?.answers.constructor, "4");
});

test("only newer changes count", () => {
  const read = readRecord(RECORD);
  assert.equal(applyNotes(read, []), undefined);
  assert.equal(applyNotes(read, [["flat", { at: NOON, version: "old", answer: "1" }]]), undefined);
  const after = applyNotes(read, [
    ["flat", { at: NOON - 1, version: "old", answer: "1" }],
    ["tools", { at: NOON + 1, version: "new", answer: ["board"] }],
  ]);
  assert.deepEqual(plain(after), {
    schema: 1,
    contentVersion: "new",
    savedAt: "2026-01-31T12:00:00.001Z",
    answers: { flat: "5", tools: ["board"] },
    changed: { flat: NOON, tools: NOON + 1 },
  });
});

test("a change that is newer than its answer, and older than the whole, keeps the date", () => {
  const read = readRecord({ ...RECORD, savedAt: "2026-02-01T00:00:00.000Z" });
  const after = applyNotes(read, [["flat", { at: NOON + 1, version: "abc", answer: "2" }]]);
  assert.equal(after?.savedAt, "2026-02-01T00:00:00.000Z");
  assert.equal(after?.answers.flat, "2");
});

test("a cleared answer is gone, and that it was cleared is kept", () => {
  const after = applyNotes(readRecord(RECORD), [["flat", { at: NOON + 5, version: "abc" }]]);
  assert.deepEqual(plain(after?.answers), {});
  assert.deepEqual(plain(after?.changed), { flat: NOON + 5 });
});

test("what was read is not changed by it", () => {
  const read = readRecord(RECORD);
  applyNotes(read, [["flat", { at: NOON + 5, version: "abc", answer: "1" }]]);
  assert.deepEqual(plain(read), RECORD);
});

test("answers are text, numbers, lists of text and shares", () => {
  for (const each of ["5", "", 0, -1.5, [], ["a", "b"], {}, { coaching: 60 }])
    assert.deepEqual(readAnswer(each), each);
  for (const each of [null, undefined, true, NaN, Infinity, [1], { a: "1" }, new Date()])
    assert.equal(readAnswer(each), undefined, String(each));
});

test("a time is a whole number that has been, or is only just ahead", () => {
  assert.equal(isTime(Date.now()), true);
  assert.equal(isTime(Date.now() + 30_000), true);
  for (const each of [0, -1, 1.5, "1", null, NaN, Date.now() + 90_000])
    assert.equal(isTime(each), false, String(each));
});
