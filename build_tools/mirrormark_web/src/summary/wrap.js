/** Breaks text into lines, for pictures, in which nothing does so by itself. */

/** @typedef {(text: string) => number} Measure how wide a text is */

/** Where a line may end: at spaces, and behind hyphens and strokes between letters. */
const BREAK = /(?<=[ \n\t])(?=[^ \n\t])|(?<=\p{L}[-‐–/])(?=\p{L})/u;

/**
 * Returns lines that are no wider than there is room. Of more lines than `most` the last ends in `…`.
 *
 * @param {string} text
 * @param {number} room
 * @param {Measure} measure
 * @param {number} [most]
 */
export function wrap(text, room, measure, most = Infinity) {
  /** @type {string[]} */
  const lines = [];
  let line = "";
  for (const word of text.trim().split(BREAK)) {
    if (line && measure((line + word).trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = "";
    }
    const pieces = measure(word.trimEnd()) > room ? breakWord(word, room, measure) : [word];
    lines.push(...pieces.slice(0, -1));
    line += pieces.at(-1) ?? "";
  }
  if (line.trimEnd()) lines.push(line.trimEnd());
  return lines.length > most ? endWithDots(lines, room, measure, most) : lines;
}

/**
 * Languages without spaces, and words that are wider than the room, break between any two signs.
 *
 * @param {string} word
 * @param {number} room
 * @param {Measure} measure
 */
function breakWord(word, room, measure) {
  const pieces = [""];
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const last = pieces.at(-1) ?? "";
    if (last && measure((last + segment).trimEnd()) > room) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

/**
 * @param {string[]} lines
 * @param {number} room
 * @param {Measure} measure
 * @param {number} most
 */
function endWithDots(lines, room, measure, most) {
  const kept = lines.slice(0, most);
  const signs = [...(kept.pop() ?? "")];
  while (signs.length && measure(`${signs.join("").trimEnd()}…`) > room) signs.pop();
  return [...kept, `${signs.join("").trimEnd()}…`];
}

/**
 * Returns the largest of some sizes at which a text takes no more lines than `most` and no word is torn, with
 * these lines; or the smallest.
 *
 * @param {string} text
 * @param {number} room
 * @param {number[]} sizes the largest first
 * @param {(size: number) => Measure} measureAt
 * @param {number} most
 */
export function fit(text, room, sizes, measureAt, most) {
  for (const size of sizes) {
    const measure = measureAt(size);
    const lines = wrap(text, room, measure);
    const isWhole = text.split(BREAK).every((word) => measure(word.trimEnd()) <= room);
    if (isWhole && lines.length <= most) return { size, lines };
  }
  const size = sizes.at(-1) ?? 0;
  return { size, lines: wrap(text, room, measureAt(size), most) };
}
