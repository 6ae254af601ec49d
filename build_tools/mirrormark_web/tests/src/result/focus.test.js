/** What hurts most: one, several that can't be told apart, or nothing. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { nothing } from "lit-html";
import { focusTemplate } from "../../../src/result/focus.js";
import { t } from "../../fakes.js";

const COMPILED = /** @type {any} */ ({
  focus: { title: "What hurts most", among: ["a", "b", "c"], below: 60 },
  dimensions: ["a", "b", "c"].map((id) => ({ id, title: `The ${id}`, symptom: `No ${id}.` })),
});
const SCORES = { a: 10.9, b: 20, c: 90 };

/** @param {string[]} focus @param {object} [more] */
const say = (focus, more) => {
  const dimensions = Object.entries(SCORES).map(([id, score]) => ({ id, score }));
  const found = focusTemplate(COMPILED, /** @type {any} */ ({ focus, dimensions, ...more }), t);
  return found === nothing ? "" : flatten(found);
};

/** @param {any} part @returns {string} all that a template says */
const flatten = (part) => {
  if (part === nothing) return "";
  if (Array.isArray(part)) return part.map(flatten).join("");
  if (!part?.strings) return `${part}`;
  return part.strings
    .map(
      (/** @type {string} */ words, /** @type {number} */ at) =>
        words + flatten(part.values[at] ?? ""),
    )
    .join("");
};

test("one is named, with its score and what it looks like", () => {
  const said = say(["a"]);
  assert.match(said, /The a","score":10}.*No a\./s);
  assert.doesNotMatch(said, /focus-several|The b/);
});

test("of several each has its own score, and it is said that they can't be told apart", () => {
  assert.match(say(["a", "b"]), /result-focus-several.*The a","score":10}.*The b","score":20}/s);
});

test("where nothing stands out, all are named in one sentence and none by what it looks like", () => {
  const said = say([], { focus_level: true });
  assert.match(said, /result-focus-level {"titles":\["The a","The b","The c"\]}/);
  assert.doesNotMatch(said, /No a|result-focus-score/);
});

test("where nothing is low, or nothing is watched, there is nothing to say", () => {
  assert.equal(say([]), "");
  const unwatched = { ...COMPILED, focus: null };
  const result = /** @type {any} */ ({ focus: [], dimensions: [] });
  assert.equal(focusTemplate(unwatched, result, t), nothing);
});
