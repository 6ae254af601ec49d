/** How this page leads to others of the site. */

/**
 * Follows a link: where the theme swaps pages without loading them, what a document keeps in its memory alone stays.
 *
 * @param {HTMLElement} element that is in the page
 * @param {string} address
 */
export function leadTo(element, address) {
  const link = document.createElement("a");
  link.href = address;
  link.hidden = true;
  element.append(link);
  link.click();
  link.remove();
}

/**
 * Returns the address of a comparison: that of the current result, beside an earlier one.
 *
 * @param {string} url of the assessment's page
 * @param {string} id of the earlier response
 */
export function addressBeside(url, id) {
  return `${url}#result-beside-${id}`;
}
