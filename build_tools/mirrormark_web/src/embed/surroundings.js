/**
 * Where an assessment is: within a page of somebody else's, or in a frame there. The address, the history and
 * the scrolling of a page are its own, so the step that the reader is at stands nowhere but here.
 *
 * @typedef {import("../assessment/own-page.js").Surroundings} Surroundings
 */
import { ownPage } from "../assessment/own-page.js";
import { confirmBelow } from "./confirming.js";

/**
 * @param {string} home the address of the assessment's own page
 * @returns {Surroundings}
 */
export function insidePage(home) {
  const address = {
    hash: "",
    isHere: true,
    push: (/** @type {string} */ hash) => void (address.hash = hash),
    replace: (/** @type {string} */ hash) => void (address.hash = hash),
    // Addresses that lead elsewhere have been made whole.
    partOf: (/** @type {HTMLAnchorElement} */ link) => {
      const href = link.getAttribute("href") ?? "";
      return href.startsWith("#") ? href : "";
    },
  };
  return {
    address,
    lead: (heading) => heading.scrollIntoView({ block: "start" }),
    confirm: (question) => window.confirm(question),
    // What stands behind the address of somebody's page isn't ours to read.
    links: { home, collect: () => undefined, giveBack: () => {}, listen: () => {} },
    isAtHome: false,
  };
}

/**
 * A page of its own in a frame of another site's.
 *
 * @param {HTMLElement} element
 * @param {import("../text/text.js").Translate} t
 * @param {AbortSignal} signal ends it
 * @returns {Surroundings}
 */
export function insideFrame(element, t, signal) {
  const labels = { yes: t("embed-delete"), no: t("embed-keep") };
  const confirm = (/** @type {string} */ question) => {
    const steps = element.querySelector(":scope > .mm-steps");
    return steps instanceof HTMLElement && confirmBelow(steps, question, labels, signal);
  };
  return { ...alonePage(), confirm };
}

/**
 * That page by itself. Who gets a link from there goes on at the assessment's own.
 *
 * @returns {Surroundings}
 */
export function alonePage() {
  const own = ownPage();
  const canonical = document.querySelector("link[rel=canonical]");
  const home = canonical instanceof HTMLLinkElement ? canonical.href : own.links.home;
  return { ...own, links: { ...own.links, home }, isAtHome: false };
}

/**
 * Follows links to what is no step, such as a footnote: in here it has another id. To be called after a
 * `Sitting`, which follows those between steps.
 *
 * @param {HTMLElement} element
 * @param {AbortSignal} signal ends it
 */
export function followParts(element, signal) {
  element.addEventListener("click", (event) => follow(element, event), { signal });
}

/**
 * @param {HTMLElement} element
 * @param {MouseEvent} event
 */
function follow(element, event) {
  const link = event.target instanceof Element && event.target.closest("a");
  const href = (link && link.getAttribute("href")) || "";
  if (event.defaultPrevented || !href.startsWith("#")) return;
  event.preventDefault(); // it is no part of the page around, whatever that has
  const there = [...element.querySelectorAll("[id]")].find(
    ({ id }) => id.slice(id.indexOf(":") + 1) === decode(href.slice(1)),
  );
  if (!(there instanceof HTMLElement)) return;
  if (!there.hasAttribute("tabindex") && !there.matches("a[href]")) there.tabIndex = -1;
  there.focus({ preventScroll: true });
  there.scrollIntoView({ block: "nearest" });
}

/** @param {string} part of an address */
function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a stray %
  }
}
