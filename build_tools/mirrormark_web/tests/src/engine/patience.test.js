import assert from "node:assert/strict";
import { test } from "node:test";
import { Patience, TOLD_AFTER_MS } from "../../../src/engine/patience.js";

test("each try waits twice as long as the one before", () => {
  const patience = new Patience();
  assert.equal(patience.rest + TOLD_AFTER_MS, 180_000);
  const { failure } = patience.giveUp(["python-1.data", "memory-1.data"]);
  assert.equal(failure.minutes, 3);
  assert.equal(patience.rest + TOLD_AFTER_MS, 360_000);
  assert.equal(patience.giveUp([]).failure.minutes, 6);
  patience.grow();
  assert.equal(patience.giveUp([]).failure.minutes, 24);
});

test("who gives up names the first file that didn't come, and where it is", () => {
  const { failure } = new Patience().giveUp(["python-1.data", "memory-1.data"]);
  assert.equal(failure.reason, "stalled");
  assert.equal(failure.file, "python-1.data");
  assert.match(failure.address ?? "", /\/runtime\/python-1\.data$/);
});
