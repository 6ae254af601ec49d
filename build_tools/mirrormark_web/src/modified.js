/**
 * Whether a click asks for something else than to follow a link here: a new tab, a window, a download.
 *
 * @param {MouseEvent} event
 */
export function isModified({ ctrlKey, metaKey, shiftKey, altKey }) {
  return ctrlKey || metaKey || shiftKey || altKey;
}
