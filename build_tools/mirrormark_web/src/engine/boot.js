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
 * @param {unknown} error
 */
export function isWorthPlain(way, error) {
  return (
    way === "fast" &&
    error instanceof EngineFailure &&
    HELPED_BY_PLAIN.includes(error.failure.reason)
  );
}

/**
 * Fetches the files of a way. Rejects with an EngineFailure.
 *
 * @param {Way} way
 * @param {(loaded: number, total: number) => void} onProgress called as bytes arrive, with those so
 *   far and all that there will be
 * @param {AbortSignal} signal
 * @returns {Promise<{worker: string, files: import("./protocol.js").Files}>} the worker's script, and
 *   what it boots from
 */
export async function loadRuntime(way, onProgress, signal) {
  const entries = Object.entries(RUNTIME[way]);
  const total = entries.reduce((sum, [, { size }]) => sum + size, 0);
  let loaded = 0;
  /** @param {number} bytes */
  const count = (bytes) => onProgress((loaded += bytes), total);
  const loading = entries.map(async ([name, file]) => [name, await loadFile(file, count, signal)]);
  const { worker, ...files } = Object.fromEntries(await Promise.all(loading));
  void forgetOthers([...Object.values(RUNTIME.fast), ...Object.values(RUNTIME.plain)]);
  return { worker: await inflateText(worker), files };
}

/** @param {ArrayBuffer} packed */
function inflateText(packed) {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}
