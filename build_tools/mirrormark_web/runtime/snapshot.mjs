// Makes a picture of the memory of a Python that has imported the engine and worked with it.
import { packMemory } from "../src/engine/memory.js";
import { bootPython } from "./boot.mjs";
import { exercise } from "./golden.mjs";

/**
 * @param {import("./boot.mjs").Parts & {golden: import("./golden.mjs").Golden}} parts
 * @returns {Promise<Uint8Array>} see src/engine/memory.js
 */
export async function makeSnapshot({ golden, ...parts }) {
  const { python, start } = await bootPython(parts, { _makeSnapshot: true });
  exercise(python, golden);
  const snapshot = /** @type {Uint8Array<ArrayBuffer>} */ (python.makeMemorySnapshot());
  const headerLength = snapshot.length - start.byteLength;
  if (headerLength !== new DataView(snapshot.buffer).getUint32(4, true))
    throw new Error("the memory has grown; a browser would have to let it grow as well");
  // Pyodide's types don't tell of it.
  const module = /** @type {any} */ (python)._module;
  forgetTrampoline(snapshot.subarray(headerLength), module);
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
