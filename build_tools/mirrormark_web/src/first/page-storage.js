/** Lasts as long as the page does. */
class PageStorage {
  /** @type {Map<string, string>} */
  #items = new Map();

  get length() {
    return this.#items.size;
  }

  /** @param {number} index */
  key(index) {
    return [...this.#items.keys()][index] ?? null;
  }

  /** @param {string} key */
  getItem(key) {
    return this.#items.get(String(key)) ?? null;
  }

  /** @param {string} key @param {string} value */
  setItem(key, value) {
    this.#items.set(String(key), String(value));
  }

  /** @param {string} key */
  removeItem(key) {
    this.#items.delete(String(key));
  }

  clear() {
    this.#items.clear();
  }
}

/**
 * Gives a page a `localStorage` and a `sessionStorage` where the browser refuses them, as with *block all
 * cookies*. There, even to look at them throws, and the theme looks before it does anything else: without
 * this there is no search, no way to other colours, and every link loads a whole page, so that answers
 * which can't be kept are gone.
 */
export function standInForStorage() {
  for (const name of /** @type {const} */ (["localStorage", "sessionStorage"])) {
    try {
      if (window[name]) continue; // some apps that show pages have none instead
    } catch {
      // Refused.
    }
    Object.defineProperty(window, name, { value: new PageStorage(), configurable: true });
  }
}
