// Boots the files that ship as a browser does, and compares the engine's replies with CPython's:
//   node prove.mjs --runtime FOLDER --boot fast|plain --golden FILE --browser NAME
//
// NAME goes into `navigator.userAgent`, and may be empty: Pyodide boots otherwise in an iPhone's.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { readOptions } from "../options.mjs";

/**
 * What a worker's script finds in the place of a page.
 *
 * @typedef {{postMessage: (reply: import("../src/contract.js").FromWorker) => void,
 *   onmessage: (event: {data: object}) => Promise<void>}} Scope
 */

const args = process.argv.slice(2);
const options = readOptions(args, ["runtime", "boot", "golden", "browser"]);

/** The scripts of the runtime tell a browser's worker from Node by these. */
class WorkerGlobalScope {
  static [Symbol.hasInstance]() {
    return true;
  }
}
Object.assign(process, { browser: true, type: "renderer" });
const origin = "https://example.org";
Object.assign(globalThis, { WorkerGlobalScope, self: globalThis, origin, location: `${origin}/` });
const navigator = { userAgent: options.browser, platform: "", language: "en" };
Object.defineProperty(globalThis, "navigator", { value: navigator });

/** @param {string} file */
const read = (file) => readFileSync(join(options.runtime, file));
const { worker, ...files } = JSON.parse(read("runtime.json").toString())[options.boot];

const work = mkdtempSync(join(tmpdir(), "mirrormark-"));
try {
  const script = join(work, "worker.mjs");
  writeFileSync(script, gunzipSync(read(worker.path)));
  await import(pathToFileURL(script).href);
} finally {
  rmSync(work, { recursive: true });
}

/**
 * Returns the value of the worker's reply. Rejects where it refuses.
 *
 * @param {{type: string} & Record<string, unknown>} request
 */
async function ask(request) {
  const scope = /** @type {Scope} */ (/** @type {unknown} */ (globalThis));
  /** @type {Parameters<Scope["postMessage"]>[0][]} */
  const replies = [];
  scope.postMessage = (reply) => replies.push(reply);
  await scope.onmessage({ data: { id: 1, ...request } });
  const [reply] = replies;
  if (!reply?.ok) throw new Error(`'${request.type}' failed: ${JSON.stringify(reply?.error)}`);
  return reply.value;
}

const buffers = Object.entries(files).map(([name, { path }]) => [
  name,
  new Uint8Array(read(path)).buffer,
]);
await ask({ type: "boot", files: Object.fromEntries(buffers) });
for (const { compiled, requests, replies } of JSON.parse(readFileSync(options.golden, "utf8"))) {
  await ask({ type: "open", compiled });
  for (const [index, request] of requests.entries()) {
    const reply = await ask({ type: "score", request });
    if (reply !== replies[index])
      throw new Error(`the engine replies ${reply}, CPython ${replies[index]}`);
  }
}
process.exit();
