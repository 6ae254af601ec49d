import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, group } from "../../../src/your-results/grouping.js";
import { listScores } from "../../../src/your-results/kept-scores.js";
import { listed, sitting } from "./kept.js";

const day = (/** @type {number} */ date) => ({ changed: `2026-11-${date}T08:00:00Z` });
const ids = (/** @type {import("../../../src/your-results/types.js").Group[]} */ groups) =>
  groups.map(({ id, sittings }) => [id, ...sittings.map(({ response }) => response.id)]);

/** @param {Record<string, import("../../../src/store/store.js").Sitting[]>} kept */
const list = (kept) =>
  new Map(Object.entries(kept).map(([id, sittings]) => [id, { sittings, newer: 0 }]));

test("an assessment of which a newer page alone has kept anything has a place, too", () => {
  const [found] = group(new Map([["mini", { sittings: [], newer: 2 }]]), [listed]);
  assert.deepEqual([found?.sittings, found?.newer], [[], 2]);
});

test("the assessment with the latest answers comes first", () => {
  const kept = list({
    mini: [sitting("b", day(13)), sitting("a", day(11)), sitting("undated")],
    gone: [sitting("d", day(14)), sitting("c", day(12))],
  });
  const groups = group(kept, [listed]);
  assert.deepEqual(ids(groups), [
    ["gone", "d", "c"],
    ["mini", "b", "a", "undated"],
  ]);
  assert.deepEqual(
    groups.map(({ listed }) => listed?.url),
    [undefined, "../mini/"],
  );
});

test("what was only begun is left out", () => {
  const kept = list({ mini: [sitting("a", { answers: {} })], other: [] });
  assert.deepEqual(group(kept, [listed]), []);
  const sittings = [sitting("a", { answers: {}, notes: { first: "because" } })];
  kept.set("mini", { sittings, newer: 0 });
  assert.equal(group(kept, [listed]).length, 1);
});

test("two of one assessment can be chosen: a third takes the place of the first, and of another's", () => {
  const [among] = group(list({ mini: ["a", "b", "c"].map((id) => sitting(id)) }), [listed]);
  assert.ok(among);
  let chosen = new Set(["elsewhere"]);
  for (const id of ["a", "b", "c"]) chosen = choose(chosen, id, among);
  assert.deepEqual([...chosen], ["b", "c"]);
  assert.deepEqual([...choose(chosen, "b", among)], ["c"]);
});

test("scores go by the titles of today, parts are left out, and what is gone goes by its id", () => {
  const kept = (/** @type {number | null} */ score, /** @type {string | null} */ band = null) => ({
    score,
    low: 0,
    high: 100,
    band,
  });
  const scores = { old: kept(1), whole: kept(62.5, "high"), part: kept(3) };
  assert.deepEqual(listScores(scores, listed), [
    { title: "The whole", score: 62.5, band: "high" },
    { title: "old", score: 1, band: "" },
  ]);
  assert.deepEqual(listScores({ whole: kept(null, "gone") }, listed), [
    { title: "The whole", score: null, band: "" },
  ]);
});
