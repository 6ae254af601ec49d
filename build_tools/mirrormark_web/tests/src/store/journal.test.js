import assert from "node:assert/strict";
import { test } from "node:test";
import { Journal } from "../../../src/store/journal.js";
import { FakeStorage, replaceGlobals } from "../../fakes.js";

const ID = "0123456789abcdef";
const NOTE = { part: "flat", at: 1000, version: "abc", sitting: ID, value: "5" };
/** As an earlier version of the page wrote it. */
const OLD = { at: 1000, version: "abc", answer: "5" };
const START = "mirrormark:site#clarity:2/1";

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

/** @param {Iterable<{part: string}>} notes */
const partsOf = (notes) => [...notes].map(({ part }) => part);

test("a note is read as it was written", (t) => {
  const { journal } = open(t);
  const notes = [
    NOTE,
    { ...NOTE, sitting: "another-sitting", value: "4" },
    { part: "tools", at: 2000, version: "abc" },
    { ...NOTE, part: "note:flat", value: "Why not?" },
    { ...NOTE, part: "plan:", value: [{ advice: null, words: "Ask", done: false }] },
    { ...NOTE, part: "name:", value: "Spring" },
  ];
  for (const each of notes) journal.write(each);
  assert.deepEqual(JSON.parse(JSON.stringify(journal.read())), notes);
  assert.equal(journal.isWorking, true);
});

test("notes of earlier versions are read, and said to be such", (t) => {
  const cleared = JSON.stringify({ at: 1000, version: "abc" });
  const { journal } = fill(t, {
    "mirrormark:site#clarity/1/flat": JSON.stringify(OLD),
    "mirrormark:site#clarity/2/tools": cleared,
  });
  assert.deepEqual(journal.read(), [
    { part: "flat", at: 1000, version: "abc", value: "5", isOld: true },
    { part: "tools", at: 1000, version: "abc", isOld: true },
  ]);
});

test("earlier versions don't see our notes: they would delete them, or take them for blanks", (t) => {
  const { journal, storage } = open(t);
  journal.write(NOTE);
  journal.write({ part: "name:", at: 1, version: "abc", value: "x" });
  const names = Object.keys(storage);
  assert.equal(names.length, 2);
  for (const name of names) assert.ok(!name.startsWith("mirrormark:site#clarity/"), name);
});

test("what belongs to others stays where it is", (t) => {
  const others = { "mirrormark:site#openness/1/flat": JSON.stringify(OLD), theme: "dark" };
  const { journal, storage } = fill(t, others);
  journal.write(NOTE);
  assert.deepEqual(partsOf(journal.read()), ["flat"]);
  journal.clear();
  assert.deepEqual({ ...storage }, others);
});

test("a note that somebody else has written is thrown away", (t) => {
  const broken = ["no JSON", "null", "{}", JSON.stringify({ ...OLD, at: "soon" })];
  const entries = broken.flatMap((text, index) => [
    [`mirrormark:site#clarity/1/${index}`, text],
    [`${START}/${ID}/${index}`, text],
  ]);
  entries.push([
    `${START}/no sitting/flat`,
    JSON.stringify({ at: 1000, version: "a", value: "5" }),
  ]);
  const { journal, storage } = fill(t, Object.fromEntries(entries));
  assert.deepEqual(journal.read(), []);
  assert.deepEqual(Object.keys(storage), []);
});

test("what can't be the part that it is of is no note", (t) => {
  const values = {
    week: { coaching: "much" },
    "note:week": 7,
    "plan:": [{ words: "Ask" }],
    "name:": { is: "Spring" },
    "what:": "x",
  };
  const entries = Object.entries(values).map(([part, value]) => [
    `${START}/${ID}/${part}`,
    JSON.stringify({ at: 1000, version: "abc", value }),
  ]);
  const { journal } = fill(t, Object.fromEntries(entries));
  assert.deepEqual(journal.read(), []);
});

test("what is settled is forgotten, and the rest is not", (t) => {
  const { journal } = open(t);
  for (const part of ["flat", "tools", "week"]) journal.write({ ...NOTE, part });
  journal.settle(({ part }) => part === "flat");
  assert.deepEqual(partsOf(journal.read()), ["tools", "week"]);
});

test("a storage that is full is said not to work", (t) => {
  const { journal, storage } = open(t);
  Object.defineProperty(storage, "setItem", {
    value: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  });
  journal.write(NOTE);
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
  journal.write(NOTE);
  assert.deepEqual(journal.read(), []);
});
