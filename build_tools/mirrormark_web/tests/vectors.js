/** What this script shares with Python: the files that both read. */
import { readFileSync } from "node:fs";

const TESTS = new URL("../../../tests/", import.meta.url);

/**
 * Returns the vectors of a file in `tests/vectors/`. Throws where these are too few to mean anything.
 *
 * @param {string} name
 * @returns {any} as the tests know them
 */
export function readVectors(name) {
  const vectors = readJson(`vectors/${name}.json`);
  if (Object.keys(vectors).length < 3) throw new Error(`nearly nothing is in ${name}.json`);
  return vectors;
}

/**
 * Returns the compiled form of a case in `tests/cases/valid/`, which Python's tests keep up to date.
 *
 * @param {string} name
 * @returns {import("../src/contract.js").CompiledAssessment}
 */
export function readCompiled(name) {
  return readJson(`cases/valid/${name}.json`);
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(new URL(path, TESTS), "utf8"));
}
