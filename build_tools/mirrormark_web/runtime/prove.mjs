// Boots the files that ship as a browser does, and compares the engine's replies with CPython's:
//   node prove.mjs --runtime FOLDER --boot fast|plain --golden FILE [--browser NAME]
//
// NAME goes into `navigator.userAgent`: Pyodide boots otherwise in an iPhone's.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";

const { values } = parseArgs({
  options: {
    runtime: { type: "string" },
    boot: { type: "string" },
    golden: { type: "string" },
    browser: { type: "string", default: "" },
  },
});
if (!values.runtime || !values.boot || !values.golden)
  throw new Error("--runtime, --boot and --golden are needed");

/** The scripts of the runtime tell a browser's worker from Node by these. */
class WorkerGlobalScope {
  static [Symbol.hasInstance]() {
    return true;
  }
}
Object.assign(process, { browser: true, type: "renderer" });
const origin = "https://example.org";
Object.assign(globalThis, { WorkerGlobalScope, self: globalThis, origin, location: `${origin}/` });
const navigator = { userAgent: values.browser, platform: "", language: "en" };
Object.defineProperty(globalThis, "navigator", { value: navigator });

/** @param {string} file */
const read = (file) => readFileSync(join(values.runtime, file));
const { worker, ...files } = JSON.parse(read("runtime.json").toString())[values.boot];

const work = mkdtempSync(join(tmpdir(), "mirrormark-"));
try {
  const script = join(work, "worker.mjs");
  writeFileSync(script, gunzipSync(read(worker.path)));
  await import(pathToFileURL(script).href);
} finally {
  rmSync(work, { recursive: true });
}

/** @param {object} request */
async function ask(request) {
  /** @type {any} */
  let reply;
  globalThis.postMessage = (message) => (reply = message);
  await globalThis.onmessage({ data: { id: 1, ...request } });
  if (!reply.ok) throw new Error(`'${request.type}' failed: ${JSON.stringify(reply.error)}`);
  return reply.value;
}

const buffers = Object.entries(files).map(([name, { path }]) => [
  name,
  new Uint8Array(read(path)).buffer,
]);
await ask({ type: "boot", files: Object.fromEntries(buffers) });
for (const { compiled, requests, replies } of JSON.parse(readFileSync(values.golden, "utf8"))) {
  await ask({ type: "open", compiled });
  for (const [index, request] of requests.entries()) {
    const reply = await ask({ type: "score", request });
    if (reply !== replies[index])
      throw new Error(`the engine replies ${reply}, CPython ${replies[index]}`);
  }
}
process.exit();
