/*! With Workbox - MIT License (c) 2018 Google LLC */
/**
 * Keeps the site on the reader's device, so that it works offline. `publishing` writes what there is
 * to keep before this script, and the result into the root of the site.
 *
 * Each version of the site has a worker of its own, and each worker knows the hash of every file of
 * its version. It serves no other, whatever the host has by now, and whatever anybody has written into
 * the cache since. So no two versions mix, and what is poisoned is fetched anew.
 */
import { PrecacheController } from "workbox-precaching/PrecacheController.js";
import { PrecacheRoute } from "workbox-precaching/PrecacheRoute.js";
import { Route } from "workbox-routing/Route.js";
import { Router } from "workbox-routing/Router.js";
import { check, isRight } from "./checked.js";
import { nameCaches } from "./names.js";

const worker = /** @type {ServiceWorkerScope} */ (/** @type {unknown} */ (self));
const { scope } = worker.registration;
const names = nameCaches(scope);

const ABSENT = "404.html";

const CAREFUL = {
  /** Asks the host whether a file is still what the browser has, even where it may not need to. */
  requestWillFetch: async (/** @type {{request: Request}} */ { request }) =>
    new Request(request, { cache: "no-cache" }),
  /** What has the right hash is the right file, even where `404.html` comes as a 404. */
  cacheWillUpdate: async (/** @type {{request: Request, response: Response}} */ about) =>
    about.response.ok || about.request.integrity ? about.response : null,
};

const ADDRESSES = {
  directoryIndex: "",
  /**
   * Folders stand in the list as links have them, and not as `index.html`. No page of a site of files
   * depends on what stands behind a question mark.
   */
  urlManipulation: (/** @type {{url: URL}} */ { url }) => [
    new URL(url.pathname.replace(/\/index\.html$/, "/"), url),
  ],
};

const whole = keep(names.whole, KEPT.whole);
const visited = keep(names.visited, KEPT.visited);

/**
 * @param {string} cacheName
 * @param {[path: string, hash: string][]} files
 */
function keep(cacheName, files) {
  const controller = new PrecacheController({ cacheName, plugins: [CAREFUL, checking(files)] });
  // A file is told by its hash alone, and not by the headers that it was asked for with.
  controller.strategy.matchOptions = { ignoreVary: true };
  controller.addToCacheList(
    files.map(([path, hash]) => ({
      url: new URL(path, scope).href,
      revision: hash,
      integrity: hash.startsWith("sha256-") ? hash : undefined,
    })),
  );
  return controller;
}

/**
 * Has the cache's files checked before they are served, and those that are wrong fetched anew.
 *
 * @param {[path: string, hash: string][]} files
 */
function checking(files) {
  const known = new Map(files.map((file) => [new URL(file[0], scope).href, file]));
  const find = (/** @type {Request} */ { url }) => {
    const { origin, pathname } = new URL(url);
    return known.get(origin + pathname);
  };
  return {
    cachedResponseWillBeUsed: async (
      /** @type {{request: Request, cachedResponse?: Response, cacheName: string}} */ about,
    ) => {
      const { request, cachedResponse, cacheName } = about;
      const file = find(request);
      if (!cachedResponse || !file) return null;
      const right = await check(cachedResponse, ...file);
      // What has been kept for other headers would outlast what takes its place.
      if (!right) await (await caches.open(cacheName)).delete(request, { ignoreVary: true });
      return right;
    },
    /** Workbox keeps anew only what it could ask for with its hash. */
    fetchDidSucceed: async (/** @type {{request: Request, response: Response}} */ about) => {
      const { request, response } = about;
      const [path = "", hash = "sha256-"] = find(request) ?? [];
      if (hash.startsWith("sha256-")) return response;
      if (!(await isRight(await response.clone().arrayBuffer(), hash)))
        throw new TypeError(`${path} is of another version`);
      const cache = await caches.open(names.whole);
      await cache.put(whole.getCacheKeyForURL(request.url) ?? request, response.clone());
      return response;
    },
  };
}

const router = new Router();
for (const controller of [whole, visited]) {
  const route = new PrecacheRoute(controller, ADDRESSES);
  const serve = (
    /** @type {import("workbox-core/types.js").RouteHandlerCallbackOptions} */ asked,
  ) => controller.strategy.handle({ ...asked, request: toCheckable(asked.request) });
  router.registerRoute(new Route(route.match, serve));
}
router.registerRoute(
  new Route(
    ({ request }) => request.mode === "navigate",
    ({ request }) => goOnline(request),
  ),
);
// A file of another version, or the host can't be reached.
router.setCatchHandler(({ request }) => goOnline(request));
router.addFetchListener();
// A new reader's page tells what it has loaded before there was a worker.
router.addCacheListener();

/**
 * The hash of what an `<img>` asks for can only be checked if it is asked for like a page.
 *
 * @param {Request} request
 */
function toCheckable(request) {
  return request.mode === "no-cors" ? new Request(request.url) : request;
}

/** @param {Request} request */
async function goOnline(request) {
  try {
    return await fetch(request);
  } catch {
    return request.mode === "navigate" ? standIn(request) : Response.error();
  }
}

/**
 * What is shown offline in the place of a page that isn't kept.
 *
 * @param {Request} request
 */
async function standIn({ url }) {
  const { origin, pathname, search } = new URL(url);
  const folder = `${origin}${pathname}/`;
  if (whole.getCacheKeyForURL(folder)) return Response.redirect(folder + search);
  const kept = await whole.matchPrecache(ABSENT);
  const [, hash = ""] = KEPT.whole.find(([path]) => path === ABSENT) ?? [];
  const page = kept && (await check(kept, ABSENT, hash));
  if (!page) return Response.error();
  const html = (await page.text()).replace("<html", "<html data-offline");
  return new Response(html, {
    status: 503,
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}

worker.addEventListener("install", (event) => event.waitUntil(install(event)));
worker.addEventListener("activate", (event) => event.waitUntil(activate(event)));

/**
 * A version this young takes over only if a reader wants it to. Otherwise a host that delivers another
 * service worker each time would have the page loaded for ever.
 */
const YOUNG_MS = 10_000;
let isYoung = false;

/** @param {WorkerEvent} event */
async function install(event) {
  await whole.install(event);
  isYoung = true;
  setTimeout(() => (isYoung = false), YOUNG_MS);
}

/** @param {WorkerEvent} event */
async function activate(event) {
  // A still newer version may be filling the same caches. It tidies them up itself.
  if (!worker.registration.installing)
    await Promise.all([whole.activate(event), visited.activate(event)]);
  await worker.clients.claim();
}

worker.addEventListener("message", (event) => {
  if (event.data.type === "activate") event.waitUntil(worker.skipWaiting());
  if (event.data.type === "activate-if-alone") event.waitUntil(activateIfAlone(event.ports[0]));
});

/**
 * Takes over from the older version where one window alone shows the site, and answers whether it does.
 *
 * @param {MessagePort | undefined} port
 */
async function activateIfAlone(port) {
  const windows = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const isAlone = windows.filter(({ url }) => url.startsWith(scope)).length < 2;
  port?.postMessage(isAlone && !isYoung);
  if (isAlone && !isYoung) await worker.skipWaiting();
}
