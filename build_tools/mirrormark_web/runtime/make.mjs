// Makes the runtime that a browser gets, in two ways to boot it:
//   node make.mjs --wheels FOLDER --lock FILE --golden FILE --out FOLDER --inputs FILE
//
// `fast` restores a picture of the memory of a Python that has imported the engine. `plain` starts
// Python as Pyodide does, and is there for when `fast` fails. Each file is gzipped, whatever the host
// does, and has the start of its SHA-256 in its name; `runtime.json` lists them all.
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { noteInputs } from "../inputs.mjs";
import { readOptions } from "../options.mjs";
import { holdStill } from "./boot.mjs";
import { findUsedExports, trimScript, trimWasm } from "./exports.mjs";
import { findNeededFunctions, leaveOutFunctions } from "./functions.mjs";
import { compileLibrary } from "./library.mjs";
import { shakeScript } from "./script.mjs";
import { makeSnapshot } from "./snapshot.mjs";

// Where a gzip file says what kind of machine made it, RFC 1952.
const GZIP_SYSTEM = 9;
const UNKNOWN_SYSTEM = 255;

const args = process.argv.slice(2);
const options = readOptions(args, ["wheels", "lock", "golden", "out", "inputs"]);
const { wheels, out, inputs } = options;

const pyodide = dirname(fileURLToPath(import.meta.resolve("pyodide")));
const source = join(import.meta.dirname, "../src/engine/worker/worker.js");
const lock = readFileSync(options.lock, "utf8");
const golden = JSON.parse(readFileSync(options.golden, "utf8"));
const stockScript = readFileSync(join(pyodide, "pyodide.asm.mjs"), "utf8");
const loader = readFileSync(join(pyodide, "pyodide.mjs"), "utf8");
const stockWasm = readFileSync(join(pyodide, "pyodide.asm.wasm"));
const [wheel = ""] = readdirSync(wheels);

const work = mkdtempSync(join(tmpdir(), "mirrormark-"));
try {
  const library = await compileLibrary(wheels, lock, golden);
  const used = findUsedExports(stockScript, loader, stockWasm);
  const trimmed = trimWasm(stockWasm, used);
  const script = await shakeScript(trimScript(stockScript, used), loader, trimmed);
  holdStill();
  const parts = {
    script,
    wasm: trimmed,
    library: library.fast,
    lock: withoutPackages(lock),
    golden,
    work,
  };
  const wasm = leaveOutFunctions(parts.wasm, await findNeededFunctions(parts));
  const memory = await makeSnapshot({ ...parts, wasm });
  const runtime = {
    fast: {
      worker: keep("worker", await bundleWorker(script, parts.lock)),
      python: keep("python", wasm),
      memory: keep("memory", memory),
    },
    plain: {
      worker: keep("plain-worker", await bundleWorker(stockScript, lock)),
      python: keep("plain-python", stockWasm),
      library: keep("plain-library", library.plain),
      engine: keep("plain-engine", readFileSync(join(wheels, wheel))),
    },
  };
  writeFileSync(join(out, "runtime.json"), JSON.stringify(runtime, null, 2));
} finally {
  rmSync(work, { recursive: true });
}

/**
 * Bundles the worker with Pyodide's own scripts.
 *
 * @param {string} script Emscripten's
 * @param {string} lock the text of the lock file
 */
async function bundleWorker(script, lock) {
  const emscripten = join(work, "emscripten.mjs");
  writeFileSync(emscripten, script);
  const bundled = await build({
    entryPoints: [source],
    bundle: true,
    format: "esm",
    minify: true,
    target: "es2022",
    legalComments: "inline",
    alias: { "pyodide/pyodide.asm.mjs": emscripten },
    external: ["node:*", "ws"], // asked for in Node alone
    define: { LOCK_FILE: JSON.stringify(lock), WHEEL: JSON.stringify(wheel) },
    write: false,
    plugins: [noteInputs(inputs)],
    logLevel: "error", // Emscripten has parts for other places than a browser
  });
  const [file] = bundled.outputFiles;
  if (!file) throw new Error("esbuild has made no worker");
  return file.contents;
}

/** @param {string} lock */
function withoutPackages(lock) {
  return JSON.stringify({ ...JSON.parse(lock), packages: {} });
}

/**
 * Writes a file of the runtime, and returns what a page has to know of it.
 *
 * @param {string} name
 * @param {Uint8Array} bytes
 */
function keep(name, bytes) {
  const packed = gzipSync(bytes, { level: 9 });
  packed[GZIP_SYSTEM] = UNKNOWN_SYSTEM;
  const sha256 = createHash("sha256").update(packed).digest("hex");
  const path = `${name}-${sha256.slice(0, 12)}.data`;
  writeFileSync(join(out, path), packed);
  return { path, sha256, size: packed.length };
}
