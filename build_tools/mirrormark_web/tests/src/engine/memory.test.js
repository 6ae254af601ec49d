import assert from "node:assert/strict";
import { test } from "node:test";
import { blend, packMemory, unpackMemory } from "../../../src/engine/memory.js";

const HEADER = Uint8Array.of(9, 8, 7, 6, 5, 4, 3, 2);
const SIZE = 64 * 1024;

/**
 * Returns a snapshot: its header, and memory with these bytes in it.
 *
 * @param {Record<number, number>} bytes by their offset
 */
function snapshotOf(bytes) {
  const snapshot = new Uint8Array(HEADER.length + SIZE);
  snapshot.set(HEADER);
  for (const [offset, byte] of Object.entries(bytes))
    snapshot[HEADER.length + Number(offset)] = byte;
  return snapshot;
}

/** Returns the memory that WebAssembly starts with: some bytes, and noughts. */
function startOf(/** @type {number[]} */ ...bytes) {
  const start = new Uint8Array(SIZE);
  start.set(bytes);
  return start.buffer;
}

/** @param {Uint8Array<ArrayBuffer>} snapshot @param {ArrayBuffer} start */
function restore(snapshot, start) {
  const picture = unpackMemory(packMemory(snapshot, HEADER.length, start).buffer);
  blend(picture, start);
  return picture.snapshot;
}

test("a picture is the snapshot again, up to the noughts behind it", () => {
  const bytes = { 0: 1, 3: 4, 255: 5, 256: 6, 40_000: 7 };
  const snapshot = snapshotOf(bytes);
  const restored = restore(snapshot, startOf(1, 2, 3, 4, 5));
  assert.deepEqual(restored, snapshot.slice(0, restored.length));
  assert.ok(snapshot.slice(restored.length).every((byte) => byte === 0));
  assert.ok(restored.length > HEADER.length + 40_000);
});

test("what the WebAssembly starts with takes no room", () => {
  const start = startOf(...Array.from({ length: 5000 }, (_, index) => (index % 250) + 1));
  const same = new Uint8Array(HEADER.length + SIZE);
  same.set(HEADER);
  same.set(new Uint8Array(start), HEADER.length);
  assert.equal(packMemory(same, HEADER.length, start).length, 16 + HEADER.length);
});

test("long runs of noughts take no room", () => {
  const packed = packMemory(snapshotOf({ 1: 1, 30_000: 1 }), HEADER.length, startOf());
  assert.equal(packed.length, 16 + 2 * 8 + HEADER.length + 2 * 256);
});

test("runs side by side are one", () => {
  const packed = packMemory(snapshotOf({ 1: 1, 300: 1, 600: 1 }), HEADER.length, startOf());
  assert.equal(packed.length, 16 + 8 + HEADER.length + 3 * 256);
});

test("the snapshot itself stays as it is", () => {
  const snapshot = snapshotOf({ 0: 1 });
  packMemory(snapshot, HEADER.length, startOf(1, 2, 3));
  assert.deepEqual(snapshot, snapshotOf({ 0: 1 }));
});

test("to blend twice is to do nothing", () => {
  const start = startOf(1, 2, 3, 4, 5, 6, 7, 8);
  const picture = { snapshot: snapshotOf({ 0: 7, 9: 9 }), headerLength: HEADER.length, blended: 8 };
  blend(picture, start);
  assert.equal(picture.snapshot[HEADER.length], 7 ^ 1);
  blend(picture, start);
  assert.deepEqual(picture.snapshot, snapshotOf({ 0: 7, 9: 9 }));
});
