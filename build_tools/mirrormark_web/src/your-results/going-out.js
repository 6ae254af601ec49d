/** Files that leave the browser: made here, saved by the browser, or handed to what else the device has. */
import { writeFile } from "../responses/response-file.js";
import { writeDay } from "../text/day.js";

/** @typedef {import("../contract.js").KeptResponse} KeptResponse */

const JSON_TYPE = "application/json";

/**
 * @param {KeptResponse[]} responses
 * @param {string} name what the file is about
 * @param {Date} today
 */
export function makeFile(responses, name, today) {
  return new File([writeFile(responses)], nameFile(name, today), { type: JSON_TYPE });
}

/**
 * @param {string} name
 * @param {Date} today
 */
export function nameFile(name, today) {
  return `${name}-${writeDay(today)}.responses.json`;
}

/** Whether the device has a sheet for sharing that takes files. */
export function canShare() {
  return asShared(new File(["{}"], "x.json", { type: JSON_TYPE })) !== undefined;
}

/**
 * Returns the file as the device can share it; undefined where it can't. Some browsers share no JSON, and the same
 * text by another name.
 *
 * @param {File} file
 */
export function asShared(file) {
  if (!navigator.canShare) return undefined;
  const asText = new File([file], `${file.name}.txt`, { type: "text/plain" });
  return [file, asText].find((each) => navigator.canShare({ files: [each] }));
}

/**
 * Opens the device's sheet for sharing. Who closes it again has changed their mind.
 *
 * @param {File} file
 */
export async function shareFile(file) {
  try {
    await navigator.share({ files: [file], title: file.name });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
  }
}
