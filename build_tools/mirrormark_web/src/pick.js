/**
 * Shows those of the author's articles that a result names, and hides their place where it names none.
 * On a page of somebody else's, something ending in `:` stands before their ids.
 *
 * @param {HTMLElement} place
 * @param {string} kind
 * @param {string[]} ids
 */
export function pick(place, kind, ids) {
  place.hidden = !ids.length;
  const shown = ids.map((id) => `${kind}-${id}`);
  for (const article of place.querySelectorAll("article"))
    article.hidden = !shown.includes(article.id.slice(article.id.lastIndexOf(":") + 1));
}
