/**
 * Takes a link's answers out of the address of the page, as soon as they stand there: the first script of a
 * page runs this before any other, so that nothing else sees them, and neither a reload nor Back brings them
 * back. What was taken waits here until the assessment of this very page asks for it, once.
 */

/** The first script and that of the page are two files; nobody else comes upon this name. */
const PLACE = Symbol.for("mirrormark: answers of a link");
/** Said to the page when a link has come while it was open. */
const ARRIVED = "mirrormark-link";
/** What no other address of a page begins with; some programs that pass links on write `=` as `%3D`. */
const BEGINNING = /^#r(?:=|%3d)/i;

/** Has this page's address watched; more than once does no harm. */
export function watchForLinks() {
  take();
  // Somebody has put a link into the address bar of a page that is open already. Those who follow the
  // reader's moves are told of none: the reader is where they were.
  const early = { capture: true };
  window.addEventListener(
    "popstate",
    (event) => {
      if (!take()) return;
      event.stopImmediatePropagation();
      window.dispatchEvent(new Event(ARRIVED));
    },
    early,
  );
  window.addEventListener(
    "hashchange",
    (event) => {
      if (BEGINNING.test(new URL(event.newURL).hash)) event.stopImmediatePropagation();
    },
    early,
  );
  // Instant navigation would put it back into the address once the page is shown.
  window.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element && event.target.closest("a");
      if (link && BEGINNING.test(link.hash)) event.stopImmediatePropagation();
    },
    early,
  );
}

/**
 * Returns what stood behind the address of this page, and forgets it; nothing where nothing did. The address
 * is without it by then.
 *
 * @returns {string | undefined}
 */
export function collectLink() {
  const kept = Reflect.get(window, PLACE);
  if (kept?.pathname !== location.pathname) return undefined;
  Reflect.deleteProperty(window, PLACE);
  return kept.link;
}

/**
 * Has a link wait once more for the page that couldn't take it in, unless another one waits by now.
 *
 * @param {string} link
 * @param {string} pathname of that page
 */
export function returnLink(link, pathname) {
  if (!Reflect.has(window, PLACE)) Reflect.set(window, PLACE, { pathname, link });
}

/**
 * Calls back when a link has come while the page is open.
 *
 * @param {() => void} onArrival
 * @param {AbortSignal} signal ends it
 */
export function listenForLinks(onArrival, signal) {
  window.addEventListener(ARRIVED, onArrival, { signal });
}

/** Returns whether there was one. */
function take() {
  const { hash, pathname, search } = location;
  if (!BEGINNING.test(hash)) return false;
  Reflect.set(window, PLACE, { pathname, link: hash.replace(BEGINNING, "#r=") });
  history.replaceState(history.state, "", pathname + search);
  return true;
}
