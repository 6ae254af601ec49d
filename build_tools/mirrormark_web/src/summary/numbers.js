/** The three numbers that a reader would be asked for. */
import { shown } from "../text/shown.js";
import { findLikely } from "../pictures/words.js";
import { roundToTenths } from "../result/certainty.js";

/**
 * @typedef {import("./types.js").Chosen} Chosen
 * @typedef {Pick<import("../result/types.js").About, "compiled" | "result">} Scored
 */

const MOST = 3;

/**
 * Chooses scores: first those that the diagnosis rests on, then what came out lowest, then highest. Of more
 * than three that it rests on, those that stand out come first. They are told in the author's order. Where
 * less is measured, the last one is how often the diagnosis would come again.
 *
 * @param {Scored & {t: import("../text/text.js").Translate}} about
 * @returns {Chosen[]}
 */
export function chooseNumbers({ compiled, result, t }) {
  const rests = compiled.outcomes.find(({ id }) => id === result.outcome)?.rests_on ?? [];
  const { lowest, highest } = findEnds(result);
  const apart = [...lowest, ...highest];
  const deciding =
    rests.length > MOST ? [...apart.filter((id) => rests.includes(id)), ...rests] : rests;
  const others = compiled.dimensions.map(({ id }) => id);
  const found = [...new Set([...deciding, ...apart, ...wholesFirst(others, compiled)])]
    .flatMap((id) => describe(id, { compiled, result }))
    .slice(0, MOST);
  const order = [...rests, ...others];
  found.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  /** @type {Chosen[]} */
  const chosen = found.map((each) => ({
    ...each,
    role: findRole(each.id, rests, lowest, highest),
  }));
  return [...chosen, ...sayAgain(result, t)].slice(0, MOST);
}

/**
 * @param {import("../result/types.js").ExplainedResult} result
 * @param {import("../text/text.js").Translate} t
 * @returns {Chosen[]}
 */
function sayAgain({ outcome, why }, t) {
  const same = why.again.find((each) => each.outcome === outcome);
  if (!why.call || !same) return [];
  const score = roundToTenths(same.chance);
  const title = t("summary-again");
  return [{ id: "", title, score, most: 10, band: "", again: null, role: "steady" }];
}

/**
 * @param {import("../result/types.js").ExplainedResult} result
 * @returns {{lowest: string[], highest: string[]}}
 */
function findEnds({ focus, why }) {
  const scores = why.pictures.find(({ kind }) => kind === "scores");
  const ends = scores?.kind === "scores" && scores.finding.says === "ends" ? scores.finding : null;
  return {
    lowest: [...new Set([...focus, ...(ends?.lowest ?? [])])],
    highest: ends?.highest ?? [],
  };
}

/**
 * A part says less than the whole that is made of it.
 *
 * @param {string[]} ids
 * @param {import("../contract.js").CompiledAssessment} compiled
 */
function wholesFirst(ids, { dimensions }) {
  const parts = new Set(dimensions.flatMap((each) => each.parts.map(({ id }) => id)));
  return [...ids.filter((id) => !parts.has(id)), ...ids.filter((id) => parts.has(id))];
}

/**
 * @param {string} id
 * @param {Scored} scored
 */
function describe(id, { compiled, result }) {
  const dimension = compiled.dimensions.find((each) => each.id === id);
  const scored = result.dimensions.find((each) => each.id === id);
  if (!dimension || typeof scored?.score !== "number") return [];
  const band = dimension.bands.find((each) => each.id === scored.band)?.title ?? "";
  const score = shown(scored.score);
  return [{ id, title: dimension.title, score, most: 100, band, again: findLikely(id, result) }];
}

/**
 * @param {string} id
 * @param {string[]} rests
 * @param {string[]} lowest
 * @param {string[]} highest
 * @returns {import("./types.js").Role}
 */
function findRole(id, rests, lowest, highest) {
  if (rests.includes(id)) return "decides";
  if (lowest.includes(id)) return lowest.length > 1 ? "low" : "lowest";
  if (highest.includes(id)) return highest.length > 1 ? "high" : "highest";
  return "also";
}
