/**
 * What is kept of one assessment. It may have been written by anybody on this origin, and by a newer
 * version of this page: what can't be used is left out, and is gone at the next change.
 *
 * @typedef {import("./store.js").Answer} Answer
 * @typedef {import("./store.js").Answers} Answers
 * @typedef {import("./store.js").SavedResponse} SavedResponse
 * @typedef {import("./journal.js").Note} Note
 */
import { KINDS } from "../kinds/kinds.js";
import { copyPlain, isPlain, isText, readEntries } from "./plain.js";

/** A version of this page that is newer has kept it, in a form of its own. */
export class Newer extends Error {}

const SCHEMA = /** @type {const} */ (1);
/** Clocks of one machine agree; what lies further ahead was never a time. */
const AHEAD_MS = 60_000;
/** Signs of a date, and of the version of an assessment. */
const LONGEST_WORD = 100;

/**
 * Returns what can be used of a value; undefined where nothing can. Throws `Newer`.
 *
 * @param {unknown} kept
 * @returns {SavedResponse | undefined}
 */
export function readRecord(kept) {
  if (!isPlain(kept)) return undefined;
  if (Number.isSafeInteger(kept.schema) && Number(kept.schema) > SCHEMA) throw new Newer();
  if (kept.schema !== SCHEMA || !isPlain(kept.answers)) return undefined;
  const changed = readEntries(kept.changed, (value) => (isTime(value) ? value : undefined));
  return {
    schema: SCHEMA,
    contentVersion: isText(kept.contentVersion, LONGEST_WORD) ? kept.contentVersion : "",
    savedAt: readDate(kept.savedAt, Object.values(changed)),
    answers: readEntries(kept.answers, readAnswer),
    changed,
  };
}

/**
 * Returns a response with the changes that are newer than what it holds; undefined where there was none
 * and none is needed.
 *
 * @param {SavedResponse | undefined} response
 * @param {Iterable<[itemId: string, note: Note]>} notes
 */
export function applyNotes(response, notes) {
  const answers = copy(response?.answers);
  const changed = copy(response?.changed);
  let { contentVersion = "", savedAt = "" } = response ?? {};
  let count = 0;
  for (const [itemId, { at, version, answer }] of notes) {
    if (at <= (changed[itemId] ?? 0)) continue;
    count += 1;
    changed[itemId] = at;
    contentVersion = version;
    const day = new Date(at).toISOString();
    if (day > savedAt) savedAt = day;
    if (answer === undefined) delete answers[itemId];
    else answers[itemId] = answer;
  }
  return count ? { schema: SCHEMA, contentVersion, savedAt, answers, changed } : undefined;
}

/**
 * Returns a clean copy of a value that could answer an item of some kind; which kind it is of, the form
 * knows. What stands in an answer's place is text, as the id of an option is.
 *
 * @param {unknown} value
 * @returns {Answer | undefined}
 */
export function readAnswer(value) {
  const answer = copyPlain(value);
  return Object.values(KINDS).some((kind) => kind.isAnswer(answer)) ? answer : undefined;
}

/**
 * Returns a note that a document has made of a change; undefined where a value is none.
 *
 * @param {unknown} value
 * @returns {Note | undefined}
 */
export function readNote(value) {
  if (!isPlain(value) || !isTime(value.at) || !isText(value.version, LONGEST_WORD))
    return undefined;
  const { at, version } = value;
  if (value.answer === undefined) return { at, version, answer: undefined };
  const answer = readAnswer(value.answer);
  return answer === undefined ? undefined : { at, version, answer };
}

/**
 * Whether a value is a time that has been, as milliseconds.
 *
 * @param {unknown} value
 * @returns {value is number}
 */
export function isTime(value) {
  return Number.isSafeInteger(value) && Number(value) > 0 && Number(value) < Date.now() + AHEAD_MS;
}

/**
 * A date that is none is that of the last change that is known, or else today: the page has to say one.
 *
 * @param {unknown} value
 * @param {number[]} times
 */
function readDate(value, times) {
  const time = isText(value, LONGEST_WORD) ? Date.parse(value) : NaN;
  const last = times.reduce((latest, each) => Math.max(latest, each), 0);
  return new Date(isTime(time) ? time : last || Date.now()).toISOString();
}

/**
 * Without a prototype: an item may be called `constructor`.
 *
 * @template T
 * @param {Record<string, T> | undefined} entries
 * @returns {Record<string, T>}
 */
function copy(entries) {
  return Object.assign(Object.create(null), entries);
}
