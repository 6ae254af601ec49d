/**
 * The page's side of the engine: one worker a document, booted at most once at a time.
 *
 * The state is on `<html data-engine>`: `idle`, `booting`, `ready` or `failed`.
 *
 * @typedef {import("./protocol.js").Reply} Reply
 * @typedef {import("./protocol.js").Request} Request
 * @typedef {{resolve: (value: string) => void, reject: (error: Error) => void}} Waiting
 */
import { EngineFailure } from "./protocol.js";

/** The longest silence while booting: bytes arrive far more often, even on a slow train. */
const BOOT_SILENCE_MS = 20_000;
const SCORE_LIMIT_MS = 10_000;

class EngineClient extends EventTarget {
  /** @type {Worker | undefined} */
  #worker;
  /** @type {object | undefined} the assessment that the worker has read */
  #opened;
  /** @type {Promise<string> | undefined} */
  #booted;
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  #lastId = 0;
  /** Bytes of the runtime that have arrived, unpacked. */
  loaded = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #watchdog;

  announce() {
    this.#setState("idle");
  }

  /** Boots the engine, unless it is booting or ready. */
  boot() {
    if (!this.#booted) {
      const booted = this.#start();
      this.#booted = booted;
      booted.catch(() => {
        if (this.#booted === booted) this.#booted = undefined;
      });
    }
    return this.#booted;
  }

  /**
   * Scores answers, and says why. Rejects with an EngineFailure.
   *
   * @param {object} compiled a compiled assessment
   * @param {import("../store/store.js").Answers} answers
   * @returns {Promise<import("../result/types.js").Result>}
   */
  async score(compiled, answers) {
    await this.boot();
    performance.mark("mirrormark:score-start");
    this.#watch(SCORE_LIMIT_MS, "slow");
    // Both messages leave at once, so that no other assessment comes between them.
    const opened = this.#open(compiled);
    const request = JSON.stringify({ answers, why: true });
    const [value] = await Promise.all([this.#ask({ type: "score", request }), opened]);
    performance.mark("mirrormark:score-end");
    return JSON.parse(value);
  }

  /**
   * Has the worker read an assessment, unless it is the one that it read last.
   *
   * @param {object} compiled
   */
  #open(compiled) {
    if (this.#opened === compiled) return undefined;
    this.#opened = compiled;
    return this.#ask({ type: "open", compiled: JSON.stringify(compiled) });
  }

  async #start() {
    this.#setState("booting");
    performance.mark("mirrormark:boot-start");
    const source = new Blob([WORKER_SOURCE], { type: "text/javascript" });
    const address = URL.createObjectURL(source);
    this.#worker = this.#createWorker(address);
    this.#worker.onmessage = ({ data }) => this.#receive(data);
    this.#worker.onerror = () => this.#fail(new EngineFailure({ reason: "crashed" }));
    this.#watch(BOOT_SILENCE_MS, "stalled");
    const runtime = new URL(`${RUNTIME_FOLDER}/`, import.meta.url).href;
    try {
      return await this.#ask({ type: "boot", runtime });
    } finally {
      URL.revokeObjectURL(address);
    }
  }

  /**
   * Creates the worker. A policy may forbid it, and then it throws at once.
   *
   * @param {string} address
   */
  #createWorker(address) {
    try {
      return new Worker(address, { type: "module", name: "mirrormark-engine" });
    } catch {
      const failure = new EngineFailure({ reason: "unsupported" });
      this.#fail(failure);
      throw failure;
    }
  }

  /**
   * @param {Omit<import("./protocol.js").BootRequest, "id">
   *   | Omit<import("./protocol.js").OpenRequest, "id">
   *   | Omit<import("./protocol.js").ScoreRequest, "id">} message
   * @returns {Promise<string>}
   */
  #ask(message) {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker?.postMessage({ id, ...message });
    });
  }

  /** @param {Reply} reply */
  #receive(reply) {
    if ("type" in reply) {
      this.#watch(BOOT_SILENCE_MS, "stalled");
      this.loaded = reply.loaded;
      this.dispatchEvent(new Event("progress"));
      return;
    }
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (!this.#waiting.size) clearTimeout(this.#watchdog);
    if (reply.ok) {
      if (document.documentElement.dataset.engine === "booting") {
        performance.mark("mirrormark:engine-ready");
        this.#setState("ready");
      }
      waiting?.resolve(reply.value);
    } else if (reply.error.reason === "answers") {
      waiting?.reject(new EngineFailure(reply.error));
    } else {
      this.#fail(new EngineFailure(reply.error), waiting);
    }
  }

  /**
   * Gives up on this worker; the next `boot` starts another.
   *
   * @param {EngineFailure} error
   * @param {Waiting} [waiting]
   */
  #fail(error, waiting) {
    clearTimeout(this.#watchdog);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#opened = undefined;
    this.#booted = undefined;
    this.#setState("failed");
    const abandoned = [...this.#waiting.values(), ...(waiting ? [waiting] : [])];
    this.#waiting.clear();
    for (const each of abandoned) each.reject(error);
  }

  /**
   * @param {number} limit milliseconds
   * @param {import("./protocol.js").Reason} reason
   */
  #watch(limit, reason) {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.#fail(new EngineFailure({ reason })), limit);
  }

  /** @param {"idle" | "booting" | "ready" | "failed"} state */
  #setState(state) {
    document.documentElement.dataset.engine = state;
  }
}

export const engine = new EngineClient();
