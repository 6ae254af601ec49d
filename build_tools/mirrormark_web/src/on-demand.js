/** Scripts that lie beside the page's own, and are loaded when they are asked for. */

/**
 * Returns how to load one. `loaded` gives it where it is there already, and loads nothing. `load` gives
 * nothing where that fails, or where something else came in its place, and tries again the next time.
 *
 * @template {object} Loaded
 * @param {() => string} nameFile gives the name of the file
 * @param {keyof Loaded & string} member by which one can tell that it is the right one: a function
 * @returns {{loaded: () => Loaded | undefined, load: () => Promise<Loaded | undefined>}}
 */
export function onDemand(nameFile, member) {
  /** @type {Loaded | undefined} */
  let loaded;
  /** @type {Promise<Loaded | undefined> | undefined} */
  let loading;
  const load = async () => {
    try {
      const found = await import(new URL(nameFile(), import.meta.url).href);
      if (typeof found[member] === "function") loaded = found;
    } catch {
      // the host, the connection, or what lies between
    }
    if (!loaded) loading = undefined;
    return loaded;
  };
  return { loaded: () => loaded, load: () => (loading ??= load()) };
}
