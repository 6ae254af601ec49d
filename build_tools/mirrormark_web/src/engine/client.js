/**
 * The page's side of the engine: one worker a document, booted at most once at a time.
 *
 * The state is on `<html data-engine>`: `idle`, `booting`, `ready` or `failed`; and once it is booted,
 * in which way, on `<html data-boot>`: `fast` or `plain`.
 *
 * @typedef {import("../contract.js").CompiledAssessment} CompiledAssessment
 * @typedef {import("../contract.js").CompiledProfile} CompiledProfile
 * @typedef {import("../contract.js").Request | import("../contract.js").CompareRequest
 *   | import("../contract.js").ProfileRequest} Request
 */
import { wantsToSaveData } from "../saving-data.js";
import { NOTHING, isWorthPlain, loadRuntime } from "./boot.js";
import { Connection } from "./connection.js";
import { Patience, TOLD_AFTER_MS } from "./patience.js";
import { EngineFailure, OF_CONNECTION, asFailure, isOfWorker } from "./protocol.js";
import { Watchdog } from "./watchdog.js";

/** For Python to start once all bytes are there, on a slow phone. */
const START_LIMIT_MS = 60_000;
const SCORE_LIMIT_MS = 10_000;

/**
 * What the engine says of the JSON that it got. What the generator has compiled and the page has written is
 * never broken: it is the engine, or the Python below it.
 */
const NEVER_OF_ANSWERS = ["broken-assessment", "unsupported-schema", "not-json"];

/** Why a load is ended that begins once more. */
const AGAIN = "again";

class EngineClient extends EventTarget {
  /** @type {Connection | undefined} */
  #connection;
  /** What the worker has read. @type {CompiledAssessment | CompiledProfile | undefined} */
  #opened;
  /** @type {Promise<void> | undefined} */
  #booted;
  #isReady = false;
  /** @type {AbortController | undefined} ends what is being fetched */
  #loading;
  /** @type {EngineFailure | undefined} what went wrong last */
  #failure;
  /** How often in a row a reader has begun from nothing, and it failed all the same. */
  #failedAnew = 0;
  /** @type {import("./boot.js").Way} */
  #way = "fast";
  #watchdog = new Watchdog();
  #patience = new Patience();
  /** How far it is since it began to boot. */
  progress = NOTHING;

  announce() {
    this.#setState("idle");
  }

