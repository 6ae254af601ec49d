/**
 * A part of the page's script that is a file of its own, and loaded when it is needed.
 *
 * @template T
 */
export class Part {
  /** What it has, once it is there. @type {T | undefined} */
  loaded;
  /** @type {Promise<T | undefined> | undefined} */
  #loading;

  /**
   * @param {() => string} file gives its name; it lies beside the page's script
   * @param {string} name of a function that it has
   */
  constructor(file, name) {
    this.file = file;
    this.name = name;
  }

  /**
   * Loads it; gives nothing where that fails, or where something else came in its place, and tries again
   * the next time.
   */
  load() {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load() {
    try {
      const loaded = await import(new URL(this.file(), import.meta.url).href);
      if (typeof loaded[this.name] === "function") this.loaded = /** @type {T} */ (loaded);
    } catch {
      // the host, the connection, or what lies between
    }
    if (!this.loaded) this.#loading = undefined;
    return this.loaded;
  }
}
