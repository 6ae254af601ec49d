/** How this page leads to a comparison on the page of an assessment. */

/**
 * Leads to the result of what is current, beside an earlier one.
 *
 * @param {string} url of the assessment's page
 * @param {string} id of the earlier response
 */
export function leadToComparison(url, id) {
  location.assign(`${url}#result-beside-${id}`);
}
