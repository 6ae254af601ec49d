/**
 * How responses that come in, by a file or a link, go beside what is kept. A file tells when a response was last
 * changed, and of no answer when it was given. So a later one takes the place of what is kept only where it holds
 * all of that: then nothing is replaced. One that says nothing more than what is kept is left out. Else both are kept,
 * side by side.
 *
 * @typedef {import("../contract.js").KeptResponse} KeptResponse
 * @typedef {import("./shelf.js").Shelf} Shelf
 * @typedef {import("./sitting.js").SavedSitting} SavedSitting
 * @typedef {"added" | "same" | "renewed" | "beside"} Became
 */
import { isSame } from "../responses/canonical.js";
import { compareMoments } from "../responses/moments.js";
import { isEmpty } from "../responses/response-file.js";
import { NAME, partsOf, PLAN, valueOf, withIds } from "./parts.js";
import { Newer, readTime } from "./times.js";

/** Signs of an id to which a copy's own may add. */
const OF_ID = 40;
/** Of the sum that tells ids apart (FNV-1a). */
const [FNV_START, FNV_PRIME] = [0x811c9dc5, 0x01000193];

/**
 * Takes in a response of a file.
 *
 * @param {Shelf} shelf
 * @param {KeptResponse} given
 * @returns {Promise<Became>} what has become of it
 */
export async function takeIn(shelf, given) {
  const response = complete(given);
  let found;
  try {
    found = await shelf.find(response.id);
  } catch (error) {
    if (error instanceof Newer) return "same"; // a newer page has it, and knows more of it
    throw error;
  }
  if (found) return meet(shelf, found, response);
  const twin = (await shelf.list()).find((each) => isTwin(each, response));
  const isCurrent = twin && shelf.current === twin.response.id;
  if (twin) await shelf.remove(twin.response.id);
  await put(shelf, twin ? join(response, twin.response) : response);
  if (isCurrent) await shelf.show(response.id);
  return twin ? "same" : "added";
}

/**
 * Whether a response holds all that another one does. A name and ticks are marks: of these the later counts.
 *
 * @param {KeptResponse} one
 * @param {KeptResponse} other
 */
export function covers(one, other) {
  return partsOf(other).every((part) => {
    const value = valueOf(other, part);
    if (part === NAME || isEmpty(value ?? null)) return true;
    if (part === PLAN) return hasSteps(one.plan ?? [], other.plan ?? []);
    return isSame(valueOf(one, part), value);
  });
}

/**
 * Whether a response can take the place of a sitting: it is later than all that was done there, holds all of it, and
 * brings nothing back that was cleared there.
 *
 * @param {KeptResponse} response
 * @param {SavedSitting} saved
 */
function canReplace(response, { response: kept, changed }) {
  if (!isLater(response, kept) || !covers(response, kept)) return false;
  const time = Date.parse(response.changed ?? "");
  return Object.entries(changed).every(([part, at]) => {
    const isBack =
      isEmpty(valueOf(kept, part) ?? null) && !isEmpty(valueOf(response, part) ?? null);
    return at <= time && !isBack;
  });
}

/**
 * @param {import("../contract.js").PlannedStep[]} all
 * @param {import("../contract.js").PlannedStep[]} steps
 */
function hasSteps(all, steps) {
  const untick = (/** @type {typeof steps[0]} */ step) => ({ ...step, done: false });
  return steps.every((step) => all.some((each) => isSame(untick(each), untick(step))));
}

/**
 * Returns a response with what follows from the rest of it.
 *
 * @param {KeptResponse} response
 * @returns {KeptResponse}
 */
function complete({ ...response }) {
  const { answers, texts, plan, begun, changed } = response;
  const moment = changed ?? begun;
  if (moment && !isEmpty({ ...answers, ...texts })) response.answered ??= moment;
  if (plan) Reflect.set(response, "plan", withIds(plan, response.id));
  return response;
}

/**
 * Whether a link has brought the same answers before, and nothing else was done there. Links tell no moment.
 *
 * @param {SavedSitting} saved
 * @param {KeptResponse} response
 */
function isTwin({ response: kept, changed }, response) {
  const { answers, begun, answered, texts = {}, notes = {}, plan = [], name = "" } = kept;
  if (!begun || answered || isEmpty(answers)) return false;
  if (!Object.keys(changed).every((part) => Object.hasOwn(answers, part))) return false;
  return [texts, notes, plan, name].every(isEmpty) && isSame(answers, response.answers);
}

/**
 * @param {Shelf} shelf
 * @param {SavedSitting} found with the same id
 * @param {KeptResponse} response
 * @returns {Promise<Became>}
 */
async function meet(shelf, found, response) {
  const isThere = (/** @type {SavedSitting} */ { response: kept }) =>
    !isLater(response, kept) && covers(kept, response);
  if (isThere(found)) return "same"; // as a rule, and then the rest needn't be read
  const start = startOf(response.id);
  const copies = (await shelf.list()).filter((each) => each.response.id.startsWith(start));
  if (copies.some(isThere)) return "same";
  const older = [found, ...copies].find((each) => canReplace(response, each));
  if (older) {
    await put(shelf, { ...join(response, older.response), id: older.response.id }, older);
    return "renewed";
  }
  await put(shelf, { ...response, id: nameCopy(start, response, await shelf.ids()) });
  return "beside";
}

/**
 * Returns what the ids of a response's copies begin with, and no other's: `person01` isn't all of `person01-2`.
 *
 * @param {string} id
 */
function startOf(id) {
  let sum = FNV_START;
  for (const sign of id) sum = Math.imul(sum ^ sign.charCodeAt(0), FNV_PRIME);
  return `${id.slice(0, OF_ID)}-${(sum >>> 0).toString(36)}-`;
}

/**
 * Returns the id of a copy: the same one whenever the same file is opened.
 *
 * @param {string} start
 * @param {KeptResponse} response
 * @param {Set<string>} used
 */
function nameCopy(start, { changed }, used) {
  const name = start + (changed ? Date.parse(changed).toString(36) : "undated");
  let own = name;
  for (let count = 2; used.has(own); count += 1) own = `${name}-${count}`;
  return own;
}

/**
 * Returns a response with what it takes over from the one whose place it takes.
 *
 * @param {KeptResponse} response
 * @param {KeptResponse} kept
 * @returns {KeptResponse}
 */
function join(response, kept) {
  const isStill = kept.result && !response.result && isSame(kept.answers, response.answers);
  // What was said of these answers then goes with the text that it was made of.
  const said = isStill ? { result: kept.result, content_version: kept.content_version } : {};
  const name = response.name ?? kept.name;
  return { ...response, ...(name ? { name } : {}), ...said };
}

/**
 * Puts a response on the shelf, in the place of one of which it holds everything.
 *
 * @param {Shelf} shelf
 * @param {KeptResponse} response
 * @param {SavedSitting} [before]
 */
async function put(shelf, response, before) {
  const kept = before?.response;
  const time = readTime(Date.parse(response.changed ?? ""));
  const changed = { ...before?.changed };
  for (const part of partsOf(response))
    if (time && !isSame(kept && valueOf(kept, part), valueOf(response, part))) changed[part] = time;
  await shelf.keep(response, changed);
}

/**
 * @param {KeptResponse} one
 * @param {KeptResponse} other
 */
function isLater({ changed }, { changed: before }) {
  return changed !== undefined && (!before || compareMoments(changed, before) > 0);
}
