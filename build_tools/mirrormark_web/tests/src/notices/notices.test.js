/** Which notices the page shows by itself: those whose rule holds whatever the scores are. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Notices } from "../../../src/notices/notices.js";
import { look } from "../../../src/rules/visible.js";
import { readCompiled } from "../../vectors.js";

/** Returns the notices of a case, and what lists those that are shown. */
function make() {
  const { notices: all = [] } = readCompiled("notices");
  const articles = all.map(({ id }) => {
    return { id: `notice-${id}`, hidden: false, querySelectorAll: () => [] };
  });
  const place = { hidden: false, querySelectorAll: () => articles };
  const notices = new Notices(/** @type {any} */ (place), all);
  const list = () => {
    const shown = articles.filter(({ hidden }) => !hidden).map(({ id }) => id);
    assert.equal(place.hidden, !shown.length);
    return shown;
  };
  return { notices, list };
}

/** @param {import("../../../src/store/store.js").Answers} answers */
function follow(answers) {
  const { notices, list } = make();
  notices.follow(look(readCompiled("notices"), answers).facts);
  return list();
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

test("those of a diagnosis stay as long as it is shown, whatever is answered meanwhile", () => {
  const { notices, list } = make();
  notices.follow(look(readCompiled("notices"), { away: "1" }).facts);
  notices.tell(["help", "talk"]);
  notices.follow(look(readCompiled("notices"), {}).facts);
  assert.deepEqual(list(), ["notice-help", "notice-talk"]);
  notices.tell([]);
  assert.deepEqual(list(), []);
});
