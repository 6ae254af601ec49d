/**
 * Records by their keys, wherever they lie.
 *
 * @typedef {{get: (key: string) => Promise<unknown>,
 *   entries: (start: string) => Promise<[key: string, value: unknown][]>,
 *   put: (key: string, value: unknown) => Promise<unknown>,
 *   delete: (key: string) => Promise<unknown>}} Records `entries` are those whose keys begin so
 */

/**
 * Records in a map.
 *
 * @param {Map<string, unknown>} map
 * @returns {Records}
 */
export function recordsOf(map) {
  return {
    get: async (key) => map.get(key),
    entries: async (start) => [...map].filter(([key]) => key.startsWith(start)),
    put: async (key, value) => map.set(key, value),
    delete: async (key) => map.delete(key),
  };
}

/**
 * What records are to become: nothing of them has changed before it is committed. So what a change would
 * make can be looked at where it can't be written.
 *
 * @implements {Records}
 */
export class Draft {
  /** @type {Map<string, unknown>} undefined for what is to be deleted */
  #made = new Map();

  /** @param {Records} records */
  constructor(records) {
    this.records = records;
  }

  get isChanged() {
    return this.#made.size > 0;
  }

  /** @param {string} key */
  async get(key) {
    return this.#made.has(key) ? this.#made.get(key) : this.records.get(key);
  }

  /**
   * @param {string} start
   * @returns {Promise<[string, unknown][]>}
   */
  async entries(start) {
    const found = new Map(await this.records.entries(start));
    for (const [key, value] of this.#made) if (key.startsWith(start)) found.set(key, value);
    return [...found].filter(([, value]) => value !== undefined);
  }

  /** @param {string} key @param {unknown} value */
  async put(key, value) {
    this.#made.set(key, value);
  }

  /** @param {string} key */
  async delete(key) {
    this.#made.set(key, undefined);
  }

  async commit() {
    for (const [key, value] of this.#made)
      await (value === undefined ? this.records.delete(key) : this.records.put(key, value));
  }
}
