/** What pictures show, as data: drawings, and the tables beside them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { effectsFigure } from "../../../src/pictures/effects.js";
import { planeFigure } from "../../../src/pictures/plane.js";
import { apartFigure, sayNoScore, scoresFigure } from "../../../src/pictures/scores.js";
import { sharesFigure } from "../../../src/pictures/shares.js";
import { t } from "../../fakes.js";

const BANDS = [
  { id: "low", title: "Low", from: 0 },
  { id: "high", title: "High", from: 60 },
];

/** @param {string} id @param {object} [more] */
const dimension = (id, more) => ({
  ...{ id, title: `The ${id}`, bands: BANDS, parts: [], references: [], percentiles: null },
  ...more,
});

/** @param {string} id @param {number | null} score @param {object} [more] */
const scored = (id, score, more) => ({
  ...{ id, score, low: score ?? 0, high: score ?? 100, items: 2, percentile: null },
  ...{ band: score === null ? null : score >= 60 ? "high" : "low" },
  ...more,
});

/** @param {{dimensions?: object[], scores?: object[], numbers?: Map<string, number>}} parts @returns {any} */
const about = ({ dimensions = [], scores = [], ...more }) => ({
  compiled: { dimensions, items: [], outcomes: [] },
  result: { dimensions: scores, outcome: null, why: { effects: [], errors: [] } },
  ...{ areas: [], answers: {}, numbers: new Map(), t },
  ...more,
});

const NEED = { dimensions: [dimension("need")], scores: [scored("need", 59.8)] };
const ENDS = /** @type {any} */ ({ says: "ends", highest: ["b"], lowest: ["a"] });

/** @param {import("../../../src/pictures/types.js").Figure} figure @returns {any[]} */
const barsOf = ({ drawing }) => (drawing.kind === "bars" ? drawing.rows : assert.fail());

test("a score is rounded down, so that it lies on its own side of a bound", () => {
  const [bar] = barsOf(scoresFigure(/** @type {any} */ ({ finding: ENDS }), about(NEED)));
  assert.deepEqual([bar.value, bar.text, bar.ticks], [59, "59 · Low", [60]]);
  assert.deepEqual([bar.low, bar.high], [null, null]);
});

test("a range is shown where answers are missing, and none that rounding hides", () => {
  /** @param {number} low @param {number} high */
  const rangeOf = (low, high) => {
    const open = { ...NEED, scores: [scored("need", 50, { low, high })] };
    const [bar] = barsOf(scoresFigure(/** @type {any} */ ({ finding: ENDS }), about(open)));
    return [bar.low, bar.high];
  };
  assert.deepEqual(rangeOf(40.5, 60.9), [40, 60]);
  assert.deepEqual(rangeOf(50.1, 50.9), [null, null]);
});

test("what has no score has no bar, and says why", () => {
  const none = { ...NEED, scores: [scored("need", null)] };
  const [bar] = barsOf(scoresFigure(/** @type {any} */ ({ finding: ENDS }), about(none)));
  assert.deepEqual([bar.value, bar.text, bar.low, bar.high], [null, "–", null, null]);
  assert.equal(sayNoScore({ items: 0 }, { parts: [] }, t), "result-no-score-nothing");
  assert.equal(sayNoScore({ items: 2 }, { parts: [1] }, t), "result-no-score-part");
  assert.equal(sayNoScore({ items: 2 }, { parts: [] }, t), "result-no-score");
});

test("where a score would mostly lie again is drawn, said in the table, and explained", () => {
  const given = about(NEED);
  const picture = /** @type {any} */ ({ finding: ENDS });
  const unknown = scoresFigure(picture, given);
  assert.deepEqual([barsOf(unknown)[0].likely, unknown.hint], [null, undefined]);
  given.result.why.errors = [{ dimension: "need", error: 9.9, low: 47.1, high: 72.6 }];
  const known = scoresFigure(picture, given);
  assert.deepEqual(barsOf(known)[0].likely, { low: 47, high: 72 });
  assert.equal(known.hint, "picture-likely-bars");
  assert.match(JSON.stringify(known.rows), /result-likely .*from.*47.*to.*72/);
});

test("parts stand below the whole that is made of them", () => {
  const dimensions = [
    dimension("part"),
    dimension("alone"),
    dimension("whole", { parts: [{ id: "part", weight: 1 }] }),
  ];
  const scores = ["part", "alone", "whole"].map((id) => scored(id, 50));
  const figure = scoresFigure(
    /** @type {any} */ ({ finding: ENDS }),
    about({ dimensions, scores }),
  );
  assert.deepEqual(
    barsOf(figure).map(({ id }) => id),
    ["alone", "whole", "part"],
  );
  assert.deepEqual(
    figure.rows.map(({ rowClass }) => rowClass),
    ["mm-score", "mm-score", "mm-score mm-score--part"],
  );
});

