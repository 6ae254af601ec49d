import assert from "node:assert/strict";
import { test } from "node:test";
import { placeAddress, placeCandidates } from "../../../src/embed/addresses.js";

const PAGES = [
  "https://example.org/site/assessments/clarity/embed.html",
  "https://example.org/site/assessments/clarity/",
];

test("an address leads to the same place from another page", () => {
  for (const [written, placed] of [
    ["how-it-is-scored/", "https://example.org/site/assessments/clarity/how-it-is-scored/"],
    ["../../images/a.png", "https://example.org/site/images/a.png"],
    ["/other/", "https://example.org/other/"],
    ["https://example.net/a", "https://example.net/a"],
    ["mailto:a@example.org", "mailto:a@example.org"],
    ["../openness/#section-two", "https://example.org/site/assessments/openness/#section-two"],
  ])
    assert.equal(placeAddress(written ?? "", PAGES), placed);
});

test("a part of the page is one of the other page", () => {
  for (const written of ["#item-a", "./#item-a", "embed.html#item-a", `${PAGES[1]}#item-a`])
    assert.equal(placeAddress(written, PAGES), "#item-a");
});

test("the page itself is another page there", () => {
  assert.equal(placeAddress("./", PAGES), PAGES[1]);
});

test("what is no address stays as it is", () => {
  assert.equal(placeAddress("http://[", PAGES), "http://[");
});

test("of several pictures each has its address", () => {
  assert.equal(
    placeCandidates("a.png 1x, ../b.png 2x", PAGES),
    "https://example.org/site/assessments/clarity/a.png 1x, " +
      "https://example.org/site/assessments/b.png 2x",
  );
});
