import assert from "node:assert/strict";
import { test } from "node:test";
import {
  countEntries,
  extendList,
  Reader,
  rewriteBodies,
  rewriteSections,
  SECTION,
  writeList,
  writeNumber,
  writeSized,
} from "../../runtime/wasm.mjs";
import { fromHex, instantiate, makeModule } from "./module.js";

/** Numbers and their bytes: the bounds of each length, the specification's example, the largest. */
const NUMBERS = /** @type {const} */ ([
  [0, "00"],
  [1, "01"],
  [127, "7f"],
  [128, "8001"],
  [300, "ac02"],
  [16_383, "ff7f"],
  [16_384, "808001"],
  [624_485, "e58e26"],
  [2 ** 31, "8080808008"],
  [2 ** 32 - 1, "ffffffff0f"],
]);

test("numbers are written and read as LEB128", () => {
  for (const [number, bytes] of NUMBERS) {
    assert.equal(writeNumber(number).toString("hex"), bytes);
    const reader = new Reader(fromHex(`${bytes} ff`));
    assert.equal(reader.number(), number);
    assert.equal(reader.position, bytes.length / 2);
  }
});

test("a number may be written longer than it has to be", () => {
  assert.equal(new Reader(fromHex("8180808000")).number(), 1);
});

test("what breaks off is a mistake", () => {
  assert.throws(() => new Reader(fromHex("80")).number(), RangeError);
  assert.throws(() => new Reader(fromHex("")).byte(), RangeError);
});

test("a reader goes on where it is", () => {
  const reader = new Reader(fromHex("00 01 02 03 04"), 1);
  assert.equal(reader.byte(), 1);
  assert.deepEqual([...reader.take(2)], [2, 3]);
  assert.equal(reader.position, 4);
});

test("bytes stand behind their length, and entries behind their number", () => {
  const long = Buffer.alloc(200, 1);
  assert.deepEqual(writeSized(long), Buffer.concat([fromHex("c801"), long]));
  assert.deepEqual(writeList([fromHex("aa"), fromHex("bbcc")]), fromHex("02 aa bb cc"));
  assert.deepEqual(writeList([]), fromHex("00"));
});

test("a list gets more entries, and a longer number if need be", () => {
  assert.deepEqual(extendList(fromHex("01 aa"), [fromHex("bb")]), fromHex("02 aa bb"));
  const full = Buffer.concat([fromHex("7f"), Buffer.alloc(127)]);
  assert.deepEqual(extendList(full, [fromHex("bb")]).subarray(0, 3), fromHex("80 01 00"));
});

test("entries of a section are counted, and none where it isn't there", () => {
  assert.equal(countEntries(makeModule(), SECTION.CODE), 3);
  assert.equal(countEntries(makeModule(), SECTION.EXPORTS), 3);
  assert.equal(countEntries(makeModule(), SECTION.GLOBALS), 1);
  assert.equal(countEntries(makeModule().subarray(0, 8), SECTION.CODE), 0);
});

test("a module that nobody rewrites is the same to the byte", () => {
  assert.deepEqual(rewriteSections(makeModule(), {}), makeModule());
  const same = { [SECTION.CODE]: (/** @type {any} */ list) => rewriteBodies(list, (body) => body) };
  assert.deepEqual(rewriteSections(makeModule(), same), makeModule());
});

test("one function gets another body, of another length", () => {
  const body = fromHex("00 41 08 41 08 6a 0b"); // 8 + 8
  const wasm = rewriteSections(makeModule(), {
    [SECTION.CODE]: (list) => rewriteBodies(list, (old, index) => (index === 1 ? body : old)),
  });
  assert.equal(instantiate(makeModule()).go(), 7);
  assert.equal(instantiate(wasm).go(), 16);
  assert.equal(instantiate(wasm).spare(), 9);
});
