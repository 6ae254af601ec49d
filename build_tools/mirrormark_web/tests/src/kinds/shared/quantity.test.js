import assert from "node:assert/strict";
import { test } from "node:test";
import { addUp, countSteps, isWhole, sayUnread } from "../../../../src/kinds/shared/quantity.js";
import { createTranslate } from "../../../../src/text/text.js";
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

test("it is told with the language's own decimal sign, and nothing between thousands", () => {
  const german = createTranslate(
    "de",
    "errors-unread = { $example }\nerrors-grouped = { $meant }\nerrors-two-ways = { $meant }; { $other }\n",
  );
  const halves = { ...PEOPLE, highest: 2000.5, step: 0.5 };
  assert.equal(sayUnread({ fault: "unread" }, halves, german), "2000,5");
  assert.equal(sayUnread({ fault: "grouped", meant: "1000.50" }, halves, german), "1000,50");
  const either = /** @type {const} */ ({ fault: "two-ways", meant: "7125", other: "7.1250" });
  assert.equal(sayUnread(either, halves, german), "7125; 7,1250");
});
