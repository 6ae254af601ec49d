/** What one page says of a diagnosis. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseNumbers } from "../../../src/summary/numbers.js";
import { readColour } from "../../../src/summary/plain.js";
import { firstSentences } from "../../../src/summary/sentences.js";
import { readsFromRight } from "../../../src/summary/sheet.js";
import { planInWords } from "../../../src/summary/steps.js";
import { choosePicture, describeInWords, summarise } from "../../../src/summary/summary.js";
import { t } from "../../fakes.js";

const NAMES = ["a", "b", "c", "d", "e"];

/**
 * @param {{rests?: string[], scores?: (number | null)[], ends?: object, focus?: string[], advice?: string[]}} parts
 * @returns {any}
 */
function about({ rests = [], scores = [10, 20, 30, 40, 50], ends, focus = [], advice = [] }) {
  const dimensions = NAMES.slice(0, scores.length);
  const finding = ends ?? { says: "level", highest: dimensions, lowest: dimensions };
  return {
    compiled: {
      ...{ id: "clarity", title: "Clarity", content_version: "1234", items: [] },
      dimensions: dimensions.map((id) => ({ id, title: `The ${id}`, bands: [], parts: [] })),
      outcomes: [{ id: "fog", title: "Fog", when: null, rests_on: rests }],
      advice: [{ id: "ask", title: "Ask them" }],
    },
    result: {
      ...{ outcome: "fog", answered: 5, items: 6, focus, advice },
      dimensions: dimensions.map((id, index) => ({ id, score: scores[index] ?? null, band: null })),
      why: {
        ...{ call: "open", errors: [], again: [{ outcome: "fog", chance: 0.62 }] },
        pictures: [{ kind: "scores", finding }],
      },
    },
    ...{ areas: [], answers: {}, numbers: new Map(), t },
  };
}

/** @param {any} given */
const chosen = (given) => chooseNumbers(given).map(({ id, role }) => [id, role]);
const ENDS = { says: "ends", highest: ["e"], lowest: ["a"] };

test("what the diagnosis rests on comes first, then what is lowest and highest", () => {
  const two = chosen(about({ rests: ["d", "b"], ends: ENDS }));
  assert.deepEqual(two, [
    ["d", "decides"],
    ["b", "decides"],
    ["a", "lowest"],
  ]);
  assert.deepEqual(chosen(about({ ends: ENDS })), [
    ["a", "lowest"],
    ["b", "also"],
    ["e", "highest"],
  ]);
});

test("of many that it rests on, those that stand out are told", () => {
  assert.deepEqual(
    chosen(about({ rests: NAMES, ends: ENDS })).map(([id]) => id),
    ["a", "b", "e"],
  );
});

test("none is called the lowest of several that can't be told apart", () => {
  const both = { says: "ends", highest: ["d", "e"], lowest: ["a", "b"] };
  assert.deepEqual(
    chosen(about({ ends: both })).map(([, role]) => role),
    ["low", "low", "high"],
  );
  assert.deepEqual(
    chosen(about({})).map(([, role]) => role),
    ["also", "also", "also"],
  );
  assert.deepEqual(chosen(about({ focus: ["c"] })).at(-1), ["c", "lowest"]);
});

test("what has no score is left out, and where less is measured, it says how steady that is", () => {
  const few = chooseNumbers(about({ rests: ["a", "b"], scores: [null, 44.9] }));
  assert.deepEqual(
    few.map(({ id, score, most, role }) => [id, score, most, role]),
    [
      ["b", 44, 100, "decides"],
      ["", 6, 10, "steady"],
    ],
  );
});

test("without a diagnosis there is no page of it", () => {
  const none = about({});
  none.result.outcome = null;
  const given = { isTrial: false, prose: "", address: "", day: new Date(0), plan: [] };
  assert.equal(
    summarise(none, given, () => assert.fail()),
    undefined,
  );
});

test("the author's first picture is shown, unless nothing is to be seen in it", () => {
  const plane = { kind: "plane", finding: { says: "placed" } };
  const nowhere = { kind: "plane", finding: { says: "unplaced" } };
  const scores = { kind: "scores" };
  const choose = (/** @type {object[]} */ ...pictures) =>
    choosePicture(/** @type {any} */ ({ why: { pictures } }));
  assert.equal(choose(plane, scores), plane);
  assert.equal(choose(nowhere, scores), scores);
  assert.equal(choose({ kind: "effects" }, scores), scores);
});

test("a plan takes the place of what is advised", () => {
  const given = about({ advice: ["ask"] });
  assert.deepEqual(planInWords([], given), {
    isPlanned: false,
    steps: [{ words: "Ask them", isDone: false }],
  });
  const planned = planInWords(
    [
      { advice: "ask", words: "", owner: "Mona", due: "2026-12-01", done: true },
      { advice: null, words: "  Write\n it down ", done: false },
      { advice: null, words: "", done: false },
      { advice: null, words: "word ".repeat(100), done: false },
    ],
    given,
  );
  assert.equal(planned.isPlanned, true);
  assert.match(planned.steps[0]?.words ?? "", /summary-step .*Ask them.*Mona.*summary-due/);
  assert.deepEqual(planned.steps[1], { words: "Write it down", isDone: false });
  assert.match(planned.steps[2]?.words ?? "", /^(word ?){10,40}…$/);
  assert.equal(planned.steps.length, 3);
});

test("words for the alternative text hold all that there is to see", () => {
  const given = { isTrial: false, prose: "It is foggy.", address: "", day: new Date(0), plan: [] };
  const figure = /** @type {any} */ ({ finding: "You stand in the fog." });
  const summary = summarise(about({ rests: ["a"], advice: ["ask"] }), given, () => figure);
  const words = summary ? describeInWords(summary, t) : "";
  for (const part of [
    "Clarity",
    "Fog",
    "It is foggy.",
    "You stand in the fog.",
    "The a",
    "Ask them",
  ])
    assert.ok(words.includes(part), part);
});

test("as many whole sentences are told as have room, at least one", () => {
  assert.equal(firstSentences("One is. Two are. Three were.", 18, "en"), "One is. Two are.");
  assert.equal(firstSentences("Das gilt z. B. Ihnen. Mehr.", 21, "de"), "Das gilt z. B. Ihnen.");
  assert.equal(firstSentences("  A\n long   one indeed", 12, "en"), "A long one…");
  assert.equal(firstSentences("", 12, "en"), "");
});

test("colours are written as all programs read them", () => {
  assert.deepEqual(readColour("rgb(18, 67, 109)"), { colour: "#12436d", opacity: 1 });
  assert.deepEqual(readColour("rgba(0, 0, 0, 0.1)"), { colour: "#000000", opacity: 0.1 });
  assert.deepEqual(readColour("color(srgb 1 0.5 0 / 0.25)"), { colour: "#ff8000", opacity: 0.25 });
  assert.deepEqual(readColour("none"), { colour: "none", opacity: 1 });
  assert.deepEqual(readColour("1.5px"), { colour: "1.5px", opacity: 1 });
});

test("a text is written as its first letter is", () => {
  assert.equal(readsFromRight("30. שלום"), true);
  assert.equal(readsFromRight("30 Nov"), false);
  assert.equal(readsFromRight("30 · 31"), undefined);
});
