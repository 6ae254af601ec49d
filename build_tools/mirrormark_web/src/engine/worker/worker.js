/**
 * Runs in the worker: boots Python once, then answers requests with it.
 *
 * @typedef {import("../../contract.js").ToWorker} Message
 * @typedef {import("../../contract.js").FromWorker} Answer
 * @typedef {import("../../contract.js").Fault} Fault
 */
import { EngineFailure } from "../protocol.js";
import { isOutOfMemory } from "./out-of-memory.js";
import { startPython } from "./python.js";

/**
 * @typedef {{answer: (request: string) => string, destroy: () => void}} Desk
 * @type {((compiled: string) => Desk) | undefined}
 */
let makeDesk;
/** @type {Desk | undefined} */
let desk;

/** @param {import("../../contract.js").Files} files */
async function boot(files) {
  const python = await startPython(files);
  makeDesk = python.pyimport("mirrormark_engine.requests").Desk;
  return "";
}

/**
 * Python reads an assessment once, not with every score.
 *
 * @param {string} compiled
 */
function open(compiled) {
  desk?.destroy();
  desk = makeDesk?.(compiled);
  return "";
}

/** @param {string} request */
function score(request) {
  if (!desk) throw new EngineFailure({ reason: "crashed" });
  return desk.answer(request);
}

/** @param {Message} message */
function answer(message) {
  if (message.type === "boot") return boot(message.files);
  return message.type === "open" ? open(message.compiled) : score(message.request);
}

/**
 * @param {unknown} error
 * @returns {Fault}
 */
function describe(error) {
  if (error instanceof EngineFailure) return error.failure;
  return { reason: isOutOfMemory(error) ? "memory" : "crashed", cause: String(error) };
}

self.onmessage = async (/** @type {MessageEvent<Message>} */ { data }) => {
  /** @type {Answer} */
  let reply;
  try {
    reply = { id: data.id, ok: true, value: await answer(data) };
  } catch (error) {
    console.error(error);
    reply = { id: data.id, ok: false, error: describe(error) };
  }
  self.postMessage(reply);
};
