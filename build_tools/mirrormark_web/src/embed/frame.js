/**
 * A page in a frame of another page. It tells that page how high it is and where to look, so that the frame
 * needs no scroll bars of its own; and which diagnosis it is, if that page asks and the reader agrees.
 * Nothing else is ever told, and to nobody but the page around.
 */
import { Height } from "./height.js";
import { showApart } from "./notes.js";
import { Outcome } from "./outcome.js";

/**
 * @param {HTMLElement} element
 * @param {import("../text/text.js").Translate} t
 * @param {AbortSignal} signal ends it
 */
export function startFrame(element, t, signal) {
  document.documentElement.dataset.framed = "";
  if (isForeign()) showApart(element, t);
  for (const link of element.querySelectorAll("a[href]"))
    if (link instanceof HTMLAnchorElement && isElsewhere(link)) link.target = "_blank";
  new Outcome(element, t, signal).listen();
  new Height(element, signal).watch();
}

/** Whether another site shows this page. */
function isForeign() {
  try {
    return !window.parent.location.href;
  } catch {
    return true;
  }
}

/** @param {HTMLAnchorElement} link */
function isElsewhere({ origin, pathname }) {
  return origin !== location.origin || pathname !== location.pathname;
}
