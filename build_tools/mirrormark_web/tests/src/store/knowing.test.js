import assert from "node:assert/strict";
import { test } from "node:test";
import { carryOver } from "../../../src/store/carry-over.js";
import { knowItems, sortOut } from "../../../src/store/knowing.js";
import { putPart } from "../../../src/store/parts.js";
import { answersOf } from "../../../src/store/store.js";
import { ABOUT, NAME, plain } from "./about.js";

/** @typedef {import("../../../src/store/knowing.js").KnownItem} KnownItem */

/** @type {KnownItem[]} */
const ITEMS = [
  { id: "flat", kind: "statement", options: [{ id: "4" }], allow: ["dont-know"] },
  { id: "mirror", kind: "text" },
];
const OLD = {
  flat: "4",
  mirror: "So so.",
  gone: "tired",
  tools: ["a"],
  week: { a: 60 },
  reports: 3,
};

/** @param {KnownItem[]} items */
function carry(items) {
  const about = { ...ABOUT, ...knowItems([...items]) };
  const made = carryOver({ schema: 1, answers: OLD, changed: {} }, about, NAME.id);
  assert.ok(made);
  return made.response;
}

test("a text that was answered to an item that is gone may be the reader's own words", () => {
  const { answers, texts } = plain(carry(ITEMS));
  assert.deepEqual(answers, { flat: "4", tools: ["a"], week: { a: 60 }, reports: 3 });
  assert.deepEqual(texts, { mirror: "So so.", gone: "tired" });
});

test("of an assessment that is gone all texts are kept aside until it is back", () => {
  const response = carry([]);
  assert.deepEqual(plain(response.texts), { flat: "4", mirror: "So so.", gone: "tired" });
  sortOut(response, knowItems(ITEMS).isChoice);
  assert.equal(response.answers.flat, "4");
  assert.deepEqual(plain(response.texts), { mirror: "So so.", gone: "tired" });
  sortOut(response, () => true);
  assert.equal(response.texts, undefined);
});

test("own words stay such, also where their question has options by now", () => {
  const { isChoice } = knowItems(ITEMS);
  /** @param {string} flat @param {Record<string, string>} answers */
  const sort = (flat, answers = {}) => {
    const response = { ...NAME, content_version: "0".repeat(12), answers, texts: { flat } };
    sortOut(response, isChoice);
    return plain([response.answers, response.texts ?? {}]);
  };
  assert.deepEqual(sort("My own"), [{}, { flat: "My own" }]);
  assert.deepEqual(sort("dont-know"), [{ flat: "dont-know" }, {}]);
  assert.deepEqual(sort("doesnt-apply"), [{}, { flat: "doesnt-apply" }]);
  assert.deepEqual(sort("4", { flat: "5" }), [{ flat: "5" }, { flat: "4" }]);
});

test("an answer that was given since counts before words of then", () => {
  const answers = { flat: "4", mirror: null };
  const kept = { ...NAME, content_version: "0".repeat(12), answers };
  assert.deepEqual(plain(answersOf({ ...kept, texts: { flat: "My own", mirror: "So." } })), {
    flat: "4",
    mirror: "So.",
  });
});

test("own words to a question that had options before take their answer's place", () => {
  const { isFreeText } = knowItems(ITEMS);
  for (const value of ["My own", undefined]) {
    const kept = { ...NAME, content_version: "0".repeat(12), answers: { flat: "4", mirror: "2" } };
    putPart(kept, { part: "mirror", at: 1, version: "0".repeat(12), value }, isFreeText);
    assert.deepEqual(plain(answersOf(kept)), { flat: "4", ...(value && { mirror: value }) });
  }
});
