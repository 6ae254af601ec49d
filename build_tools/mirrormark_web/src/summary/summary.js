/** Says what a diagnosis comes to, for one page of paper and for a slide. */
import { dayOrNone, sayDay } from "../text/day.js";
import { becauseInWords } from "../result/finding.js";
import { callInWords } from "../result/certainty.js";
import { chooseNumbers } from "./numbers.js";
import { firstSentences } from "./sentences.js";
import { planInWords } from "./steps.js";

/**
 * @typedef {import("../result/types.js").About} About
 * @typedef {import("./types.js").Summary} Summary
 */

/** So many characters of what the author wrote have room beside all else. */
const MOST_PROSE = 260;

/**
 * Returns nothing where there is no diagnosis: nobody takes that to a board.
 *
 * @param {About} about
 * @param {import("./types.js").Given} given
 * @param {(picture: import("../contract.js").Picture, about: About) => Summary["figure"]} describe
 * @returns {Summary | undefined}
 */
export function summarise(about, given, describe) {
  const { compiled, result, t } = about;
  const outcome = compiled.outcomes.find(({ id }) => id === result.outcome);
  const picture = choosePicture(result);
  if (!outcome || !picture) return undefined;
  const { isTrial, prose, address, day } = given;
  return {
    name: compiled.title,
    kicker: isTrial ? t("what-if-kicker") : t("result-kicker"),
    title: outcome.title,
    sentence: firstSentences(prose, MOST_PROSE, t.language),
    sure: callInWords(about),
    because: becauseInWords(outcome, about),
    numbers: chooseNumbers(about),
    ...planInWords(given.plan, about),
    day: dayOrNone(day, t),
    when: sayDay(day, t),
    counts: t("result-counts", { answered: result.answered, count: result.items }),
    version: compiled.content_version,
    address,
    figure: {
      ...describe(picture, about),
      fold: { words: t("picture-table"), isPrinted: false },
      isBesideWords: true,
    },
    legend: picture.kind === "plane" ? listAreas(about) : [],
  };
}

/**
 * The author's first picture in which there is something to see; or else that of all scores.
 *
 * @param {import("../result/types.js").ExplainedResult} result
 */
export function choosePicture({ why: { pictures } }) {
  const own = pictures.filter(({ kind }) => kind !== "scores" && kind !== "effects");
  const first = own.find((each) => each.kind !== "plane" || each.finding.says !== "unplaced");
  return first ?? pictures.find(({ kind }) => kind === "scores");
}

/** @param {About} about */
function listAreas({ areas, result }) {
  return areas.map(({ number, title, outcomes }) => ({
    number,
    title,
    isYours: result.outcome !== null && outcomes.includes(result.outcome),
  }));
}

/**
 * What somebody hears who can't see the picture: all of it, in whole sentences.
 *
 * @param {Summary} summary
 * @param {import("../text/text.js").Translate} t
 */
export function describeInWords(summary, t) {
  const { name, day, title, sentence, sure, figure, numbers, isPlanned, steps } = summary;
  // How sure it is has been said.
  const scores = numbers.filter(({ id }) => id).map((each) => sayNumber(each, t));
  return [
    t("summary-alt", { name, day, title }),
    sentence,
    sure,
    figure.finding,
    t("summary-alt-scores", { scores }),
    steps.length ? sayNext(isPlanned, { steps: steps.map(({ words }) => words) }, t) : "",
  ]
    .filter((each) => each)
    .join(" ");
}

/**
 * @param {boolean} isPlanned
 * @param {{steps: string[]}} values
 * @param {import("../text/text.js").Translate} t
 */
function sayNext(isPlanned, values, t) {
  return isPlanned ? t("summary-alt-plan", values) : t("summary-alt-advice", values);
}

/**
 * @param {import("./types.js").Chosen} number
 * @param {import("../text/text.js").Translate} t
 */
function sayNumber({ title, score, band }, t) {
  return band
    ? t("result-fact", { title, score, band })
    : t("result-fact-without-band", { title, score });
}
