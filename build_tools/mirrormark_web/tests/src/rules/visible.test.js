import assert from "node:assert/strict";
import { test } from "node:test";
import { holds } from "../../../src/rules/rules.js";
import { look } from "../../../src/rules/visible.js";
import { readCompiled, readVectors } from "../../vectors.js";

test("the page asks what the engine asks", async (t) => {
  for (const { why, case: name, answers, asked } of readVectors("branching"))
    await t.test(why, () => {
      const compiled = readCompiled(name);
      const { visible } = look(compiled, answers);
      const conditional = compiled.items.filter(({ when }) => when).map(({ id }) => id);
      assert.deepEqual(
        conditional.filter((id) => visible.has(id)),
        asked,
      );
      for (const { id, when } of compiled.items) assert.ok(when || visible.has(id), id);
    });
});

test("an item may be called like what every object has", () => {
  const compiled = readCompiled("three-truths");
  const [flat] = compiled.items;
  if (!flat) throw new Error("the case has no items");
  const named = { ...compiled, items: [{ ...flat, id: "constructor" }] };
  assert.deepEqual([...look(named, Object.create(null)).visible], ["constructor"]);
});

test("a claim about a score is never known here", () => {
  const facts = { items: new Map(), answers: new Map(), pointsScale: 1 };
  const rules = readCompiled("rules")
    .outcomes.map(({ when }) => when)
    .filter((when) => when !== null);
  assert.ok(rules.length > 3);
  for (const rule of rules) assert.equal(holds(rule, facts), null);
});
