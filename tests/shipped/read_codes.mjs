// Has the page's script make QR codes of links, given [compiled form, address, responses] in JSON, and says what
// another program reads in each.
import { readFileSync } from "node:fs";
import { encode } from "../../build_tools/mirrormark_web/src/carry/code/code.js";
import { writeLink } from "../../build_tools/mirrormark_web/src/responses/link.js";
import { readCode } from "../../build_tools/mirrormark_web/tests/codes.js";

const given = JSON.parse(readFileSync(0, "utf8"));
const read = given.flatMap(([compiled, home, all]) =>
  all.map((answers) => {
    const link = `${home}${writeLink(compiled, answers)}`;
    const code = encode(link);
    return { link, size: code.size, read: readCode(code) };
  }),
);
console.log(JSON.stringify(read));
