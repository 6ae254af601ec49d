/** What the generator has put into a page for this script. */

/**
 * @typedef {import("./contract.js").AssessmentPage} AssessmentPage
 * @typedef {import("./contract.js").ProfilePage} ProfilePage
 * @typedef {import("./contract.js").ResultsPage} ResultsPage
 */

/** @type {import("./contract.js").CompiledAssessment["schema_version"]} */
const SCHEMA_VERSION = 5;
/** The elements that have come with this script, in the same page. */
const own = new WeakSet(
  document.querySelectorAll("mirrormark-assessment, mirrormark-profile, mirrormark-results"),
);

/**
 * Returns the data of a page. Of a page that this script can't read it returns nothing, and has it loaded
 * again, together with its own script: instant navigation has put it in the place of one that is older.
 *
 * @template {AssessmentPage | ProfilePage | ResultsPage} Data
 * @param {HTMLElement} element
 * @returns {Data | undefined}
 */
export function readPageData(element) {
  const data = /** @type {Data} */ (parsePageData(element));
  // A page that has come with its script would be loaded again for ever.
  if (own.has(element) || isReadable(data)) return data;
  location.reload();
  return undefined;
}

/**
 * Returns the data of a page, whichever script they are for.
 *
 * @param {HTMLElement} element
 * @returns {AssessmentPage | ProfilePage | ResultsPage}
 */
export function parsePageData(element) {
  const template = /** @type {HTMLTemplateElement | null} */ (
    element.querySelector(":scope > .mm-data")
  );
  if (!template) throw new Error("the page lacks .mm-data");
  return JSON.parse(template.content.textContent ?? "");
}

/**
 * Whether this script knows what the data mean.
 *
 * @param {AssessmentPage | ProfilePage | ResultsPage} data
 */
export function isReadable(data) {
  const forms = "assessments" in data ? data.assessments : [data];
  return forms.every(({ compiled }) => compiled.schema_version === SCHEMA_VERSION);
}
