/** Notices silence. */

/** A timer that comes later than this was held up, as in a tab that nobody looked at. */
const LATE_MS = 2_000;

export class Watchdog {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * Starts anew; calls `onSilence` unless it is started again or stopped before `limit`.
   *
   * @param {number} limit milliseconds
   * @param {() => void} onSilence
   */
  watch(limit, onSilence) {
    this.stop();
    const due = Date.now() + limit;
    this.#timer = setTimeout(() => {
      // Whatever was said meanwhile may be waiting behind this timer, so there is another chance.
      if (Date.now() - due > LATE_MS) this.watch(limit, onSilence);
      else onSilence();
    }, limit);
  }

  stop() {
    clearTimeout(this.#timer);
  }
}
