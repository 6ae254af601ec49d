import assert from "node:assert/strict";
import { test } from "node:test";
import { readCallGraph } from "../../runtime/calls.mjs";
import { fromHex, makeModule } from "./module.js";

test("functions are numbered without imports, and know whom they call", () => {
  const { callees, exported, imported } = readCallGraph(makeModule());
  assert.equal(imported, 1);
  assert.deepEqual(callees, [new Set([1]), new Set(), new Set()]);
  assert.deepEqual(exported, new Set([0, 2]));
});

test("a call of what is imported is no call of the module's own", () => {
  const module = makeModule().toString("hex").replace("04001002", "04001000");
  const { callees } = readCallGraph(fromHex(module));
  assert.deepEqual(callees, [new Set(), new Set(), new Set()]);
});

test("what is no module is a mistake", () => {
  assert.throws(() => readCallGraph(fromHex("00 61 73 6d 63 00 00 00")));
});
