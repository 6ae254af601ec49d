import assert from "node:assert/strict";
import { test } from "node:test";
import { Journal } from "../../../src/store/journal.js";
import { FakeStorage, replaceGlobals } from "../../fakes.js";

const NOTE = { at: 1000, version: "abc", answer: "5" };

/** @param {import("node:test").TestContext} test */
function open(test, storage = new FakeStorage()) {
  replaceGlobals(test, { localStorage: storage, Storage: FakeStorage });
  return { storage, journal: new Journal("site#clarity") };
}

/** @param {import("node:test").TestContext} test @param {Record<string, string>} entries */
function fill(test, entries) {
  const storage = new FakeStorage();
  for (const [name, text] of Object.entries(entries)) storage.setItem(name, text);
  return open(test, storage);
}

test("a note is read as it was written", (t) => {
  const { journal } = open(t);
  journal.write("flat", NOTE);
  journal.write("tools", { at: 2000, version: "abc" });
  assert.deepEqual(
    [...journal.read()],
    [
      ["flat", NOTE],
      ["tools", { at: 2000, version: "abc", answer: undefined }],
    ],
  );
  assert.equal(journal.isWorking, true);
});

test("of all documents' notes the last one counts", (t) => {
  const older = JSON.stringify({ ...NOTE, at: 900, answer: "1" });
  const newer = JSON.stringify({ ...NOTE, at: 1100, answer: "2" });
  const { journal } = fill(t, {
    "mirrormark:site#clarity/1/flat": newer,
    "mirrormark:site#clarity/2/flat": older,
  });
  journal.write("flat", NOTE);
  assert.deepEqual([...journal.read()], [["flat", { ...NOTE, at: 1100, answer: "2" }]]);
});

test("what belongs to others stays where it is", (t) => {
  const others = { "mirrormark:site#openness/1/flat": JSON.stringify(NOTE), theme: "dark" };
  const { journal, storage } = fill(t, others);
  journal.write("flat", NOTE);
  assert.deepEqual([...journal.read().keys()], ["flat"]);
  journal.clear();
  assert.deepEqual({ ...storage }, others);
});

test("a note that somebody else has written is thrown away", (t) => {
  const broken = ["no JSON", "null", "{}", JSON.stringify({ ...NOTE, at: "soon" })];
  const entries = broken.map((text, index) => [`mirrormark:site#clarity/1/${index}`, text]);
  const { journal, storage } = fill(t, Object.fromEntries(entries));
  assert.equal(journal.read().size, 0);
  assert.deepEqual(Object.keys(storage), []);
});

test("an answer that can't be one is no note", (t) => {
  const text = JSON.stringify({ ...NOTE, answer: { coaching: "much" } });
  const { journal } = fill(t, { "mirrormark:site#clarity/1/week": text });
  assert.equal(journal.read().size, 0);
});

test("what is kept by now is forgotten, and what is newer is not", (t) => {
  const { journal } = open(t);
  journal.write("flat", NOTE);
  journal.write("tools", { ...NOTE, at: 3000 });
  journal.write("week", NOTE);
  journal.settle({ flat: 1000, tools: 2999 });
  assert.deepEqual([...journal.read().keys()], ["tools", "week"]);
});

test("a storage that is full is said not to work", (t) => {
  const { journal, storage } = open(t);
  Object.defineProperty(storage, "setItem", {
    value: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  });
  journal.write("flat", NOTE);
  assert.equal(journal.isWorking, false);
});

test("a storage that the page has made up is none", (t) => {
  replaceGlobals(t, { localStorage: new Map(), Storage: FakeStorage });
  assert.equal(new Journal("site#clarity").isWorking, false);
});

test("a browser that refuses any is not asked in vain", (t) => {
  replaceGlobals(t, { Storage: FakeStorage });
  Object.defineProperty(globalThis, "localStorage", {
    get: () => {
      throw new DOMException("no", "SecurityError");
    },
    configurable: true,
  });
  t.after(() => Reflect.deleteProperty(globalThis, "localStorage"));
  const journal = new Journal("site#clarity");
  assert.equal(journal.isWorking, false);
  journal.write("flat", NOTE);
  assert.equal(journal.read().size, 0);
});
