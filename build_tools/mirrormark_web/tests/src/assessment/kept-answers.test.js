import assert from "node:assert/strict";
import { test } from "node:test";
import { KeptAnswers } from "../../../src/assessment/kept-answers.js";
import { keepNothing } from "../../../src/store/keeping.js";
import { Newer } from "../../../src/store/times.js";

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

/**
 * A page that shows a sitting, and hears that something has changed.
 *
 * @param {object} store
 */
async function follow(store) {
  let answers = /** @type {Record<string, string>} */ ({});
  const form = {
    read: () => answers,
    write: (/** @type {Record<string, string>} */ all) => Object.keys((answers = all)).length,
    readTexts: () => ({}),
    writeTexts: () => {},
    take: (/** @type {object} */ changes) => ({
      taken: Object.keys(changes).length,
      isWaiting: false,
    }),
  };
  const shown = { response: { id: "shown", answers: { one: "1" }, notes: { one: "Why" } } };
  const base = { loadSitting: async () => shown, recall: () => undefined, remember: () => {} };
  const all = { ...base, isRead: true, has: async () => true };
  const parts = [form, all, "v", new AbortController().signal];
  const kept = new KeptAnswers(.../** @type {ConstructorParameters<typeof KeptAnswers>} */ (parts));
  await kept.restore();
  Object.assign(all, store);
  return kept.catchUp();
}

test("who answers again in another tab hasn't started again: nothing is gone", async () => {
  const blank = { loadSitting: async () => undefined };
  const again = await follow(blank);
  assert.deepEqual([again.isCleared, again.isOther, again.isBlank], [false, true, true]);
  const gone = await follow({ ...blank, has: async () => false });
  assert.deepEqual([gone.isCleared, gone.isOther, gone.isBlank], [true, false, true]);
  const response = { id: "another", answers: {} };
  const other = await follow({ loadSitting: async () => ({ response }) });
  assert.deepEqual([other.isCleared, other.isOther, other.isBlank], [false, true, false]);
});

test("who follows another tab reads the sitting once, and gets it", async () => {
  let count = 0;
  const response = { id: "shown", answers: { one: "1" }, notes: { one: "Because" } };
  const { read } = await follow({ loadSitting: async () => (count++, { response }) });
  assert.deepEqual([count, read?.response?.notes], [1, response.notes]);
  const refuse = () => Promise.reject(new Error("silent"));
  assert.equal((await follow({ loadSitting: refuse })).read, undefined);
});

test("a sitting that a newer page has kept isn't gone", async () => {
  const isKept = () => Promise.reject(new Newer());
  const again = await follow({ loadSitting: async () => undefined, has: isKept });
  assert.deepEqual([again.isCleared, again.isOther, again.isBlank], [false, true, true]);
});

/**
 * A page that shows a sitting, and whose browser begins another one and then tells nothing any more.
 *
 * @param {Record<string, string>} others that it begins with
 */
async function beginBeforeSilence(others) {
  let answers = /** @type {Record<string, string>} */ ({});
  const form = {
    read: () => answers,
    write: (/** @type {Record<string, string>} */ all) =>
      Object.keys((answers = { ...all })).length,
    readTexts: () => ({}),
    writeTexts: () => {},
  };
  const saved = /** @type {unknown[]} */ ([]);
  let remembered = /** @type {any} */ (undefined);
  const store = {
    isRead: true,
    loadSitting: async () => ({ response: { id: "old", answers: { one: "1", two: "2" } } }),
    recall: () => undefined,
    remember: (/** @type {unknown} */ all) => (remembered = all),
    begin: async () => {
      store.loadSitting = () => Promise.reject(new Error("silent"));
      const isBlank = !Object.keys(others).length;
      return { id: "new", response: isBlank ? undefined : { id: "new", answers: others } };
    },
    save: async (
      /** @type {object} */ changes,
      /** @type {string} */ _,
      /** @type {string} */ id,
    ) => saved.push([{ ...changes }, id]),
  };
  const parts = [form, store, "v", new AbortController().signal];
  const kept = new KeptAnswers(.../** @type {ConstructorParameters<typeof KeptAnswers>} */ (parts));
  await kept.restore();
  await kept.begin(others);
  return { form, kept, saved, remembered };
}

test("who answers again, from blank, never changes the answers before", async () => {
  const { form, kept, saved, remembered } = await beginBeforeSilence({});
  assert.deepEqual(form.read(), {});
  assert.deepEqual([{ ...remembered.kept }, remembered.sitting], [{}, "new"]);
  form.write({ one: "5" });
  await kept.keep();
  assert.deepEqual(saved, [[{ one: "5" }, "new"]]);
});

test("who answers again, from these answers, never changes the answers before", async () => {
  const { form, kept, saved, remembered } = await beginBeforeSilence({ one: "1" });
  assert.deepEqual(form.read(), { one: "1" });
  assert.deepEqual([{ ...remembered.kept }, remembered.sitting], [{ one: "1" }, "new"]);
  form.write({ one: "5" });
  await kept.keep();
  assert.deepEqual(saved, [[{ one: "5" }, "new"]]);
});

test("who has nothing kept any more keeps their notes and their plan in the page", async (context) => {
  for (const isGone of [true, false]) {
    let answers = { one: "1" };
    const form = {
      read: () => answers,
      write: (/** @type {any} */ all) => Object.keys((answers = { ...all })).length,
      readTexts: () => ({}),
      writeTexts: () => {},
    };
    const plan = [{ id: "a", text: "Ask", done: false }];
    const beside = { notes: { one: "Why" }, plan, name: "Mine" };
    let response = /** @type {object | undefined} */ ({ id: "shown", answers, ...beside });
    const store = {
      isRead: true,
      loadSitting: async () => response && { response },
      recall: () => undefined,
      remember: () => {},
      clear: async () => {
        response = undefined;
        if (!isGone) throw new Error("silent");
      },
      save: async (/** @type {object} */ changes) =>
        void Object.assign(given, { answers: changes }),
      saveBeside: async (/** @type {object} */ all) => void Object.assign(given, all),
    };
    const given = {};
    const parts = [form, store, "v", new AbortController().signal];
    const kept = new KeptAnswers(
      .../** @type {ConstructorParameters<typeof KeptAnswers>} */ (parts),
    );
    await kept.restore();
    assert.equal(
      await kept.unkeep().then(
        () => true,
        () => false,
      ),
      isGone,
    );
    assert.deepEqual(given, { answers: { one: "1" }, ...beside });
    context.after(() => keepNothing(false));
  }
});
