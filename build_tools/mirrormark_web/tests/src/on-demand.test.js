import assert from "node:assert/strict";
import { test } from "node:test";
import { onDemand } from "../../src/on-demand.js";

/** A script that the host can have or not, and how often it was asked for. */
function host() {
  const state = { isThere: false, tries: /** @type {string[]} */ ([]) };
  const begin = async (/** @type {string} */ again) => {
    state.tries.push(again);
    return state.isThere ? { run: () => {} } : { run: undefined };
  };
  return { state, script: onDemand(begin, "run") };
}

test("what is asked for ahead is asked for once, and again by who needs it", async () => {
  const { state, script } = host();
  script.prepare();
  script.prepare();
  await new Promise(setImmediate);
  script.prepare();
  assert.deepEqual(state.tries, [""]);
  state.isThere = true;
  assert.ok(await script.load());
  script.prepare();
  assert.deepEqual([script.loaded() !== undefined, state.tries.length], [true, 2]);
});

test("who needs it while it comes waits for the same", async () => {
  const { state, script } = host();
  state.isThere = true;
  script.prepare();
  assert.equal(await script.load(), script.loaded());
  assert.deepEqual(state.tries, [""]);
});
