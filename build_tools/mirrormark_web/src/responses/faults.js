/**
 * What can be wrong with a file of responses, by the names that the generator has for it
 * (`mirrormark.responses.faults`).
 *
 * @typedef {"not-text" | "not-json" | "not-csv" | "not-responses" | "unknown-version" | "unknown-field"
 *   | "missing-field" | "wrong-type" | "wrong-value" | "bad-number" | "bad-text" | "bad-time"
 *   | "same-id" | "not-a-link" | "damaged-link" | "other-assessment"} FaultName
 * @typedef {{name: FaultName, at: string}} Fault `at` says where in the file, such as
 *   `responses[2].answers.flat`; empty for all of it
 */

/** A file that can't be taken as it is, with all that is wrong. */
export class ResponseFileError extends Error {
  /** @param {Fault[]} faults */
  constructor(faults) {
    super(faults.map(({ name, at }) => `${at}: ${name}`).join("\n"));
    this.faults = faults;
  }
}

/** So many of one file are told; who has more has them all for one reason. */
export const MOST_FAULTS = 100;

/**
 * Throws a `ResponseFileError` where there are any.
 *
 * @param {Iterable<Fault>} faults
 */
export function takeFaults(faults) {
  const first = [];
  for (const fault of faults) {
    first.push(fault);
    if (first.length === MOST_FAULTS) break;
  }
  if (first.length) throw new ResponseFileError(first);
}

/**
 * Throws one fault.
 *
 * @param {FaultName} name
 * @param {string} at
 * @returns {never}
 */
export function refuse(name, at) {
  throw new ResponseFileError([{ name, at }]);
}
