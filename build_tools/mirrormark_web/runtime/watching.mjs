// Finds out which functions of a WebAssembly module are called while it works.
import {
  Reader,
  SECTION,
  countEntries,
  extendList,
  rewriteBodies,
  rewriteSections,
  writeNumber,
  writeSized,
} from "./wasm.mjs";

const I32 = 0x7f;
const MUTABLE = 1;
const I32_CONST = 0x41;
const GLOBAL_SET = 0x24;
const END = 0x0b;
const NOT_CALLED = Buffer.of(I32, MUTABLE, I32_CONST, 0, END);

const GLOBAL = 3; // what an export is
const PREFIX = "called ";

/**
 * Returns a module in which each function notes that it was called, in an exported global of its own.
 *
 * @param {import("./wasm.mjs").Bytes} wasm
 */
export function watchFunctions(wasm) {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(wasm));
  const imported = imports.filter(({ kind }) => kind === "global").length;
  const first = imported + countEntries(wasm, SECTION.GLOBALS);
  const functions = Array.from({ length: countEntries(wasm, SECTION.CODE) }, (_, index) => index);
  /** @param {number} index */
  const writeExport = (index) => {
    const name = writeSized(Buffer.from(PREFIX + index));
    return Buffer.concat([name, Buffer.of(GLOBAL), writeNumber(first + index)]);
  };
  return rewriteSections(wasm, {
    [SECTION.GLOBALS]: (list) =>
      extendList(
        list,
        functions.map(() => NOT_CALLED),
      ),
    [SECTION.EXPORTS]: (list) => extendList(list, functions.map(writeExport)),
    [SECTION.CODE]: (list) =>
      rewriteBodies(list, (body, index) => {
        const start = findInstructions(body);
        const note = [Buffer.of(I32_CONST, 1, GLOBAL_SET), writeNumber(first + index)];
        return Buffer.concat([body.subarray(0, start), ...note, body.subarray(start)]);
      }),
  });
}

/**
 * Returns the numbers of the functions that were called, without imports: the first that the module has
 * itself is 0.
 *
 * @param {WebAssembly.Exports} exports of an instance of what `watchFunctions` gives
 * @returns {Set<number>}
 */
export function listCalled(exports) {
  const called = Object.entries(exports).filter(
    ([name, value]) =>
      name.startsWith(PREFIX) && value instanceof WebAssembly.Global && value.value === 1,
  );
  return new Set(called.map(([name]) => Number(name.slice(PREFIX.length))));
}

/**
 * Returns where the instructions of a function begin: after its local variables.
 *
 * @param {import("./wasm.mjs").Bytes} body
 */
function findInstructions(body) {
  const reader = new Reader(body);
  for (let count = reader.number(); count > 0; count -= 1) {
    reader.number(); // so many of them
    reader.byte(); // of this type
  }
  return reader.position;
}
