/** All that is kept, in the order in which a reader looks for it. */
import { compareWhen } from "../responses/moments.js";

/**
 * @typedef {import("./types.js").Group} Group
 * @typedef {import("./types.js").Sitting} Sitting
 */

/**
 * Returns a group for each assessment of which anything is kept: first the one with the latest answers, and in
 * each the latest first.
 *
 * @param {Map<string, import("../store/site.js").Listed>} kept by assessment, of each the latest first
 * @param {import("./types.js").Listed[]} assessments those of the site
 * @returns {Group[]}
 */
export function group(kept, assessments) {
  const groups = [...kept].map(([id, { sittings, newer }]) => ({
    id,
    newer,
    listed: assessments.find(({ compiled }) => compiled.id === id),
    sittings: sittings.filter(({ response }) => hasAnything(response)),
  }));
  const filled = groups.filter(({ sittings, newer }) => sittings.length + newer);
  return filled.sort((one, other) => compareWhen(latestOf(one), latestOf(other)));
}

/**
 * Has a set of answers chosen, or no longer. Of three the one that was chosen first goes, and so do those of other
 * assessments: nothing of them could be compared.
 *
 * @param {Set<string>} chosen
 * @param {string} id
 * @param {Group} among
 */
export function choose(chosen, id, { sittings }) {
  const ids = sittings.map(({ response }) => response.id);
  const others = [...chosen].filter((each) => each !== id && ids.includes(each));
  return new Set(chosen.has(id) ? others : [...others.slice(-1), id]);
}

/**
 * Whether a reader has put anything there: one that was only begun is nothing to look for.
 *
 * @param {import("./types.js").KeptResponse} response
 */
function hasAnything({ answers, texts, notes, plan, name }) {
  return [answers, texts, notes, plan, name].some((each) => each && Object.keys(each).length);
}

/** @param {Group} group */
function latestOf({ sittings: [first] }) {
  return first?.response ?? {};
}
