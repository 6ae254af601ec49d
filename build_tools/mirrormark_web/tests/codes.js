/** Reads QR codes as another program does, from the squares that a page shows. */
import jsQR from "jsqr";

/** Pixels a side of a square: what a phone shows at least. */
const SCALE = 3;
const MARGIN = 4;

/**
 * Returns the text of a code; undefined where there is none to be read.
 *
 * @param {{size: number, path: string}} code
 */
export function readCode({ size, path }) {
  const whole = (size + 2 * MARGIN) * SCALE;
  const pixels = new Uint8ClampedArray(whole * whole * 4).fill(255);
  for (let row = 0; row < size; row += 1)
    for (const column of findDark(path, row)) blacken(pixels, whole, row, column);
  // @ts-expect-error: its types say that it is a module of its own kind
  const read = jsQR.default ?? jsQR;
  return /** @type {string | undefined} */ (read(pixels, whole, whole)?.data);
}

/**
 * Returns which squares of a row lie within the outlines.
 *
 * @param {string} path
 * @param {number} row
 */
function findDark(path, row) {
  const edges = [];
  for (const outline of path.split("Z").filter(Boolean)) {
    const points = outline
      .slice(1)
      .split("L")
      .map((pair) => pair.split(" ").map(Number));
    for (const [index, [x = 0, y = 0]] of points.entries()) {
      const [, before = 0] = points.at(index - 1) ?? [];
      if (Math.min(y, before) <= row && row < Math.max(y, before)) edges.push(x);
    }
  }
  edges.sort((one, other) => one - other);
  const dark = [];
  for (let pair = 0; pair < edges.length; pair += 2)
    for (let column = edges[pair] ?? 0; column < (edges[pair + 1] ?? 0); column += 1)
      dark.push(column);
  return dark;
}

/**
 * @param {Uint8ClampedArray} pixels
 * @param {number} whole
 * @param {number} row
 * @param {number} column
 */
function blacken(pixels, whole, row, column) {
  for (let y = (row + MARGIN) * SCALE; y < (row + MARGIN + 1) * SCALE; y += 1) {
    const start = (y * whole + (column + MARGIN) * SCALE) * 4;
    for (let at = start; at < start + SCALE * 4; at += 1) if (at % 4 !== 3) pixels[at] = 0;
  }
}
