/**
 * A small module of WebAssembly, written by hand. It imports one function and has three of its own:
 * `go` calls another one, which gives 7, and `spare` gives 9 and is called by nobody.
 */
const SECTIONS = {
  types: "01 05 01 60 00 01 7f", // () -> i32
  imports: "02 0d 01 03 656e76 05 6f66666572 00 00", // env.offer
  functions: "03 04 03 00 00 00",
  globals: "06 06 01 7f 01 41 00 0b",
  exports: "07 16 03 02 676f 00 01 05 7370617265 00 03 05 636f756e74 03 00", // go, spare, count
  code: "0a 12 03 04 00 10 02 0b 06 01 01 7f 41 07 0b 04 00 41 09 0b",
};
const PREAMBLE = "00 61 73 6d 01 00 00 00";

/** @param {string} text */
export function fromHex(text) {
  return Buffer.from(text.replaceAll(" ", ""), "hex");
}

/** Returns the module. */
export function makeModule() {
  return fromHex([PREAMBLE, ...Object.values(SECTIONS)].join(""));
}

/**
 * Returns what an instance of such a module exports.
 *
 * @param {Buffer<ArrayBuffer>} wasm
 * @returns {any}
 */
export function instantiate(wasm) {
  const imports = { env: { offer: () => 1 } };
  return new WebAssembly.Instance(new WebAssembly.Module(wasm), imports).exports;
}