  /** Boots while the reader is answering, unless they asked their browser to save data. */
  prepare() {
    if (wantsToSaveData()) return;
    // What failed once isn't fetched again at each answer; only a connection may come back.
    if (this.#failure && !OF_CONNECTION.includes(this.#failure.failure.reason)) return;
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
   * Begins from nothing, for a reader who tries again: with another worker, and in the plain way where
   * neither the connection, nor the files, nor a want of memory was to blame.
   */
  beginAnew() {
    const failure = this.#failure;
    if (!failure || !isOfWorker(failure)) return;
    this.#failedAnew += 1;
    if (failure.failure.reason !== "memory") this.#way = "plain";
    if (this.#isReady) this.#fail(failure);
  }

  /** Whether the worker fails although a reader has had it begin from nothing. */
  get isLasting() {
    return this.#failedAnew > 0 && this.#failure !== undefined && isOfWorker(this.#failure);
  }

  /** Asks once more for files of which nothing has come for a while. */
  askAgain() {
    if (!this.progress.isSilent) return;
    this.#patience.grow();
    this.#report(NOTHING);
    this.#loading?.abort(AGAIN);
  }

  /**
   * Scores answers. Rejects with an EngineFailure.
   *
   * @param {CompiledAssessment} compiled
   * @param {import("../store/store.js").Answers} answers
   * @returns {Promise<import("../contract.js").Result>}
   */
  score(compiled, answers) {
    const result = this.#reply(compiled, { answers });
    return /** @type {ReturnType<typeof this.score>} */ (result);
  }

  /**
   * Scores answers, and says why, which takes most of the time. Rejects with an EngineFailure.
   *
   * @param {CompiledAssessment} compiled
   * @param {import("../store/store.js").Answers} answers
   * @returns {Promise<import("../result/types.js").ExplainedResult>}
   */
  explain(compiled, answers) {
    const result = this.#reply(compiled, { answers, why: true });
    return /** @type {ReturnType<typeof this.explain>} */ (result);
  }

  /**
   * Says what moved from earlier answers to those of now. Rejects with an EngineFailure.
   *
   * @param {CompiledAssessment} compiled
   * @param {import("../contract.js").CompareRequest["then"]} then
   * @param {import("../store/store.js").Answers} now
   * @returns {Promise<import("../contract.js").ThenAndNow>}
   */
  compare(compiled, then, now) {
    const comparison = this.#reply(compiled, { then, now });
    return /** @type {ReturnType<typeof this.compare>} */ (comparison);
  }

  /**
   * Says what responses to several assessments mean together. Rejects with an EngineFailure.
   *
   * @param {CompiledProfile} compiled
   * @param {Record<string, import("../contract.js").Response>} responses by assessment
   * @returns {Promise<import("../contract.js").ProfileResult>}
   */
  readProfile(compiled, responses) {
    const result = this.#reply(compiled, { responses });
    return /** @type {ReturnType<typeof this.readProfile>} */ (result);
  }

  /**
   * @param {CompiledAssessment | CompiledProfile} compiled
   * @param {Request} request
   */
  async #reply(compiled, request) {
    await this.boot();
    const way = this.#way;
    try {
      return await this.#request(compiled, request);
    } catch (error) {
      const failure = asFailure(error);
      if (!this.#turnToPlain(way, failure)) throw failure;
    }
    try {
      return await this.#request(compiled, request);
    } catch (error) {
      throw asFailure(error);
    }
  }

  /**
   * @param {CompiledAssessment | CompiledProfile} compiled
   * @param {Request} content
   */
  async #request(compiled, content) {
    await this.boot();
    performance.mark("mirrormark:score-start");
    // Both messages leave at once, so that no other assessment comes between them.
    const opened = this.#open(compiled);
    const request = JSON.stringify(content);
    const [text] = await Promise.all([this.#ask({ type: "score", request }), opened]);
    performance.mark("mirrormark:score-end");
    /** @type {import("../contract.js").Reply} */
    const reply = JSON.parse(text);
    if (reply.ok) {
      this.#failedAnew = 0;
      return reply.value;
    }
    const { name, message } = reply.error;
    const reason = NEVER_OF_ANSWERS.includes(name) ? "crashed" : "answers";
    const failure = new EngineFailure({ reason, message });
    // That worker would say it again and again. Of answers that are none it may say so.
    if (reason === "crashed") this.#fail(failure);
    this.#failure = failure;
    throw failure;
  }

  /**
   * Has the worker read an assessment, unless it is the one that it read last.
   *
   * @param {CompiledAssessment | CompiledProfile} compiled
   */
  #open(compiled) {
    if (this.#opened === compiled) return undefined;
    this.#opened = compiled;
    return this.#ask({ type: "open", compiled: JSON.stringify(compiled) });
  }

  async #start() {
    try {
      await this.#bootOneWay();
    } catch (error) {
      const failure = asFailure(error);
      const isHung = failure.failure.reason === "slow";
      if (!this.#turnToPlain(this.#way, failure, isHung)) throw failure;
      await this.#bootOneWay();
    }
    performance.mark("mirrormark:engine-ready");
    document.documentElement.dataset.boot = this.#way;
    this.#failure = undefined;
    this.#isReady = true;
    this.#setState("ready");
  }

  /**
   * Whether the plain way is to be tried after this; it then stays with this document.
   *
   * @param {import("./boot.js").Way} way the one that failed; another request may have turned already
   * @param {EngineFailure} failure
   * @param {boolean} [isHung] whether it hung while it booted
   */
  #turnToPlain(way, failure, isHung = false) {
    if (!isWorthPlain(way, failure, isHung)) return false;
    if (this.#way === way)
      console.warn("The fast way to boot the engine failed; the plain one is tried.", failure);
    this.#way = "plain";
    return true;
  }

  /** @returns {Promise<void>} */
  async #bootOneWay() {
    const loading = new AbortController();
    this.#loading = loading;
    this.#setState("booting");
    performance.mark("mirrormark:boot-start");
    this.#watchBytes();
    try {
      const { worker, files } = await loadRuntime(
        this.#way,
        (bytes) => loading.signal.aborted || this.#hearOf(bytes),
        loading.signal,
      );
      this.#connection = new Connection(worker, {
        onQuiet: () => this.#watchdog.stop(),
        onFailure: (failure) => this.#fail(failure),
      });
      await this.#ask({ type: "boot", files }, Object.values(files), START_LIMIT_MS);
    } catch (error) {
      if (loading.signal.reason === AGAIN) return this.#bootOneWay();
      // Where the watchdog has given up, what comes of it is only an echo.
      const failure = loading.signal.reason ?? asFailure(error);
      this.#fail(failure);
      throw failure;
    }
  }

  /** @param {import("./boot.js").Bytes} bytes */
  #hearOf(bytes) {
    this.#watchBytes();
    this.#report({ ...bytes, isSilent: false });
  }

  /** Tells of a silence, and ends it where it goes on. */
  #watchBytes() {
    this.#watchdog.watch(TOLD_AFTER_MS, () => {
      this.#report({ ...this.progress, isSilent: true });
      const giveUp = () => this.#fail(this.#patience.giveUp(this.progress.awaited));
      this.#watchdog.watch(this.#patience.rest, giveUp);
    });
  }

  /** @param {import("./boot.js").Progress} progress */
  #report(progress) {
    this.progress = progress;
    this.dispatchEvent(new Event("progress"));
  }

  /**
   * @param {Parameters<Connection["ask"]>[0]} message
   * @param {Transferable[]} [transfer]
   * @param {number} [limit] milliseconds
   */
  async #ask(message, transfer, limit = SCORE_LIMIT_MS) {
    if (!this.#connection) throw this.#failure ?? new EngineFailure({ reason: "crashed" });
    this.#watchdog.watch(limit, () => this.#fail(new EngineFailure({ reason: "slow" })));
    return this.#connection.ask(message, transfer);
  }

  /**
   * Gives up on this worker; the next `boot` starts another.
   *
   * @param {EngineFailure} failure
   */
  #fail(failure) {
    this.#failure = failure;
    this.#watchdog.stop();
    this.#loading?.abort(failure);
    // A boot that fails forgets itself, once there is no other way to try.
    if (this.#isReady) this.#booted = undefined;
    this.#isReady = false;
    this.progress = NOTHING;
    this.#setState("failed");
    const connection = this.#connection;
    this.#connection = undefined;
    this.#opened = undefined;
    connection?.end(failure);
  }

  /** @param {"idle" | "booting" | "ready" | "failed"} state */
  #setState(state) {
    document.documentElement.dataset.engine = state;
  }
}

export const engine = new EngineClient();
