import assert from "node:assert/strict";
import { test } from "node:test";
import { shakeScript } from "../../runtime/script.mjs";
import { makeModule } from "./module.js";

const SCRIPT = [
  "const Module={};",
  'function offer(){return 1}offer.sig="i";',
  'function spare(){return 2}spare.sig="i";',
  "function read(){return 3}function unread(){return 4}",
  'Module["read"]=read;Module["unread"]=unread;',
  "var wasmImports={offer,spare};",
  "export{Module,wasmImports};",
].join("");

/** @param {string} loader */
async function shake(loader) {
  const code = await shakeScript(SCRIPT, loader, makeModule());
  const address = `data:text/javascript,${encodeURIComponent(code)}`;
  return { code, ...(await import(address)) };
}

test("only what the WebAssembly imports is offered, and the rest is gone", async () => {
  const { code, wasmImports } = await shake("");
  assert.deepEqual(Object.keys(wasmImports), ["offer"]);
  assert.equal(wasmImports.offer(), 1);
  assert.equal(wasmImports.offer.sig, "i");
  assert.doesNotMatch(code, /return 2/);
});

test("what the loader reads is known to it, and nothing else", async () => {
  const { code, Module } = await shake("module.read()");
  assert.equal(Module.read(), 3);
  assert.doesNotMatch(code, /return 4/);
  const { Module: taken } = await shake("const {unread: x}=module");
  assert.deepEqual(Object.keys(taken), ["unread"]);
});

test("one function stands for all that would draw", async () => {
  const drawing = SCRIPT.replace("{offer,", "{emscripten_glClear:draw,offer,");
  const bytes = makeModule()
    .toString("latin1")
    .replace("\x0d\x01\x03env\x05offer", "\x1a\x01\x03env\x12emscripten_glClear");
  const code = await shakeScript(`function draw(){}${drawing}`, "", Buffer.from(bytes, "latin1"));
  assert.match(code, /emscripten_glClear:\s*noDrawing/);
  assert.doesNotMatch(code, /function draw/);
});

test("a script that calls eval can be shaken too", async () => {
  const code = await shakeScript(SCRIPT.replace("return 1", 'return eval("1")'), "", makeModule());
  assert.match(code, /\(0, ?eval\)\("1"\)/);
  assert.doesNotMatch(code, /return 2/);
});

test("a script of another form is a mistake", async () => {
  await assert.rejects(shakeScript("export{}", "", makeModule()), /no wasmImports/);
});
