/** Answers in words, as a reader checks them. */
import { KINDS } from "../kinds/kinds.js";

/**
 * @typedef {import("../contract.js").Item} Item
 * @typedef {import("../store/store.js").Answer} Answer
 * @typedef {import("../text/text.js").Translate} Translate
 */

/**
 * Returns what an answer says, with an author's words in it marked as such; undefined where it says
 * nothing.
 *
 * @param {Item} item
 * @param {Answer | undefined} answer
 * @param {Translate} t
 */
export function answerTemplate(item, answer, t) {
  const words = answerInWords(item, answer, t);
  const isAuthored = item.options.some(({ label }) => label === words);
  return isAuthored ? t.authored(String(words)) : words;
}

/**
 * Returns what an answer says: a string where it can stand in a sentence, undefined where it says
 * nothing.
 *
 * @param {Item} item
 * @param {Answer | undefined} answer
 * @param {Translate} t
 */
export function answerInWords(item, answer, t) {
  if (answer === undefined) return undefined;
  if (item.allow.some((state) => state === answer))
    return answer === "dont-know" ? t("form-dont-know") : t("form-doesnt-apply");
  return KINDS[item.kind].say(answer, item, t);
}
