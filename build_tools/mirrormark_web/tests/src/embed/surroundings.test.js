import assert from "node:assert/strict";
import { test } from "node:test";
import { insidePage } from "../../../src/embed/surroundings.js";

/** @param {string | null} href */
const link = (href) => /** @type {any} */ ({ getAttribute: () => href });

test("a step is remembered, and stands in no address", () => {
  const { address } = insidePage();
  assert.equal(address.hash, "");
  address.push("#check");
  assert.equal(address.hash, "#check");
  address.replace("#result");
  assert.equal(address.hash, "#result");
});

test("two on one page have a step each", () => {
  const [one, other] = [insidePage(), insidePage()];
  one.address.push("#check");
  assert.equal(other.address.hash, "");
});

test("only what begins with # is a part of it", () => {
  const { address } = insidePage();
  assert.equal(address.partOf(link("#item-a")), "#item-a");
  assert.equal(address.partOf(link("https://example.org/host.html#item-a")), "");
  assert.equal(address.partOf(link(null)), "");
});
