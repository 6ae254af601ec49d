import assert from "node:assert/strict";
import { test } from "node:test";
import { findUsedExports, trimScript, trimWasm } from "../../runtime/exports.mjs";
import { instantiate, makeModule } from "./module.js";

const MANY = Array.from({ length: 50 }, (_, index) => `x${index}`).join(",");
/** What Emscripten writes, as far as it is looked at: one long declaration, and one assignment each. */
const SCRIPT = [
  `var _go,_spare,_count,${MANY};`,
  "function assignWasmExports(wasmExports){",
  '_go=Module["_go"]=wasmExports["go"];_spare=wasmExports["spare"];',
  '_count=wasmExports["count"].value>>>0}',
  "_go();",
].join("");

test("an export is used where a script mentions it, besides its assignment", () => {
  assert.deepEqual(findUsedExports(SCRIPT, "", makeModule()), new Set(["go"]));
  assert.deepEqual(findUsedExports(SCRIPT, "m._spare()", makeModule()), new Set(["go", "spare"]));
  assert.deepEqual(findUsedExports(SCRIPT, "m.count", makeModule()), new Set(["go", "count"]));
});

test("what isn't used is neither declared nor assigned", () => {
  const trimmed = trimScript(SCRIPT, new Set(["go"]));
  assert.ok(trimmed.startsWith(`var _go,${MANY};`));
  assert.ok(trimmed.endsWith('{_go=Module["_go"]=wasmExports["go"]}_go();'));
  assert.equal(trimScript(SCRIPT, new Set(["go", "spare", "count"])), SCRIPT);
});

test("what isn't used is not exported, and the rest works", () => {
  const exports = instantiate(trimWasm(makeModule(), new Set(["go"])));
  assert.deepEqual(Object.keys(exports), ["go"]);
  assert.equal(exports.go(), 7);
});

test("a script of another form is a mistake, and isn't guessed at", () => {
  assert.throws(() => trimScript("_go();", new Set()), /no assignWasmExports/);
  const odd = SCRIPT.replace('wasmExports["spare"]', "wasmExports.spare");
  assert.throws(() => trimScript(odd, new Set()), /assigns an export as _spare=/);
});
