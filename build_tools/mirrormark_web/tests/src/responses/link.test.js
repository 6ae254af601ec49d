import assert from "node:assert/strict";
import { test } from "node:test";
import { KINDS } from "../../../src/kinds/kinds.js";
import { ResponseFileError } from "../../../src/responses/faults.js";
import { readLink, writeLink } from "../../../src/responses/link.js";
import { readCompiled, readVectors } from "../../vectors.js";

/** @param {() => unknown} read @returns {string[]} the names of what is wrong */
function faultsOf(read) {
  try {
    read();
  } catch (error) {
    if (error instanceof ResponseFileError) return error.faults.map(({ name }) => name);
    throw error;
  }
  return [];
}

/** @param {object} value without the prototypes that it doesn't need */
const plain = (value) => JSON.parse(JSON.stringify(value));

test("a link is what the generator makes, and says what it says", async (t) => {
  for (const vector of readVectors("links"))
    await t.test(vector.why, () => {
      const compiled = readCompiled(vector.case);
      if (vector.fault) {
        assert.deepEqual(
          faultsOf(() => readLink(compiled, vector.link, vector.earlier)),
          [vector.fault],
        );
      } else {
        const { earlier, leftOut = [] } = vector;
        const found = readLink(compiled, vector.link, earlier);
        assert.deepEqual(plain(found.answers), vector.answers);
        assert.deepEqual([found.leftOut, found.isEarlier], [leftOut, Boolean(earlier)]);
        assert.equal(writeLink(compiled, vector.answers) === vector.link, !earlier);
      }
    });
});

const NAMES = ["item-kinds", "ranking", "allow", "three-truths", "pictures"];

test("each answer has one number", () => {
  for (const item of NAMES.flatMap((name) => readCompiled(name).items)) {
    const { numbering } = KINDS[item.kind];
    const count = numbering.count(item);
    const seen = new Set();
    for (let number = 0n; number < count && number < 2000n; number += 1n) {
      for (const each of [number, count - 1n - number]) {
        const answer = numbering.spell(each, item);
        assert.equal(numbering.find(answer, item), each, item.id);
        assert.ok(KINDS[item.kind].isAnswer(answer));
        seen.add(JSON.stringify(answer));
      }
    }
    assert.equal(BigInt(seen.size), count < 4000n ? count : 4000n, item.id);
  }
});

test("what is no answer to its item is left out", () => {
  const wrong = ["nine", "", -77.7, 1e9, 0.1234567, [], ["x"], ["a", "a"], {}, { x: 1 }, NaN];
  for (const name of NAMES) {
    const compiled = readCompiled(name);
    const blank = writeLink(compiled, {});
    for (const each of wrong) {
      const entries = compiled.items
        .filter(({ options }) => !options.some(({ id }) => id === `${each}`))
        .map(({ id }) => [id, each]);
      assert.equal(writeLink(compiled, Object.fromEntries(entries)), blank, JSON.stringify(each));
    }
  }
});

test("an option twice is no answer, however it is spelt", () => {
  const compiled = readCompiled("item-kinds");
  assert.notEqual(writeLink(compiled, { tools: ["1"] }), writeLink(compiled, {}));
  for (const twice of [
    ["1", "1"],
    [1, "1"],
    ["1", 1],
    [1, 1],
  ]) {
    const tools = /** @type {string[]} */ (twice);
    assert.equal(writeLink(compiled, { tools }), writeLink(compiled, {}), `${twice}`);
  }
});

test("an allocation may leave parts out, and a half-filled one is none", () => {
  const compiled = readCompiled("pictures");
  const shared = compiled.items.find(({ quantity }) => quantity) ?? assert.fail();
  const [first] = shared.options;
  const whole = { [first?.id ?? ""]: shared.quantity?.highest ?? 0 };
  const { answers } = readLink(compiled, writeLink(compiled, { [shared.id]: whole }));
  const read = answers[shared.id];
  assert.deepEqual(read, Object.fromEntries(shared.options.map(({ id }) => [id, whole[id] ?? 0])));
  const half = { [first?.id ?? ""]: 1 };
  assert.equal(writeLink(compiled, { [shared.id]: half }), writeLink(compiled, {}));
});

/** Numbers from 0 to below 1, the same each time. @param {number} seed */
function chance(seed) {
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

test("whatever is damaged is told", () => {
  const compiled = readCompiled("item-kinds");
  const links = readVectors("links")
    .filter(
      (/** @type {any} */ each) => each.case === "item-kinds" && each.answers && !each.earlier,
    )
    .map((/** @type {any} */ each) => each.link);
  const draw = chance(2);
  const signs = [..."0159AZaz.#=r-_%<>\"' \n\u0660é\ud800"];
  const ends = { told: 0, whole: 0 };
  for (let number = 0; number < 10_000; number += 1) {
    const link = links[number % links.length];
    const at = Math.floor(draw() * (link.length + 1));
    const sign = signs[Math.floor(draw() * signs.length)] ?? "";
    const damaged =
      link.slice(0, at) + (draw() < 0.8 ? sign : "") + link.slice(at + Math.floor(draw() * 3));
    const faults = faultsOf(() => readLink(compiled, damaged));
    if (faults.length) ends.told += 1;
    else {
      assert.equal(writeLink(compiled, readLink(compiled, damaged).answers), link);
      ends.whole += 1;
    }
  }
  assert.ok(ends.told > 8000 && ends.whole > 10, JSON.stringify(ends));
});
