/** Python writes the same numbers the same: `tests/test_vectors.py`. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readNumeral } from "../../../src/kinds/shared/numerals.js";
import { writeNumeral } from "../../../src/text/numbers.js";
import { createTranslate } from "../../../src/text/text.js";
import { readVectors } from "../../vectors.js";

const COUNTED = "counted = { $count }\n";
const ANY = { lowest: -1e9, highest: 1e9, step: 0.125, unit: "" };

test("numbers are written as the language writes them", async (t) => {
  for (const { language, amounts, signed, counts } of readVectors("numbers"))
    await t.test(language, () => {
      const translate = createTranslate(language, COUNTED);
      for (const [value, unit, text] of amounts) assert.equal(translate.amount(value, unit), text);
      for (const [value, text] of signed) assert.equal(translate.signed(value), text);
      for (const [count, text] of counts) assert.equal(translate("counted", { count }), text);
    });
});

test("a numeral has the language's decimal sign, and is read as what it is", async (t) => {
  for (const { language, numerals } of readVectors("numbers"))
    await t.test(language, () => {
      const { numeral } = createTranslate(language, COUNTED);
      for (const [value, text] of numerals) {
        assert.equal(numeral(value), text);
        assert.equal(numeral(`${value}0`), value % 1 ? `${text}0` : `${value}0`);
        assert.deepEqual(readNumeral(text, ANY), { value });
      }
    });
});

test("a number in plain signs has no thousands and no exponent", () => {
  assert.equal(writeNumeral(1234567.5), "1234567.5");
  assert.equal(writeNumeral(1e-7), "0.0000001");
});
