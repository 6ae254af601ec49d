/** What came in the place of a file, as a failure that tells a reader what to do. */
import { EngineFailure } from "./protocol.js";

/** What a host says of a file that it doesn't have. */
const GONE = [404, 410];
/** What passes by itself, besides all from 500 on: there was too much to do, or it took too long. */
const BUSY = [408, 425, 429];
/** A network that wants its users to sign in first says so itself, where it is an honest one. */
const SIGN_IN = 511;

/**
 * Returns why an answer can't be the file; undefined where it may be.
 *
 * @param {Response} response
 * @param {string} file
 */
export function findRefusal({ ok, status, url }, file) {
  return ok ? undefined : fail(reasonOf(status), { file, address: url, status });
}

/**
 * Returns why what came with a good status isn't the file.
 *
 * @param {Response} response
 * @param {string} file
 */
export function findMistake({ headers, status, url }, file) {
  const isPage = headers.get("content-type")?.includes("text/html");
  return fail(isPage ? "intercepted" : "damaged", { file, address: url, status });
}

/**
 * Returns why nothing came, or not all. A browser says no more than that. But where a network sends
 * everybody to a page of its own at first, on another site, the policy stops the browser on its way there;
 * and whether there was such a way can be asked.
 *
 * @param {string} address
 * @param {string} file
 * @param {AbortSignal} [signal]
 */
export async function findSilence(address, file, signal) {
  const about = { file, address };
  if (!navigator.onLine || signal?.aborted) return fail("unreachable", about);
  try {
    const response = await fetch(address, { cache: "no-store", redirect: "manual", signal });
    if (response.type === "opaqueredirect") return fail("intercepted", { ...about, status: 0 });
    return findRefusal(response, file) ?? fail("unreachable", about);
  } catch {
    return fail("unreachable", about);
  }
}

/** @param {number} status */
function reasonOf(status) {
  if (GONE.includes(status)) return "missing";
  if (status === SIGN_IN) return "intercepted";
  return status >= 500 || BUSY.includes(status) ? "unavailable" : "refused";
}

/**
 * @param {import("../contract.js").Reason} reason
 * @param {Omit<import("../contract.js").Fault, "reason">} about
 */
function fail(reason, about) {
  return new EngineFailure({ reason, ...about });
}
