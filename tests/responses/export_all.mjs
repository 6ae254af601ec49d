// Has the page's script say what of each response may leave the page, given [compiled, answers[]] in JSON.
import { readFileSync } from "node:fs";
import { toResponse } from "../../build_tools/mirrormark_web/src/responses/to-response.js";

const given = JSON.parse(readFileSync(0, "utf8"));
const found = given.map(([compiled, all]) =>
  all.map((answers) => {
    const response = { id: "response-1", assessment: compiled.id, answers };
    return Object.keys(toResponse(response, compiled).response.answers);
  }),
);
console.log(JSON.stringify(found));
