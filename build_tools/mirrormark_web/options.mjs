// Reads what a script of ours is called with.
import { parseArgs } from "node:util";

/**
 * Returns the value of each option, such as that of `--out`. Throws where one is missing, and where there
 * is another one.
 *
 * @template {string} Name
 * @param {string[]} args as `process.argv.slice(2)` has them
 * @param {Name[]} names without their dashes
 * @returns {Record<Name, string>}
 */
export function readOptions(args, names) {
  const text = { type: /** @type {const} */ ("string") };
  const { values } = parseArgs({
    args,
    options: Object.fromEntries(names.map((name) => [name, text])),
  });
  const missing = names.filter((name) => values[name] === undefined);
  if (missing.length) throw new Error(`needed: ${missing.map((name) => `--${name}`).join(", ")}`);
  return /** @type {Record<Name, string>} */ (values);
}
