/**
 * Shows those of the author's articles that a result names, and hides their place where it names none.
 *
 * @param {HTMLElement} place
 * @param {string} kind
 * @param {string[]} ids
 */
export function pick(place, kind, ids) {
  place.hidden = !ids.length;
  const shown = ids.map((id) => `${kind}-${id}`);
  for (const article of place.querySelectorAll("article"))
    article.hidden = !shown.includes(nameOf(article));
}

/**
 * Returns the id of an article as its own page has it: on others, something ending in `:` stands before.
 *
 * @param {Element} article
 */
export function nameOf({ id }) {
  return id.slice(id.lastIndexOf(":") + 1);
}
