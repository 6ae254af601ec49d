import assert from "node:assert/strict";
import { test } from "node:test";
import { fits } from "../../../src/responses/shape.js";
import { openToParts, putPart, readAnswer } from "../../../src/store/parts.js";
import { applyNotes, beginSitting, readSitting } from "../../../src/store/sitting.js";
import { Newer } from "../../../src/store/times.js";
import { ABOUT, NAME, plain } from "./about.js";

const NOON = Date.UTC(2026, 0, 31, 12);
const VERSION = "0123456789ab";
const NEXT = "ba9876543210";
const RESULT = { outcome: "calm", scores: {} };

/** @param {Record<string, unknown>} [others] */
function sit(others = {}) {
  const response = {
    ...NAME,
    content_version: VERSION,
    changed: "2026-01-31T12:00:00.000Z",
    answers: { flat: "5" },
    result: RESULT,
    ...others,
  };
  const saved = readSitting({ schema: 2, response, changed: { flat: NOON } }, NAME);
  assert.ok(saved);
  return saved;
}

/**
 * @param {import("../../../src/store/sitting.js").SavedSitting} saved
 * @param {...Partial<import("../../../src/store/parts.js").Note>} notes
 */
function apply(saved, ...notes) {
  const whole = notes.map((each) => ({ part: "flat", at: NOON + 1, version: NEXT, ...each }));
  return applyNotes(saved, whole, ABOUT.isFreeText);
}

test("what was kept is read as it was kept", () => {
  const saved = sit({ texts: { mirror: "So so." }, name: "Spring", rater: { group: "team" } });
  assert.deepEqual(readSitting(saved, NAME), saved);
  assert.equal(saved.response.rater?.group, "team");
});

test("a sitting has the name that its key says", () => {
  const saved = sit({ id: "another-one", assessment: "another" });
  assert.equal(saved.response.id, NAME.id);
  assert.equal(saved.response.assessment, "all-kinds");
});

test("what a newer page has kept is left to it", () => {
  assert.throws(() => readSitting({ ...sit(), schema: 3 }, NAME), Newer);
});

test("only newer changes count, and the last of one part", () => {
  assert.equal(apply(sit()), undefined);
  assert.equal(apply(sit(), { at: NOON, value: "1" }), undefined);
  const after = apply(
    sit(),
    { at: NOON + 3, value: "2" },
    { at: NOON + 2, value: "3" },
    { at: NOON - 1, value: "4" },
    { part: "tools", value: ["board"] },
  );
  assert.deepEqual(plain(after?.response.answers), { flat: "2", tools: ["board"] });
  assert.deepEqual(plain(after?.changed), { flat: NOON + 3, tools: NOON + 1 });
  assert.equal(after?.response.changed, "2026-01-31T12:00:00.003Z");
  assert.equal(after?.response.content_version, NEXT);
});

test("another answer drops what was said of those before, and the same one doesn't", () => {
  assert.equal(apply(sit(), { value: "1" })?.response.result, undefined);
  const same = apply(sit(), { value: "5" });
  assert.deepEqual(plain(same?.response.result), RESULT);
  assert.equal(same?.response.content_version, VERSION);
});

test("what is put beside answers leaves the result and its version alone", () => {
  const plan = [{ id: "a-step-of-it", advice: null, words: "Ask", done: false }];
  const after = apply(
    sit(),
    { part: "note:flat", value: "In spring" },
    { part: "plan:", value: plan },
    { part: "name:", value: "Spring" },
    { part: "mirror", value: "So so." },
  );
  const { notes, plan: planned, name, texts, result, content_version } = plain(after?.response);
  assert.deepEqual(
    { notes, name, texts },
    {
      notes: { flat: "In spring" },
      name: "Spring",
      texts: { mirror: "So so." },
    },
  );
  assert.deepEqual(planned, plan);
  assert.deepEqual(result, RESULT);
  assert.equal(content_version, VERSION);
  const cleared = apply(
    /** @type {NonNullable<typeof after>} */ (after),
    ...["note:flat", "plan:", "name:", "mirror"].map((part) => ({ part, at: NOON + 2 })),
  );
  assert.deepEqual(
    Object.keys(cleared?.response ?? {}).sort(),
    [...Object.keys(sit().response), "answered"].sort(),
  );
});

test("what is put beside answers leaves the day on which they were given", () => {
  const answered = apply(sit(), { value: "1", at: NOON + 1 });
  const beside = { part: "plan:", value: [{ advice: null, words: "Ask", done: true }] };
  const after = apply(
    /** @type {NonNullable<typeof answered>} */ (answered),
    ...[{ ...beside, at: NOON + 5000 }],
  );
  assert.equal(after?.response.answered, answered?.response.answered);
  assert.notEqual(after?.response.changed, answered?.response.changed);
});

