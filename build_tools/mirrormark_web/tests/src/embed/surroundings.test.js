import assert from "node:assert/strict";
import { test } from "node:test";
import { insidePage } from "../../../src/embed/surroundings.js";

const HOME = "https://example.org/site/clarity/";

/** @param {string | null} href */
const link = (href) => /** @type {any} */ ({ getAttribute: () => href });

test("a step is remembered, and stands in no address", () => {
  const { address } = insidePage(HOME);
  assert.equal(address.hash, "");
  address.push("#check");
  assert.equal(address.hash, "#check");
  address.replace("#result");
  assert.equal(address.hash, "#result");
});

test("two on one page have a step each", () => {
  const [one, other] = [insidePage(HOME), insidePage(HOME)];
  one.address.push("#check");
  assert.equal(other.address.hash, "");
});

test("only what begins with # is a part of it", () => {
  const { address } = insidePage(HOME);
  assert.equal(address.partOf(link("#item-a")), "#item-a");
  assert.equal(address.partOf(link("https://example.org/host.html#item-a")), "");
  assert.equal(address.partOf(link(null)), "");
});

test("what stands behind the address of somebody's page isn't read, and links begin with ours", () => {
  const { links } = insidePage(HOME);
  assert.equal(links.home, HOME);
  assert.equal(links.collect(), undefined);
});
