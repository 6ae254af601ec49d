/** The picture of two sides: what is drawn, what stands in its table, and its sentence. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pairsFigure } from "../../../src/pictures/pairs.js";
import { t } from "../../fakes.js";

/** @param {Record<string, number | null>} scores @param {object[]} [errors] @returns {any} */
const about = (scores, errors = []) => ({
  compiled: {
    dimensions: Object.keys(scores).map((id) => ({ id, title: `The ${id}`, parts: [] })),
  },
  result: {
    dimensions: Object.entries(scores).map(([id, score]) => ({
      ...{ id, score, low: score ?? 0, high: score ?? 100, items: 2 },
    })),
    why: { errors },
  },
  t,
});

/** @param {string} title @param {string} first @param {string} second @param {boolean} apart */
const row = (title, first, second, apart) => ({ title, first, second, apart });

/** @param {object[]} rows @param {string} says @param {string[]} widest @returns {any} */
const picture = (rows, says, widest) => ({
  ...{ kind: "pairs", sides: ["Mine", "Theirs"], rows, finding: { says, widest } },
});

/** @param {import("../../../src/pictures/types.js").Figure} figure */
const rowsOf = ({ drawing }) => (drawing.kind === "pairs" ? drawing.rows : assert.fail());

const TWO = [row("Need", "a", "b", true), row("Time", "c", "d", false)];
const SCORES = { a: 72.9, b: 40, c: 50, d: 56 };

test("each pair is a row with both scores and the gap between them as it reads", () => {
  const figure = pairsFigure(picture(TWO, "widest", ["a"]), about(SCORES));
  assert.deepEqual(
    rowsOf(figure).map(({ label, a, b, text, isMarked }) => [
      ...[label, a.value, b.value, text, isMarked],
    ]),
    [
      ["Need", 72, 40, 'picture-pairs-points {"count":32}', true],
      ["Time", 50, 56, 'picture-pairs-points {"count":6}', false],
    ],
  );
  assert.deepEqual(
    figure.rows.map(({ head, cells }) => [head, cells.at(-1)]),
    [
      ["Need", 32],
      ["Time", 6],
    ],
  );
  assert.deepEqual(figure.head.slice(1, 3), ["Mine", "Theirs"]);
  assert.equal(figure.hint, undefined);
});

test("where one side has no score there is no gap", () => {
  const figure = pairsFigure(picture(TWO, "none", []), about({ ...SCORES, b: null }));
  const [need] = rowsOf(figure);
  assert.deepEqual([need?.b.value, need?.text], [null, "picture-pairs-unknown"]);
  assert.equal(figure.rows[0]?.cells.at(-1), "–");
  assert.equal(figure.finding, 'picture-pairs-none {"first":"Mine","second":"Theirs"}');
});

test("where scores would lie again is beside their points, and is said", () => {
  const errors = [{ dimension: "a", error: 5, low: 66.5, high: 79.3 }];
  const figure = pairsFigure(picture(TWO, "near", ["a"]), about(SCORES, errors));
  const [need] = rowsOf(figure);
  assert.deepEqual([need?.a.range, need?.b.range], [{ low: 66, high: 79 }, null]);
  assert.equal(figure.hint, "picture-likely-pairs");
});

test("the sentence names the widest gaps with their points, and one alone in other words", () => {
  /** @param {object[]} rows @param {string} says @param {string[]} widest */
  const say = (rows, says, widest) =>
    pairsFigure(picture(rows, says, widest), about(SCORES)).finding;
  const both = say(TWO, "widest", ["a", "c"]);
  assert.match(both, /^picture-pairs-widest \{.*Need.*32.*Time.*6.*"count":2\}$/);
  assert.match(say(TWO, "widest-sure", ["c"]), /^picture-pairs-widest-sure .*Time.*"count":1\}$/);
  assert.match(say(TWO.slice(0, 1), "widest", ["a"]), /^picture-pairs-one .*Need.*32/);
  assert.match(say(TWO.slice(1), "near", ["c"]), /^picture-pairs-near .*Time.*6/);
});
