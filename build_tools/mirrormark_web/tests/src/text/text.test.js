import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createTranslate } from "../../../src/text/text.js";
import { readVectors } from "../../vectors.js";

const STRINGS = `
plain = Back
filled = { $what } of { $total }
counted = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
  }
`;
const LOCALES = new URL("../../../../mirrormark/wording/locales/", import.meta.url);

test("every message says what it says in Python", () => {
  const said = Object.groupBy(readVectors("messages"), ({ language }) => language);
  assert.ok(said["en-GB"]);
  for (const [language, vectors = []] of Object.entries(said)) {
    const strings = readFileSync(new URL(`${language}.ftl`, LOCALES), "utf8");
    const translate = createTranslate(language, strings);
    for (const { key, values, text } of vectors) assert.equal(translate(key, values), text, key);
  }
});

test("a count picks the form that Python picks", async (t) => {
  for (const { language, forms } of readVectors("plurals"))
    await t.test(language, () => {
      const names = Object.keys(forms);
      const variants = names.map(
        (form) => `\n ${form === names.at(-1) ? "*" : ""}[${form}] ${form}`,
      );
      const strings = `counted = { $count ->${variants.join("")}\n }\n`;
      const translate = createTranslate(language, strings);
      for (const form of names)
        for (const count of forms[form]) assert.equal(translate("counted", { count }), form);
    });
});

test("a form that a language lacks is the common one", () => {
  const translate = createTranslate("cy", STRINGS);
  assert.equal(translate("counted", { count: 2 }), "2 answers");
});

test("names are filled in, numbers and lists as the language writes them", () => {
  const german = createTranslate("de", STRINGS);
  assert.equal(german("filled", { what: 1234.56, total: "x" }), "1.234,6 of x");
  assert.equal(german("filled", { what: ["a", "b", "c"], total: 0 }), "a, b und c of 0");
  assert.equal(createTranslate("en-GB", STRINGS)("plain"), "Back");
});

test("what is missing is a mistake, and no empty text", () => {
  const translate = createTranslate("en-GB", STRINGS);
  assert.throws(() => translate("other"), /the catalogue has no 'other'/);
  assert.throws(() => translate("filled", { what: 1 }), /'filled' can't be said: .*total/);
});

test("what a reader fills in is not filled in itself", () => {
  const translate = createTranslate("en-GB", STRINGS);
  assert.equal(translate("filled", { what: "{total}", total: "$&" }), "{total} of $&");
});

test("an amount is as exact as it was given, and keeps its unit", () => {
  const { amount } = createTranslate("de", STRINGS);
  assert.equal(amount(1234.5678, "km"), "1.234,5678\u00a0km");
  assert.equal(amount(0, ""), "0");
});

test("an effect has its sign, and nought has none", () => {
  const { signed } = createTranslate("en-GB", STRINGS);
  assert.deepEqual([2.04, -2.06, 0, -0.04].map(signed), ["+2", "\u22122.1", "0", "0"]);
});

test("an author's words are marked where they are in another language", () => {
  const ours = createTranslate("en-GB", STRINGS);
  assert.equal(ours.authored("Bien"), "Bien");
  const author = { language: "fr", lent: ["Agree"] };
  const { authored } = createTranslate("en-GB", STRINGS, author);
  assert.deepEqual(/** @type {any} */ (authored("Bien")).values, ["fr", "Bien"]);
  assert.equal(authored("Agree"), "Agree");
  assert.equal(authored(""), "");
  assert.equal(authored("Bien", null), "Bien");
  assert.deepEqual(/** @type {any} */ (authored("Gut", "de")).values, ["de", "Gut"]);
});

test("what is filled in is kept apart where words run from right to left", () => {
  const filled = createTranslate("ar", STRINGS, null, "rtl")("filled", { what: "a", total: "b" });
  assert.equal(filled, "\u2068a\u2069 of \u2068b\u2069");
});
