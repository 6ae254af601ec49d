/**
 * Has the browser save a text as a file, or offer to open it.
 *
 * @param {string} text
 * @param {string} type
 * @param {string} name
 */
export function saveFile(text, type, name) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers begin to read it only after this script has ended.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
