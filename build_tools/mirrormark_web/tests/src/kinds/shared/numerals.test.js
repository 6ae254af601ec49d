/** What drawn numbers are read as, `tests/test_numerals.py` tries. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readNumeral, spellNumeral } from "../../../../src/kinds/shared/numerals.js";
import { createTranslate } from "../../../../src/text/text.js";
import { readVectors } from "../../../vectors.js";

const { quantities, read, grouped, unread, either } = readVectors("numerals");
const { people, halves, thousandths } = quantities;

test("what is read is the number that was written", async (t) => {
  for (const [text, number] of read)
    await t.test(JSON.stringify(text), () => {
      assert.deepEqual(readNumeral(text, halves), { value: Number(number) });
    });
});

test("nought has no sign", () => {
  assert.ok(Object.is(/** @type {any} */ (readNumeral("-0", halves)).value, 0));
});

test("nothing is nothing", () => {
  for (const text of ["", " ", "\u00a0", "\u200f"])
    assert.equal(readNumeral(text, people), undefined);
});

test("thousands that are set apart are refused with what was meant", async (t) => {
  for (const [text, meant] of grouped)
    await t.test(JSON.stringify(text), () => {
      assert.deepEqual(readNumeral(text, people), { fault: "grouped", meant });
    });
});

test("anything else is refused", async (t) => {
  for (const text of unread)
    await t.test(JSON.stringify(text), () => {
      assert.deepEqual(readNumeral(text, people), { fault: "unread" });
    });
});

test("a thousand or a one is asked about", async (t) => {
  for (const [text, asked, expected] of either)
    await t.test(`${text} among ${asked}`, () => {
      assert.deepEqual(readNumeral(text, quantities[asked]), expected);
    });
});

test("what is said to be meant can be written", () => {
  const texts = [...grouped.map((/** @type {string[]} */ [text]) => text), "1,000", "7.125"];
  const meant = [people, halves, thousandths].flatMap((quantity) =>
    texts.flatMap((text) => {
      const reading = readNumeral(text, quantity) ?? {};
      const said = ["meant", "other"].flatMap((name) => Reflect.get(reading, name) ?? []);
      return said.map((each) => ({ each, quantity }));
    }),
  );
  assert.ok(meant.length > texts.length);
  for (const { each, quantity } of meant)
    assert.ok("value" in (readNumeral(each, quantity) ?? {}), each);
});

test("more digits than a number holds are no number", () => {
  for (const text of ["5.0000000000000000001", "12345678901234567", "0.30000000000000004"])
    assert.deepEqual(readNumeral(text, halves), { value: NaN });
  assert.deepEqual(readNumeral("000123456789012345.000", halves), { value: 123456789012345 });
});

test("an answer is written so that it can be read again, in any language", () => {
  for (const t of ["en-GB", "de", "ar-XB"].map((language) => createTranslate(language, "")))
    for (const quantity of Object.values(quantities))
      for (const value of [0, -7.5, 0.1, 1e-7, 1.125, 1.1254, 1234, 123456789.25, 1e14]) {
        const text = spellNumeral(value, quantity, t);
        assert.deepEqual(readNumeral(text, quantity), { value }, text);
      }
});

test("an answer that could be a thousand is written with a fourth decimal", () => {
  const german = createTranslate("de", "");
  assert.equal(spellNumeral(1.125, thousandths, german), "1,1250");
  assert.equal(spellNumeral(-7.5, thousandths, german), "-7,5"); // with what keyboards have
  assert.equal(spellNumeral(1.125, quantities.eighths, german), "1,125");
});
