// Builds a script with parts that are loaded later. A part finds in the script what that has already, and so
// does each page: what is loaded at first is one file, and nothing is loaded twice.
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { build } from "esbuild";

/**
 * Writes the script as `NAME-HASH.js`, its parts likewise by their names, and what several of these share as
 * `shared-HASH.js`. Returns of each part which files it is besides the script: its own, and what it imports at once.
 *
 * @param {import("esbuild").BuildOptions} shared
 * @param {{name: string, entry: string, parts: Record<string, string>, small: string[]}} script
 *   where it begins, and where each part does, which is what it loads by `import()`; `small` is what parts share
 *   and is no file of its own, being less than a request
 * @returns {Promise<Record<string, string[]>>}
 */
export async function buildScript(shared, { name, entry, parts, small }) {
  const later = Object.entries(parts).map(([part, path]) => ({ in: path, out: part }));
  const { outputFiles = [], metafile } = await build({
    ...shared,
    splitting: true,
    write: false,
    metafile: true,
    chunkNames: "shared-[hash]",
    entryPoints: [{ in: entry, out: name }, ...later],
    plugins: [lendTo(Object.values(parts), entry, small), ...(shared.plugins ?? [])],
  });
  // All parts know the entry, so it lies where they find it, and the file of its name only leads there.
  const outputs = Object.entries(metafile?.outputs ?? {});
  const whole = outputs.find(([, { inputs }]) => hasEnding(Object.keys(inputs), entry))?.[0] ?? "";
  const lead = outputs.find(([, { entryPoint = "" }]) => hasEnding([entryPoint], entry))?.[0] ?? "";
  const called = basename(whole);
  const callsItself = called.replace("shared", name);
  for (const { path, text } of outputFiles)
    if (basename(path) !== basename(lead))
      writeFileSync(
        path.replace(called, callsItself),
        takeAgain(
          text.replaceAll(called, callsItself),
          basename(path) === called ? later.length : 0,
        ),
      );
  const besides = (/** @type {string} */ path) =>
    listFiles(path, outputs).filter((file) => file !== called);
  return Object.fromEntries(Object.entries(parts).map(([part, path]) => [part, besides(path)]));
}

/**
 * @param {string} entry
 * @param {[path: string, {entryPoint?: string, imports: {path: string, kind: string}[]}][]} outputs
 * @returns {string[]} the names of the file that begins there, and of those that it imports at once
 */
function listFiles(entry, outputs) {
  const made = outputs.find(([, { entryPoint = "" }]) => hasEnding([entryPoint], entry));
  if (!made) throw new Error(`nothing was made of ${entry}`);
  const [own, { imports }] = made;
  const atOnce = imports.filter(({ kind }) => kind === "import-statement");
  return [own, ...atOnce.map(({ path }) => path)].map((path) => basename(path));
}

/**
 * Lets `on-demand.js` say that it is another try.
 *
 * @param {string} text
 * @param {number} count how many parts it loads
 */
function takeAgain(text, count) {
  let found = 0;
  const changed = text.replaceAll(/\(\)=>import\("(\.\/[\w-]+\.js)"\)/g, (_, path) => {
    found += 1;
    return `a=>import("${path}"+a)`;
  });
  if (found !== count) throw new Error(`${found} parts are loaded on demand instead of ${count}`);
  return changed;
}

/**
 * @param {string[]} paths as esbuild writes them: from where it works
 * @param {string} entry
 */
function hasEnding(paths, entry) {
  return paths.some((path) => path && entry.endsWith(path));
}

/**
 * Has parts take from the script what that has: esbuild shares only what it can reach from both.
 *
 * @param {string[]} parts
 * @param {string} entry
 * @param {string[]} small
 * @returns {import("esbuild").Plugin}
 */
function lendTo(parts, entry, small) {
  const more = new Map(parts.map((part) => [part, [entry]]));
  more.set(entry, small);
  return {
    name: "lend-to-parts",
    setup({ onLoad }) {
      onLoad({ filter: /\.js$/ }, ({ path }) => {
        const imports = more.get(path)?.map((each) => `import ${JSON.stringify(each)};\n`);
        return imports && { contents: imports.join("") + readFileSync(path, "utf8"), loader: "js" };
      });
    },
  };
}
