/**
 * The messages between page and worker. This file is all that the page knows of the worker.
 *
 * @typedef {{python: ArrayBuffer, memory?: ArrayBuffer, library?: ArrayBuffer, engine?: ArrayBuffer}}
 *   Files what to boot from, gzipped, as the page has fetched and checked it: WebAssembly, and
 *   either a picture of the memory, or the standard library and the engine
 * @typedef {{id: number, type: "boot", files: Files}} BootRequest
 * @typedef {{id: number, type: "open", compiled: string}} OpenRequest
 *   `compiled` is JSON text, a compiled assessment or profile. The requests after it are about this one
 * @typedef {{id: number, type: "score", request: string}} ScoreRequest
 *   `request` is JSON text: `{"answers": …, "why": …}`, or `{"responses": …}` to a profile
 * @typedef {BootRequest | OpenRequest | ScoreRequest} Request
 *
 * @typedef {"missing" | "refused" | "unavailable" | "intercepted" | "unreachable" | "damaged"
 *   | "stalled" | "broken" | "slow" | "memory" | "unsupported" | "crashed" | "answers"} Reason
 * @typedef {{reason: Reason, file?: string, address?: string, status?: number, minutes?: number,
 *   message?: string, cause?: string}} Failure
 *   `status` is that of HTTP, 0 for a way to another site, and absent where no whole answer came;
 *   `minutes` is how long a silence was; `message` is a sentence of the engine, with the reason
 *   `answers`; `cause` is what was thrown, for whoever looks for a fault and not for readers
 *
 * @typedef {{id: number, ok: true, value: string}} Success
 *   the engine's reply, JSON text; empty for `boot` and `open`
 * @typedef {{id: number, ok: false, error: Failure}} Refusal
 * @typedef {Success | Refusal} Reply
 */

/** Carries a Failure through promises. */
export class EngineFailure extends Error {
  /** @param {Failure} failure */
  constructor(failure) {
    super(failure.message ?? failure.reason);
    this.failure = failure;
  }
}

/** The reasons that lie in the worker, and not in the files that it is made of, or in the browser. */
const OF_WORKER = ["broken", "slow", "memory", "crashed", "answers"];

/** @param {EngineFailure} failure */
export function isOfWorker({ failure }) {
  return OF_WORKER.includes(failure.reason);
}

/** The reasons that may pass with a better connection. @type {Reason[]} */
export const OF_CONNECTION = ["unreachable", "stalled"];

/**
 * Returns a failure whatever was thrown, so that a reader is told.
 *
 * @param {unknown} error
 */
export function asFailure(error) {
  if (error instanceof EngineFailure) return error;
  console.error(error);
  return new EngineFailure({ reason: "crashed" });
}
