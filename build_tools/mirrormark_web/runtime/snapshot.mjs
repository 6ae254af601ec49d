// Makes a picture of the memory of a Python that has imported the engine and worked with it.
import nodeCrypto from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadPyodide } from "pyodide";
import { packMemory } from "../src/engine/memory.js";
import { exercise } from "./golden.mjs";

const FIXED_TIME = Date.UTC(2020, 0, 1);
const TIDY = `
import gc, sys
sys.path_importer_cache.clear()
__import__("zipimport")._zip_directory_cache.clear()
gc.collect()
`;

/**
 * @param {{script: string, wasm: Uint8Array, library: Uint8Array, lock: string,
 *   golden: import("./golden.mjs").Golden, work: string}} parts
 *   `work` is an empty folder
 * @returns {Promise<Uint8Array>} see src/engine/memory.js
 */
export async function makeSnapshot({ script, wasm, library, lock, golden, work }) {
  writeFileSync(join(work, "pyodide.asm.mjs"), script);
  writeFileSync(join(work, "pyodide.asm.wasm"), wasm);
  writeFileSync(join(work, "library.zip"), library);
  const { default: createPyodideModule } = await import(
    pathToFileURL(join(work, "pyodide.asm.mjs")).href
  );
  const findStart = keepStartOfMemory(wasm.length);
  holdStill();
  const python = await loadPyodide({
    _makeSnapshot: true,
    createPyodideModule,
    indexURL: work,
    lockFileContents: lock,
    stdLibURL: join(work, "library.zip"),
    env: { PYTHONHASHSEED: "0", LANG: "C.UTF-8" },
    _sysExecutable: "python",
  });
  exercise(python, golden);
  python.runPython(TIDY);
  const snapshot = python.makeMemorySnapshot();
  const start = findStart();
  const headerLength = snapshot.length - start.byteLength;
  if (headerLength !== new DataView(snapshot.buffer).getUint32(4, true))
    throw new Error("the memory has grown; a browser would have to let it grow as well");
  forgetTrampoline(snapshot.subarray(headerLength), python._module);
  return packMemory(snapshot, headerLength, start);
}

/**
 * Python can call C functions by way of a trampoline, a bit of WebAssembly that some browsers can't have
 * and others get wrong. Without one it goes by way of JavaScript, which works in all of them.
 *
 * @param {Uint8Array} memory
 * @param {any} module Emscripten's
 */
function forgetTrampoline(memory, module) {
  const { __PyRuntime: runtime, __PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET: offset, HEAP32 } = module;
  new DataView(memory.buffer, memory.byteOffset).setInt32(runtime + HEAP32[offset / 4], 0, true);
}

/**
 * Keeps a copy of the memory as the runtime's WebAssembly starts with it, once it is instantiated.
 *
 * @param {number} size of the WebAssembly, which is told apart by it from others that Pyodide needs
 */
function keepStartOfMemory(size) {
  const { instantiate } = WebAssembly;
  /** @type {ArrayBuffer | undefined} */
  let start;
  WebAssembly.instantiate = async (source, imports) => {
    const made = await instantiate.call(WebAssembly, source, imports);
    if (source.byteLength === size) {
      WebAssembly.instantiate = instantiate;
      start = made.instance.exports.memory.buffer.slice(0);
    }
    return made;
  };
  return () => {
    if (!start) throw new Error("the runtime was not instantiated as expected");
    return start;
  };
}

/**
 * Takes time, chance and this machine out of the process, and so out of the picture: two builds of the
 * same sources are the same bytes. Nothing in the engine asks for any of it.
 */
function holdStill() {
  process.env.TZ = "UTC";
  Date.now = () => FIXED_TIME;
  performance.now = () => 0;
  Math.random = () => 0.5;
  Object.defineProperty(globalThis, "navigator", { value: { userAgent: "", language: "en" } });
  nodeCrypto.randomFillSync = () => {
    throw new Error("a picture with random numbers in it would give all readers the same ones");
  };
}
