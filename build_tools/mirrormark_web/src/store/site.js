/**
 * All that this site keeps in this browser: to be listed, and to be deleted.
 *
 * @typedef {import("../contract.js").KeptResponse} KeptResponse
 * @typedef {import("./store.js").Sitting} Sitting
 * @typedef {import("./taking-in.js").Became} Became
 * @typedef {{place: "database" | "notes" | "theme" | "cache" | "worker", name: string, bytes?: number}} Kept
 *   one thing that storage holds; `notes` and what the theme keeps lie in the local storage
 */
import { Access } from "./access.js";
import { transactStored } from "./database.js";
import { clearMemory } from "./keeping.js";
import { ADDRESS, isOwnOrigin, keyOf } from "./place.js";
export { askToPersist, isPersisted } from "./persistence.js";
import { forgetHeld } from "./held.js";
import { ResponseStore, tell } from "./store.js";
import { Tabs } from "./tabs.js";
import { takeIn } from "./taking-in.js";

const START = keyOf("");
const { pathname } = new URL(ADDRESS);

/**
 * @typedef {ConstructorParameters<typeof ResponseStore>[0]} Assessment
 * @typedef {{sittings: Sitting[], newer: number}} Listed the latest first, and how many are left out since a
 *   newer version of the page has kept them
 */

/**
 * Returns all sittings of this site. Rejects as a store's does.
 *
 * @param {Assessment[]} known the assessments that the site has; there may be sittings of others, which it had
 * @returns {Promise<Map<string, Listed>>} by assessment, those of which there is anything
 */
export async function listAll(known) {
  const looked = await Access.lookAtAll(
    START,
    known.map(openAccess),
    (keys) => findOthers(known, keys).map((id) => openAccess({ id, items: [] })),
    async (shelf) => {
      const { sittings, newer } = await shelf.look();
      return { sittings: sittings.map((each) => tell(each, shelf)), newer };
    },
  );
  const found = looked.map(
    ([{ about }, listed, count]) =>
      /** @type {const} */ ([
        about.assessment,
        // A newer page may keep them where this one wouldn't look.
        listed ?? { sittings: [], newer: Math.max(count, 1) },
      ]),
  );
  return new Map(found.filter(([, { sittings, newer }]) => sittings.length + newer));
}

/** @param {Assessment} compiled */
function openAccess(compiled) {
  return new ResponseStore(compiled).access;
}

/**
 * Returns those of which something is kept, and that aren't known.
 *
 * @param {Assessment[]} known
 * @param {string[]} keys of records
 */
function findOthers(known, keys) {
  const found = new Set(keys.map(assessmentOf));
  for (const { id } of known) found.delete(id);
  found.delete(""); // of the site itself
  return [...found];
}

/**
 * Takes in responses, such as those of a file: all of them, or none.
 *
 * @param {ResponseStore[]} stores those of the assessments that they are to
 * @param {KeptResponse[]} responses
 * @returns {Promise<Record<Became, number>>}
 */
export async function addAll(stores, responses) {
  const count = { added: 0, same: 0, renewed: 0, beside: 0 };
  await Access.changeAll(
    stores.map(({ access }) => access),
    async (shelves) => {
      for (const shelf of shelves)
        for (const response of responses)
          if (response.assessment === shelf.about.assessment)
            count[await takeIn(shelf, response)] += 1;
    },
  );
  for (const store of stores) store.turn();
  return count;
}

/**
 * Deletes all that this site keeps, and then looks what is left.
 *
 * @returns {Promise<Kept[]>}
 */
export async function erase() {
  forgetHeld();
  clearMemory();
  // One refusal is no reason to leave the rest: what is left is told.
  await Promise.allSettled([eraseRecords(), eraseNotes(), eraseCopy()]);
  return listKept();
}

async function eraseRecords() {
  const list = (/** @type {import("./records.js").Records} */ records) => records.entries(START);
  // To write would make a database where there is none.
  if (!(await transactStored("readonly", list)).length) return;
  const ids = await transactStored("readwrite", async (records) => {
    const entries = await list(records);
    for (const [key] of entries) await records.delete(key);
    return new Set(entries.map(([key]) => assessmentOf(key)));
  });
  for (const id of ids) new Tabs(keyOf(id)).tell();
}

/** @param {string} key */
function assessmentOf(key) {
  return key.slice(START.length).split("/")[0] ?? "";
}

async function eraseNotes() {
  for (const { name } of listNotes()) localStorage.removeItem(name);
}

/** The worker goes first: while it is still fetching the site, it would open its caches again. */
async function eraseCopy() {
  await Promise.allSettled([findWorker().then((worker) => worker?.unregister())]);
  for (const { name } of await listCaches()) await caches.delete(name);
}

/**
 * Returns what storage holds of this site now; where a browser refuses to tell, it holds nothing for us.
 *
 * @returns {Promise<Kept[]>}
 */
export async function listKept() {
  const lists = await Promise.allSettled([
    listRecords(),
    Promise.resolve().then(listNotes),
    listCaches(),
    listWorker(),
  ]);
  return lists.flatMap((each) => (each.status === "fulfilled" ? each.value : []));
}

/** @returns {Promise<Kept[]>} */
async function listRecords() {
  const entries = await transactStored("readonly", (records) => records.entries(START));
  return entries.map(([name, value]) => ({ place: "database", name, bytes: measure(value) }));
}

/** @returns {Kept[]} */
function listNotes() {
  const names = Object.keys(localStorage);
  const own = names.filter((name) => name.startsWith(`mirrormark:${START}`));
  // On another site's pages the theme's are none of ours.
  const theme = isOwnOrigin ? names.filter((name) => name.startsWith(`${pathname}.__`)) : [];
  const describe = (/** @type {Kept["place"]} */ place) => (/** @type {string} */ name) => ({
    place,
    name,
    bytes: measure(localStorage.getItem(name)),
  });
  return [...own.map(describe("notes")), ...theme.map(describe("theme"))];
}

/** @returns {Promise<Kept[]>} */
async function listCaches() {
  const names = isOwnOrigin && globalThis.caches ? await caches.keys() : [];
  const own = names.filter(
    (name) => /^mirrormark-[a-z]+:/.test(name) && name.endsWith(`:${pathname}`),
  );
  return own.map((name) => ({ place: "cache", name }));
}

/** @returns {Promise<Kept[]>} */
async function listWorker() {
  const worker = await findWorker();
  return worker ? [{ place: "worker", name: worker.scope }] : [];
}

async function findWorker() {
  const found = isOwnOrigin ? await navigator.serviceWorker?.getRegistration(ADDRESS) : undefined;
  return found?.scope === ADDRESS ? found : undefined;
}

/** @param {unknown} value @returns {number | undefined} */
function measure(value) {
  try {
    return new TextEncoder().encode(JSON.stringify(value)).length;
  } catch {
    return undefined; // somebody else has written it
  }
}