test("side by side stands what the author named, in that order, the lowest marked", () => {
  const dimensions = ["a", "b", "c"].map((id) => dimension(id));
  const scores = [scored("a", 10), scored("b", 90), scored("c", 50)];
  const picture = /** @type {any} */ ({ dimensions: ["b", "a"], finding: ENDS });
  const figure = apartFigure(picture, about({ dimensions, scores }));
  assert.deepEqual(
    barsOf(figure).map(({ id, isMarked }) => [id, isMarked]),
    [
      ["b", false],
      ["a", true],
    ],
  );
  assert.match(figure.finding, /ends-ends .*ends-highest .*The b.*90.*ends-lowest .*The a.*10/);
  const all = { says: "level", highest: ["a", "b"], lowest: ["a", "b"] };
  const level = apartFigure({ ...picture, finding: all }, about({ dimensions, scores }));
  assert.ok(barsOf(level).every(({ isMarked }) => !isMarked));
  assert.equal(level.finding, 'picture-ends-near {"least":10,"most":90}');
  const same = apartFigure(
    { ...picture, finding: all },
    about({ dimensions, scores: [scored("a", 50.2), scored("b", 50.7)] }),
  );
  assert.equal(same.finding, 'picture-ends-level {"highest":["The a","The b"],"most":50}');
});

test("effects are rounded to tenths, a half away from nought, and nought has no sign", () => {
  const effects = [
    { dimension: "need", item: "flat", effect: 12.345 },
    { dimension: "other", item: "flat", effect: 1 },
    { dimension: "need", item: "tools", effect: -0.04 },
    { dimension: "need", item: "week", effect: -12.25 },
  ];
  const given = about({ ...NEED, numbers: new Map([["flat", 1]]) });
  given.result.why.effects = effects;
  const finding = { says: "both", up: ["flat"], down: [] };
  const { drawing } = effectsFigure(/** @type {any} */ ({ dimension: "need", finding }), given);
  if (drawing.kind !== "effects") return assert.fail();
  assert.deepEqual(
    drawing.rows.map(({ value, text, label }) => [value, text, label]),
    [
      [12.3, "+12.3", 'picture-effects-question {"number":1}'],
      [0, "0", 'picture-effects-question {"number":0}'],
      [-12.3, "-12.3", 'picture-effects-question {"number":0}'],
    ],
  );
  assert.ok(Object.is(drawing.rows[1]?.value, 0));
});

test("of answers that pull alike none is named as the one that pulls most", () => {
  const items = ["flat", "tools", "week", "calm"];
  const given = about({ ...NEED, numbers: new Map(items.map((item, index) => [item, index + 1])) });
  given.result.why.effects = items.map((item) => ({ dimension: "need", item, effect: 9 }));
  /** @param {string[]} up */
  const say = (up) => {
    const finding = { says: "up", up, down: [] };
    return effectsFigure(/** @type {any} */ ({ dimension: "need", finding }), given).finding;
  };
  assert.match(say(["tools", "flat"]), /effects-several .*number.*1.*number.*2/);
  assert.match(say(items), /"up":"picture-effects-many"/);
});

test("shares are of their total, and only the largest are marked", () => {
  const item = {
    ...{ id: "week", text: "Where does it go?", quantity: { highest: 40, unit: "h" } },
    options: [
      { id: "a", label: "Coaching" },
      { id: "b", label: "Reporting" },
    ],
  };
  const given = about({});
  given.compiled.items = [item];
  const shares = [
    { part: "b", share: 30 },
    { part: "a", share: 10 },
  ];
  const finding = { says: "most", parts: ["b"], share: 30 };
  const picture = /** @type {any} */ ({ item: "week", shares, finding });
  const figure = sharesFigure(picture, given);
  assert.equal(/** @type {any} */ (figure.drawing).most, 40);
  assert.deepEqual(
    barsOf(figure).map(({ label, value, text, isMarked }) => [label, value, text, isMarked]),
    [
      ["Reporting", 30, "30 h", true],
      ["Coaching", 10, "10 h", false],
    ],
  );
  const even = sharesFigure({ ...picture, finding: { ...finding, says: "even" } }, given);
  assert.ok(barsOf(even).every(({ isMarked }) => !isMarked));
});

test("a reader has a place in the plane, or a range, or is nowhere", () => {
  const dimensions = [dimension("x"), dimension("y")];
  /** @param {any[]} scores @param {object} finding */
  const planeOf = (scores, finding) =>
    planeFigure(
      /** @type {any} */ ({ x: "x", y: "y", together: null, finding }),
      about({ dimensions, scores }),
    );
  const placed = planeOf([scored("x", 30.9), scored("y", 70)], { says: "placed" });
  const { x, y } = /** @type {any} */ (placed.drawing);
  assert.deepEqual([x.value, x.low, y.value], [30, 30, 70]);
  assert.match(placed.finding, /^picture-plane-placed-open /);
  const open = planeOf([scored("x", null), scored("y", 70)], { says: "unplaced" });
  assert.equal(open.finding, "picture-plane-unplaced");
  assert.deepEqual(/** @type {any} */ (open.drawing).x, {
    title: "The x",
    value: null,
    low: 0,
    high: 100,
  });
  const nowhere = planeOf([scored("x", null, { items: 0 }), scored("y", 70)], { says: "unplaced" });
  assert.equal(nowhere.finding, "picture-plane-nowhere");
  assert.deepEqual(/** @type {any} */ (nowhere.drawing).y, {
    title: "The y",
    value: null,
    low: 0,
    high: 0,
  });
});
