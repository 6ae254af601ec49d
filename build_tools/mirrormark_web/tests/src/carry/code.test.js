import assert from "node:assert/strict";
import { test } from "node:test";
import { encode } from "../../../src/carry/code/code.js";
import { readCode } from "../../codes.js";
import { readVectors } from "../../vectors.js";

const HOME = "https://owner.github.io/project/assessments/";

test("another program reads in a code what was put in", () => {
  const links = readVectors("links")
    .filter((/** @type {any} */ each) => each.answers)
    .map((/** @type {any} */ each) => `${HOME}${each.case}/${each.link}`);
  assert.ok(links.length > 5);
  for (const link of links) assert.equal(readCode(encode(link) ?? assert.fail()), link);
});

test("a code is so large at most that a narrow phone shows each of its squares", () => {
  const long = (/** @type {number} */ signs) => encode(HOME.padEnd(signs, "aB3"));
  const largest = long(500) ?? assert.fail();
  assert.equal(readCode(largest), HOME.padEnd(500, "aB3"));
  assert.ok((largest.size + 8) * 3 <= 288);
  assert.equal(long(600), undefined);
  assert.equal(long(20_000), undefined);
});
