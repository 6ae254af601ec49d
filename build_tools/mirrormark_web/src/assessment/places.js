/** Where things go on the page of an assessment, as the generator has written it. */

/** By what the script calls them: what their classes are called behind `mm-`. */
const CLASSES = /** @type {const} */ ({
  form: "form",
  introduction: "introduction",
  errors: "errors",
  status: "status",
  live: "live",
  arrival: "arrival",
  outdated: "outdated",
  notices: "notices",
  stillHere: "still-here",
  onePage: "one-page",
  finding: "finding",
  outcomes: "outcomes",
  evidence: "evidence",
  then: "then",
  advice: "advice",
  plan: "plan",
  whatIf: "what-if",
  slide: "slide",
  colophon: "colophon",
  notes: "notes",
  steps: "steps",
});

/** @typedef {Record<keyof typeof CLASSES, HTMLElement>} Places */

/**
 * Finds them all. Throws where the page lacks one: then another version has written it.
 *
 * @param {HTMLElement} element
 * @returns {Places}
 */
export function findPlaces(element) {
  const found = Object.entries(CLASSES).map(([name, its]) => {
    const place = element.querySelector(`:scope > .mm-${its}, :scope > .mm-diagnosed > .mm-${its}`);
    if (!(place instanceof HTMLElement)) throw new Error(`the page lacks .mm-${its}`);
    return [name, place];
  });
  return Object.fromEntries(found);
}
