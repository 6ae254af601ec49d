import assert from "node:assert/strict";
import { test } from "node:test";
import {
  isOfAnotherText,
  countAnswered,
  sayCounts,
  sayOutcome,
  sayWhen,
  sayWhich,
} from "../../../src/your-results/describe.js";
import { t } from "../../fakes.js";
import { listed, response } from "./kept.js";

test("when it was changed counts before when it was begun; what says neither has no date", () => {
  const when = (/** @type {object} */ fields) => sayWhen(response("a", fields), t);
  const begun = { begun: "2026-01-01T07:00:00Z" };
  assert.equal(when({ ...begun, changed: "2026-02-01T08:00:00Z" }), "2026-02-01T08:00");
  assert.equal(when(begun), "2026-01-01T07:00");
  assert.equal(when({}), "store-undated");
});

test("it goes by its name, and tells the date beside it", () => {
  const one = response("a", { changed: "2026-11-22T10:30:00Z", name: "Before" });
  assert.equal(sayWhich(one, t), 'your-results-named {"name":"Before","when":"2026-11-22T10:30"}');
});

test("a diagnosis of then goes by its title of today", () => {
  const result = { outcome: "good", scores: {} };
  assert.equal(sayOutcome(response("a", { result }), listed, t), "All is well");
  const gone = { outcome: "gone", scores: {} };
  assert.equal(
    sayOutcome(response("a", { result: gone }), listed, t),
    'your-results-former {"id":"gone"}',
  );
  assert.equal(
    sayOutcome(response("a", { result: { outcome: null, scores: {} } }), listed, t),
    "your-results-too-few",
  );
  assert.equal(sayOutcome(response("a"), listed, t), "your-results-no-diagnosis");
  assert.equal(
    sayOutcome(response("a", { result }), undefined, t),
    'your-results-former {"id":"good"}',
  );
});

test("what only the writing of a file has changed is no other text", () => {
  const now = listed.compiled.content_version;
  const then = response("a");
  assert.equal(isOfAnotherText(response("a", { content_version: now }), listed), false);
  assert.equal(isOfAnotherText(then, listed), true);
  assert.equal(isOfAnotherText(then, { ...listed, same: [then.content_version] }), false);
});

test("what answers hide isn't missing, and what doesn't count isn't counted", () => {
  const counts = (/** @type {Record<string, any>} */ answers) =>
    countAnswered(response("a", { answers }), listed.compiled);
  assert.deepEqual(counts({}), { answered: 0, count: 1 });
  assert.deepEqual(counts({ first: "no" }), { answered: 1, count: 1 });
  assert.deepEqual(counts({ first: "yes" }), { answered: 1, count: 2 });
  assert.deepEqual(counts({ first: "yes", second: "no", own: "words" }), { answered: 2, count: 2 });
  const all = response("a", { answers: { first: "no", second: null } });
  assert.equal(sayCounts(all, listed, t), 'your-results-complete {"answered":1,"count":1}');
});

test("of an assessment that is gone, answers are counted as they are", () => {
  const some = response("a", { answers: { x: "1", y: null } });
  assert.equal(sayCounts(some, undefined, t), 'your-results-some {"count":1}');
  const own = response("a", { answers: { x: "1" }, texts: { y: "So so." } });
  assert.equal(sayCounts(own, undefined, t), 'your-results-some {"count":2}');
});
