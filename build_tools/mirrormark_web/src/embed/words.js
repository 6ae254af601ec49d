/** Our words for what is only elsewhere, in all languages that we have: they come with the script. */
import { createTranslate } from "../text/text.js";

/** @type {Map<string, import("../text/text.js").Translate>} */
const spoken = new Map();

/**
 * Returns the function that gives our words in the language that is nearest.
 *
 * @param {string} language a tag; empty where nobody knows
 */
export function speak(language) {
  const known = Object.keys(EMBED_STRINGS);
  const tag = findNearest(language, known) ?? findNearest("en", known) ?? "";
  const { strings = "", direction = /** @type {const} */ ("ltr") } = EMBED_STRINGS[tag] ?? {};
  const t = spoken.get(tag) ?? createTranslate(tag, strings, null, direction);
  spoken.set(tag, t);
  return t;
}

/**
 * Returns the tag that is nearest to another one, as the generator finds it; nothing where none is near.
 *
 * @param {string} tag
 * @param {string[]} known
 */
export function findNearest(tag, known) {
  const parts = tag.replaceAll("_", "-").toLowerCase().split("-");
  for (let length = parts.length; length > 0; length -= 1) {
    const wanted = parts.slice(0, length).join("-");
    const near =
      known.find((each) => each.toLowerCase() === wanted) ??
      known.find((each) => wanted && each.toLowerCase().startsWith(`${wanted}-`));
    if (near) return near;
  }
  return undefined;
}
