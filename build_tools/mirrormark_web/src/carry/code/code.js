/** Makes QR codes. The page loads this file, with the library, once somebody asks for one. */
import { correction, generate } from "lean-qr";
import { toSvgPath } from "lean-qr/extras/svg";

/**
 * The largest kind that the narrowest phones show with three pixels for each of its squares, the margin
 * included.
 */
const LARGEST = 17;

/**
 * Returns what a code looks like: how many squares it has a side, and the outline of the dark ones, as a
 * `path` of SVG has it. Nothing where the text is too long for a code that phones can read.
 *
 * @param {string} text
 * @returns {{size: number, path: string} | undefined}
 */
export function encode(text) {
  try {
    const code = generate(text, { minCorrectionLevel: correction.M, maxVersion: LARGEST });
    return { size: code.size, path: toSvgPath(code) };
  } catch {
    return undefined; // it doesn't fit
  }
}
