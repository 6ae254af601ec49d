// Boots a Python in Node from parts of a runtime, to look into it.
import nodeCrypto from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadPyodide } from "pyodide";

const FIXED_TIME = Date.UTC(2020, 0, 1);

/**
 * @typedef {{script: string, wasm: import("./wasm.mjs").Bytes, library: Uint8Array, lock: string, work: string}} Parts
 *   Emscripten's script, its WebAssembly, a zip file of modules, the text of a lock file, and a folder
 *   to write into
 */

/**
 * @param {Parts} parts
 * @param {object} [options] of Pyodide
 * @returns {Promise<{python: import("pyodide").PyodideAPI, exports: WebAssembly.Exports,
 *   start: ArrayBuffer}>} Python, what its WebAssembly exports, and the memory that it started with
 */
export async function bootPython({ script, wasm, library, lock, work }, options = {}) {
  // A folder of its own, so that Emscripten's script is too: it keeps what one Python holds.
  const folder = mkdtempSync(join(work, "python-"));
  writeFileSync(join(folder, "pyodide.asm.mjs"), script);
  writeFileSync(join(folder, "pyodide.asm.wasm"), wasm);
  writeFileSync(join(folder, "library.zip"), library);
  const { default: createPyodideModule } = await import(
    pathToFileURL(join(folder, "pyodide.asm.mjs")).href
  );
  const findInstance = catchInstance(wasm.length);
  const python = await loadPyodide({
    createPyodideModule,
    indexURL: folder,
    lockFileContents: lock,
    stdLibURL: join(folder, "library.zip"),
    env: { PYTHONHASHSEED: "0", LANG: "C.UTF-8" },
    _sysExecutable: "python",
    ...options,
  });
  return { python, ...findInstance() };
}

/**
 * Takes time, chance and this machine out of the process, and so out of what is made in it: two builds
 * of the same sources are the same bytes. Nothing in the engine asks for any of it.
 */
export function holdStill() {
  process.env.TZ = "UTC";
  Date.now = () => FIXED_TIME;
  performance.now = () => 0;
  Math.random = () => 0.5;
  Object.defineProperty(globalThis, "navigator", { value: { userAgent: "", language: "en" } });
  nodeCrypto.randomFillSync = () => {
    throw new Error("a picture with random numbers in it would give all readers the same ones");
  };
}

/**
 * Catches what the runtime's WebAssembly exports once it is instantiated, and a copy of its memory.
 *
 * @param {number} size of the WebAssembly, which is told apart by it from others that Pyodide needs
 */
function catchInstance(size) {
  const { instantiate } = WebAssembly;
  /** @type {{exports: WebAssembly.Exports, start: ArrayBuffer} | undefined} */
  let caught;
  /** @param {BufferSource} source @param {WebAssembly.Imports} imports */
  const catching = async (source, imports) => {
    const made = await instantiate(source, imports);
    if (source.byteLength === size) {
      WebAssembly.instantiate = instantiate;
      const { exports } = made.instance;
      const { buffer } = /** @type {WebAssembly.Memory} */ (exports.memory);
      caught = { exports, start: buffer.slice(0) };
    }
    return made;
  };
  WebAssembly.instantiate = /** @type {typeof instantiate} */ (catching);
  return () => {
    if (!caught) throw new Error("the runtime was not instantiated as expected");
    return caught;
  };
}
