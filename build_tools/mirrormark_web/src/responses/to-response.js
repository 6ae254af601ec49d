/**
 * A response as it may leave the page. What a reader has half filled in is kept on the device, and is no answer:
 * neither the engine nor the generator would take it.
 *
 * @typedef {import("../contract.js").Answer} Answer
 * @typedef {import("../contract.js").CompiledAssessment} CompiledAssessment
 * @typedef {import("../contract.js").Item} Item
 * @typedef {import("../contract.js").KeptResponse} KeptResponse
 */
import { KINDS } from "../kinds/kinds.js";
import { tidy } from "./response-file.js";

/**
 * Returns a response without what is no answer to the text that it is to, and which items these are of. Of a
 * response to an earlier text only those who have that text can tell, so it stays as it is.
 *
 * @param {KeptResponse} response as it is kept on the device
 * @param {CompiledAssessment} compiled the assessment as it is
 * @returns {{response: KeptResponse, leftOut: string[]}}
 */
export function toResponse(response, compiled) {
  if (response.content_version !== compiled.content_version)
    return { response: tidy(response), leftOut: [] };
  const items = new Map(compiled.items.map((item) => [item.id, item]));
  /** @type {string[]} */
  const leftOut = [];
  /**
   * @template T
   * @param {Record<string, T>} entries
   * @param {(item: Item, value: T) => boolean} isRight
   */
  const keep = (entries, isRight) => {
    const kept = Object.entries(entries).filter(([name, value]) => {
      const item = items.get(name);
      if (value === null || (item && isRight(item, value))) return true;
      leftOut.push(name);
      return false;
    });
    return Object.fromEntries(kept);
  };
  const answers = keep(response.answers, (item, answer) => isAnswer(answer, item));
  const texts = keep(response.texts ?? {}, ({ kind }) => !KINDS[kind].counts);
  return { response: tidy({ ...response, answers, texts }), leftOut };
}

/**
 * Whether the engine would take an answer to an item.
 *
 * @param {Answer | null} answer
 * @param {Item} item
 */
export function isAnswer(answer, item) {
  if (answer === null) return false;
  if (item.allow.some((state) => state === answer)) return true;
  return KINDS[item.kind].numbering.find(answer, item) !== undefined;
}
