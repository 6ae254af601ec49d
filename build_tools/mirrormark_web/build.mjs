// Bundles the script and style of the page: node build.mjs --out FOLDER
//
// The script gets the list of the runtime's files, with their hashes, from FOLDER/runtime.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const { values } = parseArgs({ options: { out: { type: "string" } } });
if (!values.out) throw new Error("--out is needed");

const source = join(import.meta.dirname, "src");

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  legalComments: "inline",
  entryNames: "[name]-[hash]",
  outdir: values.out,
  metafile: true,
};

// Browsers hash only for pages that came encrypted; the few others load this.
const hashing = await build({
  ...shared,
  stdin: {
    contents: 'export { sha256 } from "@noble/hashes/sha2.js"',
    resolveDir: import.meta.dirname,
  },
  entryNames: "sha256-[hash]",
});
const [hashingFile] = Object.keys(hashing.metafile.outputs);

await build({
  ...shared,
  entryPoints: [
    { in: join(source, "main.js"), out: "mirrormark" },
    { in: join(source, "main.css"), out: "mirrormark" },
  ],
  define: {
    RUNTIME: readFileSync(join(values.out, "runtime/runtime.json"), "utf8"),
    HASHING_MODULE: JSON.stringify(basename(hashingFile)),
  },
});
