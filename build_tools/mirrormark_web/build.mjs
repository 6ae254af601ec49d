// Bundles the scripts and the style of the page, and its service workers:
//   node build.mjs --out FOLDER --inputs FILE --strings FILE
//
// The script gets the list of the runtime's files, with their hashes, from FOLDER/runtime. What is made for
// pages of other sites gets its strings, in all languages, from `--strings`.
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { build } from "esbuild";
import { embedStyle } from "./embed-style.mjs";
import { noteInputs } from "./inputs.mjs";
import { readOptions } from "./options.mjs";
import { buildScript } from "./split.mjs";

const { out, inputs, strings } = readOptions(process.argv.slice(2), ["out", "inputs", "strings"]);
const source = join(import.meta.dirname, "src");

const shared = {
  absWorkingDir: import.meta.dirname, // else names depend on where it is called from
  bundle: true,
  format: /** @type {const} */ ("esm"),
  minify: true,
  target: "es2022",
  legalComments: /** @type {const} */ ("inline"),
  entryNames: "[name]-[hash]",
  outdir: resolve(out),
  metafile: /** @type {const} */ (true),
  plugins: [noteInputs(inputs)],
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
const [hashingFile = ""] = Object.keys(hashing.metafile.outputs);

// Need nothing of the script, and are loaded once there is a result, or a link to make a code of.
const charts = await build({
  ...shared,
  entryPoints: [{ in: join(source, "pictures/charts/charts.js"), out: "charts" }],
});
const [chartsFile = ""] = Object.keys(charts.metafile.outputs);
const codes = await build({
  ...shared,
  entryPoints: [{ in: join(source, "carry/code/code.js"), out: "codes" }],
});
const [codesFile = ""] = Object.keys(codes.metafile.outputs);

const known = {
  RUNTIME: readFileSync(join(out, "runtime/runtime.json"), "utf8"),
  HASHING_MODULE: JSON.stringify(basename(hashingFile)),
  CHARTS_MODULE: JSON.stringify(basename(chartsFile)),
  CODES_MODULE: JSON.stringify(basename(codesFile)),
};

const parts = await buildScript(
  { ...shared, define: known },
  {
    name: "mirrormark",
    entry: join(source, "main.js"),
    parts: {
      carry: join(source, "carry/carry.js"),
      diagnosis: join(source, "assessment/result-step.js"),
      profile: join(source, "profile/reading.js"),
      results: join(source, "your-results/results.js"),
    },
    small: [
      ...["save-file.js", "text/day.js", "text/shown.js"],
      ...["responses/faults.js", "responses/in-words.js"],
    ].map((path) => join(source, path)),
  },
);
writeFileSync(join(out, "parts.json"), JSON.stringify(parts));
await build({
  ...shared,
  entryPoints: [{ in: join(source, "main.css"), out: "mirrormark" }],
});

// For pages of other sites, and for frames in them. It is whole: who names its hash gets nothing else.
await build({
  ...shared,
  plugins: [...shared.plugins, embedStyle()],
  entryPoints: [
    { in: join(source, "embed/embed.js"), out: "embed" },
    { in: join(source, "embed/embed.css"), out: "embed" },
  ],
  define: { ...known, EMBED_STRINGS: readFileSync(strings, "utf8") },
});

// Goes into the pages themselves.
await build({
  ...shared,
  format: "iife",
  entryNames: "[name]",
  outdir: join(out, "inline"),
  entryPoints: [join(source, "first/first.js")],
});

// Service workers have no hash in their names: browsers look by themselves whether they have changed.
await build({
  ...shared,
  format: "iife",
  entryNames: "[name]",
  outdir: join(out, "offline"),
  entryPoints: [
    { in: join(source, "offline/service-worker.js"), out: "on" },
    { in: join(source, "offline/off.js"), out: "off" },
  ],
  define: { "process.env.NODE_ENV": '"production"' },
});
