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

/**
 * @typedef {{answer: (request: string) => string, destroy: () => void}} Desk
 * @type {((compiled: string) => Desk) | undefined}
 */
let makeDesk;
/** @type {Desk | undefined} */
let desk;

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
  makeDesk = python.pyimport("mirrormark_engine.requests").Desk;
}

/**
 * Python reads an assessment once, not with every score.
 *
 * @param {string} compiled
 * @returns {string}
 */
function open(compiled) {
  if (!makeDesk) throw new EngineFailure({ reason: "crashed" });
  desk?.destroy();
  desk = makeDesk(compiled);
  return "";
}

/**
 * @param {string} request
 * @returns {string}
 */
function score(request) {
  if (!desk) throw new EngineFailure({ reason: "crashed" });
  const reply = JSON.parse(desk.answer(request));
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

/** @param {Request} request */
function answer(request) {
  if (request.type === "boot") return boot(request.runtime);
  return request.type === "open" ? open(request.compiled) : score(request.request);
}

self.onmessage = async (/** @type {MessageEvent<Request>} */ { data }) => {
  try {
    post({ id: data.id, ok: true, value: await answer(data) });
  } catch (error) {
    console.error(error);
    post({ id: data.id, ok: false, error: describe(error) });
  }
};
