/** Newer versions of the site, each with a service worker of its own. */

/**
 * Loads the page anew when another version has taken over, so that all windows show the same one.
 *
 * @param {ServiceWorkerContainer} container
 * @param {ServiceWorkerRegistration | undefined} found what there was when the page was loaded
 */
export function reloadWithVersions(container, found) {
  let isFirst = !found?.active;
  container.addEventListener("controllerchange", () => {
    if (isFirst) rememberVisit(container);
    else location.reload();
    isFirst = false;
  });
}

/**
 * Has the first service worker keep what was asked for before it was there, as far as it keeps what is
 * visited: also what is still on its way. The message is Workbox's.
 *
 * @param {ServiceWorkerContainer} container
 */
function rememberVisit({ controller }) {
  const now = performance.now();
  const keep = (/** @type {string[]} */ urlsToCache) =>
    controller?.postMessage({ type: "CACHE_URLS", payload: { urlsToCache } });
  keep([location.href]);
  new PerformanceObserver((list) => {
    const asked = list.getEntries().filter(({ startTime }) => startTime <= now);
    if (asked.length) keep(asked.map(({ name }) => name));
  }).observe({ type: "resource", buffered: true });
}

/**
 * Lets a version take over if no other window shows the site, and returns whether it does.
 *
 * @param {ServiceWorker} waiting
 * @returns {Promise<boolean>}
 */
export function activateIfAlone(waiting) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    // A still newer one takes the place of one that waits, and that one may never answer.
    waiting.addEventListener("statechange", () => resolve(waiting.state !== "redundant"));
    waiting.postMessage({ type: "activate-if-alone" }, [port2]);
  });
}

/**
 * Tells of a version that waits, now and later.
 *
 * @param {ServiceWorkerRegistration} registration
 * @param {(act: () => void) => void} tell gets what lets that version take over
 */
export function watchVersions(registration, tell) {
  const look = () => {
    // Without an older version nothing waits for long.
    if (registration.active && registration.waiting)
      tell(() => registration.waiting?.postMessage({ type: "activate" }));
  };
  const follow = () => registration.installing?.addEventListener("statechange", look);
  registration.addEventListener("updatefound", follow);
  follow();
  look();
}
