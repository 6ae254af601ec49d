import assert from "node:assert/strict";
import { test } from "node:test";
import { Silence, within } from "../../../src/store/patience.js";

/** Lets all promises that are settled be heard. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test("what comes in time is passed on, and nobody is called late", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const onLate = t.mock.fn();
  assert.equal(await within(Promise.resolve(7), onLate), 7);
  await assert.rejects(within(Promise.reject(new TypeError("no")), onLate), TypeError);
  t.mock.timers.tick(60_000);
  assert.equal(onLate.mock.callCount(), 0);
});

test("a silence ends after three seconds, and what comes later is told", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const onLate = t.mock.fn();
  const { promise, resolve } = Promise.withResolvers();
  const waiting = within(promise, onLate);
  waiting.catch(() => {});
  t.mock.timers.tick(2999);
  const early = await Promise.race([waiting.catch(() => "silent"), settle().then(() => "waits")]);
  assert.equal(early, "waits");
  t.mock.timers.tick(1);
  await assert.rejects(waiting, Silence);
  assert.equal(onLate.mock.callCount(), 0);
  resolve("at last");
  await settle();
  assert.equal(onLate.mock.callCount(), 1);
});

test("a failure that comes late is nobody's news", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const onLate = t.mock.fn();
  const { promise, reject } = Promise.withResolvers();
  const waiting = within(promise, onLate);
  t.mock.timers.tick(3000);
  await assert.rejects(waiting, Silence);
  reject(new Error("no"));
  await settle();
  assert.equal(onLate.mock.callCount(), 0);
});
