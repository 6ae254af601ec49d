import assert from "node:assert/strict";
import { test } from "node:test";
import { shorten } from "../../../../src/pictures/charts/shorten.js";

test("words that have room stay whole", () => {
  assert.equal(shorten("Clarity", 70, 10), "Clarity");
  assert.equal(shorten("", 0, 10), "");
});

test("words that have none are cut so that they fit with their sign", () => {
  assert.equal(shorten("Clarity of goals", 95, 10), "Clarity…");
  assert.equal(shorten("Clarity", 69, 10), "Clari…");
  assert.equal(shorten("Clarity", 10, 10), "Clar…", "less would say nothing");
});
