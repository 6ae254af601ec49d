/**
 * The page's side of the engine: one worker a document, booted at most once at a time.
 *
 * The state is on `<html data-engine>`: `idle`, `booting`, `ready` or `failed`; and once it is booted,
 * in which way, on `<html data-boot>`: `fast` or `plain`.
 *
 * @typedef {import("./protocol.js").Reply} Reply
 * @typedef {{resolve: (value: string) => void, reject: (error: Error) => void}} Waiting
 */
import { isWorthPlain, loadRuntime } from "./boot.js";
import { EngineFailure } from "./protocol.js";
import { Watchdog } from "./watchdog.js";

/** The longest silence while booting: bytes arrive far more often, even on a slow train. */
const BOOT_SILENCE_MS = 20_000;
const SCORE_LIMIT_MS = 10_000;

class EngineClient extends EventTarget {
  /** @type {Worker | undefined} */
  #worker;
  /** @type {object | undefined} the assessment that the worker has read */
  #opened;
  /** @type {Promise<void> | undefined} */
  #booted;
  /** @type {AbortController | undefined} ends what is being fetched */
  #loading;
  /** @type {import("./boot.js").Way} */
  #way = "fast";
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  #lastId = 0;
  #watchdog = new Watchdog();
  /** Bytes of the runtime that have arrived in this visit, and all that there will be. */
  progress = { loaded: 0, total: 0 };

  announce() {
    this.#setState("idle");
  }

  /** Boots while the reader is answering, unless they asked their browser to save data. */
  prepare() {
    if (/** @type {any} */ (navigator).connection?.saveData) return;
    this.boot().catch(() => {}); // whoever asks for a result hears of it
  }

  /** Boots the engine, unless it is booting or ready. Rejects with an EngineFailure. */
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
    try {
      return await this.#score(compiled, answers);
    } catch (error) {
      if (!this.#turnToPlain(error)) throw error;
      await this.boot();
      return this.#score(compiled, answers);
    }
  }

  /**
   * @param {object} compiled
   * @param {import("../store/store.js").Answers} answers
   */
  async #score(compiled, answers) {
    performance.mark("mirrormark:score-start");
    this.#watch(SCORE_LIMIT_MS, "slow");
    // Both messages leave at once, so that no other assessment comes between them.
    const opened = this.#open(compiled);
    const request = JSON.stringify({ answers, why: true });
    const [reply] = await Promise.all([this.#ask({ type: "score", request }), opened]);
    performance.mark("mirrormark:score-end");
    const { ok, value, error } = JSON.parse(reply);
    if (!ok) throw new EngineFailure({ reason: "answers", message: error.message });
    return value;
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
    try {
      await this.#bootOneWay();
    } catch (error) {
      if (!this.#turnToPlain(error)) throw error;
      this.#setState("booting");
      await this.#bootOneWay();
    }
    performance.mark("mirrormark:engine-ready");
    document.documentElement.dataset.boot = this.#way;
    this.#setState("ready");
  }

  /**
   * Whether the plain way is to be tried after this; it then stays with this document.
   *
   * @param {unknown} error
   */
  #turnToPlain(error) {
    if (!isWorthPlain(this.#way, error)) return false;
    console.warn("The fast way to boot the engine failed; the plain one is tried.", error);
    this.#way = "plain";
    return true;
  }

  async #bootOneWay() {
    this.#loading = new AbortController();
    this.#watch(BOOT_SILENCE_MS, "stalled");
    try {
      const { worker, files } = await loadRuntime(
        this.#way,
        (loaded, total) => this.#hearOfBytes(loaded, total),
        this.#loading.signal,
      );
      this.#watch(BOOT_SILENCE_MS, "slow");
      await this.#startWorker(worker, files);
    } catch (error) {
      // Where the watchdog has given up, what comes of it is only an echo.
      const failure = this.#loading?.signal.reason ?? error;
      this.#fail(failure);
      throw failure;
    }
    this.#watchdog.stop();
  }

  /**
   * @param {number} loaded
   * @param {number} total
   */
  #hearOfBytes(loaded, total) {
    this.#watch(BOOT_SILENCE_MS, "stalled");
    this.progress = { loaded, total };
    this.dispatchEvent(new Event("progress"));
  }

  /**
   * Starts the worker from a `blob:` address: only then does the page's Content-Security-Policy hold in
   * it, and only then is it the very script whose hash was checked.
   *
   * @param {string} script
   * @param {import("./protocol.js").Files} files
   */
  async #startWorker(script, files) {
    const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    try {
      const worker = new Worker(address, { type: "module", name: "mirrormark-engine" });
      worker.onmessage = ({ data }) => this.#receive(data);
      worker.onerror = () => this.#fail(new EngineFailure({ reason: "crashed" }));
      this.#worker = worker;
      await this.#ask({ type: "boot", files }, Object.values(files));
    } catch (error) {
      // A policy may forbid workers, and then creating one throws.
      throw error instanceof EngineFailure ? error : new EngineFailure({ reason: "unsupported" });
    } finally {
      URL.revokeObjectURL(address);
    }
  }

  /**
   * @param {Omit<import("./protocol.js").BootRequest, "id">
   *   | Omit<import("./protocol.js").OpenRequest, "id">
   *   | Omit<import("./protocol.js").ScoreRequest, "id">} message
   * @param {Transferable[]} [transfer]
   * @returns {Promise<string>}
   */
  #ask(message, transfer = []) {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker?.postMessage({ id, ...message }, transfer);
    });
  }

  /** @param {Reply} reply */
  #receive(reply) {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (!this.#waiting.size) this.#watchdog.stop();
    if (reply.ok) waiting?.resolve(reply.value);
    else this.#fail(new EngineFailure(reply.error), waiting);
  }

  /**
   * Gives up on this worker; the next `boot` starts another.
   *
   * @param {Error} error
   * @param {Waiting} [waiting]
   */
  #fail(error, waiting) {
    this.#watchdog.stop();
    this.#loading?.abort(error);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#opened = undefined;
    // A boot that fails forgets itself, once there is no other way to try.
    if (document.documentElement.dataset.engine === "ready") this.#booted = undefined;
    this.progress = { loaded: 0, total: 0 };
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
    this.#watchdog.watch(limit, () => this.#fail(new EngineFailure({ reason })));
  }

  /** @param {"idle" | "booting" | "ready" | "failed"} state */
  #setState(state) {
    document.documentElement.dataset.engine = state;
  }
}

export const engine = new EngineClient();
