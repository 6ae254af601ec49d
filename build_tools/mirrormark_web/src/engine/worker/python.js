/**
 * Starts Python from files that the page has fetched and checked: nothing here uses the network.
 *
 * @typedef {import("../../contract.js").Files} Files
 */
import { loadPyodide } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";
import { blend, unpackMemory } from "../memory.js";
import { EngineFailure } from "../protocol.js";
import { isOutOfMemory } from "./out-of-memory.js";

/** A zip file with nothing in it: Pyodide wants one, and the picture of memory needs none. */
const EMPTY_ZIP = Uint8Array.of(0x50, 0x4b, 5, 6, ...new Array(18).fill(0));

/** Pyodide wants addresses. What it asks them for has been fetched already, so they lead nowhere. */
const NOWHERE = "https://runtime.invalid/";

/**
 * @param {Files} files
 * @returns {Promise<import("pyodide").PyodideAPI>}
 */
export async function startPython(files) {
  const compiling = compile(files.python);
  compiling.catch(() => {}); // whoever instantiates hears of it
  const picture = files.memory && unpackMemory(await readAll(inflate(files.memory)));
  const library = files.library ? await readAll(inflate(files.library)) : EMPTY_ZIP;
  const engine = files.engine && (await readAll(inflate(files.engine)));
  const restore = replaceFetch((address) => (address.endsWith(WHEEL) ? engine : library));
  const failed = instantiateFrom(compiling, picture);
  try {
    const python = await Promise.race([
      failed,
      loadPyodide({
        createPyodideModule,
        indexURL: NOWHERE,
        lockFileContents: LOCK_FILE,
        packageBaseUrl: NOWHERE,
        stdLibURL: `${NOWHERE}library.zip`,
        packages: engine ? ["mirrormark-engine"] : [],
        _loadSnapshot: picture?.snapshot,
      }),
    ]);
    // Pyodide holds on to its settings, and so to 20 MB that nobody reads again.
    /** @type {any} */ (python)._api.config._loadSnapshot = undefined;
    return python;
  } finally {
    restore();
  }
}

/** @param {ArrayBuffer} packed */
function compile(packed) {
  const headers = { "content-type": "application/wasm" };
  return WebAssembly.compileStreaming(new Response(inflate(packed), { headers }));
}

/**
 * Gives Pyodide what is compiled here. It never settles itself where its WebAssembly can't be compiled or
 * instantiated; what this returns rejects then.
 *
 * @param {Promise<WebAssembly.Module>} compiling
 * @param {import("../memory.js").Picture | undefined} picture gets what the memory starts with, before
 *   anything has been written there
 * @returns {Promise<never>}
 */
function instantiateFrom(compiling, picture) {
  const stock = WebAssembly.instantiateStreaming;
  return new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = async (_, imports) => {
      WebAssembly.instantiateStreaming = stock;
      try {
        const module = await compiling;
        const instance = await WebAssembly.instantiate(module, imports);
        const { memory } = instance.exports;
        if (picture && memory instanceof WebAssembly.Memory) blend(picture, memory.buffer);
        return { module, instance };
      } catch (error) {
        console.error(error);
        reject(isOutOfMemory(error) ? error : new EngineFailure({ reason: "broken" }));
        throw error;
      }
    };
  });
}

/**
 * Gives Pyodide what the page has fetched. Returns what puts the browser's own `fetch` back.
 *
 * @param {(address: string) => BodyInit | undefined} find
 */
function replaceFetch(find) {
  const stock = self.fetch;
  self.fetch = async (address) => new Response(find(String(address)));
  return () => {
    self.fetch = stock;
  };
}

/** @param {ArrayBuffer} packed */
function inflate(packed) {
  return new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
}

/** @param {ReadableStream<Uint8Array<ArrayBuffer>>} stream */
function readAll(stream) {
  return new Response(stream).arrayBuffer();
}
