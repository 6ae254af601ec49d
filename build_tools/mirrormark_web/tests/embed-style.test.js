import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutTheme } from "../embed-style.mjs";

test("the theme's letters become a unit", () => {
  assert.equal(
    withoutTheme("a { margin: 0.4rem -1rem; width: min(38rem, 100% - 1.6rem) }"),
    "a { margin: calc(var(--mm-unit) * 0.4) calc(var(--mm-unit) * -1); " +
      "width: min(calc(var(--mm-unit) * 38), 100% - calc(var(--mm-unit) * 1.6)) }",
  );
});

test("the unit itself is in the browser's letters", () => {
  const css = "a { --mm-unit: var(--mirrormark-unit, 1.25rem) }";
  assert.equal(withoutTheme(css), css);
});

test("names with such letters stay", () => {
  const css = ".mm-2rem, .a1rem { color: red }";
  assert.equal(withoutTheme(css), css);
});

test("queries have pixels: those of the window are about the element", () => {
  assert.equal(
    withoutTheme("@media (max-width: 30rem) { a { top: 1rem } }"),
    "@container mirrormark (max-width: 480px) { a { top: calc(var(--mm-unit) * 1) } }",
  );
  assert.equal(
    withoutTheme("@container (min-width: 34rem) { a {} }"),
    "@container (min-width: 680px) { a {} }",
  );
});

test("other queries stay", () => {
  for (const css of ["@media print { a {} }", "@media (scripting: none) { a {} }"])
    assert.equal(withoutTheme(css), css);
});

test("what stands before the theme's rules is the element", () => {
  for (const css of [".md-typeset .mm-item {}", ".mm-unthemed .mm-item {}"])
    assert.equal(withoutTheme(css), "mirrormark-assessment .mm-item {}");
});
