import assert from "node:assert/strict";
import { test } from "node:test";
import { Draft, recordsOf } from "../../../src/store/records.js";
import { Shelf } from "../../../src/store/shelf.js";
import { Newer } from "../../../src/store/times.js";
import { ABOUT, plain } from "./about.js";

const NOON = Date.UTC(2026, 0, 31, 12);
const VERSION = "0123456789ab";
const NEW = "a-new-sitting";
const OLD = {
  schema: 1,
  contentVersion: VERSION,
  savedAt: "2026-01-31T12:00:00.000Z",
  answers: { flat: "5" },
  changed: { flat: NOON },
};

/** @param {Record<string, unknown>} [kept] by keys behind that of the assessment */
function open(kept = {}) {
  const map = new Map(Object.entries(kept).map(([end, value]) => [ABOUT.key + end, value]));
  /** @param {(shelf: Shelf) => Promise<unknown>} act */
  const change = async (act, newId = NEW) => {
    const draft = new Draft(recordsOf(map));
    const shelf = await Shelf.open(draft, ABOUT, newId);
    const made = await act(shelf);
    await draft.commit();
    return { shelf, made };
  };
  const look = () => plain(Object.fromEntries(map));
  return { map, change, look };
}

/** @param {Partial<import("../../../src/store/parts.js").Note>} [others] */
const note = (others) => ({ part: "flat", at: NOON + 1, version: VERSION, value: "4", ...others });

test("the first answer makes a sitting, which is the current one", async () => {
  const { change, look } = open();
  const { shelf } = await change((each) => each.apply([note()]));
  assert.equal(shelf.current, NEW);
  assert.equal(shelf.isNewUsed, true);
  assert.deepEqual(look()[ABOUT.key], { schema: 2, current: NEW });
  assert.deepEqual(look()[`${ABOUT.key}/${NEW}`].response.answers, { flat: "4" });
});

test("what an earlier version kept is carried over once, and its later notes go there", async () => {
  const { change, look, map } = open({ "": OLD });
  await change(async () => {});
  assert.deepEqual(look()[ABOUT.key], { schema: 2, current: NEW, carried: NEW });
  assert.deepEqual(look()[`${ABOUT.key}/${NEW}`].response.answers, { flat: "5" });
  await change((each) => each.show("another-one"), "not-used");
  await change((each) => each.apply([note({ isOld: true }), note({ part: "tools", value: [] })]));
  assert.deepEqual(look()[`${ABOUT.key}/${NEW}`].response.answers, { flat: "4" });
  assert.deepEqual(look()[`${ABOUT.key}/another-one`].response.answers, { tools: [] });
  assert.equal(map.size, 3);
});

test("a note goes into its own sitting, whatever is current, and brings one back", async () => {
  const { change, look } = open();
  await change((each) => each.apply([note()]));
  await change((each) => each.show("another-one"));
  await change((each) => each.apply([note({ sitting: NEW, at: NOON + 2, value: "1" })]));
  assert.equal(look()[`${ABOUT.key}/${NEW}`].response.answers.flat, "1");
  await change((each) => each.remove(NEW));
  const { shelf } = await change((each) => each.apply([note({ sitting: NEW, at: NOON + 3 })]));
  assert.deepEqual(look()[`${ABOUT.key}/${NEW}`].response.answers, { flat: "4" });
  assert.equal(shelf.current, "another-one");
});

test("a note is settled by the sitting that was current when it was made", async () => {
  const { change } = open();
  await change((each) => each.apply([note()]));
  const { shelf } = await change(async (each) => {
    await each.apply([note({ at: NOON + 2 })]);
    await each.show("another-one");
  });
  assert.equal(shelf.holderOf(note({ at: NOON + 2 })), NEW);
  assert.equal(shelf.holderOf(note({ at: NOON + 3 })), undefined);
});

test("removing the current one leaves none current, and the others where they are", async () => {
  const { change, look } = open();
  await change((each) => each.apply([note(), note({ sitting: "another-one" })]));
  const { shelf } = await change((each) => each.remove(NEW));
  assert.equal(shelf.current, undefined);
  assert.deepEqual(Object.keys(look()), [ABOUT.key, `${ABOUT.key}/another-one`]);
});

