import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, firstStep, neighbours, readStep } from "../../../src/assessment/journey.js";

const SECTIONS = [
  { id: "one", title: "", items: ["a", "b"] },
  { id: "two", title: "", items: ["c"] },
  { id: "three", title: "", items: ["d"] },
];
const [ONE, , THREE] = /** @type {typeof SECTIONS & [any, any, any]} */ (SECTIONS);
/** The second section is hidden, and in the first one `b`. */
const SHOWN = [{ ...ONE, items: ["a"] }, THREE];

test("an address names a section, an item, the check or the result", () => {
  for (const hash of ["#section-two", "#heading-two"])
    assert.deepEqual(readStep(hash, SECTIONS, SECTIONS), { kind: "section", section: "two" });
  const item = { kind: "section", section: "one", item: "b" };
  assert.deepEqual(readStep("#item-b", SECTIONS, SECTIONS), item);
  assert.deepEqual(readStep("#check", SECTIONS, SECTIONS), { kind: "check" });
  assert.deepEqual(readStep("#result", SECTIONS, SECTIONS), { kind: "result" });
  const beside = { kind: "result", beside: "x-1" };
  assert.deepEqual(readStep("#result-beside-x-1", SECTIONS, SECTIONS), beside);
});

test("other addresses name no step", () => {
  for (const hash of ["", "#", "#fn:1", "#item-z", "#item-", "#section-", "#two", "#item-two"])
    assert.equal(readStep(hash, SECTIONS, SECTIONS), undefined, hash);
});

test("what is hidden stands for the place where the deciding answer is", () => {
  const before = { kind: "section", section: "one" };
  assert.deepEqual(readStep("#section-two", SECTIONS, SHOWN), before);
  assert.deepEqual(readStep("#item-c", SECTIONS, SHOWN), before);
  assert.deepEqual(readStep("#item-b", SECTIONS, SHOWN), before);
  const first = { kind: "section", section: "three" };
  assert.deepEqual(readStep("#section-one", SECTIONS, [THREE]), first);
});

test("the address of a step names it again", () => {
  for (const hash of ["#section-three", "#item-d", "#check", "#result", "#result-beside-x"])
    assert.equal(addressOf(readStep(hash, SECTIONS, SECTIONS) ?? firstStep([])), hash);
});

test("a section lies between its neighbours, and the check after the last", () => {
  assert.deepEqual(neighbours("one", SHOWN), { before: undefined, after: "#section-three" });
  assert.deepEqual(neighbours("three", SHOWN), { before: "#section-one", after: "#check" });
});
