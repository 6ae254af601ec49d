/**
 * What an assessment tells of the items whose answers are kept: which are in the reader's own words. Of an item
 * that it no longer has nobody knows, so a text that was answered there is kept as if it were such words: these
 * are never scored, and can be left out of what is handed on.
 *
 * @typedef {import("../contract.js").KeptResponse} KeptResponse
 * @typedef {{isFreeText: (item: string, value?: unknown) => boolean, counts?: (item: string) => boolean}} Known
 */
import { KINDS } from "../kinds/kinds.js";

/**
 * @param {Pick<import("../contract.js").Item, "id" | "kind">[]} items none where the site no longer has the
 *   assessment
 * @returns {Required<Known>}
 */
export function knowItems(items) {
  const known = new Map(items.map(({ id, kind }) => [id, KINDS[kind].counts]));
  return {
    isFreeText: (item, value) => !(known.get(item) ?? typeof value !== "string"),
    counts: (item) => known.get(item) === true,
  };
}

/**
 * Puts answers that were kept as words, while nobody knew their items, where they belong.
 *
 * @param {KeptResponse} response which it changes
 * @param {Known["counts"]} [counts]
 */
export function sortOut(response, counts) {
  const strays = Object.entries(response.texts ?? {}).filter(([item]) => counts?.(item));
  for (const [item, words] of strays) {
    response.answers[item] ??= words;
    delete response.texts?.[item];
  }
  if (strays.length && !Object.keys(response.texts ?? {}).length) delete response.texts;
}
