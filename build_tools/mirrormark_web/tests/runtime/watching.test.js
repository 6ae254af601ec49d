import assert from "node:assert/strict";
import { test } from "node:test";
import { listCalled, watchFunctions } from "../../runtime/watching.mjs";
import { instantiate, makeModule } from "./module.js";

test("functions that are called are noted, by whomever", () => {
  const exports = instantiate(watchFunctions(makeModule()));
  assert.deepEqual(listCalled(exports), new Set());
  assert.equal(exports.go(), 7, "it does what it did");
  assert.deepEqual(listCalled(exports), new Set([0, 1]));
  assert.equal(exports.spare(), 9);
  assert.deepEqual(listCalled(exports), new Set([0, 1, 2]));
});

test("what the module exports itself is no note", () => {
  const exports = instantiate(watchFunctions(makeModule()));
  exports.count.value = 1;
  assert.deepEqual(listCalled(exports), new Set());
});
