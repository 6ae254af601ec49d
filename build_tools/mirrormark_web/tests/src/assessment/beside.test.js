import assert from "node:assert/strict";
import test from "node:test";
import { Beside } from "../../../src/assessment/beside.js";

/** @param {string} id @param {string} begun @param {object} [more] */
const sitting = (id, begun, more) => ({ response: { id, begun, answers: {}, ...more } });
const PLAN = [{ advice: null, words: "Rest", done: false }];
const NOW = sitting("now", "2026-11-22T10:00:00Z");

/** @param {object} store @returns {any} */
const besideOf = (store) =>
  new Beside(
    /** @type {any} */ ({ saveBeside: async () => {}, ...store }),
    () => "now",
    () => {},
  );

test("last time is the last sitting before that has a plan", async () => {
  const list = [
    sitting("later", "2026-12-24", { plan: PLAN }),
    NOW,
    sitting("without", "2026-10-01", { plan: [] }),
    sitting("long-ago", "2024-01-01", { plan: PLAN }),
    sitting("last", "2026-09-01T23:00:00-05:00", { plan: PLAN }),
  ];
  const beside = besideOf({ loadSitting: async () => NOW, list: async () => list });
  assert.deepEqual(await beside.readPlan(), {
    ...{ id: "now", begun: new Date("2026-11-22T10:00:00Z"), steps: [] },
    earlier: { id: "last", begun: new Date("2026-09-02T04:00:00Z"), steps: PLAN },
  });
});

test("where nothing is kept, what this document knows is the plan", async () => {
  const refuse = async () => assert.fail("refused");
  const known = { ...NOW.response, plan: PLAN, notes: { a: "b" } };
  const store = { loadSitting: refuse, list: refuse, knownResponse: () => known };
  const beside = besideOf({ ...store, trouble: "refused" });
  const { steps, earlier } = await beside.readPlan();
  assert.deepEqual([steps, earlier], [PLAN, undefined]);
  assert.deepEqual(await beside.readNotes(), { a: "b" });
});

test("what a silent database may hold is not taken for nothing", async () => {
  const silence = async () => assert.fail("silent");
  const store = { loadSitting: silence, list: silence, knownResponse: () => NOW.response };
  const beside = besideOf({ ...store, trouble: "waiting" });
  await assert.rejects(beside.readPlan());
  await assert.rejects(beside.readNotes());
});

test("what changes while it is read is read once more", async () => {
  const notes = { a: "ol" };
  let count = 0;
  const beside = besideOf({
    async loadSitting() {
      const kept = { response: { notes: { ...notes } } };
      if (!count++) beside.keepNote("a", (notes.a = "old"));
      return kept;
    },
  });
  assert.deepEqual(await beside.readNotes(), { a: "old" });
  assert.equal(count, 2);
});

test("what somebody has read already isn't read again, unless the reader has changed it since", async () => {
  let count = 0;
  const loadSitting = async () => (count++, { response: { notes: { a: "new" } } });
  const beside = besideOf({ loadSitting });
  const read = /** @type {any} */ ({ response: { notes: { a: "read" } } });
  const { turn } = beside;
  assert.deepEqual(await beside.readNotes(read, turn), { a: "read" });
  assert.deepEqual(await beside.readNotes({ response: undefined }, turn), {});
  assert.equal(count, 0);
  beside.keepNote("a", "new");
  assert.deepEqual(await beside.readNotes(read, turn), { a: "new" });
  assert.equal(count, 1);
});
