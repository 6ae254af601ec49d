/**
 * The database `mirrormark`, with one store of records in it.
 *
 * All projects of one origin share it, and may be of different versions of Mirrormark. So it is opened at
 * whatever version it has, and the number says nothing but how often a store was made in it: which format
 * a record has, the record says itself.
 */
import { openDB } from "idb";
import { recordsInMemory } from "./keeping.js";
import { recordsOf } from "./records.js";

/** @typedef {import("./records.js").Records} Records */

const NAME = "mirrormark";
const STORE = "responses";

/** @typedef {import("idb").IDBPDatabase | undefined} Found undefined where there is none */

/** @type {Promise<Found> | undefined} */
let opening;

/**
 * Who only reads makes no database: a reader may want none.
 *
 * @param {boolean} isToMake
 */
async function open(isToMake) {
  for (;;) {
    const found = await (opening ?? remember(connect(isToMake)));
    if (found || !isToMake) return found;
  }
}

/** @param {Promise<Found>} mine */
function remember(mine) {
  opening = mine;
  const drop = () => opening === mine && forget(); // the next use tries again
  mine.then((found) => found ?? drop(), drop);
  return mine;
}

function forget() {
  opening = undefined;
}

/**
 * @param {boolean} isToMake
 * @param {number} [version] where a store has to be made
 * @returns {Promise<Found>}
 */
async function connect(isToMake, version) {
  if (!globalThis.indexedDB) throw new DOMException("there is none", "NotSupportedError");
  let isMissing = false;
  const database = await openDB(NAME, version, {
    upgrade: (database, _before, _after, transaction) => {
      isMissing = !isToMake;
      if (isMissing) undo(transaction);
      else if (!hasStore(database)) database.createObjectStore(STORE);
    },
    blocking: (_version, _next, { target }) => {
      // Another tab changes or deletes it, and waits for this one.
      forget();
      /** @type {IDBDatabase} */ (target).close();
    },
    terminated: forget,
  }).catch((error) => (isMissing ? undefined : Promise.reject(error)));
  if (!database || hasStore(database)) return database;
  database.close();
  if (!isToMake) return undefined;
  const isOvertaken = (/** @type {DOMException} */ error) => error.name === "VersionError";
  return connect(true, database.version + 1).catch((error) =>
    isOvertaken(error) ? connect(true) : Promise.reject(error),
  );
}

/** @param {{done: Promise<void>, abort: () => void}} transaction of a database that isn't to be made */
function undo(transaction) {
  transaction.done.catch(() => {});
  transaction.abort();
}

/** @param {{objectStoreNames: DOMStringList}} database */
function hasStore({ objectStoreNames }) {
  return objectStoreNames.contains(STORE);
}

/** Opens it, where there is one, for who is soon going to read what it holds. */
export function openAhead() {
  if (!recordsInMemory()) open(false).catch(() => {}); // who reads hears of it
}

/** @param {IDBTransactionMode} mode */
async function begin(mode) {
  const isToMake = mode === "readwrite";
  const database = await open(isToMake);
  try {
    return database?.transaction(STORE, mode);
  } catch {
    // Browsers close a database now and then, and don't always say so.
    forget();
    return (await open(isToMake))?.transaction(STORE, mode);
  }
}

/**
 * Has records read, or changed, with nobody in between. What `work` throws rejects the promise, and nothing
 * has changed. It may wait for nothing but these records.
 *
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(records: Records) => Promise<T>} work
 * @param {import("./patience.js").Patience} [patience] calls it off: then it rejects with its signal's reason, and
 *   nothing has changed, nor ever will. What is being written already is waited for
 * @returns {Promise<T>}
 */
export async function transact(mode, work, patience) {
  const inMemory = recordsInMemory();
  return inMemory ? work(recordsOf(inMemory)) : transactStored(mode, work, patience);
}

/**
 * Does the same with what the database holds, also in a document that keeps nothing.
 *
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(records: Records) => Promise<T>} work
 * @param {import("./patience.js").Patience} [patience]
 * @returns {Promise<T>}
 */
export async function transactStored(mode, work, patience) {
  const signal = patience?.signal;
  const end = whenAborted(signal);
  const transaction = await Promise.race([begin(mode), end]);
  if (!transaction) return work(recordsOf(new Map()));
  transaction.done.catch(() => {}); // the request itself says why
  try {
    const made = await Promise.race([work(recordsOfStore(transaction.store, patience)), end]);
    // All is asked for. Once the browser commits it, nobody can take that back.
    signal?.addEventListener("abort", () => abort(transaction));
    await transaction.done;
    return made;
  } catch (error) {
    abort(transaction);
    throw signal?.aborted ? signal.reason : error;
  }
}

/**
 * Rejects when a signal says so, and else never ends.
 *
 * @param {AbortSignal} [signal]
 * @returns {Promise<never>}
 */
function whenAborted(signal) {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason));
  });
}

/**
 * @param {import("idb").IDBPObjectStore<any, ["responses"], "responses", IDBTransactionMode>} store
 * @param {import("./patience.js").Patience} [patience] hears of each question, and of each answer
 * @returns {Records}
 */
function recordsOfStore(store, patience) {
  /** @template T @param {Promise<T> | undefined} request */
  const ask = async (request) => {
    patience?.hear();
    const answer = await request;
    patience?.hear();
    return answer;
  };
  return {
    get: (key) => ask(store.get(key)),
    entries: async (start) => {
      const range = IDBKeyRange.bound(start, `${start}\uffff`);
      const asked = Promise.all([store.getAllKeys(range), store.getAll(range)]);
      const [keys = [], values = []] = (await ask(asked)) ?? [];
      return keys.map((key, place) => [String(key), values[place]]);
    },
    put: (key, value) => ask(store.put?.(value, key)),
    delete: (key) => ask(store.delete?.(key)),
  };
}

/** @param {{abort: () => void}} transaction */
function abort(transaction) {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
