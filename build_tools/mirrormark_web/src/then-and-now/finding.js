/** What there is to see in a comparison, in a few sentences. */
import { titleOf } from "../result/answers.js";

/**
 * @typedef {import("./types.js").Compared} Compared
 */

/** @param {Compared} compared */
export function findingInWords(compared) {
  const outcome = compared.t("then-outcome", outcomesOf(compared));
  const said = [scoresInWords(compared), outcome, missingInWords(compared)];
  return said.filter(Boolean).join(" ");
}

/**
 * Returns both diagnoses, and how they compare.
 *
 * @param {Compared} compared
 */
export function outcomesOf({ comparison, compiled }) {
  const then = nameOf(comparison.then.outcome, compiled);
  const now = nameOf(comparison.now.outcome, compiled);
  return { change: compareOutcomes(then, now), then, now };
}

/**
 * Names the scores that there aren't, at either time.
 *
 * @param {Compared} compared
 */
function missingInWords({ comparison: { scores }, compiled, t }) {
  const times = /** @type {const} */ (["then", "now"]);
  return times
    .flatMap((time) => {
      const found = scores.filter((each) => each[time].result.score === null);
      const titles = found.map(
        ({ dimension }) => compiled.dimensions.find(({ id }) => id === dimension)?.title ?? "",
      );
      if (!titles.length) return [];
      const isAll = titles.length === scores.length;
      return [isAll ? t("then-missing-all", { time }) : t("then-missing", { time, titles })];
    })
    .join(" ");
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
