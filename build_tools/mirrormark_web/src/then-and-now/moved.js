/** How far scores moved, as it is shown: so that then and the difference are now, also on the page. */
import { shown } from "../text/shown.js";

/**
 * @typedef {import("../contract.js").Moved} Moved
 * @typedef {import("../text/text.js").Translate} Translate
 */

/**
 * Returns how far apart the two scores are as they are shown; null where there isn't a score both times.
 *
 * @param {Pick<Moved, "then" | "now">} moved
 */
export function pointsOf({ then, now }) {
  const [before, after] = [then.result.score, now.result.score];
  return before === null || after === null ? null : shown(after) - shown(before);
}

/**
 * @param {Moved} moved between two scores
 * @param {Translate} t
 */
export function pointsInWords(moved, t) {
  return pointsOf(moved) === 0 && moved.difference !== 0
    ? t("then-slight")
    : t.signed(pointsOf(moved) ?? 0);
}

/**
 * Says how far a score moved, and whether that is more than chance.
 *
 * @param {Moved} moved
 * @param {Translate} t
 */
export function movedInWords(moved, t) {
  const verdict = t("then-verdict", { says: judge(moved) });
  return moved.difference ? t("then-moved", { points: pointsInWords(moved, t), verdict }) : verdict;
}

/** @param {Moved} moved */
function judge({ difference, is_more_than_chance: isMore }) {
  if (difference === null || isMore === null) return "unknown";
  if (!difference) return "level";
  return isMore ? "more" : "chance";
}
