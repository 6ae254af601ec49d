import assert from "node:assert/strict";
import { test } from "node:test";
import { asFailure, EngineFailure, isOfWorker } from "../../../src/engine/protocol.js";
import { isOutOfMemory } from "../../../src/engine/worker/out-of-memory.js";

test("a failure says the engine's sentence, or else the reason", () => {
  assert.equal(
    new EngineFailure({ reason: "answers", message: "No item 'x'." }).message,
    "No item 'x'.",
  );
  assert.equal(new EngineFailure({ reason: "missing" }).message, "missing");
});

test("whatever is thrown becomes a failure", (t) => {
  const log = t.mock.method(console, "error", () => {});
  const failure = new EngineFailure({ reason: "slow" });
  assert.equal(asFailure(failure), failure);
  assert.equal(log.mock.callCount(), 0);
  assert.equal(asFailure(new TypeError("x")).failure.reason, "crashed");
  assert.equal(log.mock.callCount(), 1);
});

test("what lies in the worker is told from what lies in files and connections", () => {
  const reasons = /** @type {const} */ (["missing", "unreachable", "broken", "memory", "answers"]);
  const ofWorker = reasons.filter((reason) => isOfWorker(new EngineFailure({ reason })));
  assert.deepEqual(ofWorker, ["broken", "memory", "answers"]);
});

test("a want of memory is known in the words of every browser", () => {
  for (const words of [
    "RangeError: WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory",
    "RangeError: Array buffer allocation failed",
    "could not allocate memory",
    "Error: out of memory",
    "MemoryError",
  ])
    assert.equal(isOutOfMemory(new Error(words)), true, words);
  for (const words of ["Maximum call stack size exceeded", "Invalid array length"])
    assert.equal(isOutOfMemory(new RangeError(words)), false, words);
});
