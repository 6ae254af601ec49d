/** Whole sentences of what somebody wrote, as many as have room. */

/** `z. B.` and `J. Smith` end no sentence. */
const INITIAL = /(?:^|[^\p{L}])\p{L}\.\s*$/u;

/**
 * Returns the first sentences of a text, at least one. One that is too long by itself is cut at a word.
 *
 * @param {string} text
 * @param {number} most characters
 * @param {string} language
 */
export function firstSentences(text, most, language) {
  const plain = text.replace(/\s+/g, " ").trim();
  let kept = "";
  for (const sentence of listSentences(plain, language)) {
    if (kept && (kept + sentence).trimEnd().length > most) break;
    kept += sentence;
  }
  return cutAtWord(kept.trimEnd(), most);
}

/**
 * @param {string} text
 * @param {string} language
 */
function listSentences(text, language) {
  const parts = new Intl.Segmenter(language, { granularity: "sentence" }).segment(text);
  /** @type {string[]} */
  const sentences = [];
  for (const { segment } of parts) {
    const before = sentences.at(-1);
    if (before !== undefined && INITIAL.test(before))
      sentences[sentences.length - 1] = before + segment;
    else sentences.push(segment);
  }
  return sentences;
}

/**
 * @param {string} text
 * @param {number} most characters
 */
export function cutAtWord(text, most) {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > most / 2 ? end : most - 1).trimEnd()}…`;
}
