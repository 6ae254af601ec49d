/**
 * Two ways to boot Python. `fast` restores a picture of the memory of a Python that has imported the
 * engine. `plain` starts Python as Pyodide does.
 *
 * @typedef {"fast" | "plain"} Way
 * @typedef {import("./files.js").RuntimeFile} RuntimeFile
 */
import { forgetOthers, loadFile } from "./files.js";
import { EngineFailure } from "./protocol.js";

/** What can go wrong with the files of one way and not with the others, or in one way alone. */
const HELPED_BY_PLAIN = ["missing", "damaged", "broken", "crashed"];

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
 * @param {(loaded: number, total: number) => void} onProgress called as bytes arrive, with those so
 *   far and all that have to be fetched, as far as that is known
 * @param {AbortSignal} signal
 * @returns {Promise<{worker: string, files: import("./protocol.js").Files}>} the worker's script, and
 *   what it boots from
 */
export async function loadRuntime(way, onProgress, signal) {
  if (!canRun()) throw new EngineFailure({ reason: "unsupported" });
  // A file counts once it is known not to be kept.
  const counts = new Map();
  const loading = Object.entries(RUNTIME[way]).map(async ([name, file]) => {
    const bytes = await loadFile(
      file,
      (loaded, total) => {
        counts.set(name, { loaded, total });
        const all = [...counts.values()];
        onProgress(sum(all.map((each) => each.loaded)), sum(all.map((each) => each.total)));
      },
      signal,
    );
    return [name, bytes];
  });
  const { worker, ...files } = Object.fromEntries(await Promise.all(loading));
  void forgetOthers([...Object.values(RUNTIME.fast), ...Object.values(RUNTIME.plain)]);
  return { worker: await inflateText(worker), files };
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
