import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { sayFaults, sayLeftOut } from "../../../src/responses/in-words.js";
import { ResponseFileError } from "../../../src/responses/faults.js";
import { readFile } from "../../../src/responses/response-file.js";
import { createTranslate } from "../../../src/text/text.js";

/** @typedef {import("../../../src/responses/faults.js").FaultName} FaultName */

const LOCALES = new URL("../../../../mirrormark/wording/locales/", import.meta.url);
const LANGUAGES = readdirSync(LOCALES).map((name) => name.replace(".ftl", ""));
/** @param {string} language */
const speak = (language) =>
  createTranslate(language, readFileSync(new URL(`${language}.ftl`, LOCALES), "utf8"));
const english = speak("en-GB");
/** @type {FaultName[]} */
const NAMES = [
  ...["not-text", "not-json", "not-csv", "not-responses", "unknown-version", "unknown-field"],
  ...["missing-field", "wrong-type", "wrong-value", "bad-number", "bad-text", "bad-time"],
  ...["same-id", "not-a-link", "damaged-link", "other-assessment"],
].map((name) => /** @type {FaultName} */ (name));

test("each fault has its words in each language, and that nothing was changed", () => {
  assert.ok(LANGUAGES.length > 1);
  for (const language of LANGUAGES) {
    const t = speak(language);
    for (const name of NAMES) {
      const said = sayFaults([{ name, at: "line 3" }], t);
      assert.equal(said.length, 2, name);
      assert.ok((said[0]?.length ?? 0) > 60, name);
      assert.equal(said[1], t("responses-nothing-changed"));
    }
  }
});

test("faults that are alike are told once, with where the first one is", () => {
  const at = (/** @type {number} */ number) => `responses[0].answers.q-${number}`;
  const faults = [1, 2, 3].map((number) => ({ name: NAMES[7] ?? "wrong-type", at: at(number) }));
  const [unfit, newer, ...rest] = sayFaults(
    [...faults, { name: "bad-time", at: "x" }, { name: "unknown-version", at: "" }],
    english,
  );
  assert.match(unfit ?? "", /in 4 places; the first is responses\[0\]\.answers\.q-1\. /);
  assert.match(newer ?? "", /newer version/);
  assert.equal(rest.length, 1);
  assert.deepEqual(sayFaults([], english), []);
});

test("a place is told in short, whatever a file has for a name", () => {
  const long = `{"format":"mirrormark-responses","version":1,"responses":[{"${"𝒳".repeat(5000)}":1}]}`;
  try {
    readFile(long);
    assert.fail();
  } catch (error) {
    assert.ok(error instanceof ResponseFileError);
    const said = sayFaults(
      error.faults.filter(({ name }) => name === "unknown-field"),
      english,
    ).join(" ");
    assert.ok(said.length < 400);
    assert.ok(said.isWellFormed());
  }
});

test("what a link from before an edit has lost is named", () => {
  assert.equal(sayLeftOut([], english), "");
  assert.match(sayLeftOut(["How many wait?"], english), /One answer .*: How many wait\?$/);
  assert.match(sayLeftOut(["a", "b"], english), /2 answers .*: a and b$/);
});
