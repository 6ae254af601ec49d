/** Whether the reader has asked the browser to save data. Not all browsers tell. */
export function wantsToSaveData() {
  return Boolean(/** @type {any} */ (navigator).connection?.saveData);
}
