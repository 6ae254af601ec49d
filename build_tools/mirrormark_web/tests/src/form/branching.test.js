import assert from "node:assert/strict";
import { test } from "node:test";
import { Branching } from "../../../src/form/branching.js";
import { t } from "../../fakes.js";
import { readCompiled } from "../../vectors.js";

/**
 * Returns the branching of a case, over a form that has nothing but the answers.
 *
 * @param {string} name
 * @param {import("../../../src/store/store.js").Answers} answers that a test changes
 */
function branch(name, answers) {
  const compiled = readCompiled(name);
  const controls = new Map(
    compiled.items.map(({ id }) => {
      const words = { textContent: "" };
      return [id, { words, fieldset: { hidden: false, querySelector: () => words } }];
    }),
  );
  const headings = new Map(compiled.sections.map(({ id }) => [id, { textContent: "" }]));
  const element = {
    querySelector: (/** @type {string} */ selector) =>
      headings.get(/^\[data-section="([\w-]+)"\] /.exec(selector)?.[1] ?? ""),
  };
  const form = { controls, readUsable: () => answers };
  const branching = new Branching(
    /** @type {any} */ (element),
    compiled,
    /** @type {any} */ (form),
    t,
  );
  return { branching, controls, headings };
}

const OPEN = { tools: ["board"], reports: 0, week: { coaching: 40, reporting: 60 } };

test("what isn't asked is hidden from the start, and isn't numbered", () => {
  const { branching, controls, headings } = branch("conditions", { flat: "1" });
  const hidden = [...controls].filter(([, { fieldset }]) => fieldset.hidden).map(([id]) => id);
  assert.deepEqual(hidden, ["long", "before", "week", "meet", "talk", "say"]);
  assert.deepEqual(Object.fromEntries(branching.numbers), { flat: 1, tools: 2, reports: 3 });
  assert.deepEqual(
    branching.sections.map(({ id, items }) => [id, items]),
    [["first", ["flat", "tools", "reports"]]],
  );
  assert.equal(controls.get("reports")?.words.textContent, 'form-number {"number":3,"total":3}');
  assert.equal(headings.get("first")?.textContent, 'form-section {"number":1,"total":1}');
});

test("an answer brings questions and takes others, and all are numbered anew", () => {
  /** @type {import("../../../src/store/store.js").Answers} */
  const answers = { flat: "1" };
  const { branching, controls, headings } = branch("conditions", answers);
  Object.assign(answers, OPEN);
  assert.deepEqual(branching.update(), { added: 2, removed: 0, urgent: [] });
  assert.equal(controls.get("meet")?.fieldset.hidden, false);
  assert.equal(controls.get("meet")?.words.textContent, 'form-number {"number":5,"total":5}');
  assert.equal(headings.get("second")?.textContent, 'form-section {"number":2,"total":2}');
  answers.reports = 5;
  answers.flat = "3";
  assert.deepEqual(branching.update(), { added: 1, removed: 1, urgent: [] });
  assert.deepEqual(
    branching.sections.map(({ id }) => id),
    ["first"],
  );
  assert.deepEqual([...branching.numbers.keys()], ["flat", "before", "tools", "reports", "week"]);
});

test("an answer that decides nothing changes nothing", () => {
  /** @type {import("../../../src/store/store.js").Answers} */
  const answers = { flat: "1" };
  const { branching } = branch("conditions", answers);
  const { sections } = branching;
  answers.flat = "2";
  assert.deepEqual(branching.update(), { added: 0, removed: 0, urgent: [] });
  assert.equal(branching.sections, sections);
});

test("without conditions everything is asked", () => {
  const { branching, controls } = branch("item-kinds", {});
  assert.equal(branching.hasConditions, false);
  assert.deepEqual(branching.update(), { added: 0, removed: 0, urgent: [] });
  assert.equal(branching.numbers.size, controls.size);
});
