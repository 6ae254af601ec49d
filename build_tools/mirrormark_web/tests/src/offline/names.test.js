import assert from "node:assert/strict";
import { test } from "node:test";
import { nameCaches } from "../../../src/offline/names.js";

test("each site of an origin has caches of its own", () => {
  const names = ["https://owner.github.io/one/", "https://owner.github.io/two/"].map(nameCaches);
  const all = names.flatMap((each) => Object.values(each));
  assert.equal(new Set(all).size, 6);
  assert.ok(all.slice(0, 3).every((name) => name.endsWith(":/one/")));
});

test("what a cache is for stands before the site, as the service worker asks for it", () => {
  assert.deepEqual(nameCaches("https://example.org/"), {
    whole: "mirrormark-site:/",
    visited: "mirrormark-visited:/",
    runtime: "mirrormark-runtime:/",
  });
});
