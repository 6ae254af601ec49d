/**
 * The earlier sittings that the one of now can be compared with.
 *
 * @typedef {import("../contract.js").KeptResponse} KeptResponse
 */
import { dateOf, whenAnswered } from "../responses/moments.js";

/**
 * Returns those that came before the sitting that is shown, and had a diagnosis, the latest first. What
 * was kept without one may have had it. The one that the reader has named is there whatever it is.
 *
 * @param {KeptResponse[]} responses the latest first
 * @param {string | undefined} current the sitting that is shown
 * @param {string} [named] what it is to be compared with
 */
export function findEarlier(responses, current, named) {
  const shown = responses.find(({ id }) => id === current);
  const end = timeOf(shown) ?? Infinity;
  return responses.filter(
    (each) =>
      each.id !== current &&
      (each.id === named ||
        ((timeOf(each) ?? 0) <= end && each.result?.outcome !== null && hasAnswers(each))),
  );
}

/** @param {KeptResponse} response */
function hasAnswers({ answers }) {
  return Object.keys(answers).length > 0;
}

/** @param {KeptResponse | undefined} response */
function timeOf(response) {
  return dateOf(response && whenAnswered(response))?.getTime();
}

/**
 * Returns the day of a sitting in words.
 *
 * @param {KeptResponse} response
 * @param {import("../text/text.js").Translate} t
 */
export function dayOf(response, t) {
  const time = timeOf(response);
  return time === undefined ? t("then-undated") : t.day(new Date(time));
}