test("a cleared answer is gone, and that it was cleared is kept", () => {
  const after = apply(sit(), {});
  assert.deepEqual(plain(after?.response.answers), {});
  assert.deepEqual(plain(after?.changed), { flat: NOON + 1 });
});

test("a date that is later than a change stays, but for one that hasn't been", () => {
  const later = "2026-02-01T00:00:00.000Z";
  assert.equal(apply(sit({ changed: later }), { value: "1" })?.response.changed, later);
  const never = "2999-02-01T00:00:00.000Z";
  const after = apply(sit({ changed: never }), { value: "1" });
  assert.equal(after?.response.changed, "2026-01-31T12:00:00.001Z");
});

test("a sitting without any time has none, and what is put beside its answers gives it none", () => {
  const response = { ...NAME, content_version: VERSION, answers: { flat: "5" } };
  const saved = readSitting({ schema: 2, response, changed: {} }, NAME);
  assert.ok(saved);
  assert.equal(saved.response.changed, undefined);
  const named = apply(saved, { part: "name:", value: "Spring" });
  assert.deepEqual([named?.response.changed, named?.response.name], [undefined, "Spring"]);
  assert.equal(apply(saved, { value: "1" })?.response.changed, "2026-01-31T12:00:00.001Z");
});

test("steps without ids have the same ones at each look, and where they come by a note", () => {
  const id = "abcdefgh";
  const plan = [{ words: "a" }, { id, words: "b" }, { words: "c" }].map((step) => ({
    ...step,
    advice: null,
    done: false,
  }));
  const ids = (/** @type {any} */ saved) =>
    saved?.response.plan.map((/** @type {any} */ step) => step.id);
  const first = ids(sit({ plan }));
  assert.deepEqual(first, ["0123456789abcdef-1", id, "0123456789abcdef-3"]);
  assert.deepEqual(ids(sit({ plan })), first);
  assert.deepEqual(ids(apply(sit(), { part: "plan:", value: plan })), first);
  const taken = [{ ...plan[1], id: "0123456789abcdef-1" }, plan[2], plan[0]];
  assert.equal(new Set(ids(sit({ plan: taken }))).size, 3);
  for (const step of sit({ plan }).response.plan ?? []) assert.ok(fits("plan", [step]));
});

test("what was read is not changed by it", () => {
  const saved = sit({ texts: { mirror: "So so." } });
  const before = plain(saved);
  apply(saved, { value: "1" }, { part: "mirror" }, { part: "note:flat", value: "x" });
  assert.deepEqual(plain(saved), before);
});

test("a part is put beside the others, which aren't copied for it", () => {
  const saved = sit({ texts: { mirror: "So so." }, notes: { flat: "In spring" } });
  const response = openToParts(saved.response);
  const { answers, texts, notes } = response;
  const note = { at: NOON + 1, version: NEXT, value: "1" };
  putPart(response, { ...note, part: "late" }, ABOUT.isFreeText);
  putPart(response, { ...note, part: "mirror" }, ABOUT.isFreeText);
  putPart(response, { ...note, part: "note:late" }, ABOUT.isFreeText);
  assert.equal(response.answers, answers);
  assert.equal(response.texts, texts);
  assert.equal(response.notes, notes);
  assert.deepEqual(plain([answers, texts, notes]), [
    { flat: "5", late: "1" },
    { mirror: "1" },
    { flat: "In spring", late: "1" },
  ]);
  assert.deepEqual(saved, sit({ texts: { mirror: "So so." }, notes: { flat: "In spring" } }));
});

test("what a part can't be is left out, and a new sitting is always one", () => {
  const empty = beginSitting(NAME.id, { ...ABOUT, language: "no tag!" }, NOON);
  const after = apply(empty, { value: 1e300 }, { part: "Not An Id", value: "5", version: "?" });
  assert.deepEqual(plain(after?.response.answers), {});
  for (const [field, value] of Object.entries(after?.response ?? {})) assert.ok(fits(field, value));
});

test("answers are text, numbers, lists of text and shares", () => {
  for (const each of ["5", "", 0, -1.5, [], ["a", "b"], {}, { coaching: 60 }])
    assert.deepEqual(readAnswer(each), each);
  for (const each of [null, undefined, true, NaN, Infinity, [1], { a: "1" }, new Date()])
    assert.equal(readAnswer(each), undefined, String(each));
});

test("a name is right or wrong however often it comes, and only where it stands", () => {
  for (const _ of [1, 2]) {
    assert.ok(fits("answers", { "item-1": "5" }));
    assert.ok(!fits("answers", { "no item": "5" }));
    assert.ok(fits("answers", { "item-1": { "no item": 1 } })); // parts of an answer may be called anything
    assert.ok(!fits("answers", { "\ud800": "5" }));
  }
});
