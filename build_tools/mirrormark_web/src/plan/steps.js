/**
 * Planned steps as data.
 *
 * @typedef {import("../contract.js").PlannedStep & {id: string}} Step
 * @typedef {"words" | "due" | "sign" | "owner" | "again"} Field what a reader fills in
 * @typedef {Record<Field, string> & {halves: Field[]}} Given
 *   what stands in the fields; `halves` are those with a part of a date
 */
import { toHex } from "../hex.js";

const FIRST_DAY = "2000-01-01";
const LAST_DAY = "2999-12-31";

/**
 * Returns the start of a step.
 *
 * @param {string | null} advice
 * @returns {Step}
 */
export function beginStep(advice) {
  const id = toHex(crypto.getRandomValues(new Uint8Array(10)));
  return { id, advice, words: "", done: false };
}

/**
 * Returns what is half written when the plan is shown anew. Where another tab has deleted the step meanwhile, it
 * becomes a new one.
 *
 * @template {{step: Step, isNew: boolean}} T
 * @param {T | undefined} draft
 * @param {Step[]} steps as they are now
 * @param {{before: string | undefined, now: string | undefined}} sitting that was shown, and is; a browser
 *   that doesn't tell which says nothing against what is being written
 * @returns {T | undefined}
 */
export function keepDraft(draft, steps, { before, now }) {
  if (!draft || (before && now && before !== now)) return undefined;
  return { ...draft, isNew: !steps.some(({ id }) => id === draft.step.id) };
}

/**
 * Returns what stands in the fields for a step.
 *
 * @param {Step} step
 * @returns {Given}
 */
export function asGiven({ words, due = "", sign = "", owner = "", again = "" }) {
  return { words, due, sign, owner, again, halves: [] };
}

/**
 * Returns the fields that can't be taken as they are.
 *
 * @param {Given} given
 * @param {Step} step
 * @returns {Field[]}
 */
export function findFaults(given, { advice }) {
  const days = /** @type {Field[]} */ (["due", "again"]).filter(
    (field) => given.halves.includes(field) || (given[field] && !isDay(given[field])),
  );
  return advice === null && !given.words.trim() ? ["words", ...days] : days;
}

/**
 * Returns a step with what was filled in; what is blank is left out.
 *
 * @param {Step} step
 * @param {Given} given without faults
 * @returns {Step}
 */
export function fillIn({ id, advice, done }, given) {
  const optional = /** @type {const} */ (["due", "sign", "owner", "again"])
    .map((field) => /** @type {const} */ ([field, clean(given[field])]))
    .filter(([, text]) => text);
  return { id, advice, words: clean(given.words), ...Object.fromEntries(optional), done };
}

/** No file may hold half a character. @param {string} text */
function clean(text) {
  return text.replace(/\p{Surrogate}/gu, "\ufffd").trim();
}

/**
 * Returns a plan with a step in it, in the place of the one with its id. What is due first stands first,
 * and what has no day last.
 *
 * @param {Step[]} steps
 * @param {Step} step
 */
export function put(steps, step) {
  const isThere = steps.some(({ id }) => id === step.id);
  const all = isThere ? steps.map((each) => (each.id === step.id ? step : each)) : [...steps, step];
  const dayOf = (/** @type {Step} */ { due = "9999" }) => due;
  return all.sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : +(dayOf(one) > dayOf(other))));
}

/**
 * Returns those of last time's steps that are neither done nor taken over.
 *
 * @param {Step[]} earlier
 * @param {Step[]} steps
 */
export function findOpen(earlier, steps) {
  const known = new Set(steps.map(({ id }) => id));
  return earlier.filter(({ id, done }) => !done && !known.has(id));
}

/**
 * Returns what a step is called.
 *
 * @param {Step} step
 * @param {Map<string, string>} titles of the assessment's advice
 */
export function nameOf({ advice, words }, titles) {
  return (advice !== null && titles.get(advice)) || words.replace(/\s+/g, " ");
}

/** @param {string} text */
function isDay(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_DAY || text > LAST_DAY) return false;
  return new Date(`${text}T00:00Z`).getUTCDate() === Number(text.slice(-2));
}
