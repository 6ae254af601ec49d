import assert from "node:assert/strict";
import { test } from "node:test";
import { inTimeOrNever, Patience, Silence, within } from "../../../src/store/patience.js";

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

test("what is done in time is passed on, and its signal stays quiet", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  /** @type {AbortSignal | undefined} */
  let given;
  const made = await inTimeOrNever(async ({ signal }) => ((given = signal), 7));
  t.mock.timers.tick(60_000);
  assert.equal(made, 7);
  assert.equal(given?.aborted, false);
});

test("what takes too long is called off, and is waited for where that comes too late", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { promise, resolve } = Promise.withResolvers();
  const calledOff = inTimeOrNever(
    ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
  );
  const tooLate = inTimeOrNever(() => promise);
  calledOff.catch(() => {});
  t.mock.timers.tick(3000);
  await assert.rejects(calledOff, Silence);
  resolve("written");
  assert.equal(await tooLate, "written");
});

test("what is much to do may take its time, as long as something is heard of it", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const busy = new Patience();
  for (let turn = 0; turn < 10; turn += 1) {
    t.mock.timers.tick(2999);
    busy.hear();
  }
  assert.equal(busy.signal.aborted, false);
  t.mock.timers.tick(3000);
  assert.ok(busy.signal.reason instanceof Silence);
});
