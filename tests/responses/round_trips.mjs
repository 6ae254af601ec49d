// Has the page's script send responses on all ways: given [compiled[], [which, response][]] in JSON, as a browser
// keeps them, it prints what each becomes, and whether the same comes back.
import { readFileSync } from "node:fs";
import { readLink, writeLink } from "../../build_tools/mirrormark_web/src/responses/link.js";
import { readFile, readLines, writeFile, writeLines } from "../../build_tools/mirrormark_web/src/responses/response-file.js";
import { readTable, writeTable } from "../../build_tools/mirrormark_web/src/responses/response-rows.js";
import { toResponse } from "../../build_tools/mirrormark_web/src/responses/to-response.js";
import { readSitting } from "../../build_tools/mirrormark_web/src/store/sitting.js";

const [compiled, drawn] = JSON.parse(readFileSync(0, "utf8"));

function fromStore(response) {
  const kept = structuredClone({ schema: 2, response, changed: {} });
  const { id, assessment } = response;
  return readSitting(kept, { id, assessment }).response;
}

function goRound([which, kept]) {
  const assessment = { ...compiled[which], content_version: kept.content_version };
  const { response, leftOut } = toResponse(fromStore(kept), assessment);
  const file = writeFile([response]);
  const [fromFile] = readFile(file);
  const link = writeLink(assessment, fromFile.answers);
  const { answers } = readLink(assessment, link);
  const lines = writeLines([{ ...fromFile, answers }]);
  const [fromLines] = readLines(lines);
  const order = assessment.items.map(({ id }) => id);
  const table = writeTable([fromLines], order);
  const [back] = readTable(table);
  const isSame = !leftOut.length && writeFile([fromStore(back)]) === writeFile([kept]);
  return [file, link, lines, table, isSame];
}

console.log(JSON.stringify(drawn.map(goRound)));
