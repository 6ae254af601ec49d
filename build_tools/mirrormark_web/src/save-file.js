/**
 * Has the browser save something as a file, or offer to open it.
 *
 * @param {Blob} blob
 * @param {string} name
 */
export function saveFile(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Some browsers look at the address only after they have asked where to.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
