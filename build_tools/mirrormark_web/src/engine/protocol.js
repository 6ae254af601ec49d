/**
 * The messages between page and worker. This file is all that the page knows of the worker.
 *
 * @typedef {{id: number, type: "boot", runtime: string}} BootRequest
 *   `runtime` is the absolute address of the folder with Pyodide, ending in a slash
 * @typedef {{id: number, type: "open", compiled: string}} OpenRequest
 *   `compiled` is JSON text, a compiled assessment. The requests after it are about this one
 * @typedef {{id: number, type: "score", request: string}} ScoreRequest
 *   `request` is JSON text: `{"answers": …, "why": …}`
 * @typedef {BootRequest | OpenRequest | ScoreRequest} Request
 *
 * @typedef {"missing" | "unreachable" | "broken" | "stalled" | "slow" | "unsupported" | "crashed"
 *   | "answers"} Reason
 * @typedef {{reason: Reason, file?: string, message?: string}} Failure
 *   `message` is a sentence of the engine, with the reason `answers`
 *
 * @typedef {{type: "progress", loaded: number}} Progress bytes of the runtime so far
 * @typedef {{id: number, ok: true, value: string}} Success JSON text; empty for `boot` and `open`
 * @typedef {{id: number, ok: false, error: Failure}} Refusal
 * @typedef {Progress | Success | Refusal} Reply
 */

/** Carries a Failure through promises. */
export class EngineFailure extends Error {
  /** @param {Failure} failure */
  constructor(failure) {
    super(failure.message ?? failure.reason);
    this.failure = failure;
  }
}
