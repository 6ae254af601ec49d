/**
 * What went wrong with the engine. The messages between page and worker are in the contract.
 *
 * @typedef {import("../contract.js").Fault} Fault
 * @typedef {import("../contract.js").Reason} Reason
 */

/** Carries a Fault through promises. */
export class EngineFailure extends Error {
  /** @param {Fault} failure */
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
