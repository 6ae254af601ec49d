// Bundles the script and style of the page: node build.mjs --out FOLDER --runtime NAME
//
// The worker is bundled first and goes into the page's script as text. It has to start from a
// `blob:` address: only then does it inherit the page's Content-Security-Policy.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const { values } = parseArgs({
  options: { out: { type: "string" }, runtime: { type: "string" } },
});
if (!values.out || !values.runtime) throw new Error("--out and --runtime are needed");

const source = join(dirname(fileURLToPath(import.meta.url)), "src");
/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  legalComments: "inline",
};

const worker = await build({
  ...shared,
  entryPoints: [join(source, "engine/worker.js")],
  write: false,
});

await build({
  ...shared,
  entryPoints: [
    { in: join(source, "main.js"), out: "mirrormark" },
    { in: join(source, "main.css"), out: "mirrormark" },
  ],
  entryNames: "[name]-[hash]",
  outdir: values.out,
  define: {
    WORKER_SOURCE: JSON.stringify(worker.outputFiles[0].text),
    RUNTIME_FOLDER: JSON.stringify(values.runtime),
  },
});
