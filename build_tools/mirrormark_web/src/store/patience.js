/** How long a page waits for a database that may never answer, because another tab is in its way. */

const PATIENCE_MS = 3000;

export class Silence extends Error {}

/**
 * Returns what a promise gives; rejects with a `Silence` where that takes too long. The promise itself
 * goes on.
 *
 * @template T
 * @param {Promise<T>} promise
 * @param {() => void} onLate called when it gives something after all
 * @returns {Promise<T>}
 */
export function within(promise, onLate) {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new Silence());
    }, PATIENCE_MS);
    promise
      .finally(() => clearTimeout(timer))
      .then((value) => (isLate ? onLate() : resolve(value)), reject);
  });
}
