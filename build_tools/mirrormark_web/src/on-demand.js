/** Scripts that lie beside the page's own, and are loaded when they are asked for. */

/**
 * Returns how to have one. `loaded` gives it where it is there already, and loads nothing. `load` gives
 * nothing where that fails, or where something else came in its place, and tries again the next time. `prepare`
 * has it loaded ahead, unless somebody has tried that already.
 *
 * @template {object} Loaded
 * @param {(again: string) => Promise<Loaded>} begin loads it; `again` belongs behind its address, since Firefox
 *   never asks a second time for a script that it couldn't have
 * @param {keyof Loaded & string} member by which one can tell that it is the right one: a function
 * @returns {{loaded: () => Loaded | undefined, load: () => Promise<Loaded | undefined>,
 *   prepare: () => void}}
 */
export function onDemand(begin, member) {
  /** @type {Loaded | undefined} */
  let loaded;
  /** @type {Promise<Loaded | undefined> | undefined} */
  let loading;
  let tries = 0;
  const tryOnce = async () => {
    try {
      const found = await begin(tries++ ? `#${tries}` : "");
      if (typeof found[member] === "function") loaded = found;
    } catch {
      // the host, the connection, or what lies between
    }
    if (!loaded) loading = undefined;
    return loaded;
  };
  const load = () => (loading ??= tryOnce());
  return { loaded: () => loaded, load, prepare: () => void (tries || load()) };
}
