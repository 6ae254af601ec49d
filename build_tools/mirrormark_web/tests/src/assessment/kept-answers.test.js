import assert from "node:assert/strict";
import { test } from "node:test";
import { KeptAnswers } from "../../../src/assessment/kept-answers.js";

/**
 * A form and a store that hold plain objects.
 *
 * @param {Record<string, string>} given in the form before anything is read
 * @param {Record<string, string> | undefined} saved
 */
function restore(given, saved) {
  let answers = given;
  const form = {
    read: () => answers,
    write: (/** @type {Record<string, string>} */ all) => Object.keys((answers = all)).length,
    readTexts: () => ({}),
    writeTexts: () => {},
  };
  const sitting = saved && { response: { id: "a-sitting", answers: saved } };
  const store = { loadSitting: async () => sitting, remember: () => {} };
  const parts = /** @type {ConstructorParameters<typeof KeptAnswers>} */ (
    /** @type {unknown} */ ([form, store, "v", new AbortController().signal])
  );
  const kept = new KeptAnswers(...parts);
  return kept.restore().then((hasFilledIn) => ({ hasFilledIn, answers: form.read() }));
}

test("what was kept is filled in, and said to be", async () => {
  const { hasFilledIn, answers } = await restore({}, { one: "1", two: "2" });
  assert.equal(hasFilledIn, true);
  assert.deepEqual(answers, { one: "1", two: "2" });
});

test("whoever was faster than the database keeps the answer, and hears only of others", async () => {
  const { hasFilledIn, answers } = await restore({ one: "5" }, { one: "1", two: "2" });
  assert.equal(hasFilledIn, true);
  assert.deepEqual(answers, { one: "5", two: "2" });
});

test("an answer that was kept while it was read is none that was filled in", async () => {
  assert.equal((await restore({ one: "1" }, { one: "1" })).hasFilledIn, false);
  assert.equal((await restore({ one: "1" }, undefined)).hasFilledIn, false);
  assert.equal((await restore({}, undefined)).hasFilledIn, false);
});
