/**
 * Responses that are kept, carried along and handed over: their files, tables and links. The generator does the
 * same in `mirrormark.responses`; `tests/vectors/responses.json` has what both agree on, to the byte.
 */
export { ResponseFileError } from "./faults.js";
export { sayFaults, sayLeftOut } from "./in-words.js";
export { readLink, writeLink } from "./link.js";
export {
  joinResponses,
  readFile,
  readLines,
  tidy,
  writeFile,
  writeLines,
} from "./response-file.js";
export { readTable, writeTable } from "./response-rows.js";
export { toResponse } from "./to-response.js";
