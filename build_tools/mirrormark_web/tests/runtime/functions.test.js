import assert from "node:assert/strict";
import { test } from "node:test";
import { leaveOutFunctions } from "../../runtime/functions.mjs";
import { instantiate, makeModule } from "./module.js";

test("a function that is left out stops with a trap, and the others work on", () => {
  const { go, spare } = instantiate(leaveOutFunctions(makeModule(), new Set([0, 1])));
  assert.equal(go(), 7);
  assert.throws(spare, WebAssembly.RuntimeError);
});

test("a function that needs one that is left out stops, too", () => {
  const { go, spare } = instantiate(leaveOutFunctions(makeModule(), new Set([0, 2])));
  assert.throws(go, WebAssembly.RuntimeError);
  assert.equal(spare(), 9);
});
