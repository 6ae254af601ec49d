import assert from "node:assert/strict";
import { test } from "node:test";
import { findBrought } from "../../../src/store/brought.js";
import { Draft, recordsOf } from "../../../src/store/records.js";
import { Shelf } from "../../../src/store/shelf.js";
import { takeIn } from "../../../src/store/taking-in.js";
import { ABOUT, plain } from "./about.js";

const NOON = Date.UTC(2026, 0, 31, 12);
const VERSION = "0123456789ab";
const ID = "from-a-file";

/** A shelf with nothing on it, and what can be done with it. */
function open() {
  const map = new Map();
  /** @param {(shelf: Shelf) => Promise<unknown>} act */
  const change = async (act) => {
    const draft = new Draft(recordsOf(map));
    const shelf = await Shelf.open(draft, ABOUT, "a-new-sitting");
    const made = await act(shelf);
    await draft.commit();
    return /** @type {any} */ (made);
  };
  const add = (/** @type {any} */ response) => change((shelf) => takeIn(shelf, response));
  const note = (/** @type {string} */ sitting, /** @type {object} */ others) =>
    change((shelf) =>
      shelf.apply([{ part: "flat", at: NOON, version: VERSION, value: "4", sitting, ...others }]),
    );
  const list = async () =>
    plain(await change((shelf) => shelf.list())).map((/** @type {any} */ each) => each.response);
  return { map, change, add, note, list };
}

/** @param {object} [others] */
const of = (others) => ({
  id: ID,
  assessment: "all-kinds",
  content_version: VERSION,
  answers: { flat: "1" },
  ...others,
});
const [JANUARY, FEBRUARY, MARCH] = ["2026-01-01", "2026-02-01", "2026-03-01"];

test("nothing that is put beside answers of no known day gives them one, however often they are read", async () => {
  const { add, note, list, change } = open();
  await add(of({ plan: [{ words: "Ask", done: false }] }));
  const beside = {
    "name:": "Spring",
    "note:flat": "Thinking of March",
    "plan:": [{ words: "Ask", done: true }],
  };
  for (const [part, value] of Object.entries(beside)) {
    await note(ID, { part, value });
    await change(async (shelf) => shelf.show(ID));
    const [only] = await list();
    assert.deepEqual([only.begun, only.answered, only.changed], [undefined, undefined, undefined]);
  }
  const [kept] = await list();
  const other = open();
  assert.equal(await other.add(kept), "added"); // carried to another device
  await other.note(ID, { part: "name:", value: "Autumn" });
  assert.equal((await other.list())[0].changed, undefined);
  await note(ID, { part: "flat", value: "2" });
  assert.equal((await list())[0].answered, new Date(NOON).toISOString());
});

test("a response is added once, and one that says no more changes nothing", async () => {
  const { add, list } = open();
  const whole = { answers: { flat: "1", tools: ["a"] }, changed: FEBRUARY };
  assert.equal(await add(of(whole)), "added");
  for (const fields of [whole, { answers: { flat: "1" }, changed: JANUARY }, { answers: {} }])
    assert.equal(await add(of(fields)), "same");
  const [only, ...others] = await list();
  assert.deepEqual([only.answers, others], [whole.answers, []]);
});

test("what is older, or of no known day, and says something else stands beside", async () => {
  for (const changed of [JANUARY, undefined]) {
    const { add, list } = open();
    await add(of({ changed: FEBRUARY }));
    const other = of({ answers: { flat: "2" }, texts: { mirror: "Words" }, changed });
    assert.equal(await add(other), "beside");
    assert.equal(await add(other), "same");
    const found = (await list()).map((/** @type {any} */ { answers, texts }) => [answers, texts]);
    assert.equal(found.length, 2);
    assert.deepEqual(found[0], [{ flat: "1" }, undefined]);
    assert.deepEqual(found[1], [{ flat: "2" }, { mirror: "Words" }]);
  }
});

