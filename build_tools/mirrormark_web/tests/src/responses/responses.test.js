import assert from "node:assert/strict";
import { test } from "node:test";
import { ResponseFileError } from "../../../src/responses/faults.js";
import {
  joinResponses,
  readFile,
  readLines,
  tidy,
  writeFile,
  writeLines,
} from "../../../src/responses/response-file.js";
import { readTable, writeTable } from "../../../src/responses/response-rows.js";
import { readVectors } from "../../vectors.js";

/** @typedef {import("../../../src/contract.js").KeptResponse} KeptResponse */

/** @type {Record<string, (text: string) => KeptResponse[]>} */
const READERS = { json: readFile, jsonl: readLines, csv: readTable };

/** @param {() => unknown} read @returns {unknown} the names of what is wrong, and where that is */
function faultsOf(read) {
  try {
    read();
  } catch (error) {
    if (error instanceof ResponseFileError) return error.faults.map(({ name, at }) => [name, at]);
    throw error;
  }
  return undefined;
}

test("what is read is what the generator reads, and is written to the same byte", async (t) => {
  for (const { why, form, text, faults, file, lines, table } of readVectors("responses"))
    await t.test(why, () => {
      const read = READERS[form] ?? assert.fail(form);
      assert.deepEqual(
        faultsOf(() => read(text)),
        faults,
      );
      if (faults) return;
      const found = read(text);
      assert.equal(writeFile(found), file);
      assert.equal(writeLines(found), lines);
      assert.equal(writeTable(found), table);
      for (const again of [readFile(file), readLines(lines), readTable(table)])
        assert.equal(writeFile(again), file);
    });
});

/** @type {KeptResponse} */
const ONE = {
  id: "abcdefgh",
  assessment: "focus",
  content_version: "0123456789ab",
  answers: { a: "1" },
};

test("columns stand in the order of items", () => {
  const answers = { b: "1", a: "2", z: "3", c: "4" };
  const [header = ""] = writeTable([{ ...ONE, answers }], ["z", "b", "a"]).split("\r\n");
  assert.equal(header.split(",").slice(3).join(), "item:z,item:b,item:a,item:c");
});

/** @param {unknown[]} list @returns {unknown[][]} all orders of it */
function permute(list) {
  if (list.length < 2) return [list];
  return list.flatMap((each, place) =>
    permute(list.toSpliced(place, 1)).map((rest) => [each, ...rest]),
  );
}

test("of one id the latest counts, in whatever order they come", async (t) => {
  const other = { ...ONE, id: "another-one" };
  for (const { why, responses, kept } of readVectors("same-ids"))
    await t.test(why, () => {
      const made = responses.map((/** @type {object} */ fields) => ({ ...ONE, ...fields }));
      for (const ordered of /** @type {KeptResponse[][]} */ (permute(made)))
        if (kept === undefined)
          assert.deepEqual(
            faultsOf(() => joinResponses([...ordered, other])),
            [["same-id", "abcdefgh"]],
          );
        else assert.deepEqual(joinResponses([...ordered, other]), [made[kept], other]);
    });
});

test("faults of one reason are not told without end", () => {
  const file = `{"format":"mirrormark-responses","version":1,"responses":[${"7,".repeat(5000)}7]}`;
  for (const read of [() => readFile(file), () => readLines("{}\n".repeat(300_000))]) {
    const faults = faultsOf(read);
    assert.equal(Array.isArray(faults) && faults.length, 100);
  }
});

test("cells of any length are read, or told", () => {
  const about = "id,assessment,content_version";
  const start = "abcdefgh,focus,0123456789ab";
  const long = "x".repeat(20_000_000);
  for (const [column, cell, name, at] of [
    ["text:t", `"${long}"`, "wrong-value", "line 2.texts.t"],
    ["text:t", `"${'""'.repeat(10_000_000)}`, "not-csv", "line 2"],
    ["language", `de${"-abc".repeat(5_000_000)}`, "wrong-value", "line 2.language"],
  ])
    assert.deepEqual(
      faultsOf(() => readTable(`${about},${column}\n${start},${cell}\n`)),
      [[name, at]],
    );
});

test("what says nothing is left out, and nothing is changed by that", () => {
  const full = { ...ONE, answers: { a: "1", b: null, c: [] }, texts: {}, plan: [] };
  assert.deepEqual(tidy(full), ONE);
  assert.deepEqual(full.answers, { a: "1", b: null, c: [] });
});

/** Numbers from 0 to below 1, the same each time. @param {number} seed */
function chance(seed) {
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

const PIECES = [
  ..."{}[]\",;:\n\r\t0-'=",
  ..."\ufeff\ud800é\u2028",
  ...[
    "null",
    "true",
    "1e999",
    '"__proto__":1,',
    "[".repeat(3000),
    '{"a":'.repeat(3000),
    "9".repeat(30),
  ],
];

test("whatever is damaged is told, or comes back whole", () => {
  const draw = chance(1);
  const whole = readVectors("responses").find(({ why = "" }) => why === "all fields").file;
  const texts = {
    json: whole,
    jsonl: writeLines(readFile(whole)),
    csv: writeTable(readFile(whole)),
  };
  const ends = { told: 0, whole: 0 };
  for (let number = 0; number < 10_000; number += 1) {
    const form = /** @type {keyof typeof texts} */ (["json", "jsonl", "csv"][number % 3]);
    let text = texts[form];
    for (let fault = 0; fault <= number % 4; fault += 1) {
      const at = Math.floor(draw() * (text.length + 1));
      const cut = [0, 0, 1, 5, 100][Math.floor(draw() * 5)] ?? 0;
      const piece = draw() < 0.7 ? PIECES[Math.floor(draw() * PIECES.length)] : "";
      text = text.slice(0, at) + piece + text.slice(at + cut);
    }
    const read = READERS[form] ?? assert.fail();
    const faults = faultsOf(() => read(text));
    if (faults) ends.told += 1;
    else {
      const written = writeFile(read(text));
      assert.equal(writeFile(readTable(writeTable(readFile(written)))), written);
      ends.whole += 1;
    }
  }
  assert.ok(ends.told > 5000 && ends.whole > 300, JSON.stringify(ends));
});
