/**
 * The answers that can matter to a score or a rule: nobody else gets to see others, not even the engine. And those
 * that stand in the place of one.
 */
import { KINDS } from "../kinds/kinds.js";

/**
 * @typedef {import("../contract.js").Answer} Answer
 */

/**
 * Returns the answers to what an assessment asks and scores: none in a reader's own words, and none to what is gone.
 *
 * @param {Record<string, Answer | null | undefined>} answers
 * @param {import("../contract.js").Item[]} items of the assessment
 * @returns {Record<string, Answer>} without a prototype: an item may be called `constructor`
 */
export function keepCounted(answers, items) {
  /** @type {Record<string, Answer>} */
  const counted = Object.create(null);
  for (const { id, kind } of items) {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    if (KINDS[kind].counts && answer !== undefined && answer !== null) counted[id] = answer;
  }
  return counted;
}

/**
 * How many questions were answered by saying that they don't apply, or that one doesn't know.
 *
 * @param {import("../contract.js").Item[]} items those that are asked
 * @param {import("../store/store.js").Answers} answers
 */
export function countStates(items, answers) {
  return items.filter(({ id, allow }) => allow.some((state) => state === answers[id])).length;
}
