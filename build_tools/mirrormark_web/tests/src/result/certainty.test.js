/** Python rounds the same chances to the same tenths: `tests/test_vectors.py`. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { roundToTenths } from "../../../src/result/certainty.js";
import { readVectors } from "../../vectors.js";

test("a chance is rounded to tenths", async (t) => {
  for (const { why, chance, tenths } of readVectors("tenths"))
    await t.test(why, () => assert.equal(roundToTenths(chance), tenths));
});
