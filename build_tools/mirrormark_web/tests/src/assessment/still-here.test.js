import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOfDiagnosed } from "../../../src/assessment/still-here.js";
import { response } from "../your-results/kept.js";

const NOW = Date.parse("2026-05-04T12:00:00Z");
const result = { outcome: "good", scores: {} };

/** @param {Partial<import("../../../src/contract.js").KeptResponse>} fields */
const dayOf = (fields) => dayOfDiagnosed(response("kept", fields), NOW)?.toISOString();

test("answers with a diagnosis are old after a day", () => {
  const answered = "2026-05-03T11:59:59.000Z";
  assert.equal(dayOf({ result, answered }), answered);
  assert.equal(dayOf({ result, answered: "2026-05-03T12:00:01Z" }), undefined);
});

test("of answers without a diagnosis, or without a day, nothing is said", () => {
  const answered = "2026-01-01T12:00:00.000Z";
  assert.equal(dayOf({ answered }), undefined);
  assert.equal(dayOf({ answered, result: { ...result, outcome: null } }), undefined);
  assert.equal(dayOf({ result }), undefined);
});

test("a name that was given today makes them no younger", () => {
  const answered = "2026-01-01T12:00:00.000Z";
  assert.equal(dayOf({ result, answered, changed: "2026-05-04T11:00:00Z" }), answered);
});
