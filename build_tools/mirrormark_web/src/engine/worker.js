/**
 * Runs in the worker: boots Python once, then answers requests with it.
 *
 * @typedef {import("./protocol.js").Request} Request
 * @typedef {import("./protocol.js").Reply} Reply
 * @typedef {import("./protocol.js").Failure} Failure
 */
import { EngineFailure } from "./protocol.js";
import { watchRuntime } from "./watch.js";

const ENGINE = "mirrormark-engine";
const PROGRESS_EVERY_MS = 100;

/** @type {((request: string) => string) | undefined} */
let answerRequest;

/** @param {Reply} reply */
const post = (reply) => self.postMessage(reply);

/**
 * @param {string} runtime
 * @returns {Promise<string>}
 */
async function boot(runtime) {
  if (typeof WebAssembly !== "object") throw new EngineFailure({ reason: "unsupported" });
  /** @type {Promise<never>} */
  const broken = new Promise((_, reject) => {
    watchRuntime(reportProgress(), (failure) => reject(new EngineFailure(failure)));
  });
  await Promise.race([startPython(runtime), broken]);
  return "";
}

/** @param {string} runtime */
async function startPython(runtime) {
  /** @type {typeof import("pyodide")} */
  const { loadPyodide } = await import(`${runtime}pyodide.mjs`);
  const python = await loadPyodide({ indexURL: runtime, packages: [ENGINE] });
  answerRequest = python.pyimport("mirrormark_engine.requests").answer_request;
}

/**
 * @param {string} request
 * @returns {string}
 */
function score(request) {
  if (!answerRequest) throw new EngineFailure({ reason: "crashed" });
  const reply = JSON.parse(answerRequest(request));
  if (!reply.ok)
    throw new EngineFailure({
      reason: "answers",
      message: reply.error.message,
    });
  return JSON.stringify(reply.value);
}

function reportProgress() {
  let last = 0;
  return (/** @type {number} */ loaded) => {
    const now = performance.now();
    if (now - last < PROGRESS_EVERY_MS) return;
    last = now;
    post({ type: "progress", loaded });
  };
}

/**
 * @param {unknown} error
 * @returns {Failure}
 */
function describe(error) {
  if (error instanceof EngineFailure) return error.failure;
  // A module that can't be imported rejects with a TypeError that names its address.
  const file = /[\w.-]+\.mjs/.exec(String(error))?.[0];
  return file ? { reason: "unreachable", file } : { reason: "crashed" };
}

self.onmessage = async (/** @type {MessageEvent<Request>} */ { data }) => {
  try {
    const value = data.type === "boot" ? await boot(data.runtime) : score(data.request);
    post({ id: data.id, ok: true, value });
  } catch (error) {
    console.error(error);
    post({ id: data.id, ok: false, error: describe(error) });
  }
};
