/**
 * Whether a click or a key asks for something else than it does alone: a new tab, a window, a download.
 *
 * @param {MouseEvent | KeyboardEvent} event
 */
export function isModified({ ctrlKey, metaKey, shiftKey, altKey }) {
  return ctrlKey || metaKey || shiftKey || altKey;
}
