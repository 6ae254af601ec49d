/**
 * Says where answers are kept, which isn't where readers may expect it.
 *
 * @typedef {import("../text/text.js").Translate} Translate
 */

/**
 * On a page of somebody else's: with that page, whose scripts could read them.
 *
 * @param {HTMLElement} element
 * @param {Translate} t
 */
export function showKeeper(element, t) {
  if (new URL(import.meta.url).origin === location.origin) return;
  const { host } = new URL(import.meta.url);
  note(element, t, t("embed-kept-here", { site: host, host: location.host }));
}

/**
 * In a frame of somebody else's page: with us, but apart from what is kept of our own pages.
 *
 * @param {HTMLElement} element
 * @param {Translate} t
 */
export function showApart(element, t) {
  const words = note(element, t, t("embed-kept-apart", { site: location.host }));
  const link = document.createElement("a");
  link.href = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "";
  link.target = "_blank";
  link.textContent = t("embed-alone");
  words.append(" ", link);
}

/**
 * @param {HTMLElement} element
 * @param {Translate} t
 * @param {string} text
 */
function note(element, t, text) {
  const words = document.createElement("p");
  words.className = "mm-embed-note";
  words.lang = t.language;
  words.textContent = text;
  element.querySelector(":scope > .mm-introduction > .mm-facts")?.after(words);
  return words;
}
