/**
 * The file of responses, and JSON Lines of them: text to data and back, always the same bytes.
 *
 * @typedef {import("../contract.js").KeptResponse} KeptResponse
 * @typedef {import("../contract.js").ResponseFile} ResponseFile
 */
import { isMapping, JsonError, loadJson, writeJson } from "./canonical.js";
import { MOST_FAULTS, refuse, ResponseFileError, takeFaults } from "./faults.js";
import { compareMoments } from "./moments.js";
import { findFaults, findFaultsOfFile } from "./shape.js";

const ABOUT = { format: "mirrormark-responses", version: 1 };
/** Fields with an entry for each of some items. */
const BY_ITEM = ["answers", "texts", "notes"];

/**
 * Reads a file of responses. Throws a `ResponseFileError` with all that is wrong.
 *
 * @param {string} text
 * @returns {KeptResponse[]}
 */
export function readFile(text) {
  const data = load(text, "");
  takeFaults(findFaultsOfFile(data));
  return /** @type {ResponseFile} */ (/** @type {unknown} */ (data)).responses.map(tidy);
}

/**
 * Reads JSON Lines of responses. Throws as `readFile` does.
 *
 * @param {string} text
 * @returns {KeptResponse[]}
 */
export function readLines(text) {
  /** @type {import("./faults.js").Fault[]} */
  const faults = [];
  const found = [];
  const lines = (text.startsWith("\ufeff") ? text.slice(1) : text).split("\n");
  for (const [place, line] of lines.entries()) {
    if (!/[^ \t\r]/.test(line)) continue;
    if (faults.length >= MOST_FAULTS) break;
    const at = `line ${place + 1}`;
    try {
      const { format, version, ...fields } = load(line, at);
      takeFaults(findFaults(fields, at));
      found.push(tidy(/** @type {KeptResponse} */ (/** @type {unknown} */ (fields))));
    } catch (error) {
      faults.push(...faultsOf(error));
    }
  }
  takeFaults(faults);
  return found;
}

/**
 * Takes data for responses, each with its place. Throws as `readFile` does.
 *
 * @param {[data: unknown, at: string][]} found
 * @returns {KeptResponse[]}
 */
export function takeResponses(found) {
  takeFaults(found.flatMap(([data, at]) => [...findFaults(data, at)]));
  return found.map(([data]) => tidy(/** @type {KeptResponse} */ (data)));
}

/**
 * Writes responses that were read, or made as the contract says.
 *
 * @param {KeptResponse[]} responses
 */
export function writeFile(responses) {
  return `${writeJson({ ...ABOUT, responses: responses.map(tidy) })}\n`;
}

/**
 * Writes the same as JSON Lines.
 *
 * @param {KeptResponse[]} responses
 */
export function writeLines(responses) {
  return responses.map((each) => `${writeJson({ ...tidy(each), ...ABOUT })}\n`).join("");
}

/**
 * Returns a response without what says nothing: blanks, and fields with nothing in them.
 *
 * @param {KeptResponse} response
 * @returns {KeptResponse}
 */
export function tidy(response) {
  const fields = Object.entries(response).map(([name, value]) => [
    name,
    BY_ITEM.includes(name) ? keepFilled(Object.entries(value)) : value,
  ]);
  const kept = fields.filter(([name, value]) => name === "answers" || !isEmpty(value));
  return Object.fromEntries(kept);
}

/**
 * Returns each response once: of those with one id the one that was changed last. Throws a
 * `ResponseFileError` where some say different things, and nothing says which is the latest.
 *
 * @param {KeptResponse[]} responses
 * @returns {KeptResponse[]}
 */
export function joinResponses(responses) {
  /** @type {Map<string, KeptResponse[]>} */
  const byId = new Map();
  for (const response of responses) {
    const same = byId.get(response.id);
    if (same) same.push(response);
    else byId.set(response.id, [response]);
  }
  /** @type {import("./faults.js").Fault[]} */
  const faults = [];
  const kept = [];
  for (const [at, same] of byId) {
    const latest = findLatest(same);
    if (latest) kept.push(latest);
    else faults.push({ name: "same-id", at });
  }
  takeFaults(faults);
  return kept;
}

/**
 * Looks at all before anything is refused, so that nothing hangs on their order.
 *
 * @param {KeptResponse[]} same
 */
function findLatest(same) {
  if (areAlike(same)) return same[0];
  const isOfOne = same.every(({ assessment }) => assessment === same[0]?.assessment);
  const times = same.flatMap(({ changed }) => changed ?? []);
  if (!isOfOne || times.length < same.length) return undefined;
  const last = times.reduce((one, other) => (compareMoments(one, other) < 0 ? other : one));
  const latest = same.filter((_, place) => compareMoments(times[place] ?? "", last) === 0);
  return areAlike(latest) ? latest[0] : undefined;
}

/** @param {KeptResponse[]} responses */
function areAlike(responses) {
  return new Set(responses.map(writeJson)).size === 1;
}

/**
 * Returns what a file or a line says of this format and this version.
 *
 * @param {string} text
 * @param {string} at
 */
function load(text, at) {
  const data = loadOr(text, () => refuse("not-json", at));
  if (!isMapping(data) || data.format !== ABOUT.format) refuse("not-responses", at);
  if (data.version !== ABOUT.version) refuse("unknown-version", at);
  return data;
}

/**
 * @param {string} text
 * @param {() => never} onFailure
 */
export function loadOr(text, onFailure) {
  try {
    return loadJson(text);
  } catch (error) {
    if (error instanceof JsonError) return onFailure();
    throw error;
  }
}

/** @param {unknown} error */
function faultsOf(error) {
  if (error instanceof ResponseFileError) return error.faults;
  throw error;
}

/** @param {[string, unknown][]} entries */
function keepFilled(entries) {
  return Object.fromEntries(entries.filter(([, value]) => !isEmpty(value)));
}

/** @param {unknown} value whether it says nothing */
export function isEmpty(value) {
  if (value === null || value === "") return true;
  if (Array.isArray(value)) return !value.length;
  return isMapping(value) && !Object.keys(value).length;
}
