// Reads which functions of a WebAssembly module may call which.
import wasmparser from "wasmparser";

const { BinaryReader, BinaryReaderState, OperatorCode, ExternalKind } = wasmparser;
const CALLING = [OperatorCode.call, OperatorCode.return_call, OperatorCode.ref_func];

/**
 * The first function that the module has itself is 0: imports are not numbered.
 *
 * @param {Buffer} wasm
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
  /** @type {(functions: Set<number> | undefined, index: number) => void} */
  const add = (functions, index) => {
    if (index >= imported) functions?.add(index - imported);
  };
  while (reader.read()) {
    const { state, result } = reader;
    const isFunction = result?.kind === ExternalKind.Function;
    if (state === BinaryReaderState.IMPORT_SECTION_ENTRY && isFunction) imported += 1;
    if (state === BinaryReaderState.EXPORT_SECTION_ENTRY && isFunction) add(exported, result.index);
    if (state === BinaryReaderState.BEGIN_FUNCTION_BODY) callees.push(new Set());
    if (state === BinaryReaderState.CODE_OPERATOR && CALLING.includes(result.code))
      add(callees.at(-1), result.funcIndex);
  }
  if (reader.error) throw reader.error;
  return { callees, exported, imported };
}
