/**
 * Numbers as an author limits them. What passes here, the engine takes.
 *
 * @typedef {import("../../contract.js").Quantity} Quantity
 */
/** So many digits say any number that an author could have written, and no rounding error. */
const DIGITS = 12;

/**
 * Returns how many steps a number lies above the lowest; undefined where it is none of the answers.
 *
 * @param {number} value
 * @param {Quantity} quantity
 */
export function countSteps(value, quantity) {
  const { lowest, highest, step } = quantity;
  const steps = Math.round((value - lowest) / step);
  return takeSteps(steps, quantity) === value && value >= lowest && value <= highest
    ? steps
    : undefined;
}

/**
 * Returns the number that lies so many steps above the lowest, as one would write it.
 *
 * @param {number} steps
 * @param {Quantity} quantity
 */
export function takeSteps(steps, { lowest, step }) {
  return Number((lowest + steps * step).toPrecision(DIGITS));
}

/**
 * Returns how many steps lie between the lowest and the highest.
 *
 * @param {Quantity} quantity
 */
export function countAllSteps({ lowest, highest, step }) {
  return Math.floor(Number(((highest - lowest) / step).toPrecision(DIGITS)));
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
 * Says why what was written can't be read as a number; empty where it can.
 *
 * @param {import("./numerals.js").Reading} reading
 * @param {Quantity} quantity
 * @param {import("../../text/text.js").Translate} t
 */
export function sayUnread(reading, { highest }, t) {
  if ("value" in reading) return "";
  if (reading.fault === "unread") return t("errors-unread", { example: t.numeral(highest) });
  const meant = t.numeral(reading.meant);
  if (reading.fault === "grouped") return t("errors-grouped", { meant });
  return t("errors-two-ways", { meant, other: t.numeral(reading.other) });
}
