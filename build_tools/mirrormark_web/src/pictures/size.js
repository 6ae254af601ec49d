/**
 * How much room a picture takes, known before it is drawn: nothing moves when it comes.
 *
 * @typedef {import("./types.js").Drawing} Drawing
 */

/** One bar with its label above it, on the screen and on paper. */
const BAR_ROW = 46;
const PAPER_BAR_ROW = 29;
const EFFECT_ROW = 24;
const PAPER_EFFECT_ROW = 20;
export const EFFECT_AXIS = 26;
/** A pair: its label, its gap in words, and the line with both scores; above all of them, whose they are. */
const PAIR_ROW = 76;
const PAPER_PAIR_ROW = 60;
export const KEY_LINE = 24;
/** How wide a sign of the key is with what is around it, and a letter of its words at most. */
const KEY_SIGN = 32;
const KEY_LETTER = 9;
/** Around the plane: below it and beside it stand scores and titles. */
export const PLANE_EDGES = { left: 46, right: 14, top: 12, bottom: 46 };
const WIDEST_PLANE = 460;
const WIDE = 500;

/** @param {Drawing} drawing @param {number} width */
export function columnsOf(drawing, width) {
  return drawing.kind === "bars" && width >= WIDE ? drawing.columns : 1;
}

/**
 * Says how many lines the names of two sides take.
 *
 * @param {[string, string]} sides
 * @param {number} width
 */
export function keyLinesOf(sides, width) {
  const needed = sides.map((side) => KEY_SIGN + KEY_LETTER * side.length);
  return needed.reduce((sum, each) => sum + each) > width ? 2 : 1;
}

/**
 * Returns width and height in pixels.
 *
 * @param {Drawing} drawing
 * @param {number} room how wide it may be
 * @param {boolean} [isOnPaper]
 */
export function sizeOf(drawing, room, isOnPaper) {
  const width = Math.max(200, Math.floor(room));
  if (drawing.kind === "bars") {
    const rows = Math.ceil(drawing.rows.length / columnsOf(drawing, width));
    return { width, height: rows * (isOnPaper ? PAPER_BAR_ROW : BAR_ROW) };
  }
  if (drawing.kind === "effects") {
    const row = isOnPaper ? PAPER_EFFECT_ROW : EFFECT_ROW;
    return { width, height: row * drawing.rows.length + EFFECT_AXIS };
  }
  if (drawing.kind === "pairs") {
    const row = isOnPaper ? PAPER_PAIR_ROW : PAIR_ROW;
    const key = KEY_LINE * keyLinesOf(drawing.sides, width);
    return { width, height: row * drawing.rows.length + key };
  }
  const { left, right, top, bottom } = PLANE_EDGES;
  const across = Math.min(width, WIDEST_PLANE);
  return { width: across, height: across - left - right + top + bottom };
}
