/** What is said of a comparison of two sittings, and which sittings there are to compare with. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { findCauses } from "../../../src/then-and-now/causes.js";
import { dayOf, findEarlier } from "../../../src/then-and-now/earlier.js";
import { findEdits, findOtherScores } from "../../../src/then-and-now/edits.js";
import { oneAnswerInWords, thenAndNowFigure } from "../../../src/then-and-now/figure.js";
import { findingInWords } from "../../../src/then-and-now/finding.js";
import { movedInWords, pointsInWords } from "../../../src/then-and-now/moved.js";
import { sinceInWords } from "../../../src/then-and-now/since.js";
import { UNKNOWN_VERSION } from "../../../src/store/sitting.js";
import { t } from "../../fakes.js";

/** @param {string} dimension @param {number | null} then @param {number | null} now @param {object} more @returns {any} */
const moved = (dimension, then, now, more = {}) => {
  /** @param {number | null} score */
  const measured = (score) => ({
    result: { id: dimension, score, low: score ?? 0, high: score ?? 100, items: 2 },
    error: score === null ? null : { dimension, error: 5, low: score - 6.4, high: score + 6.4 },
  });
  return {
    dimension,
    then: measured(then),
    now: measured(now),
    difference: then === null || now === null ? null : now - then,
    is_more_than_chance: false,
    is_within_one_answer: false,
    parts: [],
    ...more,
  };
};
const MORE = { is_more_than_chance: true };
const ONE = { is_within_one_answer: true };

/** @param {any[]} scores @param {any} more @returns {any} */
const compared = (scores, { then = "low", now = "high", changed = [{}], past = {} } = {}) => ({
  comparison: {
    then: { outcome: then, left_out: [] },
    now: { outcome: now, left_out: [] },
    scores,
    most_moved: ["b", "a"],
    changed,
    turn: null,
  },
  then: { day: "3 March", name: undefined, isLast: true, leftOut: 0, said: undefined, ...past },
  compiled: {
    outcomes: ["low", "high"].map((id) => ({
      ...{ id, title: `It is ${id}`, rests_on: id === "high" ? ["b", "a"] : ["whole"] },
    })),
    dimensions: ["a", "b", "whole"].map((id) => ({
      ...{ id, title: `The ${id}`, parts: id === "whole" ? [{ id: "a", weight: 1 }] : [] },
    })),
  },
  t,
});

test("the finding counts the scores that moved by more than chance, and tells both diagnoses", () => {
  const say = (/** @type {any[]} */ scores, more = {}) => findingInWords(compared(scores, more));
  const [two, one] = [moved("a", 20, 40, MORE), moved("b", 20, 25)];
  assert.match(
    say([two, one]),
    /^then-some \{"moved":1,"count":2\} then-outcome \{"change":"turned"/,
  );
  assert.match(say([two, moved("b", null, 3)]), /^then-all \{"count":1\} /);
  assert.match(say([one]), /^then-none /);
  assert.match(say([moved("a", null, 3)]), /^then-nothing /);
  assert.match(say([one], { changed: [] }), /^then-same /);
  /** @param {string | null} then @param {string | null} now */
  const turn = (then, now) => /"change":"(\w+)"/.exec(say([one], { then, now }))?.[1];
  assert.equal(turn("low", "low"), "same");
  assert.equal(turn(null, "low"), "came");
  assert.equal(turn("low", null), "gone");
  assert.equal(turn(null, null), "none");
});

test("scores that are there only once are named", () => {
  const say = (/** @type {any[]} */ scores) => findingInWords(compared(scores));
  assert.match(
    say([moved("a", null, 3), moved("b", 20, 25)]),
    / then-missing \{"time":"then","titles":\["The a"\]\}$/,
  );
  const both = say([moved("a", null, null), moved("b", 20, null), moved("whole", 3, 4)]);
  assert.match(
    both,
    /"then","titles":\["The a"\]\} then-missing \{"time":"now","titles":\["The a","The b"\]\}$/,
  );
  assert.doesNotMatch(say([moved("b", 20, 25)]), /missing/);
  assert.match(say([moved("a", 3, null)]), / then-missing-all \{"time":"now"\}$/);
});

test("what is shown of then and of the difference is what is shown of now", () => {
  const say = (/** @type {number} */ then, /** @type {number} */ now) =>
    pointsInWords(moved("a", then, now), t);
  assert.equal(say(52.9, 76.1), "+24");
  assert.equal(say(76.1, 52.9), "-24");
  assert.equal(say(52.1, 52.8), "then-slight");
  assert.equal(say(52.9, 53), "+1");
  assert.equal(say(52, 52), "0");
  const { drawing } = thenAndNowFigure(compared([moved("a", 52.9, 76.1, MORE)]));
  assert.ok(drawing.kind === "pairs");
  assert.equal(drawing.rows[0]?.text, "+24");
});

