import assert from "node:assert/strict";
import { test } from "node:test";
import { readOptions } from "../options.mjs";

test("each option has its value, which may be empty", () => {
  const args = ["--out", "a", "--browser", ""];
  assert.deepEqual({ ...readOptions(args, ["out", "browser"]) }, { out: "a", browser: "" });
});

test("a missing option is named, and another one refused", () => {
  assert.throws(() => readOptions(["--out", "a"], ["out", "lock", "golden"]), /--lock, --golden$/);
  assert.throws(() => readOptions(["--out", "a", "--in", "b"], ["out"]), /--in/);
});
