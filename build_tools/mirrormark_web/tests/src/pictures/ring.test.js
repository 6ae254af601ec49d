/** The ring around a point: through which points it goes, and when there is one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { planeFigure } from "../../../src/pictures/plane.js";
import { ringAround } from "../../../src/pictures/ring.js";
import { t } from "../../fakes.js";

const FAR = Math.sqrt(2 * Math.log(5));

/** @param {[number, number][]} ring */
const endsOf = (ring) => {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
};

/** @param {number[]} found @param {number[]} expected */
const assertNear = (found, expected) =>
  found.forEach((each, index) => assert.ok(Math.abs(each - (expected[index] ?? NaN)) < 0.05));

test("it is as wide as the error of one score and as high as that of the other", () => {
  for (const together of [-0.5, 0, 0.9]) {
    const ring = ringAround({ value: 40, error: 5 }, { value: 70, error: 10 }, together);
    assertNear(endsOf(ring), [40 - 5 * FAR, 40 + 5 * FAR, 70 - 10 * FAR, 70 + 10 * FAR]);
  }
});

test("what moves together lies along a line", () => {
  const ring = ringAround({ value: 50, error: 5 }, { value: 50, error: 10 }, 1);
  assert.ok(ring.every(([x, y]) => Math.abs(y - 50 - 2 * (x - 50)) < 1e-9));
});

test("there is one, and it is explained, where both scores and their errors are known", () => {
  /** @param {number | null} score @param {any[]} errors @param {number | null} together */
  const draw = (score, errors, together) => {
    const scores = [
      { id: "x", score, low: 0, high: 100, items: 2 },
      { id: "y", score: 50, low: 50, high: 50, items: 2 },
    ];
    const dimensions = ["x", "y"].map((id) => ({ id, title: id, bands: [], parts: [] }));
    const why = { errors, effects: [] };
    const picture = { x: "x", y: "y", together, finding: { says: "placed" } };
    const { drawing, hint } = planeFigure(
      /** @type {any} */ (picture),
      /** @type {any} */ ({
        ...{ compiled: { dimensions, outcomes: [] }, areas: [], t },
        result: { dimensions: scores, outcome: null, why },
      }),
    );
    return [/** @type {any} */ (drawing).ring.length > 0, hint];
  };
  const errors = ["x", "y"].map((dimension) => ({ dimension, error: 9, low: 40, high: 60 }));
  assert.deepEqual(draw(50, errors, 0), [true, "picture-likely-plane"]);
  assert.deepEqual(draw(50, errors, null), [false, undefined]);
  assert.deepEqual(draw(50, errors.slice(1), 0), [false, undefined]);
  assert.deepEqual(draw(null, errors.slice(1), null), [false, undefined]);
});
