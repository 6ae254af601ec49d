/** Makes the HTML of one page fit into another one. */
import { placeAddress, placeCandidates } from "./addresses.js";
import { putBack } from "./styles.js";

/** What has no place in a page of somebody else's, or is for pages that no script has started on. */
const LEFT_OUT = `script, style, link, meta, base, iframe, object, embed, noscript, .mm-unstarted`;
const ADDRESSES = ["href", "xlink:href", "src", "poster"];
/** What refers to other elements by their ids. */
const REFERENCES = [
  "aria-controls",
  "aria-describedby",
  "aria-labelledby",
  "for",
  "headers",
  "list",
];

let count = 0;

/**
 * Puts an assessment into an element, in the place of what was there.
 *
 * @param {HTMLElement} element
 * @param {import("./loading.js").Loaded} loaded
 */
export function bringIn(element, { found, pages, language, direction }) {
  for (const each of found.querySelectorAll(LEFT_OUT)) each.remove();
  count += 1;
  // `:` is in no id of ours, so what stands behind it can be told.
  const prefix = `mirrormark-${count}:`;
  for (const each of found.querySelectorAll("*")) {
    dropHandlers(each);
    placeAddresses(each, pages, prefix);
    putBack(each);
    rename(each, prefix);
  }
  element.lang = language;
  element.dir = direction;
  element.dataset.assessment = found.dataset.assessment;
  element.replaceChildren(...found.childNodes);
}

/**
 * A page that was published has none; it is only data here, whatever it holds.
 *
 * @param {Element} element
 */
function dropHandlers(element) {
  for (const name of element.getAttributeNames())
    if (name.startsWith("on")) element.removeAttribute(name);
}

/**
 * Links to parts of the assessment stay: the element follows them itself.
 *
 * @param {Element} element
 * @param {string[]} pages
 * @param {string} prefix
 */
function placeAddresses(element, pages, prefix) {
  for (const name of ADDRESSES) {
    const address = element.getAttribute(name);
    if (address === null) continue;
    const placed = placeAddress(address, pages);
    const isPart = placed.startsWith("#") && !element.matches("a");
    if (/^\s*javascript:/i.test(placed)) element.removeAttribute(name);
    else element.setAttribute(name, isPart ? `#${prefix}${placed.slice(1)}` : placed);
  }
  const candidates = element.getAttribute("srcset");
  if (candidates !== null) element.setAttribute("srcset", placeCandidates(candidates, pages));
}

/**
 * Two assessments in one page, or one and the page around it, may use the same ids.
 *
 * @param {Element} element
 * @param {string} prefix
 */
function rename(element, prefix) {
  if (element.id) element.id = prefix + element.id;
  for (const name of REFERENCES) {
    const ids = element.getAttribute(name);
    if (ids) element.setAttribute(name, ids.replace(/\S+/g, `${prefix}$&`));
  }
}
