import assert from "node:assert/strict";
import { test } from "node:test";
import { carryOver } from "../../../src/store/carry-over.js";
import { knowItems, sortOut } from "../../../src/store/knowing.js";
import { ABOUT, NAME, plain } from "./about.js";

const ITEMS = /** @type {const} */ ([
  { id: "flat", kind: "statement" },
  { id: "mirror", kind: "text" },
]);
const OLD = {
  flat: "4",
  mirror: "So so.",
  gone: "tired",
  tools: ["a"],
  week: { a: 60 },
  reports: 3,
};

/** @param {readonly {id: string, kind: "statement" | "text"}[]} items */
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
  sortOut(response, knowItems([...ITEMS]).counts);
  assert.equal(response.answers.flat, "4");
  assert.deepEqual(plain(response.texts), { mirror: "So so.", gone: "tired" });
  sortOut(response, () => true);
  assert.equal(response.texts, undefined);
});
