// Leaves out of the runtime what only extension modules need: of 8,560 exports of its WebAssembly, 265
// are used by its own script. Each of the others costs time at every boot.

const EXPORT_SECTION = 7;
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
 * @param {Buffer} wasm
 * @param {Set<string>} used
 */
export function trimWasm(wasm, used) {
  const reader = new Reader(wasm, 8);
  const parts = [wasm.subarray(0, 8)];
  while (reader.position < wasm.length) {
    const start = reader.position;
    const id = reader.byte();
    const length = reader.number();
    const body = reader.position;
    reader.position = body + length;
    parts.push(
      id === EXPORT_SECTION
        ? trimExports(new Reader(wasm, body), used)
        : wasm.subarray(start, reader.position),
    );
  }
  return Buffer.concat(parts);
}

/**
 * @param {Reader} reader
 * @param {Set<string>} used
 */
function trimExports(reader, used) {
  const kept = [];
  for (let count = reader.number(); count > 0; count -= 1) {
    const start = reader.position;
    const length = reader.number();
    const name = reader.bytes.toString("utf8", reader.position, reader.position + length);
    reader.position += length;
    reader.byte(); // what kind of thing it is
    reader.number(); // which of them
    if (used.has(name)) kept.push(reader.bytes.subarray(start, reader.position));
  }
  const body = Buffer.concat([writeNumber(kept.length), ...kept]);
  return Buffer.concat([Buffer.of(EXPORT_SECTION), writeNumber(body.length), body]);
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

/** Reads the binary format of WebAssembly: numbers are unsigned LEB128. */
class Reader {
  /**
   * @param {Buffer} bytes
   * @param {number} position
   */
  constructor(bytes, position) {
    this.bytes = bytes;
    this.position = position;
  }

  byte() {
    return this.bytes.readUInt8(this.position++);
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
}

/** @param {number} value */
function writeNumber(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}
