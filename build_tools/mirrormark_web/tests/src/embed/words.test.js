/** `wording/catalogue.py` goes by the same. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { findNearest } from "../../../src/embed/words.js";
import { readVectors } from "../../vectors.js";

test("a language is near to another one", async (t) => {
  for (const { why, known, tag, near } of readVectors("languages"))
    await t.test(why, () => assert.equal(findNearest(tag, known) ?? null, near));
});
