import assert from "node:assert/strict";
import { test } from "node:test";
import { dateOf } from "../../../src/responses/moments.js";

test("a day without a time is that day in every zone", () => {
  const date = dateOf("2026-11-22");
  assert.deepEqual([date?.getFullYear(), date?.getMonth(), date?.getDate()], [2026, 10, 22]);
});

test("a time is told by its zone, and what is none by nothing", () => {
  assert.equal(dateOf("2026-11-22T01:30:00+02:00")?.toISOString(), "2026-11-21T23:30:00.000Z");
  for (const text of ["soon", "", undefined]) assert.equal(dateOf(text), undefined);
});
