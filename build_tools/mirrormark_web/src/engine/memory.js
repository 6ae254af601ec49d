/**
 * A picture of Python's memory, packed: the XOR of a Pyodide snapshot and of the memory that the
 * WebAssembly itself starts with, without its long runs of zeros.
 *
 * A packed picture begins with numbers of four bytes, little end first: the length of the snapshot,
 * the length of its header, how much of its memory is blended, the number of runs, then offset and
 * length of each run. The header follows, and the bytes of all runs.
 *
 * @typedef {{snapshot: Uint8Array<ArrayBuffer>, headerLength: number, blended: number}} Picture
 */

/** Runs start and end at multiples of this, so that there are few. */
const GRAIN = 256;
const HEAD = 4;

/**
 * @param {Uint8Array<ArrayBuffer>} snapshot
 * @param {number} headerLength
 * @param {ArrayBuffer} start the memory that the WebAssembly starts with
 */
export function packMemory(snapshot, headerLength, start) {
  const last = new Uint8Array(start).findLastIndex((byte) => byte !== 0);
  const blended = 4 * Math.ceil((last + 1) / 4);
  const picture = { snapshot: snapshot.slice(), headerLength, blended };
  blend(picture, start);
  const memory = picture.snapshot.subarray(headerLength);
  const runs = findRuns(memory);
  const [offset, length] = runs.at(-1) ?? [0, 0];
  const numbers = [
    headerLength + offset + length,
    headerLength,
    blended,
    runs.length,
    ...runs.flat(),
  ];
  const parts = runs.map(([offset, length]) => memory.subarray(offset, offset + length));
  const table = new Uint8Array(Uint32Array.from(numbers).buffer);
  return join([table, snapshot.subarray(0, headerLength), ...parts]);
}

/**
 * Returns the picture, still without the memory that the WebAssembly starts with: `blend` adds it.
 *
 * @param {ArrayBuffer} packed
 * @returns {Picture}
 */
export function unpackMemory(packed) {
  const bytes = new Uint8Array(packed);
  const view = new DataView(packed);
  /** @param {number} index */
  const read = (index) => view.getUint32(4 * index, true);
  const headerLength = read(1);
  const count = read(3);
  const snapshot = new Uint8Array(read(0));
  const memory = snapshot.subarray(headerLength);
  let position = 4 * (HEAD + 2 * count);
  /** @param {number} size */
  const take = (size) => bytes.subarray(position, (position += size));
  snapshot.set(take(headerLength));
  for (let run = 0; run < count; run += 1) {
    const index = HEAD + 2 * run;
    memory.set(take(read(index + 1)), read(index));
  }
  return { snapshot, headerLength, blended: read(2) };
}

/**
 * Adds what the WebAssembly starts with, or takes it away again.
 *
 * @param {Picture} picture
 * @param {ArrayBuffer} start
 */
export function blend({ snapshot, headerLength, blended }, start) {
  const memory = new Uint32Array(snapshot.buffer, headerLength, blended / 4);
  const words = new Uint32Array(start, 0, blended / 4);
  for (let index = 0; index < memory.length; index += 1)
    memory[index] = /** @type {number} */ (memory[index]) ^ /** @type {number} */ (words[index]);
}

/**
 * @param {Uint8Array} memory
 * @returns {[number, number][]}
 */
function findRuns(memory) {
  /** @type {[number, number][]} */
  const runs = [];
  for (let offset = 0; offset < memory.length; offset += GRAIN) {
    const grain = memory.subarray(offset, offset + GRAIN);
    if (grain.every((byte) => byte === 0)) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === offset) last[1] += grain.length;
    else runs.push([offset, grain.length]);
  }
  return runs;
}

/** @param {Uint8Array[]} parts */
function join(parts) {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let position = 0;
  for (const part of parts) {
    joined.set(part, position);
    position += part.length;
  }
  return joined;
}
