/**
 * Two ways to boot Python. `fast` restores a picture of the memory of a Python that has imported the
 * engine. `plain` starts Python as Pyodide does.
 *
 * @typedef {"fast" | "plain"} Way
 * @typedef {import("./files.js").RuntimeFile} RuntimeFile
 * @typedef {{loaded: number, total: number, awaited: string[]}} Bytes that have arrived, and all that
 *   have to be fetched, as far as that is known; and the names of the files that aren't there yet
 * @typedef {Bytes & {isSilent: boolean}} Progress with whether nothing has come for so long that a reader
 *   has to know
 */
import { forgetOthers, loadFile } from "./files.js";
import { EngineFailure } from "./protocol.js";

/** @type {Progress} */
export const NOTHING = { loaded: 0, total: 0, awaited: [], isSilent: false };

/** What can go wrong with the files of one way and not with the others, or in one way alone. */
const HELPED_BY_PLAIN = ["missing", "refused", "intercepted", "damaged", "broken", "crashed"];

/**
 * Whether it makes sense to boot in the plain way after this.
 *
 * @param {Way} way the one that failed
 * @param {EngineFailure} failure
 * @param {boolean} isHung whether it hung while it booted
 */
export function isWorthPlain(way, { failure }, isHung) {
  return way === "fast" && (isHung || HELPED_BY_PLAIN.includes(failure.reason));
}

/**
 * Fetches the files of a way. Rejects with an EngineFailure.
 *
 * @param {Way} way
 * @param {(bytes: Bytes) => void} onProgress called as bytes arrive
 * @param {AbortSignal} signal
 * @returns {Promise<{worker: string, files: import("../contract.js").Files}>} the worker's script, and
 *   what it boots from
 */
export async function loadRuntime(way, onProgress, signal) {
  if (!canRun()) throw new EngineFailure({ reason: "unsupported" });
  const loading = load(way, onProgress, signal);
  // Not all that it waits for can be ended, a browser's caches for example.
  const { worker, ...files } = await Promise.race([loading, rejectOnAbort(signal)]);
  void forgetOthers([...Object.values(RUNTIME.fast), ...Object.values(RUNTIME.plain)]);
  return { worker: await inflateText(worker), files };
}

/**
 * @param {Way} way
 * @param {(bytes: Bytes) => void} onProgress
 * @param {AbortSignal} signal
 * @returns {Promise<any>} the files' bytes by their names
 */
async function load(way, onProgress, signal) {
  const awaited = new Set(Object.values(RUNTIME[way]).map(({ path }) => path));
  // A file counts once it is known not to be kept.
  const counts = new Map();
  const tell = () => {
    const all = [...counts.values()];
    onProgress({
      loaded: sum(all.map((each) => each.loaded)),
      total: sum(all.map((each) => each.total)),
      awaited: [...awaited],
    });
  };
  const loading = Object.entries(RUNTIME[way]).map(async ([name, file]) => {
    const count = (/** @type {number} */ loaded, /** @type {number} */ total) => {
      counts.set(name, { loaded, total });
      tell();
    };
    const bytes = await loadFile(file, count, signal);
    awaited.delete(file.path);
    tell();
    return [name, bytes];
  });
  return Object.fromEntries(await Promise.all(loading));
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<never>}
 */
function rejectOnAbort(signal) {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

/** Looked at before anything is fetched, for nothing. */
function canRun() {
  return (
    typeof WebAssembly === "object" &&
    typeof DecompressionStream === "function" &&
    typeof Worker === "function"
  );
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, each) => total + each, 0);
}

/** @param {ArrayBuffer} packed */
function inflateText(packed) {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}
