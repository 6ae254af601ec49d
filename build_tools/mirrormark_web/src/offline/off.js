/**
 * The service worker of a site that isn't to work offline any more: it takes the place of the one that
 * a reader has, deletes what that kept, and goes.
 */
import { nameCaches } from "./names.js";

const worker = /** @type {ServiceWorkerScope} */ (/** @type {unknown} */ (self));

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const { scope } = worker.registration;
  await Promise.all(Object.values(nameCaches(scope)).map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
