/** Which notices the page shows by itself: those whose rule holds whatever the scores are. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Notices } from "../../../src/notices/notices.js";
import { look } from "../../../src/rules/visible.js";
import { readCompiled } from "../../vectors.js";

/** @param {import("../../../src/store/store.js").Answers} answers */
function follow(answers) {
  const compiled = readCompiled("notices");
  const articles = (compiled.notices ?? []).map(({ id }) => ({
    id: `notice-${id}`,
    hidden: false,
    querySelectorAll: () => [],
  }));
  const place = { hidden: false, querySelectorAll: () => articles };
  const notices = new Notices(/** @type {any} */ (place), compiled.notices ?? []);
  notices.follow(look(compiled, answers).facts);
  const shown = articles.filter(({ hidden }) => !hidden).map(({ id }) => id);
  assert.equal(place.hidden, !shown.length);
  return shown;
}

test("an answer alone is enough, and what is undecided is not shown", () => {
  assert.deepEqual(follow({}), []);
  assert.deepEqual(follow({ away: "0" }), []);
  assert.deepEqual(follow({ away: "1" }), ["notice-help"]);
});

test("what hangs on a score waits for the engine", () => {
  assert.deepEqual(follow({ slept: "3", "switch-off": "3", tired: "2", away: "0" }), []);
});

test("a rule with a score and an answer holds where the answer settles it", () => {
  assert.deepEqual(follow({ tired: "3" }), ["notice-either"]);
});

test("what isn't asked shows nothing", () => {
  assert.deepEqual(follow({ often: "3" }), []);
  assert.deepEqual(follow({ away: "2", often: "3" }), ["notice-help", "notice-often"]);
});
