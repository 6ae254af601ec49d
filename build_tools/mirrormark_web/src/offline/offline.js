/**
 * The page's side of the service worker: registers it where the page says that there is one, and brings
 * newer versions of the site without mixing them.
 *
 * `publishing` writes a `<meta name="mirrormark-offline">` with the name of the script and the words that
 * are needed. Without it, under `mkdocs serve` for example, nothing of this happens.
 */
import { wantsToSaveData } from "../saving-data.js";
import { isGone, leave } from "./gone.js";
import { explainAbsence, showNotice } from "./notice.js";
import { activateIfAlone, reloadWithVersions, watchVersions } from "./versions.js";

/** What the service worker is for: all below this address. */
const SITE = new URL("../../", import.meta.url).href;

/** Rejects where the browser lets the site keep nothing. Everything else works all the same. */
export async function startOffline() {
  /** @type {HTMLMetaElement | null} */
  const settings = document.querySelector('meta[name="mirrormark-offline"]');
  const container = navigator.serviceWorker;
  // A page that another one shows in a frame is part of that one's visit.
  if (!settings || !container || window !== window.top) return;
  // Who keeps no cookies keeps no service worker, and some browsers tell of each question on the console.
  if (!navigator.cookieEnabled) return;
  const { newer = "", load = "", absent = "" } = settings.dataset;
  if ("offline" in document.documentElement.dataset) explainAbsence(absent, settings.lang);
  const script = new URL(settings.content, SITE).href;
  const found = await findWorker(container);
  if (found && !isOurs(found, script)) return;
  reloadWithVersions(container, found);
  if (found?.active && found.waiting && (await activateIfAlone(found.waiting))) return;
  const tell = (/** @type {() => void} */ act) => showNotice(newer, load, settings.lang, act);
  if (found) watchVersions(found, tell);
  await untilIdle();
  if (found) await look(found);
  else if (!wantsToSaveData())
    watchVersions(await container.register(script, { scope: SITE }), tell);
}

/**
 * Returns what is registered for the site itself, and not for a site above it.
 *
 * @param {ServiceWorkerContainer} container
 */
async function findWorker(container) {
  const found = await container.getRegistration(SITE);
  return found?.scope === SITE ? found : undefined;
}

/**
 * Whether it isn't one that the host has written.
 *
 * @param {ServiceWorkerRegistration} found
 * @param {string} script
 */
function isOurs({ active, waiting, installing }, script) {
  return (active ?? waiting ?? installing)?.scriptURL === script;
}

/**
 * Looks for a newer version, and leaves no trace of the site where there is none at all any more.
 *
 * @param {ServiceWorkerRegistration} found
 */
async function look(found) {
  try {
    await found.update();
  } catch {
    if (await isGone(found)) await leave(found);
  }
}

/** Until everything that the page needs has arrived and the browser has nothing better to do. */
async function untilIdle() {
  if (document.readyState !== "complete")
    await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  // Safari has no idle callbacks.
  await new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve));
}
