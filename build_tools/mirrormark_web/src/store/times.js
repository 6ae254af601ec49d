/** Times of changes, in milliseconds, and versions of records that say more than this page understands. */

/** Clocks of one machine agree; what lies further ahead was never a time. */
const AHEAD_MS = 60_000;

/** A version of this page that is newer has kept it, in a form of its own. */
export class Newer extends Error {
  /** Of what, where one of several was asked for. @type {string | undefined} */
  key;
}

/**
 * Whether a value is a time that has been, as milliseconds.
 *
 * @param {unknown} value
 * @returns {value is number}
 */
export function isTime(value) {
  return Number.isSafeInteger(value) && Number(value) > 0 && Number(value) < Date.now() + AHEAD_MS;
}

/** @param {unknown} value @returns {number | undefined} */
export function readTime(value) {
  return isTime(value) ? value : undefined;
}

/** @param {number} time */
export function momentOf(time) {
  return new Date(time).toISOString();
}

/**
 * Throws `Newer` where a record has a higher schema than this page knows.
 *
 * @param {unknown} schema
 * @param {number} known
 */
export function refuseNewer(schema, known) {
  if (Number.isSafeInteger(schema) && Number(schema) > known) throw new Newer();
}
