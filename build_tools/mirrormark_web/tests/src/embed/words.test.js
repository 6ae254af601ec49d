import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseLanguage } from "../../../src/embed/words.js";

const KNOWN = ["de", "en-GB", "pt-BR"];

test("the nearest language is spoken", () => {
  for (const [wanted, chosen] of [
    ["de", "de"],
    ["de-AT", "de"],
    ["EN-gb", "en-GB"],
    ["pt", "pt-BR"],
    ["fr", "en-GB"],
    ["", "en-GB"],
  ])
    assert.equal(chooseLanguage(wanted ?? "", KNOWN), chosen);
});
