/**
 * One sitting as it is kept. Anybody on this origin may have written it, and a newer version of this page:
 * what can't be used is left out, and is gone at the next change.
 *
 * @typedef {import("../contract.js").KeptResponse} KeptResponse
 * @typedef {import("./parts.js").Note} Note
 * @typedef {{schema: 2, response: KeptResponse, changed: Record<string, number>}} SavedSitting
 *   `changed` is when each part was changed, in milliseconds
 * @typedef {{id: string, assessment: string}} Name
 */
import { whenAnswered } from "../responses/moments.js";
import { fits } from "../responses/shape.js";
import { isAnswer, openToParts, putPart, readAnswer, withIds } from "./parts.js";
import { copyData, isPlain, isText, readEntries } from "./plain.js";
import { isTime, momentOf, readTime, refuseNewer } from "./times.js";

export const SCHEMA = /** @type {const} */ (2);
/** Of a text of an assessment that nobody knows any more. */
export const UNKNOWN_VERSION = "0".repeat(12);
const PLAIN = /** @type {const} */ ([
  ...["site", "language", "begun", "answered", "result", "rater", "name"],
]);

/**
 * Returns what can be used of a value; undefined where nothing can. Throws `Newer`.
 *
 * @param {unknown} kept
 * @param {Name} name which says the key
 * @returns {SavedSitting | undefined}
 */
export function readSitting(kept, name) {
  if (!isPlain(kept)) return undefined;
  refuseNewer(kept.schema, SCHEMA);
  if (kept.schema !== SCHEMA || !isPlain(kept.response)) return undefined;
  if (!fits("id", name.id)) return undefined;
  const changed = readEntries(kept.changed, readTime);
  return { schema: SCHEMA, response: readResponse(kept.response, name, changed), changed };
}

/**
 * @param {Record<string, unknown>} kept
 * @param {Name} name
 * @param {Record<string, number>} changed
 * @returns {KeptResponse}
 */
function readResponse(kept, { id, assessment }, changed) {
  /** @type {KeptResponse} */
  const response = {
    id,
    assessment,
    content_version: readVersion(kept.content_version),
    answers: readFitting("answers", kept.answers, readAnswer),
  };
  for (const field of PLAIN) {
    if (kept[field] === undefined) continue;
    const copy = copyData(kept[field]);
    if (fits(field, copy)) Reflect.set(response, field, copy);
  }
  const moment = readMoment(kept.changed, changed, isDated(response));
  if (moment) response.changed = moment;
  for (const field of /** @type {const} */ (["texts", "notes"])) {
    const words = readFitting(field, kept[field], (each) => (isText(each) ? each : undefined));
    if (Object.keys(words).length) response[field] = words;
  }
  const plan = /** @type {unknown} */ (copyData(kept.plan));
  const steps = Array.isArray(plan) ? plan.filter((step) => fits("plan", [step])) : [];
  if (steps.length) response.plan = withIds(steps, id);
  return response;
}

/**
 * Returns those entries of a field that can stand in it.
 *
 * @template T
 * @param {string} field
 * @param {unknown} entries
 * @param {(value: unknown) => T | undefined} read
 * @returns {Record<string, T>}
 */
export function readFitting(field, entries, read) {
  const found = readEntries(entries, read);
  if (fits(field, found)) return found;
  for (const [name, value] of Object.entries(found))
    if (!fits(field, { [name]: value })) delete found[name];
  return found;
}

/** @param {unknown} value */
export function readVersion(value) {
  return isText(value) && fits("content_version", value) ? value : UNKNOWN_VERSION;
}

/**
 * A date that is none is that of the last change that is known. Where none is, there is none to invent.
 *
 * @param {unknown} value
 * @param {Record<string, number>} changed when each part was
 * @param {boolean} isDated whether something else tells when there were answers; or else what is put beside them
 *   doesn't, either
 */
export function readMoment(value, changed, isDated) {
  if (isText(value) && fits("changed", value)) return value;
  const latest = Object.entries(changed)
    .filter(([part]) => isDated || isAnswer(part))
    .reduce((last, [, time]) => Math.max(last, time), 0);
  return latest ? momentOf(latest) : undefined;
}

/**
 * Returns a sitting that nothing has been answered in.
 *
 * @param {string} id
 * @param {import("./shelf.js").About} about
 * @param {number} begun
 * @returns {SavedSitting}
 */
export function beginSitting(id, { assessment, site, language }, begun) {
  /** @type {KeptResponse} */
  const response = {
    id,
    assessment,
    content_version: UNKNOWN_VERSION,
    begun: momentOf(begun),
    changed: momentOf(begun),
    answers: Object.create(null),
  };
  if (site && fits("site", site)) response.site = site;
  if (language && fits("language", language)) response.language = language;
  return { schema: SCHEMA, response, changed: Object.create(null) };
}

/**
 * Returns a sitting with the changes that are newer than what it holds; undefined where there are none.
 *
 * @param {SavedSitting} saved
 * @param {Note[]} notes
 * @param {(item: string, value?: unknown) => boolean} isFreeText
 * @returns {SavedSitting | undefined}
 */
export function applyNotes(saved, notes, isFreeText) {
  const changed = Object.assign(Object.create(null), saved.changed);
  const response = openToParts(saved.response);
  let count = 0;
  for (const note of [...notes].sort((one, other) => one.at - other.at)) {
    if (note.at <= (changed[note.part] ?? 0)) continue;
    count += 1;
    changed[note.part] = note.at;
    putPart(response, note, isFreeText);
    if (isAnswer(note.part)) response.answered = laterOf(response.answered, note.at);
    // What is put beside answers of an unknown day says nothing of when these were given.
    if (isAnswer(note.part) || isDated(response))
      response.changed = laterOf(response.changed, note.at);
  }
  return count ? { schema: SCHEMA, response, changed } : undefined;
}

/** @param {KeptResponse} response */
export function isDated(response) {
  return whenAnswered(response) !== undefined;
}

/**
 * @param {string | undefined} moment
 * @param {number} time
 */
function laterOf(moment, time) {
  const before = Date.parse(moment ?? "");
  return isTime(before) && before > time && moment ? moment : momentOf(time);
}
