import assert from "node:assert/strict";
import test from "node:test";
import { daysOf } from "../../../src/plan/calendar.js";
import {
  asGiven,
  beginStep,
  fillIn,
  findFaults,
  findOpen,
  nameOf,
  keepDraft,
  put,
} from "../../../src/plan/steps.js";
import { t } from "../../fakes.js";

/** @param {string} id @param {object} [more] @returns {import("../../../src/plan/steps.js").Step} */
const step = (id, more) => ({ id, advice: null, words: `Do ${id}`, done: false, ...more });
/** @param {{id: string}[]} steps */
const idsOf = (steps) => steps.map(({ id }) => id);
const BLANK = asGiven(step("a", { words: "" }));
const TITLES = new Map([["rest", "Rest more"]]);

test("every step gets an id of its own", () => {
  const [first, second] = [beginStep(null), beginStep("rest")];
  assert.match(first.id, /^[0-9a-f]{20}$/);
  assert.notEqual(first.id, second.id);
});

test("what is half written stays, but for that of another sitting", () => {
  const draft = { step: step("a"), isNew: false };
  const steps = [step("a")];
  const of = (/** @type {string | undefined} */ before, /** @type {string | undefined} */ now) =>
    keepDraft(draft, steps, { before, now });
  for (const sitting of [undefined, "one"]) {
    assert.deepEqual(of(sitting, "one"), draft);
    assert.deepEqual(of("one", sitting), draft);
  }
  assert.equal(of("one", "another"), undefined);
  assert.equal(keepDraft(undefined, steps, { before: "one", now: "one" }), undefined);
});

test("a step that is deleted while it is changed becomes a new one", () => {
  const draft = { step: step("a"), isNew: false };
  const kept = keepDraft(draft, [step("b")], { before: "one", now: "one" });
  assert.deepEqual(kept, { ...draft, isNew: true });
});

test("only a step of one's own needs words", () => {
  assert.deepEqual(findFaults({ ...BLANK, words: " \n" }, step("a")), ["words"]);
  assert.deepEqual(findFaults(BLANK, step("a", { advice: "rest" })), []);
});

test("a day is a whole one that there is", () => {
  /** @param {string} due @param {import("../../../src/plan/steps.js").Field[]} [halves] */
  const faultsOf = (due, halves = []) =>
    findFaults({ ...BLANK, words: "a", due, halves }, step("a"));
  for (const day of ["2026-12-01", "2028-02-29", "2000-01-01", "2999-12-31", ""])
    assert.deepEqual(faultsOf(day), [], day);
  for (const day of [
    "2026-02-29",
    "0026-12-01",
    "1999-12-31",
    "3000-01-01",
    "12026-01-01",
    "1.12.",
  ])
    assert.deepEqual(faultsOf(day), ["due"], day);
  assert.deepEqual(faultsOf("", ["due"]), ["due"]);
  assert.deepEqual(faultsOf("", ["again"]), ["again"]);
});

test("what is blank is left out of a step", () => {
  const given = {
    ...BLANK,
    words: " Say no\ud800. ",
    owner: " ",
    sign: "quiet ",
    again: "2027-01-01",
  };
  assert.deepEqual(fillIn(step("a", { due: "2026-12-01", done: true }), given), {
    ...{
      id: "a",
      advice: null,
      words: "Say no\ufffd.",
      sign: "quiet",
      again: "2027-01-01",
      done: true,
    },
  });
});

test("what is due first stands first, and what has no day last", () => {
  const late = step("late", { due: "2027-01-01" });
  const soon = step("soon", { due: "2026-12-01" });
  const plan = [step("some"), late, soon, step("day")].reduce(put, []);
  assert.deepEqual(idsOf(plan), ["soon", "late", "some", "day"]);
  const moved = put(plan, { ...soon, due: "2028-01-01" });
  assert.deepEqual(idsOf(moved), ["late", "soon", "some", "day"]);
  assert.deepEqual(idsOf(plan), ["soon", "late", "some", "day"]);
});

test("of last time's steps those are open that are neither done nor taken over", () => {
  const earlier = [step("a"), step("b", { done: true }), step("c")];
  assert.deepEqual(idsOf(findOpen(earlier, [step("c", { done: true })])), ["a"]);
});

test("a step is called by its advice, or by its words on one line", () => {
  assert.equal(nameOf(step("a", { advice: "rest", words: "early" }), TITLES), "Rest more");
  assert.equal(
    nameOf(step("a", { advice: "gone", words: "early\nto bed" }), TITLES),
    "early to bed",
  );
  assert.equal(nameOf(step("a"), TITLES), "Do a");
});

test("a calendar gets what is due, and the days to look again, always by the same names", () => {
  const setting = {
    ...{ titles: TITLES, title: "Sleep", begun: new Date("2026-11-22T12:00:00Z"), t },
    url: "https://example.org/sleep/",
  };
  const full = step("a", {
    ...{ advice: "rest", words: "At ten.", owner: "me", sign: "awake" },
    ...{ due: "2026-12-01", again: "2027-01-01" },
  });
  const from = 'plan-event-from {"day":"2026-11-22","title":"Sleep"}';
  const [due, again, ...more] = daysOf(
    [full, step("b"), step("c", { due: "2026-12-02" })],
    setting,
  );
  assert.deepEqual(due, {
    uid: "a-due",
    day: "2026-12-01",
    title: 'plan-event-due {"step":"Rest more"}',
    text: `At ten.\nplan-event-owner {"owner":"me"}\nplan-worked {"sign":"awake"}\n${from}`,
    url: "https://example.org/sleep/",
  });
  assert.deepEqual([again?.uid, again?.day], ["a-again", "2027-01-01"]);
  assert.deepEqual(
    more.map(({ uid, text }) => [uid, text]),
    [["c-due", from]],
  );
});
