/**
 * Numbers as people write them. A browser reads a number field by its own language, and `7,5` becomes
 * 75 or nothing; so fields hold text, and it is read here, in the same way everywhere.
 *
 * @typedef {import("../../contract.js").Quantity} Quantity
 * @typedef {import("../../text/text.js").Translate} Translate
 * @typedef {{value: number} | {fault: "unread"} | {fault: "grouped", meant: string}
 *   | {fault: "two-ways", meant: string, other: string}} Reading
 *   what was read, or why it can't be, with what was probably `meant` in plain signs
 */
import { asTyped, writeNumeral } from "../../text/numbers.js";

/** So many digits a number of a browser holds for certain. */
const MOST_DIGITS = 15;
const MINUS = /^[\u2010-\u2013\u2212\ufe63]/;
const UNSEEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const ARABIC = { "\u066b": ".", "\u066c": "\u2019" };
/** Signs and digits as wide as those of East Asian scripts, and how far they lie from the others. */
const WIDE = /[\uff0b-\uff19]/g;
const WIDER_BY = 0xfee0;
const PLAIN = /^([+-]?)(\d*)(?:[.,](\d*))?$/;
/** One sign or space that comes back, and after it another sign with decimals. */
const GROUPED = /^([+-]?)(\d{1,3}(?:([.,'\u2019\s])\d{2,3})(?:\3\d{2,3})*)(?:(?!\3)[.,](\d+))?$/;
/** What some read as one thousand, and others as one. */
const EITHER = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * Reads a number with a comma or a point before its decimals, in the digits of any script. Thousands
 * that are set apart are not read, since a comma or a point between them is another number elsewhere.
 *
 * @param {string} text
 * @param {Quantity} quantity what is asked for
 * @returns {Reading | undefined} undefined where there is nothing
 */
export function readNumeral(text, quantity) {
  const written = inPlainSigns(text);
  if (!written) return undefined;
  const [, sign = "", whole = "", decimals = ""] = PLAIN.exec(written) ?? [];
  if (!whole && !decimals) return readGrouped(written);
  const value = toNumber(sign, whole, decimals);
  if (EITHER.test(written)) {
    const thousands = toNumber(sign, whole + decimals, "");
    const isFine = countDecimals(quantity) >= 3;
    const isEither = thousands >= quantity.lowest && thousands <= quantity.highest;
    // Of one thousandth more or less, only a question knows that asks for thousandths.
    if (!isFine || isEither) return twoWays(thousands, value);
  }
  return { value };
}

/**
 * Returns an answer as it can stand in its field: it is read again as what it is.
 *
 * @param {number} value
 * @param {Quantity} quantity what is asked for
 * @param {Translate} t
 */
export function spellNumeral(value, quantity, t) {
  const text = asTyped(t.numeral(value));
  const reading = readNumeral(text, quantity);
  return reading && "value" in reading ? text : withoutThousand(text);
}

/**
 * @param {number} thousands
 * @param {number} value
 * @returns {Reading}
 */
function twoWays(thousands, value) {
  const other = withoutThousand(writeNumeral(value));
  return { fault: "two-ways", meant: writeNumeral(thousands), other };
}

/**
 * Returns a numeral that nobody reads as a thousand: with a fourth decimal it is none.
 *
 * @param {string} text
 */
function withoutThousand(text) {
  return EITHER.test(text) ? `${text}0` : text;
}

/**
 * @param {string} written
 * @returns {Reading}
 */
function readGrouped(written) {
  const [, sign = "", groups, , decimals = ""] = GROUPED.exec(written) ?? [];
  if (groups === undefined) return { fault: "unread" };
  const meant = `${sign}${groups.replace(/\D/g, "")}${decimals && `.${decimals}`}`;
  return { fault: "grouped", meant };
}

/**
 * Returns NaN for more digits than a number holds: it would be rounded to one that nobody wrote.
 *
 * @param {string} sign
 * @param {string} whole
 * @param {string} decimals
 */
function toNumber(sign, whole, decimals) {
  const rest = decimals.replace(/0+$/, "");
  if ((whole + rest).replace(/^0+/, "").length > MOST_DIGITS) return NaN;
  return Number(`${sign === "-" ? "-" : ""}${whole || "0"}.${rest || "0"}`) + 0; // never -0
}

/** @param {string} text */
function inPlainSigns(text) {
  return text
    .replace(UNSEEN, "")
    .replace(/[\u066b\u066c]/g, (sign) => ARABIC[/** @type {keyof typeof ARABIC} */ (sign)])
    .replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDER_BY))
    .trim()
    .replace(/\p{Nd}/gu, (digit) => `${digitOf(digit)}`)
    .replace(MINUS, "-");
}

/**
 * Every script has its ten digits side by side, nought first.
 *
 * @param {string} digit
 */
function digitOf(digit) {
  const code = digit.codePointAt(0) ?? 0;
  let nought = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought -= 1;
  return (code - nought) % 10;
}

/** @param {Quantity} quantity */
function countDecimals({ lowest, step }) {
  return Math.max(...[lowest, step].map((each) => writeNumeral(each).split(".")[1]?.length ?? 0));
}
