// Leaves out of the runtime what only extension modules need: of 8,560 exports of its WebAssembly, 265
// are used by its own script. Each of the others costs time at every boot.
import { Reader, SECTION, rewriteSections, writeList } from "./wasm.mjs";

const ASSIGNMENT =
  /^([\w$]+)=(?:Module\["[^"]+"\]=)?(?:wasmMemory=|wasmTable=Module\["wasmTable"\]=)?wasmExports\["([^"]+)"\](?:\.value(?:>>>0)?)?$/;
const LONG_DECLARATION = /var ((?:[A-Za-z_$][\w$]*,){50,}[A-Za-z_$][\w$]*);/g;

/**
 * Returns the names of the exports that the scripts may use: each whose name they mention, with or
 * without Emscripten's underscore, anywhere but where all exports are declared and assigned.
 *
 * @param {string} script Emscripten's
 * @param {string} loader Pyodide's
 * @param {Uint8Array<ArrayBuffer>} wasm
 * @returns {Set<string>}
 */
export function findUsedExports(script, loader, wasm) {
  const { start, end } = findAssignments(script);
  const rest = script.slice(0, start) + script.slice(end);
  const mentioned = new Set(
    (rest.replace(LONG_DECLARATION, "") + loader).match(/[A-Za-z_$][\w$]*/g),
  );
  const exported = WebAssembly.Module.exports(new WebAssembly.Module(wasm));
  const used = exported.filter(
    ({ name, kind }) =>
      !["function", "global"].includes(kind) || mentioned.has(name) || mentioned.has(`_${name}`),
  );
  return new Set(used.map(({ name }) => name));
}

/**
 * @param {string} script
 * @param {Set<string>} used
 */
export function trimScript(script, used) {
  const { start, end } = findAssignments(script);
  /** @type {Set<string>} */
  const dropped = new Set();
  const kept = script
    .slice(start, end)
    .split(";")
    .filter((statement) => {
      const [, variable, name] = ASSIGNMENT.exec(statement) ?? [];
      if (!variable || !name) throw new Error(`the script assigns an export as ${statement}`);
      if (!used.has(name)) dropped.add(variable);
      return used.has(name);
    });
  const trimmed = script.slice(0, start) + kept.join(";") + script.slice(end);
  return trimmed.replace(LONG_DECLARATION, (_, /** @type {string} */ names) => {
    const left = names.split(",").filter((name) => !dropped.has(name));
    return left.length ? `var ${left.join(",")};` : "";
  });
}

/**
 * @param {import("./wasm.mjs").Bytes} wasm
 * @param {Set<string>} used
 */
export function trimWasm(wasm, used) {
  return rewriteSections(wasm, { [SECTION.EXPORTS]: (content) => trimExports(content, used) });
}

/**
 * @param {import("./wasm.mjs").Bytes} content of the section
 * @param {Set<string>} used
 */
function trimExports(content, used) {
  const reader = new Reader(content);
  const kept = [];
  for (let count = reader.number(); count > 0; count -= 1) {
    const start = reader.position;
    const name = reader.take(reader.number()).toString("utf8");
    reader.byte(); // what kind of thing it is
    reader.number(); // which of them
    if (used.has(name)) kept.push(content.subarray(start, reader.position));
  }
  return writeList(kept);
}

/**
 * Returns where the statements stand that assign all exports to variables.
 *
 * @param {string} script
 */
function findAssignments(script) {
  const head = "function assignWasmExports(wasmExports){";
  const start = script.indexOf(head) + head.length;
  const end = script.indexOf("}", start);
  if (start < head.length) throw new Error("the script has no assignWasmExports");
  return { start, end: script[end - 1] === ";" ? end - 1 : end };
}
