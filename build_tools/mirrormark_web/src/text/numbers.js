/**
 * Numbers as a language writes them. `wording/catalogue.py` writes them the same.
 *
 * @typedef {{amount: (value: number, unit?: string) => string, signed: (value: number) => string,
 *   numeral: (value: number | string) => string}} Numbers
 *   `amount` writes a number as exactly as it was given, with its unit; `signed` with its sign,
 *   rounded; `numeral` as a reader can type it, with nothing between thousands, but for its minus sign
 */

/** Python's library knows no language that leaves four digits together, such as Spanish. */
const GROUPED = { useGrouping: true };

/** A hyphen looks like none, and a line may end with it: most languages write one all the same. */
const MINUS = "\u2212";

/** How numbers within sentences are written. */
export const ROUNDED = { ...GROUPED, maximumFractionDigits: 1 };

/**
 * Returns the locale of a language, with the digits that Python writes in all of them.
 *
 * @param {string} language
 */
export function localeOf(language) {
  return `${new Intl.Locale(language, { numberingSystem: "latn" })}`;
}

/**
 * @param {string} locale
 * @returns {Numbers}
 */
export function createNumbers(locale) {
  const exact = new Intl.NumberFormat(locale, { ...GROUPED, maximumFractionDigits: 12 });
  const signs = new Intl.NumberFormat(locale, { ...ROUNDED, signDisplay: "exceptZero" });
  const decimal = exact.formatToParts(0.5).find(({ type }) => type === "decimal")?.value ?? ".";
  const withMinus = (/** @type {string} */ text) => text.replace("-", MINUS);
  return {
    amount: (value, unit = "") => withMinus(exact.format(value)) + (unit && `\u00a0${unit}`),
    signed: (value) => withMinus(signs.format(value)),
    numeral: (value) => {
      const plain = typeof value === "number" ? writeNumeral(value) : value;
      return withMinus(plain.replace(".", decimal));
    },
  };
}

/**
 * Returns a numeral as keyboards have it.
 *
 * @param {string} numeral
 */
export function asTyped(numeral) {
  return numeral.replace(MINUS, "-");
}

/**
 * Returns a number in plain signs: digits, a point, and nothing between thousands.
 *
 * @param {number} value
 */
export function writeNumeral(value) {
  return PLAINLY.format(value);
}

const PLAINLY = new Intl.NumberFormat("en", { useGrouping: false, maximumFractionDigits: 20 });
