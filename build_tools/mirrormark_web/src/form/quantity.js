/**
 * Numbers as an author limits them. What passes here, the engine takes.
 *
 * @typedef {import("../result/types.js").Quantity} Quantity
 */

/** So many digits say any number that an author could have written, and no rounding error. */
const DIGITS = 12;

/**
 * Returns how many steps a number lies above the lowest; undefined where it is none of the answers.
 *
 * @param {number} value
 * @param {Quantity} quantity
 */
export function countSteps(value, { lowest, highest, step }) {
  const steps = Math.round((value - lowest) / step);
  const nearest = Number((lowest + steps * step).toPrecision(DIGITS));
  return nearest === value && value >= lowest && value <= highest ? steps : undefined;
}

/**
 * Adds numbers up as one would on paper: 0.1 and 0.2 make 0.3.
 *
 * @param {number[]} values
 */
export function addUp(values) {
  return Number(values.reduce((sum, value) => sum + value, 0).toPrecision(DIGITS));
}

/** @param {Quantity} quantity */
export function isWhole({ lowest, step }) {
  return step === 1 && Number.isInteger(lowest);
}

/**
 * Returns what a number field holds; undefined where it is empty or holds something else.
 *
 * @param {HTMLInputElement} input
 */
export function readNumber(input) {
  return Number.isFinite(input.valueAsNumber) ? input.valueAsNumber : undefined;
}

/**
 * Keeps the mouse wheel from changing a number while the reader only means to scroll.
 *
 * @param {HTMLInputElement} input
 */
export function ignoreWheel(input) {
  input.addEventListener("wheel", () => input.blur(), { passive: true });
}
