/** JSON of which the same data is always the same bytes, as RFC 8785 has it, and the way back. */

/** How many lists and objects lie in each other at most; responses need far fewer. */
const DEEPEST = 100;

/** A text is no JSON, or so deep that nobody wrote it. */
export class JsonError extends Error {}

/**
 * @param {string} text
 * @returns {unknown}
 */
export function loadJson(text) {
  if (isDeep(text)) throw new JsonError();
  try {
    return JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text);
  } catch (error) {
    throw new JsonError("", { cause: error });
  }
}

/**
 * Looks before a text is read: what is left out then, as it comes twice, may be deep as well.
 *
 * @param {string} text
 */
function isDeep(text) {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length && depth <= DEEPEST; at += 1) {
    const sign = text[at];
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) at += sign === "\\" ? 1 : 0;
    else if (sign === "[" || sign === "{") depth += 1;
    else if (sign === "]" || sign === "}") depth -= 1;
  }
  return depth > DEEPEST;
}

/**
 * Writes JSON data: keys in the order of UTF-16, and no space. Numbers and text are as browsers write
 * them, which is what the rest of the world goes by.
 *
 * @param {unknown} data
 * @returns {string}
 */
export function writeJson(data) {
  if (Array.isArray(data)) return `[${data.map(writeJson).join(",")}]`;
  if (!isMapping(data)) return JSON.stringify(data);
  const entries = Object.keys(data).sort();
  return `{${entries.map((key) => `${JSON.stringify(key)}:${writeJson(data[key])}`).join(",")}}`;
}

/**
 * Whether two values are the same data, whatever the order of their keys.
 *
 * @param {unknown} one
 * @param {unknown} other undefined where there is none
 */
export function isSame(one, other) {
  if (one === undefined || other === undefined) return one === other;
  return writeJson(one) === writeJson(other);
}

/**
 * @param {unknown} data
 * @returns {data is Record<string, unknown>}
 */
export function isMapping(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
