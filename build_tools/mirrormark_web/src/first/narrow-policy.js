/** A policy can't name a bare internet address, apart from that of this very machine. */
const UNNAMEABLE = /^\[|^(?!127\.0\.0\.1$)\d+(?:\.\d+){3}$/;

/**
 * Puts a second policy beside that of the page, which lets only files of this site run. A browser obeys
 * both. The one in the page's HTML can't name a file, since it doesn't know where the site lies: it has to
 * let in all that comes from this origin, other projects of the same owner included.
 *
 * What is inline is left to the policy in the HTML, which has its hashes.
 *
 * @param {URL} site its address
 * @param {{scripts: string[], serviceWorker: string | null}} files their paths in the site
 */
export function narrowPolicy(site, { scripts, serviceWorker }) {
  if (!site.protocol.startsWith("http") || UNNAMEABLE.test(site.hostname)) return;
  const name = (/** @type {string} */ path) =>
    new URL(path, site).href.replaceAll(";", "%3B").replaceAll(",", "%2C");
  const worker = serviceWorker === null ? [] : [name(serviceWorker)];
  // Firefox judges what a service worker gives from its cache by the address of that worker.
  const files = [...scripts.map(name), ...worker].join(" ");
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = `script-src 'unsafe-inline' 'wasm-unsafe-eval' ${files}; worker-src blob: ${worker}`;
  document.head.append(policy);
  // It holds all the same. The theme, going to another page, compares what the heads have.
  policy.remove();
}
