import assert from "node:assert/strict";
import { test } from "node:test";
import { toResponse } from "../../../src/responses/to-response.js";
import { readCompiled } from "../../vectors.js";

const ASSESSMENT = { ...readCompiled("item-kinds"), content_version: "0123456789ab" };

/** @param {Record<string, any>} answers @param {object} [more] */
function export_(answers, more = {}) {
  const response = { id: "response-1", assessment: ASSESSMENT.id, answers, ...more };
  return toResponse({ content_version: ASSESSMENT.content_version, ...response }, ASSESSMENT);
}

/** @param {string} kind */
const itemOf = (kind) => ASSESSMENT.items.find((each) => each.kind === kind) ?? assert.fail(kind);

test("what is half filled in, out of range or gone stays out, and is named", () => {
  const [shared, many] = [itemOf("allocation"), itemOf("number")];
  const [first, second] = shared.options.map(({ id }) => id);
  const { highest = 0, step = 1 } = shared.quantity ?? {};
  const whole = { [first ?? ""]: highest - step, [second ?? ""]: step };
  const half = { [first ?? ""]: highest - step };
  const fine = { [shared.id]: whole, [many.id]: many.quantity?.highest ?? 0 };
  assert.deepEqual(export_(fine).response.answers, fine);
  assert.deepEqual(export_(fine).leftOut, []);
  const wrong = { [shared.id]: half, [many.id]: (many.quantity?.highest ?? 0) + 1, gone: "1" };
  const { response, leftOut } = export_({ ...fine, ...wrong });
  assert.deepEqual(response.answers, {});
  assert.deepEqual(leftOut.sort(), Object.keys(wrong).sort());
});

test("an option that there isn't stays out, and so does one of a question that needs all", () => {
  const [flat, tools] = [itemOf("statement"), itemOf("multiple")];
  assert.deepEqual(export_({ [flat.id]: "nine", [tools.id]: [] }).response.answers, {});
  const option = flat.options[0]?.id ?? "";
  assert.deepEqual(export_({ [flat.id]: option }).response.answers, { [flat.id]: option });
});

test("free text stays apart, with notes, plan and name as they are", () => {
  const why = itemOf("text").id;
  const more = {
    texts: { [why]: "so", gone: "lost", [itemOf("number").id]: "12" },
    notes: { gone: "still mine" },
    plan: [{ advice: null, words: "Ask.", done: false }],
    name: "before",
  };
  const { response, leftOut } = export_({ [why]: "not here" }, more);
  assert.deepEqual(response.texts, { [why]: "so" });
  assert.deepEqual(response.answers, {});
  assert.equal(leftOut.length, 3);
  assert.deepEqual(
    [response.notes, response.plan, response.name],
    [more.notes, more.plan, "before"],
  );
});

test("a response to an earlier text stays as it is", () => {
  const answers = { gone: "1", [itemOf("allocation").id]: { a: 1 } };
  const { response, leftOut } = export_(answers, { content_version: "ba9876543210" });
  assert.deepEqual(response.answers, answers);
  assert.deepEqual(leftOut, []);
});
