/** One set of answers in words: when it was, what it is called, what came out, and how much of it there is. */
import { KINDS } from "../kinds/kinds.js";
import { dateOf, whenAnswered } from "../responses/moments.js";
import { look } from "../rules/visible.js";

/**
 * @typedef {import("../contract.js").CompiledAssessment} CompiledAssessment
 * @typedef {import("./types.js").KeptResponse} KeptResponse
 * @typedef {import("./types.js").Listed} Listed
 * @typedef {import("./types.js").Translate} Translate
 */

/**
 * @param {KeptResponse} response
 * @param {Translate} t
 */
export function sayWhen(response, t) {
  const moment = whenAnswered(response);
  const date = dateOf(moment);
  if (!date) return t("store-undated");
  return moment?.includes("T") ? t.moment(date) : t.day(date);
}

/**
 * Returns what tells it from others, in a sentence.
 *
 * @param {KeptResponse} response
 * @param {Translate} t
 */
export function sayWhich(response, t) {
  const when = sayWhen(response, t);
  const { name } = response;
  return name ? t("your-results-named", { name, when }) : t("your-results-of", { when });
}

/**
 * Returns the diagnosis of then, by the title that it has today. What it says is in the author's language
 * where it is a title.
 *
 * @param {KeptResponse} response
 * @param {Listed | undefined} listed
 * @param {Translate} t
 * @returns {import("../text/text.js").Words}
 */
export function sayOutcome({ result }, listed, t) {
  if (!result) return t("your-results-no-diagnosis");
  const { outcome: id } = result;
  if (id === null) return t("your-results-too-few");
  const outcome = listed?.compiled.outcomes.find((each) => each.id === id);
  return outcome ? t.authored(outcome.title, listed?.language) : t("your-results-former", { id });
}

/**
 * Whether questions or rules have changed since; a text that is only written in another way says the same.
 *
 * @param {KeptResponse} response
 * @param {Listed} listed
 */
export function isOfAnotherText({ content_version: version }, { compiled, same }) {
  return version !== compiled.content_version && !same?.includes(version);
}

/**
 * Says how many of the questions that these answers bring up have one.
 *
 * @param {KeptResponse} response
 * @param {Listed | undefined} listed
 * @param {Translate} t
 */
export function sayCounts(response, listed, t) {
  if (!listed) return t("your-results-some", { count: countAny(response) });
  const counts = countAnswered(response, listed.compiled);
  const isComplete = counts.answered === counts.count;
  return isComplete ? t("your-results-complete", counts) : t("your-results-partly", counts);
}

/**
 * Which of them are in the reader's own words, only their assessment would know.
 *
 * @param {KeptResponse} response
 */
function countAny({ answers, texts }) {
  return Object.values({ ...answers, ...texts }).filter((each) => each !== null).length;
}

/**
 * @param {KeptResponse} response
 * @param {CompiledAssessment} compiled
 */
export function countAnswered({ answers }, compiled) {
  /** @type {import("../store/store.js").Answers} */
  const given = Object.create(null);
  for (const [id, answer] of Object.entries(answers)) if (answer !== null) given[id] = answer;
  const { visible } = look(compiled, given);
  const asked = compiled.items.filter(({ id, kind }) => visible.has(id) && KINDS[kind].counts);
  return { answered: asked.filter(({ id }) => id in given).length, count: asked.length };
}
