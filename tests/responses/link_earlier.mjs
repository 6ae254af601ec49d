// Has the page's script read links to earlier versions, given [compiled form, link, layouts] in JSON.
import { readFileSync } from "node:fs";
import { ResponseFileError } from "../../build_tools/mirrormark_web/src/responses/faults.js";
import { readLink } from "../../build_tools/mirrormark_web/src/responses/link.js";

function take([compiled, link, layouts]) {
  try {
    const { answers, leftOut } = readLink(compiled, link, layouts);
    return { answers, leftOut };
  } catch (error) {
    if (!(error instanceof ResponseFileError)) throw error;
    return error.faults.map(({ name }) => name);
  }
}

console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(take)));
