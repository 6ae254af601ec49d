/** One sentence below the diagnosis: when there was one before, and what has become of what decides it. */
import { outcomesOf } from "./finding.js";
import { pointsOf } from "./moved.js";
import { shown } from "../text/shown.js";

/**
 * @typedef {import("./types.js").Compared} Compared
 */

/** @param {Compared} compared */
export function sinceInWords(compared) {
  const { then, t } = compared;
  const day = then.name ? t("then-since-named", { day: then.day, name: then.name }) : then.day;
  const when = t("then-since-when", { which: then.isLast ? "last" : "chosen", day });
  const said = t("then-since", { when, ...outcomesOf(compared) });
  const scores = decidingScores(compared).map((moved) => sayScore(moved, compared));
  return scores.length ? t("then-since-scores", { said, scores }) : t("then-since-alone", { said });
}

/**
 * Returns the scores that the diagnosis rests on; without one, those that the earlier one does.
 *
 * @param {Compared} compared
 */
function decidingScores({ comparison, compiled }) {
  const id = comparison.now.outcome ?? comparison.then.outcome;
  const names = compiled.outcomes.find((outcome) => outcome.id === id)?.rests_on ?? [];
  return comparison.scores.filter(({ dimension }) => names.includes(dimension));
}

/**
 * @param {import("../contract.js").Moved} moved
 * @param {Compared} compared
 */
function sayScore(moved, { compiled, t }) {
  const title = compiled.dimensions.find(({ id }) => id === moved.dimension)?.title ?? "";
  const [then, now] = [moved.then.result.score, moved.now.result.score];
  const scores = {
    title,
    then: then === null ? "" : shown(then),
    now: now === null ? "" : shown(now),
  };
  return t("then-since-score", { ...scores, change: compareScores(moved) });
}

/** @param {import("../contract.js").Moved} moved */
function compareScores(moved) {
  const points = pointsOf(moved);
  if (points !== null) return points ? "moved" : "same";
  if (moved.then.result.score !== null) return "gone";
  return moved.now.result.score === null ? "none" : "came";
}
