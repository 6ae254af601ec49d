import assert from "node:assert/strict";
import { test } from "node:test";
import { writeFile, writeLines } from "../../../src/responses/response-file.js";
import { writeTable } from "../../../src/responses/response-rows.js";
import { takeInAll } from "../../../src/your-results/coming-in.js";
import { response } from "./kept.js";

const isKnown = (/** @type {string} */ id) => id === "mini";

/** Keeps what it is asked to, and says that all of it was added. */
class Shelf {
  /** @type {import("../../../src/contract.js").KeptResponse[]} */
  kept = [];
  /** @type {import("../../../src/your-results/coming-in.js").Counts} */
  counts = { added: 0, same: 0, renewed: 0, beside: 0 };
  asked = 0;

  /** @type {Parameters<typeof takeInAll>[2]} */
  add = async (responses) => {
    this.asked += 1;
    this.kept.push(...responses);
    return { ...this.counts, added: responses.length };
  };
}

const file = (/** @type {string} */ text, /** @type {string} */ name = "x.responses.json") => ({
  name,
  size: text.length,
  text: async () => text,
});
const one = response("aaaaaaaa", { answers: { first: "no" } });
const other = response("bbbbbbbb", { assessment: "stranger" });

test("a file, lines and a table are told apart by what stands in them", async () => {
  for (const text of [writeFile([one]), writeLines([one]), writeTable([one])]) {
    const shelf = new Shelf();
    const taken = await takeInAll([file(text, "whatever.txt")], isKnown, shelf.add);
    assert.deepEqual(taken, { ...shelf.counts, added: 1, refusals: [] });
    assert.deepEqual(
      shelf.kept.map(({ id }) => id),
      ["aaaaaaaa"],
    );
  }
});

test("what is to no assessment of the site stays out, and is told", async () => {
  const shelf = new Shelf();
  const taken = await takeInAll([file(writeFile([one, other]))], isKnown, shelf.add);
  assert.equal(taken.added, 1);
  assert.deepEqual(taken.refusals, [
    { file: "x.responses.json", why: "elsewhere", ids: ["stranger"], count: 1 },
  ]);
});

test("a file of several assessments is kept in one go", async () => {
  const shelf = new Shelf();
  await takeInAll([file(writeFile([one, other]))], () => true, shelf.add);
  assert.equal(shelf.asked, 1);
  assert.equal(shelf.kept.length, 2);
});

test("of a file with anything wrong in it nothing is taken, and other files are", async () => {
  const shelf = new Shelf();
  const bad = writeFile([one]).replace('"first"', '"First!"');
  const files = [file(bad, "bad.json"), file("{", "half.json"), file(writeFile([one]))];
  const taken = await takeInAll(files, isKnown, shelf.add);
  assert.equal(taken.added, 1);
  assert.deepEqual(
    taken.refusals.map(({ file, why }) => [file, why]),
    [
      ["bad.json", "faults"],
      ["half.json", "faults"],
    ],
  );
});

test("what can't be read, or kept, is told", async () => {
  const shelf = new Shelf();
  const large = { ...file("{}", "large"), size: 51_000_000 };
  const gone = { ...file("{}", "gone"), text: () => Promise.reject(new Error("moved")) };
  const files = [large, gone, file(writeFile([]), "none")];
  const taken = await takeInAll(files, isKnown, shelf.add);
  assert.deepEqual(
    taken.refusals.map(({ file, why }) => [file, why]),
    [
      ["large", "large"],
      ["gone", "unread"],
      ["none", "none"],
    ],
  );
  const full = () => Promise.reject(new Error("full"));
  const refused = await takeInAll([file(writeFile([one]), "full")], isKnown, full);
  assert.deepEqual(refused.refusals, [{ file: "full", why: "unkept" }]);
});
