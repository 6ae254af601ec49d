/**
 * Whether this document keeps anything. A reader on a shared device may have it keep nothing: then all
 * works as ever, on records that lie in memory and are gone with the document.
 */

/** @type {Map<string, unknown> | undefined} */
let inMemory;

/** @param {boolean} [isWanted] false takes it back, as long as there is no answer */
export function keepNothing(isWanted = true) {
  if (isWanted) inMemory ??= new Map();
  else if (!inMemory?.size) inMemory = undefined;
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
