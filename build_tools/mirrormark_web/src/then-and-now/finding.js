/** What there is to see in a comparison, in a few sentences, and what there is to say of each score. */
import { titleOf } from "../result/answers.js";

/**
 * @typedef {import("./types.js").Compared} Compared
 * @typedef {import("../contract.js").Moved} Moved
 * @typedef {import("../text/text.js").Translate} Translate
 */

/** @param {Compared} compared */
export function findingInWords(compared) {
  const { comparison, compiled, t } = compared;
  const then = nameOf(comparison.then.outcome, compiled);
  const now = nameOf(comparison.now.outcome, compiled);
  const outcome = t("then-outcome", { change: compareOutcomes(then, now), then, now });
  return `${scoresInWords(compared)} ${outcome}`;
}

/** @param {Compared} compared */
function scoresInWords({ comparison: { changed, scores }, t }) {
  if (!changed.length) return t("then-same");
  const known = scores.filter(({ difference }) => difference !== null);
  const moved = known.filter((score) => score.is_more_than_chance);
  if (!known.length) return t("then-nothing");
  if (!moved.length) return t("then-none");
  const count = known.length;
  return moved.length === count
    ? t("then-all", { count })
    : t("then-some", { moved: moved.length, count });
}

/**
 * @param {string | null} outcome
 * @param {Compared["compiled"]} compiled
 */
function nameOf(outcome, compiled) {
  return outcome === null ? "" : titleOf(outcome, compiled);
}

/**
 * @param {string} then empty without a diagnosis
 * @param {string} now
 */
function compareOutcomes(then, now) {
  if (then === now) return then ? "same" : "none";
  if (!then) return "came";
  return now ? "turned" : "gone";
}

/**
 * Says how far a score moved, and whether that is more than chance.
 *
 * @param {Moved} moved
 * @param {Translate} t
 */
export function movedInWords(moved, t) {
  const verdict = t("then-verdict", { says: judge(moved) });
  const { difference } = moved;
  return difference ? t("then-moved", { points: t.signed(difference), verdict }) : verdict;
}

/** @param {Moved} moved */
function judge({ difference, is_more_than_chance: isMore }) {
  if (difference === null || isMore === null) return "unknown";
  if (!difference) return "level";
  return isMore ? "more" : "chance";
}
