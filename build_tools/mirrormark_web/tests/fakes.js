/** What a browser has and Node hasn't, as little of it as the tests need. */

/**
 * Puts something in the place of what is global, until a test has ended.
 *
 * @param {import("node:test").TestContext} test
 * @param {Record<string, unknown>} values by their names
 */
export function replaceGlobals(test, values) {
  for (const [name, value] of Object.entries(values)) {
    const before = Object.getOwnPropertyDescriptor(globalThis, name);
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    test.after(() => {
      if (before) Object.defineProperty(globalThis, name, before);
      else Reflect.deleteProperty(globalThis, name);
    });
  }
}

/** A `Storage`: what is kept are properties of its own, as in a browser. */
export class FakeStorage {
  /** @param {string} name */
  getItem(name) {
    return Object.hasOwn(this, name) ? Reflect.get(this, name) : null;
  }

  /** @param {string} name @param {string} value */
  setItem(name, value) {
    Reflect.set(this, name, `${value}`);
  }

  /** @param {string} name */
  removeItem(name) {
    Reflect.deleteProperty(this, name);
  }
}

/**
 * The `t` of a page in a test: it says which text was asked for, and with what.
 *
 * @type {import("../src/text/text.js").Translate}
 */
export const t = Object.assign(
  (/** @type {string} */ key, /** @type {object | undefined} */ values) =>
    values ? `${key} ${JSON.stringify(values)}` : key,
  {
    amount: (/** @type {number} */ value, /** @type {string | undefined} */ unit = "") =>
      [value, unit].filter((each) => each !== "").join(" "),
    numeral: (/** @type {number | string} */ value) => `${value}`,
    signed: (/** @type {number} */ value) => (value > 0 ? `+${value}` : `${value}`),
    day: (/** @type {Date} */ date) => date.toISOString().slice(0, 10),
    moment: (/** @type {Date} */ date) => date.toISOString().slice(0, 16),
    authored: (/** @type {string} */ text) => text,
    label: (
      /** @type {import("../src/contract.js").Option} */ { id, label },
      /** @type {{scale: string | null}} */ { scale },
    ) => label ?? `scale-${scale}-${id}`,
    language: "en-GB",
  },
);
