/** Lines of a picture, where nothing breaks by itself. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fit, wrap } from "../../../src/summary/wrap.js";

/** Each sign is one wide. @param {string} text */
const measure = (text) => [...text].length;

test("lines break at spaces, and none is wider than the room", () => {
  const lines = wrap("clear in some places only", 10, measure);
  assert.deepEqual(lines, ["clear in", "some", "places", "only"]);
  assert.deepEqual(wrap("  clear  in ", 10, measure), ["clear  in"]);
});

test("compounds break behind their hyphens, and a long word between any two signs", () => {
  assert.deepEqual(wrap("Vertriebs-Führungskraft", 14, measure), ["Vertriebs-", "Führungskraft"]);
  assert.deepEqual(wrap("Entscheidungsfreude", 8, measure), ["Entschei", "dungsfre", "ude"]);
  assert.deepEqual(wrap("die Entscheidungsfreude", 8, measure), [
    "die",
    "Entschei",
    "dungsfre",
    "ude",
  ]);
});

test("languages without spaces break anywhere, and no sign is torn", () => {
  assert.deepEqual(wrap("目標は明確です", 3, measure), ["目標は", "明確で", "す"]);
  const family = "👩‍👩‍👧";
  assert.deepEqual(wrap(family.repeat(2), 6, measure), [family, family]);
});

test("of too many lines the last one ends in dots", () => {
  assert.deepEqual(wrap("one two three four", 5, measure, 2), ["one", "two…"]);
  assert.deepEqual(wrap("one", 5, measure, 1), ["one"]);
  assert.deepEqual(wrap("", 5, measure, 1), []);
});

test("a title is as large as its lines let it be", () => {
  const measureAt = (/** @type {number} */ size) => (/** @type {string} */ text) =>
    size * measure(text);
  assert.deepEqual(fit("one two", 14, [4, 2, 1], measureAt, 1), { size: 2, lines: ["one two"] });
  assert.deepEqual(fit("Führungskraft", 14, [2, 1], measureAt, 3).size, 1, "no word is torn");
  assert.deepEqual(fit("one two three", 7, [4, 2, 1], measureAt, 1).lines, ["one tw…"]);
});

test("random texts lose no sign, and keep within the room", () => {
  let seed = 1;
  const draw = (/** @type {number} */ most) => (seed = (seed * 48271) % 2147483647) % most;
  for (let round = 0; round < 500; round++) {
    const words = Array.from({ length: 1 + draw(8) }, () =>
      "äb-xyzß目".slice(draw(4)).repeat(1 + draw(3)),
    );
    const room = 3 + draw(12);
    const lines = wrap(words.join(" "), room, measure);
    assert.equal(lines.join("").replaceAll(" ", ""), words.join(""));
    assert.ok(
      lines.every((line) => line && measure(line) <= room),
      `${words} in ${room}`,
    );
  }
});
