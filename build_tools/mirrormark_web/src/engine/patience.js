/**
 * How long nothing may arrive while files are fetched.
 *
 * Many companies have a proxy that looks at each file before it lets any of it through. To a browser that
 * is a long silence, and then all at once. Who gives up meanwhile, and asks again, has it begin from the
 * start: with a fixed limit that is too short, no try is ever better than the one before. So a reader is
 * told soon, and can ask once more or go on waiting; and the page gives up late, and later each time.
 * That it gives up at all is for connections that are dead without a word.
 */
import { addressOf } from "./files.js";
import { EngineFailure } from "./protocol.js";

/** By then a connection would have brought some bytes, even on a slow train. */
export const TOLD_AFTER_MS = 20_000;
/** Proxies that scan are mostly done within a minute or two. */
const FIRST_LIMIT_MS = 180_000;
const GROWTH = 2;

export class Patience {
  #limit = FIRST_LIMIT_MS;

  /** The silence that still passes after the reader has been told, in milliseconds. */
  get rest() {
    return this.#limit - TOLD_AFTER_MS;
  }

  /**
   * Returns what to say of a silence that has lasted too long.
   *
   * @param {string[]} awaited names of the files that didn't come
   */
  giveUp([file = ""]) {
    const minutes = this.#limit / 60_000;
    this.grow();
    return new EngineFailure({ reason: "stalled", file, address: addressOf(file), minutes });
  }

  /** The next try waits longer. */
  grow() {
    this.#limit *= GROWTH;
  }
}
