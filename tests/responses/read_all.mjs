// Reads texts, given as [form, text] in JSON, and prints what the page's script takes from each.
import { readFileSync } from "node:fs";
import { ResponseFileError } from "../../build_tools/mirrormark_web/src/responses/faults.js";
import { readFile, readLines, writeFile, writeLines } from "../../build_tools/mirrormark_web/src/responses/response-file.js";
import { readTable, writeTable } from "../../build_tools/mirrormark_web/src/responses/response-rows.js";

const READERS = { json: readFile, jsonl: readLines, csv: readTable };

function take([form, text]) {
  try {
    const found = READERS[form](text);
    return [writeFile(found), writeLines(found), writeTable(found)];
  } catch (error) {
    if (!(error instanceof ResponseFileError)) throw error;
    return error.faults.map(({ name, at }) => [name, at]).sort(byCodePoint);
  }
}

function byCodePoint(one, other) {
  const [first, second] = [one, other].map((each) => each.join("\0"));
  return first === second ? 0 : first < second ? -1 : 1;
}

console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(take)));