test("a later one that holds all that there is takes its place", async () => {
  const { add, list, note } = open();
  const plan = [{ id: "a-step-of-it", advice: null, words: "Ask", done: false }];
  await add(of({ changed: JANUARY, name: "Before", plan }));
  const more = { answers: { flat: "1", tools: ["a"] }, notes: { flat: "Why" } };
  const ticked = [{ ...plan[0], done: true }];
  const later = of({ ...more, changed: "2026-01-02T00:00:00+01:00", name: "After", plan: ticked });
  assert.equal(await add(later), "renewed");
  assert.equal(await add(later), "same");
  const [only, ...others] = await list();
  assert.deepEqual(others, []);
  const { answers, notes, name, plan: kept } = only;
  assert.deepEqual({ answers, notes, name, plan: kept }, { ...more, name: "After", plan: ticked });
  await note(ID, { at: 5 });
  assert.deepEqual((await list())[0].answers, more.answers);
});

test("a later one that holds anything else stands beside, and nothing here is replaced", async () => {
  const differences = {
    "another answer": { answers: { flat: "2", tools: ["a"] } },
    "an answer less": { answers: { tools: ["a"] } },
    "another note": { notes: { flat: "Because" } },
    "other words": { texts: { mirror: "Other words" } },
    "another step": { plan: [{ id: "another-step", advice: null, words: "Rest", done: false }] },
  };
  for (const [what, fields] of Object.entries(differences)) {
    const { add, list } = open();
    const plan = [{ id: "a-step-of-it", advice: null, words: "Ask", done: false }];
    const whole = { notes: { flat: "Why" }, texts: { mirror: "Words" }, plan };
    await add(of({ ...whole, changed: JANUARY }));
    const later = of({ ...whole, ...fields, changed: FEBRUARY });
    assert.equal(await add(later), "beside", what);
    assert.equal(await add(later), "same", what);
    const [beside, first, ...others] = await list();
    assert.deepEqual([first.id, first.answers, others], [ID, { flat: "1" }, []], what);
    assert.notEqual(beside.id, ID);
    assert.deepEqual(beside.answers, later.answers, what);
  }
});

test("an answer that was changed here isn't lost by a file of another device", async () => {
  const { add, list, note } = open();
  await add(of({ changed: JANUARY, answers: { flat: "1", choice: "a" } }));
  await note(ID, { value: "5" });
  const elsewhere = of({ changed: FEBRUARY, answers: { flat: "1", choice: "b" } });
  assert.equal(await add(elsewhere), "beside");
  const all = (await list()).map((/** @type {any} */ { answers }) => answers);
  assert.deepEqual(all, [elsewhere.answers, { flat: "5", choice: "a" }]);
});

test("a copy that stands beside is renewed by what holds all of it", async () => {
  const { add, list } = open();
  await add(of({ changed: JANUARY }));
  await add(of({ changed: FEBRUARY, answers: { flat: "2" } }));
  const more = of({ changed: MARCH, answers: { flat: "2", tools: ["a"] } });
  assert.equal(await add(more), "renewed");
  assert.equal((await list()).length, 2);
  const again = of({ changed: MARCH, answers: { flat: "3" } });
  assert.equal(await add(again), "beside");
  assert.equal(new Set((await list()).map((/** @type {any} */ { id }) => id)).size, 3);
});

test("a snapshot stays with the answers that it is of", async () => {
  const { add, list } = open();
  const result = { outcome: "calm", scores: {} };
  await add(of({ changed: JANUARY, result }));
  await add(of({ changed: FEBRUARY, content_version: "ba9876543210", notes: { flat: "Why" } }));
  assert.deepEqual((await list())[0].result, result);
  assert.equal((await list())[0].content_version, VERSION);
  await add(of({ changed: MARCH, notes: { flat: "Why" }, answers: { flat: "1", tools: ["a"] } }));
  assert.equal((await list())[0].result, undefined);
});

