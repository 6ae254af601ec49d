/** Which answers the engine gets to see. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { keepCounted } from "../../../src/answers/counted.js";

test("only what counts is kept of answers: no words of the reader's own, and nothing that is gone", () => {
  const items = /** @type {any} */ ([
    { id: "a", kind: "statement" },
    { id: "why", kind: "text" },
    { id: "constructor", kind: "number" },
    { id: "blank", kind: "choice" },
  ]);
  const answers = { gone: "5", why: "My own words", a: "4", blank: null };
  assert.deepEqual({ ...keepCounted(answers, items) }, { a: "4" });
  assert.deepEqual({ ...keepCounted({ constructor: 3 }, items) }, { constructor: 3 });
});
