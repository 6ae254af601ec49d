/**
 * One worker, and what it was asked. After a failure there is another one.
 *
 * @typedef {import("../contract.js").FromWorker} Answer
 * @typedef {{resolve: (value: string) => void, reject: (error: Error) => void}} Waiting
 */
import { EngineFailure } from "./protocol.js";

/**
 * Pyodide knows an iPad by this, and spares it a bit of WebAssembly that it gets wrong. In a worker no
 * browser says it.
 */
const TELL_TOUCH_POINTS = `navigator.maxTouchPoints ?? Object.defineProperty(navigator,
  "maxTouchPoints", { value: ${Number(navigator.maxTouchPoints ?? 0)} });\n`;

export class Connection {
  /** @type {Worker} */
  #worker;
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  #lastId = 0;
  #address;

  /**
   * Starts the worker from a `blob:` address: only then does the page's Content-Security-Policy hold in
   * it, and only then is it the very script whose hash was checked. Throws where there can't be one.
   *
   * @param {string} script
   * @param {{onQuiet: () => void, onFailure: (failure: EngineFailure) => void}} listener `onQuiet` is
   *   called when nothing is left to be answered, `onFailure` when the worker is of no use any more
   */
  constructor(script, { onQuiet, onFailure }) {
    this.onQuiet = onQuiet;
    this.onFailure = onFailure;
    const source = new Blob([TELL_TOUCH_POINTS, script], { type: "text/javascript" });
    this.#address = URL.createObjectURL(source);
    try {
      this.#worker = new Worker(this.#address, { type: "module", name: "mirrormark-engine" });
    } catch {
      URL.revokeObjectURL(this.#address);
      throw new EngineFailure({ reason: "unsupported" });
    }
    this.#worker.onmessage = ({ data }) => this.#receive(data);
    this.#worker.onerror = (event) => this.#hearError(event);
  }

  /**
   * @param {Omit<import("../contract.js").BootMessage, "id">
   *   | Omit<import("../contract.js").OpenMessage, "id">
   *   | Omit<import("../contract.js").ScoreMessage, "id">} message
   * @param {Transferable[]} [transfer]
   * @returns {Promise<string>}
   */
  ask(message, transfer = []) {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ...message }, transfer);
    });
  }

  /**
   * Ends the worker. Whoever still waits for an answer gets the error.
   *
   * @param {Error} error
   */
  end(error) {
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.terminate();
    URL.revokeObjectURL(this.#address);
    const abandoned = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of abandoned) reject(error);
  }

  /** @param {Answer} reply */
  #receive(reply) {
    URL.revokeObjectURL(this.#address); // it has started
    if (!reply.ok) return this.onFailure(new EngineFailure(reply.error));
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (!this.#waiting.size) this.onQuiet();
    waiting?.resolve(reply.value);
  }

  /**
   * A script that fails says where. Where the worker was never let in, as by a policy, nothing does.
   *
   * @param {Event} event
   */
  #hearError(event) {
    event.preventDefault();
    const reason = event instanceof ErrorEvent ? "crashed" : "unsupported";
    if (event instanceof ErrorEvent) console.error(event.message);
    this.onFailure(new EngineFailure({ reason }));
  }
}