test("when it was answered is what a file tells, and nothing where it tells nothing", async () => {
  const moments = async (/** @type {object} */ fields) => {
    const { add, list } = open();
    await add(of(fields));
    const [{ begun, answered, changed }] = await list();
    return [begun, answered, changed];
  };
  assert.deepEqual(await moments({ changed: MARCH, begun: JANUARY }), [JANUARY, MARCH, MARCH]);
  assert.deepEqual(await moments({ begun: JANUARY }), [JANUARY, JANUARY, undefined]);
  assert.deepEqual(await moments({ answered: FEBRUARY }), [undefined, FEBRUARY, undefined]);
  assert.deepEqual(await moments({}), [undefined, undefined, undefined]);
  assert.deepEqual(await moments({ changed: MARCH, answered: FEBRUARY }), [
    ...[undefined, FEBRUARY, MARCH],
  ]);
});

test("steps without ids get them once, the same whenever the file is opened", async () => {
  const plan = [{ advice: null, words: "Ask", done: false }];
  const ids = [];
  for (const { add, list } of [open(), open()]) {
    await add(of({ changed: JANUARY, plan }));
    assert.equal(await add(of({ changed: JANUARY, plan })), "same");
    assert.equal(await add(of({ changed: FEBRUARY, plan })), "renewed");
    ids.push((await list())[0].plan[0].id);
  }
  assert.deepEqual(ids, [`${ID}-1`, `${ID}-1`]);
});

const ANSWERS = { flat: "1", choice: "a" };
/** Fills a sitting as a link does. @param {ReturnType<typeof open>} shelf */
const fill = ({ change }) =>
  change((shelf) => shelf.begin("of-a-link", ANSWERS, { at: NOON, version: VERSION }));

test("answers that a link has brought and then a file are one sitting, with the file's moment", async () => {
  const shelf = open();
  await fill(shelf);
  assert.equal(await shelf.add(of({ answers: ANSWERS, changed: JANUARY })), "same");
  const [only, ...others] = await shelf.list();
  assert.deepEqual([only.id, only.answered, others], [ID, JANUARY, []]);
  assert.equal((await shelf.change(async (each) => each)).current, ID);
});

test("what has been done with a link's answers keeps them apart, and so do other answers", async () => {
  for (const fields of [{ answers: { flat: "1" } }, { answers: ANSWERS }]) {
    const shelf = open();
    await fill(shelf);
    const value = "Mine";
    if (fields.answers === ANSWERS) await shelf.note("of-a-link", { part: "note:flat", value });
    assert.equal(await shelf.add(of({ ...fields, changed: JANUARY })), "added");
    assert.equal((await shelf.list()).length, 2);
  }
});

test("two responses of one file are two, also where they say the same", async () => {
  const { add, list } = open();
  for (const id of ["of-one-person", "of-another-person"]) await add(of({ id }));
  for (const id of ["of-one-that-day", "of-another-that-day"])
    await add(of({ id, changed: MARCH }));
  assert.equal((await list()).length, 4);
});

test("the answers of a link are found where a file has brought them", async () => {
  const { add, change } = open();
  await add(of({ answers: ANSWERS, changed: JANUARY }));
  const find = (/** @type {any} */ answers) => change((shelf) => findBrought(shelf, answers));
  assert.equal((await find({ choice: "a", flat: "1" })).response.id, ID);
  assert.equal(await find({ flat: "1" }), undefined);
});

test("what a newer page has kept stays what it is", async () => {
  const { map, add } = open();
  const newer = { schema: 3, response: {} };
  map.set(`${ABOUT.key}/${ID}`, newer);
  assert.equal(await add(of({ changed: JANUARY })), "same");
  assert.equal(map.get(`${ABOUT.key}/${ID}`), newer);
});

