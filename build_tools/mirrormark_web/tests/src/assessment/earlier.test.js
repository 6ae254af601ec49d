/** How the way to all that is kept is called. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { sayEarlier } from "../../../src/assessment/earlier.js";
import { t } from "../../fakes.js";

test("only what had a diagnosis counts as one", () => {
  /** @param {object | undefined} result @param {boolean} isCurrent @returns {any} */
  const kept = (result, isCurrent = false) => ({
    response: { answers: { a: "1" }, result },
    isCurrent,
  });
  const had = { outcome: "low", scores: {} };
  const lacked = { outcome: null, scores: {} };
  assert.equal(
    sayEarlier([kept(had), kept(lacked), kept(had, true)], t),
    'earlier-link {"count":1}',
  );
  assert.equal(sayEarlier([kept(lacked), kept(undefined)], t), "earlier-kept");
  assert.equal(sayEarlier([], t), "");
});
