import assert from "node:assert/strict";
import { test } from "node:test";
import { columnsOf, keyLinesOf, PLANE_EDGES, sizeOf } from "../../../src/pictures/size.js";

/** @param {number} count @param {number} columns @returns {import("../../../src/pictures/types.js").Drawing} */
const bars = (count, columns) => {
  const bar = { id: "", label: "", value: 0, text: "", low: null, high: null, ticks: [] };
  const rows = Array.from({ length: count }, () => ({ ...bar, isMarked: false, likely: null }));
  return { kind: "bars", most: 100, columns, rows };
};
/** @type {import("../../../src/pictures/types.js").Drawing} */
const EFFECTS = {
  kind: "effects",
  sayTick: String,
  rows: [1, 2, 3].map((value) => ({ id: "", label: "", value, text: "" })),
};
const AXIS = { title: "", value: null, low: 0, high: 0 };
/** @type {import("../../../src/pictures/types.js").Drawing} */
const PLANE = { kind: "plane", x: AXIS, y: AXIS, you: "", ring: [], areas: [] };

test("bars stand in columns where there is room for them", () => {
  assert.equal(columnsOf(bars(4, 2), 499), 1);
  assert.equal(columnsOf(bars(4, 2), 500), 2);
  assert.equal(columnsOf(EFFECTS, 900), 1);
  assert.deepEqual(sizeOf(bars(5, 2), 499.9), { width: 499, height: 5 * 46 });
  assert.deepEqual(sizeOf(bars(5, 2), 500), { width: 500, height: 3 * 46 });
});

test("paper has less room, and no picture is narrower than can be read", () => {
  assert.deepEqual(sizeOf(bars(2, 1), 600, true), { width: 600, height: 2 * 29 });
  assert.deepEqual(sizeOf(EFFECTS, 600, true), { width: 600, height: 3 * 20 + 26 });
  assert.deepEqual(sizeOf(EFFECTS, 50), { width: 200, height: 3 * 24 + 26 });
});

test("each pair has a row, and the names of both sides two lines where they are long", () => {
  const side = { value: 0, range: null };
  const row = { id: "", label: "", text: "", a: side, b: side, isMarked: false };
  /** @param {[string, string]} sides @returns {import("../../../src/pictures/types.js").Drawing} */
  const pairs = (sides) => ({ kind: "pairs", sides, rows: [row, row] });
  assert.deepEqual(sizeOf(pairs(["Mine", "Theirs"]), 350), { width: 350, height: 24 + 2 * 76 });
  assert.deepEqual(sizeOf(pairs(["Mine", "Theirs"]), 350, true).height, 24 + 2 * 60);
  const long = /** @type {[string, string]} */ (["What I see of it", "What my team would say"]);
  assert.deepEqual(sizeOf(pairs(long), 350).height, 2 * 24 + 2 * 76);
  assert.equal(keyLinesOf(long, 600), 1);
});

test("scores are as far apart up the plane as across it, and it doesn't grow for ever", () => {
  const { left, right, top, bottom } = PLANE_EDGES;
  for (const room of [300, 460, 2000]) {
    const { width, height } = sizeOf(PLANE, room);
    assert.equal(width, Math.min(room, 460));
    assert.equal(height - top - bottom, width - left - right);
  }
});
