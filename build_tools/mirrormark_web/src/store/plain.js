/**
 * Makes clean copies of what storage gives. Anybody on this origin may have written it, and a browser can
 * keep far more kinds of values than JSON has: what isn't known to be text, a number or short isn't
 * converted, joined or spread. Copies hold nothing of their own but what an answer needs.
 */

/** Signs of one text; what readers write is far below that. */
const LONGEST_TEXT = 1_000_000;
/** Options of one answer, or parts. */
const MOST_PARTS = 1_000;
/** Items of one record; no assessment has a tenth of that. */
const MOST_ENTRIES = 10_000;
/** How many lists and objects lie in each other at most. */
const DEEPEST = 5;

/**
 * @param {unknown} value
 * @param {number} [longest]
 * @returns {value is string}
 */
export function isText(value, longest = LONGEST_TEXT) {
  return typeof value === "string" && value.length <= longest;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isPlain(value) {
  return Object.prototype.toString.call(value) === "[object Object]";
}

/**
 * Returns a copy of a text, a number, a list of texts, or numbers by name; undefined of all else.
 *
 * @param {unknown} value
 * @returns {string | number | string[] | Record<string, number> | undefined}
 */
export function copyPlain(value) {
  if (isText(value)) return value;
  if (isNumber(value)) return value;
  if (Array.isArray(value)) return copyList(value);
  if (!isPlain(value)) return undefined;
  return copyNumbers(value);
}

/**
 * Returns what can be used of the values of a record, by their names, and without a prototype: an item
 * may be called `constructor`.
 *
 * @template T
 * @param {unknown} entries
 * @param {(value: unknown) => T | undefined} read returns undefined for what can't be used
 * @returns {Record<string, T>}
 */
export function readEntries(entries, read) {
  const found = /** @type {Record<string, T>} */ (Object.create(null));
  if (!isPlain(entries)) return found;
  let count = 0;
  for (const name of Object.keys(entries)) {
    const value = read(entries[name]);
    if (value === undefined) continue;
    found[name] = value;
    count += 1;
    if (count === MOST_ENTRIES) break;
  }
  return found;
}

/**
 * Returns a copy of data of any depth, such as a plan, without what JSON hasn't got.
 *
 * @param {unknown} value
 * @param {{left: number}} [budget] an entry may be its own neighbour a thousand times over
 * @param {number} [depth]
 * @returns {unknown}
 */
export function copyData(value, budget = { left: MOST_ENTRIES }, depth = DEEPEST) {
  if (value === null || typeof value === "boolean" || isText(value) || isNumber(value))
    return value;
  if (!depth || --budget.left < 0) return undefined;
  const copy = (/** @type {unknown} */ each) => copyData(each, budget, depth - 1);
  if (isPlain(value)) return readEntries(value, copy);
  if (!Array.isArray(value) || value.length > MOST_PARTS) return undefined;
  return Array.from({ length: value.length }, (_, place) => copy(value[place]));
}

/** @param {unknown[]} list @returns {string[] | undefined} */
function copyList(list) {
  if (list.length > MOST_PARTS) return undefined;
  // Not `every`, which leaves out what a list hasn't got.
  const copy = Array.from({ length: list.length }, (_, place) => list[place]);
  return copy.every((each) => isText(each)) ? copy : undefined;
}

/** @param {Record<string, unknown>} named @returns {Record<string, number> | undefined} */
function copyNumbers(named) {
  const names = Object.keys(named);
  if (names.length > MOST_PARTS) return undefined;
  const entries = names.map((name) => [name, named[name]]);
  return entries.every(([, value]) => isNumber(value)) ? Object.fromEntries(entries) : undefined;
}

/** @param {unknown} value @returns {value is number} */
function isNumber(value) {
  return Number.isFinite(value);
}
