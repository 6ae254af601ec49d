/**
 * Responses that are kept, carried along and handed over: their files and tables. The generator does the
 * same in `mirrormark.responses`; `tests/vectors/responses.json` has what both agree on, to the byte.
 */
export { ResponseFileError } from "./faults.js";
export {
  joinResponses,
  readFile,
  readLines,
  tidy,
  writeFile,
  writeLines,
} from "./response-file.js";
export { readTable, writeTable } from "./response-rows.js";
