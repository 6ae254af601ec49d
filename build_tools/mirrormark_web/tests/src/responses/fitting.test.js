import assert from "node:assert/strict";
import { test } from "node:test";
import { fitToday } from "../../../src/responses/fitting.js";
import { listed, response } from "../your-results/kept.js";

const { compiled } = listed;

/** @param {Partial<import("../../../src/contract.js").KeptResponse>} fields */
const fit = (fields) => {
  const { answers, leftOut } = fitToday(response("before", fields), compiled);
  return { answers: { ...answers }, leftOut };
};

test("what fits the questions of today is handed on, own words among it", () => {
  const fields = { answers: { first: "no" }, texts: { own: "So so." } };
  assert.deepEqual(fit(fields), { answers: { first: "no", own: "So so." }, leftOut: [] });
});

test("what can't be an answer to today's question is left out, and named", () => {
  const fields = {
    answers: { first: "maybe", second: ["yes"], own: 7, gone: "4", blank: null },
    texts: { constructor: "Words" },
  };
  const leftOut = ["first", "second", "own", "gone", "constructor"];
  assert.deepEqual(fit(fields), { answers: {}, leftOut });
});

test("own words are none where there are options by now, and never take the place of an answer", () => {
  assert.deepEqual(fit({ texts: { first: "no" } }), { answers: {}, leftOut: ["first"] });
  const both = { answers: { first: "no" }, texts: { first: "Words" } };
  assert.deepEqual(fit(both), { answers: { first: "no" }, leftOut: [] });
});

test("what is half filled in stays where the text is the same, and else nobody knows what it was", () => {
  const whole = { lowest: 0, highest: 10, step: 1, unit: "" };
  const shared = { id: "shared", kind: "allocation", options: [{ id: "a" }, { id: "b" }] };
  const item = { ...shared, quantity: whole, allow: [], when: null };
  const some = /** @type {typeof compiled} */ (
    /** @type {unknown} */ ({ ...compiled, content_version: "0".repeat(12), items: [item] })
  );
  const half = response("half", { answers: { shared: { a: 3 } } });
  assert.deepEqual(fitToday(half, some).leftOut, []);
  assert.deepEqual(fitToday(half, { ...some, content_version: "1".repeat(12) }).leftOut, [
    "shared",
  ]);
});
