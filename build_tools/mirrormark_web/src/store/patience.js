/** How long a page waits for a database that may never answer, because another tab is in its way. */

/** In milliseconds. A browser mostly tells what it keeps before anybody could read that it is asked. */
export const QUIET_MS = 500;
/** In milliseconds. */
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

/**
 * Has something done, or never: where nothing is heard for too long it is called off, and rejects with a `Silence`.
 *
 * @template T
 * @param {(patience: Patience) => Promise<T>} act rejects with the signal's reason where it is called off, and only
 *   where nothing comes of it any more
 * @returns {Promise<T>}
 */
export async function inTimeOrNever(act) {
  const patience = new Patience();
  return act(patience).finally(() => patience.end());
}

/** Waits as long as something is heard now and then: what is much to do may take its time. */
export class Patience {
  #ending = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    this.hear();
  }

  /** Ends when it has run out. */
  get signal() {
    return this.#ending.signal;
  }

  /** Begins anew: something is asked, or was answered. */
  hear() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ending.abort(new Silence()), PATIENCE_MS);
  }

  end() {
    clearTimeout(this.#timer);
  }
}
