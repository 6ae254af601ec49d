/**
 * Styles in attributes, as aligned tables have them. A policy of the page around may forbid these, and would
 * complain of each as soon as the HTML is read; what a script sets, it lets pass.
 */
const STYLE = /(<[a-z][^<>]*\s)style(=(?:"[^"]*"|'[^']*'))/gi;

/**
 * Returns HTML in which styles are only data.
 *
 * @param {string} html
 */
export function putAside(html) {
  return html.replace(STYLE, "$1data-style$2");
}

/**
 * Gives an element the style that was put aside.
 *
 * @param {Element} element
 */
export function putBack(element) {
  const css = element.getAttribute("data-style");
  if (css === null || !(element instanceof HTMLElement)) return;
  element.removeAttribute("data-style");
  element.style.cssText = css;
}
