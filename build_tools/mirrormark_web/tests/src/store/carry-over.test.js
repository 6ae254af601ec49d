import assert from "node:assert/strict";
import { test } from "node:test";
import { carryOver } from "../../../src/store/carry-over.js";
import { isTime } from "../../../src/store/times.js";
import { ABOUT, NAME, plain } from "./about.js";

const NOON = Date.UTC(2026, 0, 31, 12);
const DAY = "2026-01-31T12:00:00.000Z";
const RECORD = {
  schema: 1,
  contentVersion: "0123456789ab",
  savedAt: DAY,
  answers: { flat: "5", order: ["b", "a"], week: { coaching: 60 }, reports: 3, mirror: "So so." },
  changed: { flat: NOON, mirror: NOON - 5 },
};

/** @param {unknown} kept */
const read = (kept) => carryOver(kept, ABOUT, NAME.id);

test("what an earlier version kept becomes a sitting, free text apart", () => {
  assert.deepEqual(plain(read(RECORD)), {
    schema: 2,
    response: {
      ...NAME,
      content_version: "0123456789ab",
      site: "https://example.org/mirrors/",
      language: "en-GB",
      answered: DAY,
      changed: DAY,
      answers: { flat: "5", order: ["b", "a"], week: { coaching: 60 }, reports: 3 },
      texts: { mirror: "So so." },
    },
    changed: RECORD.changed,
  });
});

test("what is no record is nothing", () => {
  for (const kept of [undefined, null, 1, "x", [], { ...RECORD, schema: 0 }, { schema: 1 }])
    assert.equal(read(kept), undefined);
  for (const kept of [new Map([["schema", 1]]), new Date(), 10n, { ...RECORD, schema: 1n }])
    assert.equal(read(kept), undefined);
  assert.equal(read({ ...RECORD, answers: ["5"] }), undefined);
});

test("an answer or a time that can't be one is left out, and the others stay", () => {
  const odd = { odd: null, none: undefined, nan: NaN, nested: [["5"]], far: 1 / 0, "plan:": "x" };
  const never = { odd: "yesterday", ahead: Date.now() + 1e9, half: 0.5, nought: 0 };
  const answers = { ...RECORD.answers, ...odd };
  const changed = { ...RECORD.changed, ...never };
  assert.deepEqual(plain(read({ ...RECORD, answers, changed })), plain(read(RECORD)));
});

test("whatever stands in the place of its date, there is one that can be written", () => {
  const past = [null, undefined, 17, NaN, 10n, new Date(NaN), {}, "", "2026-13-45", "soon"];
  for (const savedAt of [...past, "+275760-09-13T00:00:00.000Z", "-000100-01-01T00:00:00.000Z"])
    assert.equal(read({ ...RECORD, savedAt })?.response.changed, DAY, String(savedAt));
});

test("without any time its day isn't known, and without a version its text isn't", () => {
  const found = read({ schema: 1, answers: { flat: "5" } });
  const { begun, answered, changed } = found?.response ?? {};
  assert.deepEqual([begun, answered, changed], [undefined, undefined, undefined]);
  assert.equal(found?.response.content_version, "000000000000");
});

test("an item may be called like what every object has", () => {
  const found = read({ ...RECORD, answers: { constructor: "5" } });
  assert.deepEqual(plain(found?.response.answers), { constructor: "5" });
  assert.equal(found?.response.answers.toString, undefined);
});

test("words that are longer than agreed are cut, and half a character is made a whole one", () => {
  const found = read({ ...RECORD, answers: { mirror: `\ud800${"x".repeat(200_000)}` } });
  assert.equal(found?.response.texts?.mirror, `\ufffd${"x".repeat(99_999)}`);
});

test("a time is a whole number that has been, or is only just ahead", () => {
  assert.equal(isTime(Date.now()), true);
  assert.equal(isTime(Date.now() + 30_000), true);
  for (const each of [0, -1, 1.5, "1", null, NaN, Date.now() + 90_000])
    assert.equal(isTime(each), false, String(each));
});
