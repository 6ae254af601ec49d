/**
 * What an assessment tells of the items whose answers are kept: which are in the reader's own words. Of an item
 * that it no longer has nobody knows, so a text that was answered there is kept as if it were such words: these
 * are never scored, and can be left out of what is handed on.
 *
 * @typedef {import("../contract.js").Item} Item
 * @typedef {import("../contract.js").KeptResponse} KeptResponse
 * @typedef {Pick<Item, "id" | "kind"> & {options?: {id: string}[], allow?: Item["allow"]}} KnownItem
 * @typedef {{isFreeText: (item: string, value?: unknown) => boolean,
 *   isChoice?: (item: string, words: string) => boolean}} Known `isChoice` says whether a text is what an item
 *   offers: one of its options, or what can be said in the place of an answer
 */
import { KINDS } from "../kinds/kinds.js";

/**
 * @param {KnownItem[]} items none where the site no longer has the assessment
 * @returns {Required<Known>}
 */
export function knowItems(items) {
  const known = new Map(items.map((item) => [item.id, item]));
  return {
    isFreeText(id, value) {
      const item = known.get(id);
      return item ? !KINDS[item.kind].counts : typeof value === "string";
    },
    isChoice(id, words) {
      const item = known.get(id);
      if (!item || !KINDS[item.kind].counts) return false;
      if (item.allow?.some((state) => state === words)) return true;
      return KINDS[item.kind].isAnswer(words) && !!item.options?.some((each) => each.id === words);
    },
  };
}

/**
 * Puts answers that were kept as words, while nobody knew their items, where they belong. Of an item that was once
 * answered in the reader's own words these stay such: they are never scored.
 *
 * @param {KeptResponse} response which it changes
 * @param {Known["isChoice"]} [isChoice]
 */
export function sortOut(response, isChoice) {
  const { answers, texts = {} } = response;
  const strays = Object.entries(texts).filter(
    ([item, words]) => !Object.hasOwn(answers, item) && isChoice?.(item, words),
  );
  for (const [item, words] of strays) {
    answers[item] = words;
    delete texts[item];
  }
  if (strays.length && !Object.keys(texts).length) delete response.texts;
}
