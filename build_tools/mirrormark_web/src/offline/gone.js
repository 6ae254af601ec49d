/** A site that has moved, or that doesn't work offline any more: its service worker must not stay. */
import { nameCaches } from "./names.js";

/**
 * Whether the host says that there is no such service worker: it isn't there, something else is, or one
 * is sent elsewhere. A host that can't be reached says nothing.
 *
 * @param {ServiceWorkerRegistration} registration
 */
export async function isGone({ active }) {
  if (!active || !navigator.onLine) return false;
  const response = await fetch(active.scriptURL, { cache: "no-store", redirect: "manual" });
  const type = response.headers.get("content-type") ?? "";
  return (
    response.type === "opaqueredirect" ||
    [404, 410].includes(response.status) ||
    (response.ok && !type.includes("javascript"))
  );
}

/**
 * Deletes what is kept, and then the service worker: it may still answer for the page that comes next.
 *
 * @param {ServiceWorkerRegistration} registration
 */
export async function leave(registration) {
  const { whole, visited } = nameCaches(registration.scope);
  await Promise.all([whole, visited].map((name) => caches.delete(name)));
  await registration.unregister();
}
