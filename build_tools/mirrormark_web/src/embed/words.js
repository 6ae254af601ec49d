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
  const tag = chooseLanguage(language, Object.keys(EMBED_STRINGS));
  const { strings = "", direction = /** @type {const} */ ("ltr") } = EMBED_STRINGS[tag] ?? {};
  const t = spoken.get(tag) ?? createTranslate(tag, strings, null, direction);
  spoken.set(tag, t);
  return t;
}

/**
 * @param {string} wanted
 * @param {string[]} known
 */
export function chooseLanguage(wanted, known) {
  const primary = (/** @type {string} */ tag) => tag.toLowerCase().split("-")[0];
  return (
    known.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ??
    known.find((tag) => primary(tag) === primary(wanted)) ??
    known.find((tag) => primary(tag) === "en") ??
    ""
  );
}
