import assert from "node:assert/strict";
import { test } from "node:test";
import { nameFile } from "../../../src/summary/files.js";

test("a slide is named after the reader's own day", () => {
  const lateInTheEvening = new Date(2026, 4, 3, 23, 59);
  const earlyInTheMorning = new Date(2026, 4, 3, 0, 1);
  for (const today of [lateInTheEvening, earlyInTheMorning])
    assert.equal(nameFile("clarity", today, "png"), "clarity-2026-05-03.png");
});
