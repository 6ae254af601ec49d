/** JSON of which the same data is always the same bytes, as RFC 8785 has it, and the way back. */

/** A text is no JSON. */
export class JsonError extends Error {}

/**
 * @param {string} text
 * @returns {unknown}
 */
export function loadJson(text) {
  try {
    return JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text);
  } catch (error) {
    throw new JsonError("", { cause: error });
  }
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
 * @param {unknown} data
 * @returns {data is Record<string, unknown>}
 */
export function isMapping(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
