import assert from "node:assert/strict";
import { test } from "node:test";
import { addUp, countSteps, isWhole, sayUnread } from "../../../../src/kinds/shared/quantity.js";
import { t as words } from "../../../fakes.js";
import { readVectors } from "../../../vectors.js";

const PEOPLE = { lowest: 0, highest: 5000, step: 1, unit: "" };

test("the page takes the numbers that the engine takes", async (t) => {
  for (const { why, quantity, fits, others } of readVectors("quantities"))
    await t.test(why, () => {
      for (const [value, steps] of fits) assert.equal(countSteps(value, quantity), steps);
      for (const value of others) assert.equal(countSteps(value, quantity), undefined);
    });
});

test("numbers add up as on paper", () => {
  assert.equal(addUp([0.1, 0.2]), 0.3);
  assert.equal(addUp([33.3, 33.3, 33.4]), 100);
  assert.equal(addUp([]), 0);
});

test("whole numbers start at one of them and go by ones", () => {
  assert.equal(isWhole(PEOPLE), true);
  assert.equal(isWhole({ ...PEOPLE, lowest: 0.5 }), false);
  assert.equal(isWhole({ ...PEOPLE, step: 0.5 }), false);
  assert.equal(isWhole({ ...PEOPLE, step: 5 }), false);
});

test("a reader is told what can be written instead", () => {
  assert.equal(sayUnread({ value: 7 }, PEOPLE, words), "");
  assert.match(sayUnread({ fault: "unread" }, PEOPLE, words), /^errors-unread .*"5000"/);
  assert.match(
    sayUnread({ fault: "grouped", meant: "1000" }, PEOPLE, words),
    /^errors-grouped .*"meant":"1000"/,
  );
  assert.match(
    sayUnread({ fault: "two-ways", meant: "1000", other: "1" }, PEOPLE, words),
    /^errors-two-ways .*"meant":"1000","other":"1"/,
  );
});