test("what was noted of a sitting goes with it when it is deleted, and comes back in no other", async () => {
  const { change, look } = open();
  await change((each) => each.apply([note()]));
  const pending = note({ at: NOON + 2, value: "1" });
  const { shelf } = await change(async (each) => {
    await each.apply([pending]);
    await each.remove(NEW);
  });
  assert.equal(shelf.holderOf(pending), NEW);
  assert.deepEqual(Object.keys(look()), [ABOUT.key]);
});

test("one that a newer page has kept is counted, and the others are listed all the same", async () => {
  const kept = (/** @type {number} */ schema) => ({ schema, response: { answers: {} } });
  const { change } = open({ "/of-a-newer-page": kept(3), "/of-this-page": kept(2) });
  const { made } = await change((each) => each.look());
  const { sittings, newer } = /** @type {any} */ (made);
  assert.deepEqual([sittings.length, sittings[0].response.id, newer], [1, "of-this-page", 1]);
  await assert.rejects(
    change((each) => each.find("of-a-newer-page")),
    Newer,
  );
});

test("days and times have one order, as readers see their days", async () => {
  const at = (/** @type {string} */ changed) => ({ schema: 2, response: { changed, answers: {} } });
  const midnight = new Date(2026, 0, 5, 0, 0, 30).toISOString();
  const evening = new Date(2026, 0, 4, 23, 59, 30).toISOString();
  const { change } = open({
    "/evening-of-the-fourth": at(evening),
    "/night-of-the-fifth": at(midnight),
    "/day-of-the-fifth": at("2026-01-05"),
    "/without-a-day": { schema: 2, response: { answers: {} } },
  });
  const { made } = await change((each) => each.list());
  const ids = plain(made).map((/** @type {any} */ { response }) => response.id);
  assert.deepEqual(ids, [
    ...["night-of-the-fifth", "day-of-the-fifth", "evening-of-the-fourth", "without-a-day"],
  ]);
});

test("all are listed, the latest first; what is damaged, or another's, is left out", async () => {
  const at = (/** @type {string} */ day) => ({
    schema: 2,
    response: { changed: day, answers: {} },
  });
  const { change } = open({
    "/of-january": at("2026-01-05"),
    "/of-march": at("2026-03-05T09:00:00+02:00"),
    "/of-february": at("2026-02-05"),
    "/x": at("2026-02-05"),
    "/of-nobody": "damage",
    "-too/of-another": at("2026-02-05"),
  });
  const { made } = await change((each) => each.list());
  const ids = plain(made).map((/** @type {any} */ { response }) => response.id);
  assert.deepEqual(ids, ["of-march", "of-february", "of-january"]);
});

test("a result is kept once, and only of the very answers that are kept", async () => {
  const { change, look } = open();
  await change((each) => each.apply([note()]));
  const dimension = { id: "pace", score: 50, low: 40, high: 60, band: null };
  const result = /** @type {any} */ ({
    content_version: VERSION,
    outcome: "calm",
    dimensions: [{ ...dimension, answered: 1, items: 2 }],
    why: { call: "firm" },
  });
  const keep = (/** @type {string} */ flat, /** @type {number} */ latest, each = result) =>
    change((shelf) => shelf.keepResult(NEW, each, { flat }, latest));
  const find = () => look()[`${ABOUT.key}/${NEW}`].response;
  await keep("5", NOON + 1);
  await keep("4", NOON);
  assert.equal(find().result, undefined);
  await keep("4", NOON + 1);
  const { id, ...score } = dimension;
  assert.deepEqual(find().result, { outcome: "calm", call: "firm", scores: { [id]: score } });
  assert.equal(find().changed, "2026-01-31T12:00:00.002Z");
  await keep("4", NOON + 1, { ...result, outcome: "hectic" });
  assert.equal(find().result.outcome, "calm");
});

test("a shelf of a newer page is left to it, and one that is damaged is empty", async () => {
  await assert.rejects(
    open({ "": { schema: 3 } }).change(async () => {}),
    Newer,
  );
  for (const kept of [null, "x", { schema: 2, current: 7 }, { schema: "2" }, { schema: 2 }]) {
    const { shelf } = await open({ "": kept }).change(async () => {});
    assert.equal(shelf.current, undefined);
  }
});
