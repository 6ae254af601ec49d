/**
 * Why an assessment isn't shown. Each reason has its words in the catalogue, behind `embed-failed-`.
 *
 * @typedef {"address" | "foreign" | "unreachable" | "refused" | "other" | "version" | "broken"} Reason
 *   no address; one that is neither of the script's site nor of the page's; no answer, which may be for
 *   a policy or for a header that isn't sent; an answer that is none; something without an assessment;
 *   one that is for another version of the script; a fault in here
 */
export class Failure extends Error {
  /**
   * @param {Reason} reason
   * @param {Record<string, string | number>} [values] what the words speak of
   */
  constructor(reason, values = {}) {
    super(`${reason} ${JSON.stringify(values)}`);
    this.reason = reason;
    this.values = values;
  }
}
