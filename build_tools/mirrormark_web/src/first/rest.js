/** When a page has time for what nobody waits for. */

/** What a reader has come for, as long as there is nothing of it to be read. */
const AWAITED =
  ":is(mirrormark-assessment, mirrormark-profile, mirrormark-results):not([data-step])";
/** In milliseconds. Where a script never starts, that is no reason to leave out the rest. */
const LONGEST_MS = 2000;
/** In milliseconds, for browsers that don't tell when they have nothing to do. */
const SHORT_MS = 50;

/**
 * Waits until the page shows what its reader has come for, and has nothing else to do.
 *
 * @returns {Promise<void>}
 */
export async function rest() {
  const end = performance.now() + LONGEST_MS;
  do await idle(end - performance.now());
  while (document.querySelector(AWAITED) && performance.now() < end);
}

/** @param {number} timeout in milliseconds */
function idle(timeout) {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(resolve, { timeout });
    else setTimeout(resolve, SHORT_MS);
  });
}