test("a copy takes the place of nothing that a newer page has kept", async () => {
  const { map, add, list } = open();
  await add(of({ changed: JANUARY }));
  const other = of({ answers: { flat: "2" }, changed: FEBRUARY });
  await add(other);
  const [{ id }] = await list();
  const newer = { schema: 3, response: {} };
  map.set(`${ABOUT.key}/${id}`, newer);
  assert.equal(await add(other), "beside");
  assert.equal(map.get(`${ABOUT.key}/${id}`), newer);
  assert.equal(await add(other), "same");
});

test("another response is no copy, whatever its id begins with", async () => {
  const long = "a-study-of-one-hundred-people-in-two-thousand-places";
  for (const [id, another] of [
    ["person01", "person01-2"],
    [`${long}-1`, `${long}-2`],
  ]) {
    const { add, list } = open();
    await add(of({ id: another, changed: JANUARY, answers: { flat: "2" } }));
    await add(of({ id, changed: JANUARY, answers: { flat: "1" } }));
    const later = of({ id, changed: FEBRUARY, answers: { flat: "2", tools: ["a"] } });
    assert.equal(await add(later), "beside");
    const kept = (await list()).find((/** @type {any} */ each) => each.id === another);
    assert.deepEqual(kept.answers, { flat: "2" });
    assert.equal((await list()).length, 3);
  }
});

test("an item may have a name that every object knows", async () => {
  for (const field of ["answers", "texts", "notes"]) {
    const { add, list } = open();
    const named = /** @type {object} */ ({ answers: {}, [field]: { constructor: "Why" } });
    await add(of({ changed: JANUARY, answers: {} }));
    assert.equal(await add(of({ changed: FEBRUARY, ...named })), "renewed", field);
    assert.equal(await add(of({ changed: MARCH, ...named })), "renewed", field);
    assert.equal(await add(of({ changed: MARCH, answers: {} })), "same", field);
    assert.equal((await list()).length, 1, field);
  }
});

test("what was cleared here isn't brought back by a file that may not know of that", async () => {
  for (const part of ["flat", "note:flat", "plan:"]) {
    const { add, list, note } = open();
    const plan = [{ id: "a-step-of-it", advice: null, words: "Ask", done: false }];
    const whole = { answers: { flat: "1", choice: "a" }, notes: { flat: "Why" }, plan };
    await add(of({ ...whole, changed: JANUARY }));
    await note(ID, { part, value: part === "plan:" ? [] : undefined });
    const [before] = await list();
    const later = of({ ...whole, changed: "2026-02-15" });
    assert.equal(await add(later), "beside", part);
    assert.equal(await add(later), "same", part);
    const after = (await list()).find((/** @type {any} */ { id }) => id === ID);
    assert.deepEqual(after, before, part);
  }
});

test("what was changed here after a file was written is neither replaced nor comes back", async () => {
  const plan = [{ id: "a-step-of-it", advice: null, words: "Ask", done: false }];
  const done = [{ ...plan[0], done: true }];
  const changes = [
    { part: "name:", value: "Mine" },
    { part: "name:", value: "" },
    { part: "note:flat", value: "" },
    { part: "plan:", value: done },
  ];
  for (const change of changes) {
    const { add, list, note } = open();
    // Nothing says when these were given, and what is put beside them doesn't either.
    await add(of({ notes: { flat: "Why" }, name: "Old", plan }));
    await note(ID, change);
    const before = await list();
    const more = { answers: { flat: "1", tools: ["a"] }, notes: { flat: "Why" } };
    await add(of({ ...more, name: "Old", plan, changed: JANUARY }));
    const after = (await list()).find((/** @type {any} */ { id }) => id === ID);
    assert.deepEqual(after, before[0], change.part);
  }
});

test("what was taken away beside a link's answers doesn't come back by a file", async () => {
  const shelf = open();
  await fill(shelf);
  await shelf.note("of-a-link", { part: "name:", value: "" });
  const [before] = await shelf.list();
  await shelf.add(of({ answers: ANSWERS, name: "Old", changed: JANUARY }));
  assert.deepEqual(
    (await shelf.list()).find((/** @type {any} */ { id }) => id === "of-a-link"),
    before,
  );
});
