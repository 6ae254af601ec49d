/**
 * Whether this document keeps anything. A reader on a shared device may have it keep nothing: then all
 * works as ever, on records that lie in memory and are gone with the document.
 */

/** @type {Map<string, unknown> | undefined} */
let inMemory;

/** @param {boolean} [isWanted] false takes it back, as long as nothing has been answered */
export function keepNothing(isWanted = true) {
  if (isWanted) inMemory ??= new Map();
  else if (![...(inMemory?.values() ?? [])].some(isSitting)) inMemory = undefined;
}

/** @param {unknown} value */
function isSitting(value) {
  return typeof value === "object" && value !== null && "response" in value;
}

export function isKeeping() {
  return inMemory === undefined;
}

/** Returns the records of a document that keeps nothing. */
export function recordsInMemory() {
  return inMemory;
}

/** Forgets what is in memory alone. */
export function clearMemory() {
  inMemory?.clear();
}
