import assert from "node:assert/strict";
import { test } from "node:test";
import { Watchdog } from "../../../src/engine/watchdog.js";

/** @param {import("node:test").TestContext} test */
function start(test) {
  test.mock.timers.enable({ apis: ["setTimeout", "Date"] });
  return { dog: new Watchdog(), onSilence: test.mock.fn() };
}

test("a silence is noticed at its limit, and once", (t) => {
  const { dog, onSilence } = start(t);
  dog.watch(1000, onSilence);
  t.mock.timers.tick(999);
  assert.equal(onSilence.mock.callCount(), 0);
  t.mock.timers.tick(1);
  t.mock.timers.tick(10_000);
  assert.equal(onSilence.mock.callCount(), 1);
});

test("a sign of life starts it anew, and a stop ends it", (t) => {
  const { dog, onSilence } = start(t);
  dog.watch(1000, onSilence);
  t.mock.timers.tick(900);
  dog.watch(1000, onSilence);
  t.mock.timers.tick(900);
  assert.equal(onSilence.mock.callCount(), 0);
  dog.stop();
  t.mock.timers.tick(10_000);
  assert.equal(onSilence.mock.callCount(), 0);
});

test("a timer that was held up gives another chance", (t) => {
  const { dog, onSilence } = start(t);
  dog.watch(1000, onSilence);
  const late = t.mock.method(Date, "now", () => 5000); // as in a tab that slept
  t.mock.timers.tick(1000);
  assert.equal(onSilence.mock.callCount(), 0);
  late.mock.restore();
  t.mock.timers.tick(1000);
  assert.equal(onSilence.mock.callCount(), 1);
});
