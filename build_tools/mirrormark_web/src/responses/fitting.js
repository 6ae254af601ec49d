/**
 * What of a response can answer the questions of today: a question may be of another kind by now, have other options,
 * or be gone.
 *
 * @typedef {import("../contract.js").Answer} Answer
 * @typedef {import("../contract.js").CompiledAssessment} CompiledAssessment
 * @typedef {import("../contract.js").Item} Item
 * @typedef {import("../contract.js").KeptResponse} KeptResponse
 */
import { KINDS } from "../kinds/kinds.js";
import { isAnswer } from "./to-response.js";

/**
 * Returns answers and own words, as the form takes them, and of which items something doesn't fit any more.
 *
 * @param {KeptResponse} response
 * @param {CompiledAssessment} compiled the assessment as it is
 * @returns {{answers: Record<string, Answer>, leftOut: string[]}}
 */
export function fitToday(response, compiled) {
  const items = new Map(compiled.items.map((item) => [item.id, item]));
  const isSameText = response.content_version === compiled.content_version;
  const answers = /** @type {Record<string, Answer>} */ (Object.create(null));
  const unfit = /** @type {Set<string>} */ (new Set());
  /** @param {string} id @param {Answer} given @param {(item: Item) => boolean} isRight */
  const take = (id, given, isRight) => {
    const item = items.get(id);
    if (item && isRight(item)) answers[id] = given;
    else unfit.add(id);
  };
  for (const [id, given] of Object.entries(response.answers))
    if (given !== null)
      // What is half filled in is none yet, and becomes one.
      take(
        id,
        given,
        (item) => isAnswer(given, item) || (isSameText && KINDS[item.kind].isAnswer(given)),
      );
  for (const [id, words] of Object.entries(response.texts ?? {}))
    if (!(id in answers)) take(id, words, ({ kind }) => !KINDS[kind].counts);
  return { answers, leftOut: [...unfit].filter((id) => !(id in answers)) };
}
