/**
 * Starts Python from files that the page has fetched and checked: nothing here uses the network.
 *
 * @typedef {import("../protocol.js").Files} Files
 * @typedef {{memory: WebAssembly.Memory, _PyRuntime: WebAssembly.Global,
 *   _PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET: WebAssembly.Global}} Exports
 */
import { loadPyodide } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";
import { blend, unpackMemory } from "../memory.js";
import { EngineFailure } from "../protocol.js";

/** A zip file with nothing in it: Pyodide wants one, and the picture of memory needs none. */
const EMPTY_ZIP = Uint8Array.of(0x50, 0x4b, 5, 6, ...new Array(18).fill(0));

/**
 * @param {Files} files
 * @returns {Promise<import("pyodide").PyodideAPI>}
 */
export async function startPython(files) {
  const compiling = compile(files.python);
  const picture = files.memory && unpackMemory(await readAll(inflate(files.memory)));
  const library = files.library ? await readAll(inflate(files.library)) : EMPTY_ZIP;
  const engine = files.engine && (await readAll(inflate(files.engine)));
  const restore = replaceFetch((address) => (address.endsWith(WHEEL) ? engine : library));
  const { instantiated, failed } = instantiateFrom(compiling);
  if (picture)
    instantiated.then(
      ({ memory }) => blend(picture, memory.buffer),
      () => {},
    );
  try {
    return await Promise.race([
      failed,
      loadPyodide({
        createPyodideModule,
        indexURL: `${self.origin}/`,
        lockFileContents: LOCK_FILE,
        packageBaseUrl: `${self.origin}/`,
        stdLibURL: `${self.origin}/library.zip`,
        packages: engine ? ["mirrormark-engine"] : [],
        _loadSnapshot: picture?.snapshot,
        // Runs when everything is set up but the memory, which the snapshot then replaces.
        fsInit: async () => {
          if (picture) keepTrampoline(picture, await instantiated);
        },
      }),
    ]);
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
 * Pyodide never settles where its WebAssembly can't be compiled or instantiated. So it gets what is
 * compiled here, and `failed` rejects where that goes wrong.
 *
 * @param {Promise<WebAssembly.Module>} compiling
 * @returns {{instantiated: Promise<Exports>, failed: Promise<never>}}
 */
function instantiateFrom(compiling) {
  const stock = WebAssembly.instantiateStreaming;
  /** @type {(exports: Exports) => void} */
  let resolve;
  /** @type {(error: unknown) => void} */
  let reject;
  /** @type {Promise<Exports>} */
  const instantiated = new Promise((...settle) => ([resolve, reject] = settle));
  WebAssembly.instantiateStreaming = async (_, imports) => {
    WebAssembly.instantiateStreaming = stock;
    try {
      const module = await compiling;
      const instance = await WebAssembly.instantiate(module, imports);
      resolve(/** @type {any} */ (instance.exports));
      return { module, instance };
    } catch (error) {
      console.error(error);
      reject(error instanceof RangeError ? error : new EngineFailure({ reason: "broken" }));
      throw error;
    }
  };
  return { instantiated, failed: instantiated.then(() => new Promise(() => {})) };
}

/**
 * Python calls C functions by a trampoline, a bit of WebAssembly that not every browser can have, and
 * knows its place in the table of functions. The picture has that of the machine that made it.
 *
 * @param {import("../memory.js").Picture} picture
 * @param {Exports} exports
 */
function keepTrampoline({ snapshot, headerLength }, exports) {
  const live = new DataView(exports.memory.buffer);
  const { _PyRuntime, _PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET: offset } = exports;
  const address = _PyRuntime.value + live.getInt32(offset.value, true);
  new DataView(snapshot.buffer).setInt32(
    headerLength + address,
    live.getInt32(address, true),
    true,
  );
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
