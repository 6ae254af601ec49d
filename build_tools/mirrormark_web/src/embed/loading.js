/**
 * Fetches an assessment from its page.
 *
 * What is in that page becomes part of this one. So it comes from where this script comes from, which may
 * do anything here already, or from where this page does; and from nowhere else.
 *
 * @typedef {{found: HTMLElement, pages: string[], language: string, direction: string}} Loaded
 *   `found` is the element in that page, and `pages` the addresses that the page goes by
 */
import { isReadable, parsePageData } from "../page-data.js";
import { Failure } from "./failure.js";
import { putAside } from "./styles.js";

const OURS = new URL(import.meta.url).origin;

/**
 * Rejects with a Failure, where the signal hasn't ended it.
 *
 * @param {string} src
 * @param {string} integrity a hash that the page has to have; empty where any will do
 * @param {AbortSignal} signal
 * @returns {Promise<Loaded>}
 */
export async function loadAssessment(src, integrity, signal) {
  const asked = readAddress(src);
  refuseForeign(asked);
  const response = await fetch(asked, { integrity, signal }).catch(() => {
    throw new Failure("unreachable", { address: asked.href });
  });
  const at = new URL(response.url);
  refuseForeign(at); // it may have led elsewhere
  if (!response.ok)
    throw new Failure("refused", { address: at.href, status: `${response.status}` });
  const html = putAside(await response.text());
  const page = new DOMParser().parseFromString(html, "text/html");
  const found = page.querySelector("mirrormark-assessment");
  if (!(found instanceof HTMLElement) || !found.querySelector(":scope > .mm-data"))
    throw new Failure("other", { address: at.href });
  if (!isReadable(parsePageData(found))) throw new Failure("version");
  const canonical = page.querySelector("link[rel=canonical]")?.getAttribute("href");
  return {
    found,
    pages: [at.href, ...(canonical ? [new URL(canonical, at).href] : [])],
    language: found.lang || page.documentElement.lang,
    direction: found.dir || page.body.dir || page.documentElement.dir || "ltr",
  };
}

/** @param {string} src */
function readAddress(src) {
  try {
    if (src.trim()) return new URL(src, document.baseURI);
  } catch {
    // It is none.
  }
  throw new Failure("address");
}

/** @param {URL} address */
function refuseForeign({ href, origin }) {
  if (origin !== OURS && origin !== location.origin)
    throw new Failure("foreign", { address: href, site: OURS });
}
