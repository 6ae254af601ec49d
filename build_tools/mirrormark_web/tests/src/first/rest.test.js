import assert from "node:assert/strict";
import { test } from "node:test";
import { rest } from "../../../src/first/rest.js";
import { replaceGlobals } from "../../fakes.js";

/**
 * @param {import("node:test").TestContext} t
 * @param {(turn: number) => boolean} isAwaited whether the page lacks what its reader has come for, in the
 *   moments in which it has nothing to do
 * @param {boolean} [isTold] whether the browser tells when these are
 */
function replacePage(t, isAwaited, isTold = true) {
  const seen = { turns: 0, time: 0, timeouts: /** @type {number[]} */ ([]) };
  const turn = (/** @type {() => void} */ go) => {
    seen.turns += 1;
    seen.time += 100;
    queueMicrotask(go);
  };
  replaceGlobals(t, {
    window: isTold ? { requestIdleCallback: true } : {},
    requestIdleCallback: (/** @type {() => void} */ go, /** @type {any} */ { timeout }) => {
      seen.timeouts.push(timeout);
      turn(go);
    },
    setTimeout: turn,
    document: { querySelector: () => (isAwaited(seen.turns) ? {} : null) },
    performance: { now: () => seen.time },
  });
  return seen;
}

test("a page that shows all it has is only waited for until it has nothing to do", async (t) => {
  const seen = replacePage(t, () => false);
  await rest();
  assert.deepEqual(seen, { turns: 1, time: 100, timeouts: [2000] });
});

test("what a reader has come for is there first, whether a browser tells or not", async (t) => {
  for (const isTold of [true, false]) {
    const seen = replacePage(t, (turn) => turn < 4, isTold);
    await rest();
    assert.equal(seen.turns, 4);
    assert.deepEqual(seen.timeouts, isTold ? [2000, 1900, 1800, 1700] : []);
  }
});

test("what never comes is no reason to leave out the rest", async (t) => {
  const seen = replacePage(t, () => true);
  await rest();
  assert.equal(seen.time, 2000);
});
