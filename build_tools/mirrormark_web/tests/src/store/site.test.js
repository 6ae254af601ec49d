import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { clearMemory, keepNothing, recordsInMemory } from "../../../src/store/keeping.js";
import { keyOf } from "../../../src/store/place.js";
import { addAll, listAll } from "../../../src/store/site.js";
import { ResponseStore } from "../../../src/store/store.js";

const VERSION = "0123456789ab";
const ITEMS = /** @type {const} */ ([
  { id: "flat", kind: "statement" },
  { id: "choice", kind: "choice" },
]);
const KNOWN = { id: "known", items: [...ITEMS], content_version: VERSION };
const OLD = { schema: 1, contentVersion: VERSION, answers: { flat: "5" }, changed: {} };

keepNothing(); // the records lie in memory, and all else is as ever
const records = /** @type {Map<string, any>} */ (recordsInMemory());
beforeEach(clearMemory);

/** @param {string} id @param {string} [assessment] */
const responseOf = (id, assessment = "known") => ({
  ...{ id, assessment, content_version: VERSION, changed: "2026-01-01", answers: { flat: "1" } },
});
/** @param {string} id of an assessment */
const sittingsOf = (id) => [...records.keys()].filter((key) => key.startsWith(`${keyOf(id)}/`));
const listed = async () =>
  [...(await listAll([KNOWN]))].map(([id, { sittings, newer }]) => {
    return { id, ids: sittings.map(({ response }) => response.id), newer };
  });

test("what is kept of an assessment that is gone can be named, and then deleted", async () => {
  records.set(keyOf("gone"), OLD);
  const [found] = await listed();
  const [id = ""] = found?.ids ?? [];
  assert.equal(found?.id, "gone");
  const store = new ResponseStore({ id: "gone", items: [] });
  await store.saveBeside({ name: "Mine" }, id);
  assert.deepEqual(await listed(), [{ id: "gone", ids: [id], newer: 0 }]);
  assert.equal((await store.list())[0]?.response.name, "Mine");
  await store.remove(id);
  assert.deepEqual(await listed(), []);
  assert.deepEqual(sittingsOf("gone"), []);
});

test("it can be deleted at once", async () => {
  records.set(keyOf("gone"), OLD);
  const [found] = await listed();
  await new ResponseStore({ id: "gone", items: [] }).remove(found?.ids[0] ?? "");
  assert.deepEqual(await listed(), []);
});

test("what a newer page has kept of one assessment hides nothing else", async () => {
  const stores = ["known", "other"].map((id) => new ResponseStore({ ...KNOWN, id }));
  const responses = [responseOf("one-of-these"), responseOf("one-of-others", "other")];
  await addAll(stores, responses);
  records.set(`${keyOf("known")}/of-a-newer-page`, { schema: 3 });
  records.set(keyOf("other"), { schema: 3 });
  records.set(`${keyOf("other")}/another-of-others`, { schema: 3 });
  records.set(keyOf("gone"), { schema: 3 });
  assert.deepEqual(await listed(), [
    { id: "known", ids: ["one-of-these"], newer: 1 },
    { id: "other", ids: [], newer: 2 },
    { id: "gone", ids: [], newer: 1 },
  ]);
});

test("responses to several assessments are kept all of them, or none", async () => {
  const stores = ["known", "other"].map((id) => new ResponseStore({ ...KNOWN, id }));
  const responses = [responseOf("one-of-these"), responseOf("one-of-others", "other")];
  records.set(keyOf("other"), { schema: 3 });
  await assert.rejects(addAll(stores, responses));
  assert.deepEqual([sittingsOf("known"), sittingsOf("other")], [[], []]);
  // Nothing is wrong with what is kept of the first.
  assert.deepEqual(
    stores.map(({ access }) => access.held.trouble),
    ["", "newer"],
  );
  records.delete(keyOf("other"));
  assert.deepEqual(await addAll(stores, responses), { added: 2, same: 0, renewed: 0, beside: 0 });
  assert.equal(sittingsOf("known").length + sittingsOf("other").length, 2);
});

test("an answer that couldn't be written goes with the sitting that is deleted", async () => {
  const store = new ResponseStore(KNOWN);
  const id = (await store.save({ flat: "1" })) ?? "";
  const shelf = records.get(keyOf("known"));
  records.set(keyOf("known"), { schema: 3 });
  await assert.rejects(store.save({ flat: "2" }));
  records.set(keyOf("known"), shelf);
  await store.remove(id);
  assert.deepEqual(await store.list(), []);
  assert.deepEqual(sittingsOf("known"), []);
});

test("what was answered after it was deleted elsewhere begins a sitting", async () => {
  const store = new ResponseStore(KNOWN);
  const id = (await store.save({ flat: "1" })) ?? "";
  await store.remove(id);
  await store.save({ flat: "2" });
  const all = await store.list();
  assert.deepEqual(
    all.map(({ response }) => ({ ...response.answers })),
    [{ flat: "2" }],
  );
  assert.notEqual(all[0]?.response.id, id);
});

test("a link brings its answers once, and where a file had them no second time", async () => {
  const store = new ResponseStore(KNOWN);
  const first = await store.bring({ flat: "1", choice: "a" });
  const again = await store.bring({ choice: "a", flat: "1" });
  assert.deepEqual([first?.isNew, again?.isNew], [true, false]);
  assert.equal(first?.response.id, again?.response.id);
  assert.equal(first?.response.answered, undefined);
  assert.equal((await store.list()).length, 1);
  assert.equal(await store.bring({}), undefined);
});
