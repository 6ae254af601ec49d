/**
 * Has the workers of the theme, which is its search, start from a `blob:` address: only there does the
 * page's policy hold, which then needs to let no worker start from a file. Their scripts are fetched with
 * the hash that they had when the site was built, once the page shows what its reader has come for.
 */
import { rest } from "./rest.js";

/**
 * @param {URL} site its address
 * @param {Record<string, string>} hashes of scripts, by their paths in the site
 */
export function startCheckedWorkers(site, hashes) {
  const known = new Map(
    Object.entries(hashes).map(([path, hash]) => [new URL(path, site).href, hash]),
  );
  if (!window.Worker) return;
  window.Worker = new Proxy(window.Worker, {
    construct(Stock, [address, options], target) {
      const { href } = new URL(address, document.baseURI);
      const hash = known.get(href);
      if (!hash) return Reflect.construct(Stock, [address, options], target);
      const start = async () => new Stock(await load(href, hash), options);
      return new CheckedWorker(rest().then(start));
    },
  });
}

/** A worker that may not have started yet. What it is told until then, it hears when it has. */
class CheckedWorker extends EventTarget {
  #starting;

  /** @param {Promise<Worker>} starting */
  constructor(starting) {
    super();
    this.#starting = starting.then((worker) => {
      worker.addEventListener("message", ({ data }) =>
        this.dispatchEvent(new MessageEvent("message", { data })),
      );
      worker.addEventListener("error", () => this.dispatchEvent(new Event("error")));
      return worker;
    });
    this.#starting.catch(() => this.dispatchEvent(new Event("error")));
  }

  /** @param {[message: any, transfer: Transferable[]]} message */
  postMessage(...message) {
    this.#starting.then((worker) => worker.postMessage(...message)).catch(() => {});
  }

  terminate() {
    this.#starting.then((worker) => worker.terminate()).catch(() => {});
  }
}

/**
 * Returns a `blob:` address of a worker's script, once it is there and has the right hash.
 *
 * @param {string} address
 * @param {string} integrity
 */
async function load(address, integrity) {
  const response = await fetch(address, { integrity });
  if (!response.ok) throw new TypeError(`${address}: ${response.status}`);
  const script = new Blob([resolveFrom(address), await response.blob()], {
    type: "text/javascript",
  });
  // By what stands behind the `#`, which changes nothing, people can tell it.
  return `${URL.createObjectURL(script)}#${address.slice(address.lastIndexOf("/") + 1)}`;
}

/**
 * Lets a script load others by paths from where it lies itself: from a `blob:` no path leads anywhere.
 *
 * @param {string} address
 */
function resolveFrom(address) {
  return `{
    const { importScripts } = self;
    const resolve = (name) => new URL(name, ${JSON.stringify(address)}).href;
    self.importScripts = (...names) => importScripts(...names.map(resolve));
  }\n`;
}
