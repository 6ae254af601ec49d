/**
 * All that this site keeps in this browser: to be listed, and to be deleted.
 *
 * @typedef {import("./store.js").Sitting} Sitting
 * @typedef {{place: "database" | "notes" | "theme" | "cache" | "worker", name: string, bytes?: number}} Kept
 *   one thing that storage holds; `notes` and what the theme keeps lie in the local storage
 */
import { transact, transactStored } from "./database.js";
import { clearMemory } from "./keeping.js";
import { ADDRESS, isOwnOrigin, keyOf } from "./place.js";
import { Draft } from "./records.js";
export { askToPersist, isPersisted } from "./persistence.js";
import { Shelf } from "./shelf.js";
import { forgetHeld } from "./held.js";
import { ResponseStore, tell } from "./store.js";
import { Tabs } from "./tabs.js";

const START = keyOf("");
const { pathname } = new URL(ADDRESS);
/** How an option is called; other text is a reader's own. */
const OPTION = /^[0-9a-z]+(-[0-9a-z]+)*$/;

/**
 * Returns all sittings of this site, those of each assessment the latest first. Rejects as a store's does.
 *
 * @param {ConstructorParameters<typeof ResponseStore>[0][]} known the assessments that the site has; there
 *   may be sittings of others, which it had
 * @returns {Promise<Map<string, Sitting[]>>}
 */
export async function listAll(known) {
  const found = new Map();
  for (const compiled of known) found.set(compiled.id, await new ResponseStore(compiled).list());
  const names = await transact("readonly", (records) => records.entries(START));
  const ids = new Set(names.map(([key]) => assessmentOf(key)));
  for (const id of ids) if (id && !found.has(id)) found.set(id, await listUnknown(id));
  return new Map([...found].filter(([, sittings]) => sittings.length));
}

/** @param {string} assessment of which it isn't known any more what its items are */
function listUnknown(assessment) {
  const isFreeText = (/** @type {string} */ _, /** @type {unknown} */ value) =>
    typeof value === "string" && !OPTION.test(value);
  return transact("readonly", async (records) => {
    const about = { key: keyOf(assessment), assessment, isFreeText };
    const shelf = await Shelf.open(new Draft(records), about, "0".repeat(32));
    return (await shelf.list()).map((each) => tell(each, shelf));
  });
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
  await Promise.allSettled([eraseRecords(), eraseNotes(), eraseCaches(), eraseWorker()]);
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

async function eraseCaches() {
  for (const { name } of await listCaches()) await caches.delete(name);
}

async function eraseWorker() {
  await (await findWorker())?.unregister();
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
