/**
 * The database `mirrormark`, with one store of records in it.
 *
 * All projects of one origin share it, and may be of different versions of Mirrormark. So it is opened at
 * whatever version it has, and the number says nothing but how often a store was made in it: which format
 * a record has, the record says itself.
 */
import { openDB } from "idb";

const NAME = "mirrormark";
const STORE = "responses";

/** @type {Promise<import("idb").IDBPDatabase> | undefined} */
let opening;

function open() {
  if (opening) return opening;
  const mine = connect();
  opening = mine;
  mine.catch(() => opening === mine && forget()); // the next use tries again
  return mine;
}

function forget() {
  opening = undefined;
}

/**
 * @param {number} [version] where a store has to be made
 * @returns {Promise<import("idb").IDBPDatabase>}
 */
async function connect(version) {
  if (!globalThis.indexedDB) throw new DOMException("there is none", "NotSupportedError");
  const database = await openDB(NAME, version, {
    upgrade: (database) => void (hasStore(database) || database.createObjectStore(STORE)),
    blocking: (_version, _next, { target }) => {
      // Another tab changes or deletes it, and waits for this one.
      forget();
      /** @type {IDBDatabase} */ (target).close();
    },
    terminated: forget,
  });
  if (hasStore(database)) return database;
  database.close();
  const isOvertaken = (/** @type {DOMException} */ error) => error.name === "VersionError";
  return connect(database.version + 1).catch((error) =>
    isOvertaken(error) ? connect() : Promise.reject(error),
  );
}

/** @param {{objectStoreNames: DOMStringList}} database */
function hasStore({ objectStoreNames }) {
  return objectStoreNames.contains(STORE);
}

/** @param {IDBTransactionMode} mode */
async function begin(mode) {
  const database = await open();
  try {
    return database.transaction(STORE, mode);
  } catch {
    // Browsers close a database now and then, and don't always say so.
    forget();
    return (await open()).transaction(STORE, mode);
  }
}

/**
 * Returns what is kept below a key, whatever that is.
 *
 * @param {string} key
 * @returns {Promise<unknown>}
 */
export async function read(key) {
  const { store } = await begin("readonly");
  return store.get(key);
}

/**
 * Puts another value in the place of what is kept, and lets nobody in between.
 *
 * @param {string} key
 * @param {(kept: unknown) => unknown} make the new value; undefined leaves the old one. What it throws
 *   rejects the promise, and nothing has changed
 */
export async function change(key, make) {
  const transaction = await begin("readwrite");
  transaction.done.catch(() => {}); // the request itself says why
  const { store } = transaction;
  if (!store.put) throw new Error("not to be written");
  try {
    const made = make(await store.get(key));
    if (made !== undefined) await store.put(made, key);
  } catch (error) {
    abort(transaction);
    throw error;
  }
  await transaction.done;
}

/** @param {{abort: () => void}} transaction */
function abort(transaction) {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}

/** @param {string} key */
export async function remove(key) {
  const transaction = await begin("readwrite");
  transaction.done.catch(() => {});
  await transaction.store.delete?.(key);
  await transaction.done;
}
