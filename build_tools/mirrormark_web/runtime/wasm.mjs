// The little of WebAssembly's binary format that is rewritten here: sections, and lists within them.
// Numbers are unsigned LEB128. https://webassembly.github.io/spec/core/binary/

/** @typedef {Buffer<ArrayBuffer>} Bytes */

const PREAMBLE = 8;

export const SECTION = { GLOBALS: 6, EXPORTS: 7, CODE: 10 };

/** Reads bytes from a position on. */
export class Reader {
  /**
   * @param {Bytes} bytes
   * @param {number} [position]
   */
  constructor(bytes, position = 0) {
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

  /** @param {number} length */
  take(length) {
    return this.bytes.subarray(this.position, (this.position += length));
  }
}

/** @param {number} value */
export function writeNumber(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}

/**
 * Returns bytes after their length.
 *
 * @param {Bytes} bytes
 */
export function writeSized(bytes) {
  return Buffer.concat([writeNumber(bytes.length), bytes]);
}

/**
 * Returns entries after their number.
 *
 * @param {Bytes[]} entries
 */
export function writeList(entries) {
  return Buffer.concat([writeNumber(entries.length), ...entries]);
}

/**
 * Returns a list with more entries at its end.
 *
 * @param {Bytes} list
 * @param {Bytes[]} entries
 */
export function extendList(list, entries) {
  const reader = new Reader(list);
  const count = writeNumber(reader.number() + entries.length);
  return Buffer.concat([count, list.subarray(reader.position), ...entries]);
}

/**
 * Returns how many entries a section has.
 *
 * @param {Bytes} wasm
 * @param {number} id of the section
 */
export function countEntries(wasm, id) {
  const section = readSections(wasm).find((each) => each.id === id);
  return section ? new Reader(section.content).number() : 0;
}

/**
 * Returns a module with some of its sections written anew.
 *
 * @param {Bytes} wasm
 * @param {Record<number, (content: Bytes) => Bytes>} rewrite from the content of a section to its new
 *   one, by the section's id
 */
export function rewriteSections(wasm, rewrite) {
  const sections = readSections(wasm).flatMap(({ id, content }) => [
    Buffer.of(id),
    writeSized(rewrite[id]?.(content) ?? content),
  ]);
  return Buffer.concat([wasm.subarray(0, PREAMBLE), ...sections]);
}

/**
 * Returns the content of a code section with each function's body written anew.
 *
 * @param {Bytes} content
 * @param {(body: Bytes, index: number) => Bytes} rewrite
 */
export function rewriteBodies(content, rewrite) {
  const reader = new Reader(content);
  const bodies = Array.from({ length: reader.number() }, () => reader.take(reader.number()));
  return writeList(bodies.map((body, index) => writeSized(rewrite(body, index))));
}

/** @param {Bytes} wasm */
function readSections(wasm) {
  const reader = new Reader(wasm, PREAMBLE);
  const sections = [];
  while (reader.position < wasm.length)
    sections.push({ id: reader.byte(), content: reader.take(reader.number()) });
  return sections;
}