test("a sentence below the diagnosis says when there was one, and what became of what decides it", () => {
  const scores = [moved("a", 53.4, 76.1), moved("b", null, 30), moved("whole", 20, 20)];
  const say = (/** @type {object} */ more) => sinceInWords(compared(scores, more));
  const said = say({});
  assert.match(said, /^then-since-scores .*"which\\*":\\*"last\\*",\\*"day\\*":\\*"3 March/);
  assert.match(said, /change\\*":\\*"turned/);
  assert.match(said, /"The a\\*",\\*"then\\*":53,\\*"now\\*":76,\\*"change\\*":\\*"moved/);
  assert.match(said, /"The b\\*".*change\\*":\\*"came/);
  assert.doesNotMatch(said, /The whole/);
  // Without a diagnosis now, it is what that of then rests on.
  assert.match(say({ now: null }), /gone.*"The whole\\*".*change\\*":\\*"same/);
  assert.match(say({ then: null, now: null }), /^then-since-alone .*none/);
  const named = say({ past: { name: "Spring", isLast: false } });
  assert.match(named, /chosen.*then-since-named.*Spring/);
});

test("a difference is called what it is worth", () => {
  assert.equal(movedInWords(moved("a", 20, 20), t), 'then-verdict {"says":"level"}');
  assert.equal(movedInWords(moved("a", null, 20), t), 'then-verdict {"says":"unknown"}');
  const unknown = movedInWords(moved("a", 20, 30, { is_more_than_chance: null }), t);
  assert.match(unknown, /\+10.*unknown/);
  assert.match(movedInWords(moved("a", 20, 30), t), /\+10.*"chance\\?"/);
  assert.match(movedInWords(moved("a", 20, 30, MORE), t), /\+10.*"more\\?"/);
});

test("the picture has both scores as they read, and marks what is more than chance", () => {
  const { drawing, head, rows } = thenAndNowFigure(
    compared([moved("a", 20.9, 40.2, MORE), moved("b", null, 25)]),
  );
  assert.ok(drawing.kind === "pairs");
  const [a, b] = drawing.rows;
  assert.deepEqual([a?.a.value, a?.b.value, a?.isMarked], [20, 40, true]);
  assert.deepEqual(a?.a.range, { low: 14, high: 27 });
  assert.deepEqual([b?.a, b?.isMarked], [{ value: null, range: null }, false]);
  assert.deepEqual(drawing.sides, ['then-then {"day":"3 March"}', "then-now"]);
  assert.equal(head.length, 4);
  assert.deepEqual(rows[0]?.head, "The a");
});

test("what one answer alone could have made is named, but not what hasn't moved", () => {
  const scores = [moved("a", 20, 40, ONE), moved("b", 20, 20, ONE), moved("whole", 20, 30)];
  assert.equal(oneAnswerInWords(compared(scores)), 'then-one {"titles":["The a"],"count":1}');
  assert.equal(oneAnswerInWords(compared([moved("b", 20, 30)])), "");
});

test("what moved most comes first, without what would be written as nought", () => {
  const part = (/** @type {number} */ points) => [{ item: "x", points }];
  const scores = [
    moved("a", 20, 25, { parts: part(5) }),
    moved("b", 40, 20, { parts: [...part(-20), { item: "y", points: 0.01 }] }),
  ];
  const causes = findCauses(compared(scores));
  assert.deepEqual(
    causes.map(({ moved: { dimension }, parts }) => [dimension, parts.length]),
    [
      ["b", 1],
      ["a", 1],
    ],
  );
});

test("what was said then is told where it reads otherwise by the text of now", () => {
  const said = {
    outcome: "low",
    scores: { a: { score: 20.2 }, b: { score: 31 }, gone: { score: 1 } },
  };
  const others = findOtherScores(
    compared([moved("a", 20.9, 40), moved("b", 30, 30)], { past: { said } }),
  );
  assert.deepEqual(others, ['then-said-score {"title":"The b","score":31}']);
});

test("what an edit changed is known where the author has kept the version of then", () => {
  const text = { content_version: "old", date: "2026-01-02", reworded: ["x"], added: [], gone: [] };
  const earlier = { layouts: [], texts: [text] };
  assert.equal(findEdits("new", "new", earlier), undefined);
  assert.equal(findEdits("old", "new", earlier), text);
  assert.equal(findEdits("older", "new", earlier), "unknown");
  // It was only written in another way.
  assert.equal(findEdits("messy", "new", { ...earlier, same: ["messy"] }), undefined);
  assert.equal(findEdits("old", "new"), "unknown");
  // Nobody knows to which text it was: perhaps to that of now.
  assert.equal(findEdits(UNKNOWN_VERSION, "new", earlier), "untold");
});

/** @param {string} id @param {string | undefined} changed @param {object} more @returns {any} */
const kept = (id, changed, more = {}) => ({ id, changed, answers: { x: "1" }, ...more });

test("earlier are all sittings before the one that is shown, if there was a diagnosis", () => {
  const responses = [
    kept("later", "2026-04-01T09:00:00Z"),
    kept("now", "2026-03-03T09:00:00Z"),
    kept("before", "2026-03-03T08:00:00Z", { result: { outcome: "low" } }),
    kept("none", "2026-02-03T09:00:00Z", { result: { outcome: null } }),
    kept("blank", "2026-02-02T09:00:00Z", { answers: {} }),
    kept("undated", undefined),
  ];
  const ids = (/** @type {string | undefined} */ id) =>
    findEarlier(responses, id).map((each) => each.id);
  assert.deepEqual(ids("now"), ["before", "undated"]);
  // What isn't kept yet is the latest.
  assert.deepEqual(ids(undefined), ["later", "now", "before", "undated"]);
  // One that the reader has named is there, whatever it lacks.
  const withNamed = (/** @type {string} */ named) =>
    findEarlier(responses, "now", named).map((each) => each.id);
  assert.deepEqual(withNamed("none"), ["before", "none", "undated"]);
  assert.deepEqual(withNamed("later"), ["later", "before", "undated"]);
  assert.deepEqual(withNamed("blank"), ["before", "blank", "undated"]);
  assert.equal(dayOf(kept("a", "2026-03-03T12:00:00Z"), t), "2026-03-03");
  assert.equal(dayOf(kept("a", undefined), t), "then-undated");
});
