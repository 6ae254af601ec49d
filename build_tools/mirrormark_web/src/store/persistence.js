/**
 * Asks the browser not to delete what it keeps when it runs out of room, or after days without a visit.
 *
 * @typedef {"granted" | "refused" | "unknown"} Promised what the browser has said; unknown where it can't be
 *   asked
 */
import { transact } from "./database.js";
import { isKeeping } from "./keeping.js";
import { isOwnOrigin, keyOf } from "./place.js";

/** Whether readers have been asked: some browsers ask them. */
const KEY = keyOf("");

/**
 * Asks, if nobody has asked on this device: once there is something to lose. On other sites' pages, and in
 * frames, it isn't ours to ask.
 */
export async function askOnceToPersist() {
  if (!isKeeping() || !isOwnOrigin || window.parent !== window) return;
  const isFirst = await transact("readwrite", async (records) => {
    if (await records.get(KEY)) return false;
    await records.put(KEY, { schema: 2, isAsked: true });
    return true;
  });
  if (isFirst) await askToPersist();
}

/** @returns {Promise<Promised>} */
export async function askToPersist() {
  return grade(() => navigator.storage.persist());
}

/**
 * Says whether the browser has promised that, without asking it to.
 *
 * @returns {Promise<Promised>}
 */
export async function isPersisted() {
  return grade(() => navigator.storage.persisted());
}

/** @param {() => Promise<boolean>} ask @returns {Promise<Promised>} */
async function grade(ask) {
  try {
    return (await ask()) ? "granted" : "refused";
  } catch {
    return "unknown"; // it can't be asked here
  }
}
