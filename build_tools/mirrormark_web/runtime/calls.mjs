// Reads which functions of a WebAssembly module may call which.
import wasmparser from "wasmparser";

const { BinaryReader, BinaryReaderState, OperatorCode, ExternalKind } = wasmparser;
/** @type {(number | undefined)[]} */
const CALLING = [OperatorCode.call, OperatorCode.return_call, OperatorCode.ref_func];

/**
 * What is looked at of what the parser finds; what that is, its state says.
 *
 * @typedef {import("wasmparser").IExportEntry} Export
 * @typedef {import("wasmparser").IOperatorInformation} Operator
 * @typedef {Partial<Pick<Export, "kind" | "index"> & Pick<Operator, "code" | "funcIndex">>} Found
 */

/**
 * The first function that the module has itself is 0: imports are not numbered.
 *
 * @param {import("./wasm.mjs").Bytes} wasm
 * @returns {{callees: Set<number>[], exported: Set<number>, imported: number}} which functions each
 *   function calls by name, which are exported, and how many are imported
 */
export function readCallGraph(wasm) {
  const reader = new BinaryReader();
  const bytes = new Uint8Array(wasm);
  reader.setData(bytes.buffer, 0, bytes.length);
  let imported = 0;
  /** @type {Set<number>} */
  const exported = new Set();
  /** @type {Set<number>[]} */
  const callees = [];
  /** @type {(functions: Set<number> | undefined, index: number | undefined) => void} */
  const add = (functions, index = -1) => {
    if (index >= imported) functions?.add(index - imported);
  };
  while (reader.read()) {
    const { state } = reader;
    if (state === BinaryReaderState.ERROR) throw reader.error; // it would say so for ever
    const found = /** @type {Found | null} */ (reader.result);
    const isFunction = found?.kind === ExternalKind.Function;
    if (state === BinaryReaderState.IMPORT_SECTION_ENTRY && isFunction) imported += 1;
    if (state === BinaryReaderState.EXPORT_SECTION_ENTRY && isFunction) add(exported, found?.index);
    if (state === BinaryReaderState.BEGIN_FUNCTION_BODY) callees.push(new Set());
    if (state === BinaryReaderState.CODE_OPERATOR && CALLING.includes(found?.code))
      add(callees.at(-1), found?.funcIndex);
  }
  return { callees, exported, imported };
}
