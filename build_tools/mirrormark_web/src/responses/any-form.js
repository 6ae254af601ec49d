/**
 * Which form a text of responses has, and what stands in it: as the generator tells them apart
 * (`mirrormark.responses.any_form`).
 *
 * @typedef {import("../contract.js").KeptResponse} KeptResponse
 */
import { isMapping, JsonError, loadJson } from "./canonical.js";
import { readFile, readLines } from "./response-file.js";
import { readTable } from "./response-rows.js";

const FORMAT = '"mirrormark-responses"';
const TABLE = /^\ufeff?"?(?:id|assessment|content_version|item:[a-z0-9-]+)"?[,;\t\r\n]/;
const LINES = [".jsonl", ".ndjson"];

/**
 * Reads a file of responses, JSON Lines or a table of them. Throws a `ResponseFileError` with all that is wrong.
 *
 * @param {string} text what stands in the file
 * @param {string} name of the file; it tells what the text doesn't
 * @returns {KeptResponse[]}
 */
export function readAnyForm(text, name) {
  if (name.endsWith(".csv") || TABLE.test(text)) return readTable(text);
  const isNamedSo = LINES.some((ending) => name.endsWith(ending));
  return isNamedSo || (text.includes(FORMAT) && isLines(text)) ? readLines(text) : readFile(text);
}

/** @param {string} text */
function isLines(text) {
  const [first = ""] = text
    .replace(/^\ufeff/, "")
    .trimStart()
    .split("\n", 1);
  try {
    const data = loadJson(first);
    return isMapping(data) && "id" in data;
  } catch (error) {
    if (error instanceof JsonError) return false;
    throw error;
  }
}
