/**
 * Tells other tabs of this browser that what is kept has changed. Not what: they read that themselves,
 * so nothing that a message says is ever believed.
 */
import { isKeeping } from "./keeping.js";

export class Tabs {
  /** Who listens in this document, by name. @type {Map<string, Set<() => void>>} */
  static #here = new Map();
  /** @type {BroadcastChannel | undefined} */
  #channel;

  /** @param {string} key of what is kept */
  constructor(key) {
    this.name = `mirrormark:${key}`;
  }

  /**
   * Calls back when another tab has changed something, and when the reader returns to this one: while
   * it lay in the browser's cache it heard nothing.
   *
   * @param {() => void} onChange
   * @param {AbortSignal} signal ends it
   */
  listen(onChange, signal) {
    const look = () => document.hidden || onChange();
    document.addEventListener("visibilitychange", look, { signal });
    window.addEventListener("storage", (event) => this.#heed(event, onChange), { signal });
    const listeners = Tabs.#here.get(this.name) ?? new Set();
    Tabs.#here.set(this.name, listeners.add(onChange));
    signal.addEventListener("abort", () => listeners.delete(onChange));
    try {
      const channel = new BroadcastChannel(this.name);
      channel.onmessage = onChange;
      this.#channel = channel;
      signal.addEventListener("abort", () => {
        this.#channel = undefined;
        channel.close();
      });
    } catch {
      // Where storage is refused, channels may be as well.
    }
  }

  /**
   * Heeds what a tab of an earlier version notes (see `Journal`), which can't write it any more. Whoever takes such a
   * note away once it is written may take the next one of that name with it: browsers lock nothing between tabs.
   *
   * @param {StorageEvent} event
   * @param {() => void} onChange
   */
  #heed({ key, newValue }, onChange) {
    if (newValue === null || !key?.startsWith(`${this.name}/`) || !isKeeping()) return;
    try {
      const there = localStorage.getItem(key);
      // Several may wait to be heard of: the later one counts.
      if (there === null || timeOf(there) < timeOf(newValue)) localStorage.setItem(key, newValue);
    } catch {
      // Full, or refused.
    }
    onChange();
  }

  /** Calls back here, as for a change in another tab. */
  hear() {
    for (const listen of Tabs.#here.get(this.name) ?? []) listen();
  }

  /**
   * Tells them even after the end of listening: an answer may be kept only once the page it was given
   * on has been swapped. Then the page in its place hears of it too.
   */
  tell() {
    if (!isKeeping()) return;
    try {
      const channel = this.#channel ?? new BroadcastChannel(this.name);
      channel.postMessage("changed");
      if (channel !== this.#channel) channel.close();
    } catch {
      // As above.
    }
  }
}

/**
 * @param {string} note as it was written
 * @returns {number} when; NaN where it can't be read
 */
function timeOf(note) {
  try {
    return Number(JSON.parse(note).at);
  } catch {
    return NaN;
  }
}
