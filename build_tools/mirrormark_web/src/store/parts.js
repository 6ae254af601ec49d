/**
 * The parts of a response that are changed, and noted, each on its own: an answer or a free text by the
 * item's id, `note:ITEM`, `plan:` (all of it) and `name:`. The last writer of each wins.
 *
 * @typedef {import("../contract.js").KeptResponse} KeptResponse
 * @typedef {{part: string, at: number, version: string, sitting?: string, isOld?: boolean, value?: unknown}} Note
 *   what has become of a part: `at` in milliseconds; `version` of the assessment; without a value where it
 *   was cleared; without a sitting where that is the current one; `isOld` from an earlier version of
 *   this page
 */
import { KINDS } from "../kinds/kinds.js";
import { isSame } from "../responses/canonical.js";
import { fits } from "../responses/shape.js";
import { copyData, copyPlain, isPlain, isText } from "./plain.js";
import { isTime } from "./times.js";

export const PLAN = "plan:";
export const NAME = "name:";
const BESIDE = "note:";
const ANSWERING = Object.values(KINDS);
/** The fields of a response that hold many parts, by item. */
const ENTRIES = /** @type {const} */ (["answers", "texts", "notes"]);
/** Signs of a version. */
const LONGEST_WORD = 100;
/** Characters of the reader's own words, as the contract has it. */
const LONGEST_WORDS = 100_000;

/** @param {string} item of which it is the note */
export function noteOf(item) {
  return BESIDE + item;
}

/** @param {KeptResponse} response whose parts these are */
export function partsOf({ answers, texts = {}, notes = {} }) {
  return [...Object.keys({ ...answers, ...texts }), ...Object.keys(notes).map(noteOf), PLAN, NAME];
}

/**
 * @param {KeptResponse} response
 * @param {string} part
 * @returns {unknown} undefined, null or empty where there is nothing
 */
export function valueOf({ answers, texts, notes, plan, name }, part) {
  if (part === PLAN) return plan;
  if (part === NAME) return name;
  if (part.startsWith(BESIDE)) return entryOf(notes, part.slice(BESIDE.length));
  return entryOf(answers, part) ?? entryOf(texts, part);
}

/**
 * Of what a file holds, too, which has the names that every object knows: an item may be called `constructor`.
 *
 * @param {Record<string, unknown> | undefined} entries
 * @param {string} item
 */
function entryOf(entries, item) {
  return entries && Object.hasOwn(entries, item) ? entries[item] : undefined;
}

/** @param {string} part of a response; whether it is an answer, and nothing beside one */
export function isAnswer(part) {
  return !part.includes(":");
}

/**
 * Returns a clean copy of a value that could answer an item of some kind; which kind it is of, the form
 * knows. What stands in an answer's place is text, as the id of an option is.
 *
 * @param {unknown} value
 * @returns {import("../contract.js").Answer | undefined}
 */
export function readAnswer(value) {
  const answer = copyPlain(value);
  return ANSWERING.some((kind) => kind.isAnswer(answer)) ? answer : undefined;
}

/**
 * Returns what a document has noted of a part; undefined where a value is no note.
 *
 * @param {string} part
 * @param {unknown} value
 * @returns {Note | undefined}
 */
export function readNote(part, value) {
  if (!isPlain(value) || !isTime(value.at) || !isText(value.version, LONGEST_WORD))
    return undefined;
  const { at, version } = value;
  const note = { part, at, version };
  if (value.value === undefined) return note;
  const copy = readPart(part, value.value);
  return copy === undefined ? undefined : { ...note, value: copy };
}

/**
 * @param {string} part
 * @param {unknown} value
 */
function readPart(part, value) {
  if (isAnswer(part)) return readAnswer(value);
  const copy = copyData(value);
  if (part.startsWith(BESIDE)) return isText(copy) ? copy : undefined;
  return fits(part.slice(0, -1), copy) ? copy : undefined;
}

/**
 * Returns a copy that `putPart` may change.
 *
 * @param {KeptResponse} response
 * @returns {KeptResponse}
 */
export function openToParts(response) {
  const copy = { ...response };
  for (const field of ENTRIES)
    // Without a prototype: an item may be called `constructor`.
    if (copy[field]) copy[field] = Object.assign(Object.create(null), copy[field]);
  return copy;
}

/**
 * Puts a part into a response.
 *
 * @param {KeptResponse} response which it changes, with its answers, texts and notes
 * @param {Note} note
 * @param {(item: string, value?: unknown) => boolean} isFreeText
 */
export function putPart(response, { part, version, value }, isFreeText) {
  if (part === NAME) return putField(response, "name", value);
  if (part === PLAN) return putField(response, "plan", name(value, response.id));
  if (part.startsWith(BESIDE))
    return putEntry(response, "notes", part.slice(BESIDE.length), words(value));
  if (isFreeText(part, value)) {
    putEntry(response, "texts", part, words(value));
    // It may have had options before.
    if (Object.hasOwn(response.answers, part)) putEntry(response, "answers", part, undefined);
  } else if (!isSame(entryOf(response.answers, part), value)) {
    putEntry(response, "answers", part, value);
    // What was said then, was said of other answers.
    delete response.result;
  }
  if (!response.result && fits("content_version", version)) response.content_version = version;
}

/**
 * Returns a plan whose steps have ids. Another program may have written steps without any; they get the same
 * ones whenever and wherever they are looked at.
 *
 * @param {import("../contract.js").PlannedStep[]} plan
 * @param {string} id of the response
 * @returns {(import("../contract.js").PlannedStep & {id: string})[]}
 */
export function withIds(plan, id) {
  const used = new Set(plan.map((step) => step.id));
  return plan.map((step, place) => {
    if (step.id !== undefined) return { ...step, id: step.id };
    let own = place;
    while (used.has(nameStep(id, own))) own += plan.length;
    return { ...step, id: nameStep(id, own) };
  });
}

/** @param {unknown} plan @param {string} id */
function name(plan, id) {
  if (!fits("plan", plan)) return plan;
  return withIds(/** @type {import("../contract.js").PlannedStep[]} */ (plan), id);
}

/** @param {string} id @param {number} place */
function nameStep(id, place) {
  return `${id.slice(0, 50)}-${place + 1}`;
}

/**
 * @param {KeptResponse} response
 * @param {string} field
 * @param {unknown} value
 */
function putField(response, field, value) {
  const isBlank = value === undefined || value === "" || (Array.isArray(value) && !value.length);
  if (isBlank) Reflect.deleteProperty(response, field);
  else if (fits(field, value)) Reflect.set(response, field, value);
}

/**
 * @param {KeptResponse} response
 * @param {(typeof ENTRIES)[number]} field
 * @param {string} item
 * @param {unknown} value
 */
function putEntry(response, field, item, value) {
  // Not into a copy: of ten thousand answers, each would be copied ten thousand times.
  const entries = response[field] ?? Object.create(null);
  if (value === undefined || value === "") {
    delete entries[item];
    if (field !== "answers" && !Object.keys(entries).length) delete response[field];
  } else if (fits(field, { [item]: value })) {
    entries[item] = value;
    response[field] = entries;
  }
}

/**
 * Returns a reader's words as any program can write them: no longer than agreed, and no half characters.
 *
 * @param {unknown} value
 */
function words(value) {
  if (typeof value !== "string") return undefined;
  const short = value.length > LONGEST_WORDS ? [...value].slice(0, LONGEST_WORDS).join("") : value;
  return short.replace(/\p{Surrogate}/gu, "\ufffd");
}
