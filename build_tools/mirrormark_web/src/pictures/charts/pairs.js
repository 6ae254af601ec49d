/**
 * Pairs of scores: a row a pair, its two scores as points, and what lies between them as a line. The
 * two differ in shape, and where they are the same one lies inside the other.
 */
import { dot, ruleY, text, tickX } from "@observablehq/plot";
import { KEY_LINE, keyLinesOf } from "../size.js";
import { drawIn } from "./frame.js";
import { shorten } from "./shorten.js";

/** Beside the outermost points there is room for their numbers. */
const EDGE = 36;
/** Where in a row something stands, from its middle, as a part of its height. */
const LABEL = -0.37;
const GAP = -0.13;
const POINTS = 0.2;
/** A number stands so far from its point, and a range above the one and below the other. */
const BESIDE = 12;
const ASIDE = 11;
const CAP = 3;
/** Words of the key stand beside their sign, and the second sign so far behind the first one's. */
const SIGN = 9;
const BEHIND_SIGN = 22;
const BETWEEN = 20;
/** From the top of a line of the key. */
const KEY_MIDDLE = 9;

/**
 * @param {import("../types.js").PairsDrawing} drawing
 * @param {import("./frame.js").Frame} frame
 */
export function drawPairs({ sides, rows }, frame) {
  const { width, height, isRtl, letter } = frame;
  const outwards = isRtl ? -1 : 1;
  const key = KEY_LINE * keyLinesOf(sides, width);
  const row = (height - key) / Math.max(rows.length, 1);
  const placed = rows.map((each) => ({ ...each, ends: [0, 100] }));
  const points = rows.flatMap(({ id, a, b, isMarked }) =>
    [a, b].flatMap(({ value, range }, side) =>
      value === null ? [] : [{ id, value, range, side, isMarked, other: side ? a.value : b.value }],
    ),
  );
  const gaps = rows.flatMap(({ id, a, b, isMarked }) =>
    a.value === null || b.value === null ? [] : [{ id, from: a.value, to: b.value, isMarked }],
  );
  const at = { y: "id", dy: POINTS * row };
  const between = { ...at, x1: "from", x2: "to" };
  const number = { ...at, x: "value", text: "value", className: "mm-chart__number mm-chart__at" };
  // Numbers stand on the outer side of their points; two that are the same are written once.
  const isLower = (/** @type {typeof points[number]} */ { value, other, side }) =>
    other !== null && (value < other || (value === other && side === 0));
  const numbered = points.filter(({ value, other, side }) => value !== other || side === 1);
  return drawIn(frame, {
    marginTop: key,
    marginBottom: 0,
    marginLeft: EDGE,
    marginRight: EDGE,
    x: { domain: [0, 100], axis: null, reverse: isRtl },
    y: { domain: rows.map(({ id }) => id), axis: null, padding: 0 },
    marks: [
      ruleY(placed, { ...at, x1: 0, x2: 100, className: "mm-chart__rail" }),
      ruleY(
        gaps.filter(({ isMarked }) => !isMarked),
        { ...between, className: "mm-chart__gap" },
      ),
      ruleY(
        gaps.filter(({ isMarked }) => isMarked),
        { ...between, className: "mm-chart__gap mm-chart__gap--marked" },
      ),
      [-ASIDE, ASIDE].map((aside, side) => rangesOf(points, side, POINTS * row + aside, row)),
      pointsOf(points, { ...at, x: "value" }),
      text(numbered.filter(isLower), {
        ...number,
        dx: -BESIDE * outwards,
        textAnchor: "end",
      }),
      text(
        numbered.filter((each) => !isLower(each)),
        { ...number, dx: BESIDE * outwards, textAnchor: "start" },
      ),
      text(rows, {
        y: "id",
        x: (each) => middleOf(each, (100 * letter) / (width - 2 * EDGE)),
        dy: GAP * row,
        text: "text",
        className: "mm-chart__number",
      }),
      text(rows, {
        y: "id",
        frameAnchor: isRtl ? "right" : "left",
        dx: -EDGE * outwards,
        dy: LABEL * row,
        text: ({ label }) => shorten(label, width, letter),
        textAnchor: "start",
        className: "mm-chart__label",
      }),
      keyOf(sides, frame),
    ],
  });
}

/**
 * Draws where the scores of one side mostly lie on answering again, beside the line: on it, two of them
 * couldn't be told apart.
 *
 * @param {{id: string, side: number, range: import("../types.js").Ends | null}[]} points
 * @param {number} side
 * @param {number} dy
 * @param {number} row
 */
function rangesOf(points, side, dy, row) {
  const ranges = points.flatMap((each) =>
    each.side === side && each.range ? [{ id: each.id, ...each.range }] : [],
  );
  const ends = ranges.flatMap(({ id, low, high }) => [low, high].map((at) => ({ id, at })));
  const inset = row / 2 - CAP;
  return [
    ruleY(ranges, { y: "id", x1: "low", x2: "high", dy, className: "mm-chart__spread" }),
    tickX(ends, {
      ...{ y: "id", x: "at", dy, insetTop: inset, insetBottom: inset },
      className: "mm-chart__spread",
    }),
  ];
}

/**
 * @param {{side: number}[]} points
 * @param {import("@observablehq/plot").DotOptions} options
 */
function pointsOf(points, options) {
  return [
    dot(
      points.filter(({ side }) => side === 0),
      { ...options, r: 8, className: "mm-chart__side mm-chart__side--a" },
    ),
    dot(
      points.filter(({ side }) => side === 1),
      { ...options, r: 5.5, symbol: "diamond2", className: "mm-chart__side mm-chart__side--b" },
    ),
  ];
}

/**
 * Returns where the words of a gap stand: over its middle, and nowhere beyond the picture.
 *
 * @param {import("../types.js").PairRow} row
 * @param {number} letter how wide one is, as a part of the scores
 */
function middleOf({ a, b, text: words }, letter) {
  const half = (words.length * letter) / 2;
  const middle = a.value === null || b.value === null ? 50 : (a.value + b.value) / 2;
  return Math.min(Math.max(middle, half), 100 - half);
}

/**
 * Says above the rows which sign is whose, in one line or in two.
 *
 * @param {[string, string]} sides
 * @param {import("./frame.js").Frame} frame
 */
function keyOf(sides, { width, isRtl, letter }) {
  const outwards = isRtl ? -1 : 1;
  const lines = keyLinesOf(sides, width);
  const behind = lines > 1 ? 0 : BEHIND_SIGN + letter * sides[0].length + BETWEEN;
  return sides.map((side, index) => {
    const from = index * behind - EDGE;
    const line = lines > 1 ? index - lines : -1;
    /** @type {import("@observablehq/plot").FrameAnchor} */
    const frameAnchor = isRtl ? "top-right" : "top-left";
    const above = { frameAnchor, dy: KEY_MIDDLE + line * KEY_LINE };
    return [
      pointsOf([{ side: index }], { ...above, dx: (from + SIGN) * outwards }),
      text([shorten(side, width - BEHIND_SIGN, letter)], {
        ...{ ...above, dx: (from + BEHIND_SIGN) * outwards, text: (words) => words },
        ...{ textAnchor: "start", lineAnchor: "middle", className: "mm-chart__label" },
      }),
    ];
  });
}
