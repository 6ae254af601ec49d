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
/** Around the plane: below it and beside it stand scores and titles. */
export const PLANE_EDGES = { left: 46, right: 14, top: 12, bottom: 46 };
const WIDEST_PLANE = 460;
const WIDE = 500;

/** @param {Drawing} drawing @param {number} width */
export function columnsOf(drawing, width) {
  return drawing.kind === "bars" && width >= WIDE ? drawing.columns : 1;
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
  const { left, right, top, bottom } = PLANE_EDGES;
  const across = Math.min(width, WIDEST_PLANE);
  return { width: across, height: across - left - right + top + bottom };
}
