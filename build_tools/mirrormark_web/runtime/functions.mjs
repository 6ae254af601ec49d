// Leaves out of the runtime the functions that the engine never gets to: of 17,000, some 5,400 stay.
// Whatever gets to another one all the same stops there, and the page boots in the plain way.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bootPython } from "./boot.mjs";
import { readCallGraph } from "./calls.mjs";
import { exercise } from "./golden.mjs";
import { rewriteBodies, rewriteSections, SECTION } from "./wasm.mjs";
import { listCalled, watchFunctions } from "./watching.mjs";

const LIST_TYPES = `
def list_types():
    found = [object]
    for each in found:
        found += [kind for kind in type.__subclasses__(each) if kind not in found]
    return [type.__basicsize__, *map(id, found)]

list_types()
`;

const NO_LOCALS = 0;
const UNREACHABLE = 0x00;
const END = 0x0b;
const LEFT_OUT = Buffer.of(NO_LOCALS, UNREACHABLE, END);

/**
 * Returns the functions to keep: those that the scripts may call, those to which types point, those that
 * are called while Python starts, imports the engine, scores and goes through the operations of its own
 * types, and whatever all these may call by name, and so on.
 *
 * @param {import("./boot.mjs").Parts & {golden: import("./golden.mjs").Golden}} parts
 * @returns {Promise<Set<number>>} numbered as in `listCalled`
 */
export async function findNeededFunctions({ golden, ...parts }) {
  const { python, exports } = await bootPython({ ...parts, wasm: watchFunctions(parts.wasm) });
  exercise(python, golden);
  python.runPython(readFileSync(join(import.meta.dirname, "operations.py"), "utf8"));
  const { callees, exported, imported } = readCallGraph(parts.wasm);
  const slots = listSlots(python).map((number) => number - imported);
  const all = new Set([...listCalled(exports), ...exported, ...slots]);
  for (const each of all) for (const callee of callees[each] ?? []) all.add(callee);
  return all;
}

/**
 * Returns a module in which every other function stops with a trap.
 *
 * @param {import("./wasm.mjs").Bytes} wasm
 * @param {Set<number>} needed
 */
export function leaveOutFunctions(wasm, needed) {
  return rewriteSections(wasm, {
    [SECTION.CODE]: (list) =>
      rewriteBodies(list, (body, index) => (needed.has(index) ? body : LEFT_OUT)),
  });
}

/**
 * Returns the functions that types point to, with which Python makes, compares, shows, traverses and
 * destroys their objects: when it does depends on what else there is.
 *
 * @param {import("pyodide").PyodideAPI} python
 * @returns {number[]} numbered with imports
 */
function listSlots(python) {
  const { HEAPU32, wasmTable } = /** @type {any} */ (python)._module;
  const [size, ...types] = python.runPython(LIST_TYPES).toJs();
  const words = types.flatMap((/** @type {number} */ address) => [
    ...HEAPU32.subarray(address / 4, (address + size) / 4),
  ]);
  const indexes = [...new Set(words)].filter((word) => word < wasmTable.length);
  // JavaScript knows a WebAssembly function by its number.
  return indexes.flatMap((index) => wasmTable.get(index)?.name ?? []).map(Number);
}
