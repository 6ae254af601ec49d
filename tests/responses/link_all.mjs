// Has the page's script write links, given [compiled form, answers] in JSON, and read them again.
import { readFileSync } from "node:fs";
import { readLink, writeLink } from "../../build_tools/mirrormark_web/src/responses/link.js";

const given = JSON.parse(readFileSync(0, "utf8"));
const links = given.map(([compiled, all]) =>
  all.map((answers) => {
    const link = writeLink(compiled, answers);
    return [link, readLink(compiled, link).answers];
  }),
);
console.log(JSON.stringify(links));
