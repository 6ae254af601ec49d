/**
 * Where an assessment is: a page of its own. Its address says the step that the reader is at, and may bring the
 * answers of a link.
 *
 * @typedef {{hash: string, isHere: boolean, push: (hash: string) => void,
 *   replace: (hash: string) => void, partOf: (link: HTMLAnchorElement) => string}} Address
 *   `isHere` says whether the address is still that of this page; `partOf` gives the part of it that a
 *   link leads to, with its `#`, and nothing where it leads elsewhere
 * @typedef {{address: Address, lead: (heading: HTMLElement, isBelow: boolean) => void,
 *   confirm: (question: string) => boolean | Promise<boolean>, links: Links, isAtHome: boolean}} Surroundings
 *   `lead` shows a heading that the reader is to begin at; `isBelow` says whether something of the step
 *   stands above it; `isAtHome` says whether it is on its own site, whose pages know what is kept of it
 * @typedef {{home: string, collect: () => string | undefined, giveBack: (link: string) => void,
 *   listen: (onArrival: () => void, signal: AbortSignal) => void}} Links
 *   `home` is the address that a link to this assessment begins with; `collect` gives what a link has brought,
 *   once, unless it is given back
 */
import { collectLink, listenForLinks, returnLink } from "../carry/arriving.js";

/** @implements {Address} */
class OwnAddress {
  #pathname = location.pathname;

  get hash() {
    return location.hash;
  }

  get isHere() {
    return location.pathname === this.#pathname;
  }

  /** @param {string} hash */
  push(hash) {
    history.pushState(null, "", hash);
  }

  /** @param {string} hash */
  replace(hash) {
    history.replaceState(null, "", hash);
  }

  /** @param {HTMLAnchorElement} link */
  partOf({ hash, origin, pathname }) {
    return origin === location.origin && pathname === this.#pathname ? hash : "";
  }
}

/** @returns {Surroundings} */
export function ownPage() {
  const { pathname } = location;
  return {
    address: new OwnAddress(),
    lead,
    confirm: (question) => window.confirm(question),
    links: {
      home: location.href.replace(/[?#].*$/, ""),
      collect: collectLink,
      giveBack: (link) => returnLink(link, pathname),
      listen: listenForLinks,
    },
    isAtHome: true,
  };
}

/**
 * @param {HTMLElement} heading
 * @param {boolean} isBelow
 */
function lead(heading, isBelow) {
  // Below a long introduction the heading itself is where to look, elsewhere the page's top.
  if (isBelow) heading.scrollIntoView({ block: "start" });
  else window.scrollTo(0, 0);
}
