/**
 * What the page with a reader's results knows, and what it can be asked to do.
 *
 * @typedef {import("../contract.js").KeptResponse} KeptResponse
 * @typedef {import("../contract.js").ListedAssessment} Listed
 * @typedef {import("../store/store.js").Sitting} Sitting one time that an assessment was answered
 * @typedef {import("../text/text.js").Translate} Translate
 * @typedef {"granted" | "refused" | "unknown"} Lasting whether the browser has agreed to keep what it has
 *
 * @typedef {{id: string, listed: Listed | undefined, sittings: Sitting[], newer: number}} Group
 *   what is kept of one assessment, the latest first; the site may no longer have it. `newer` counts those that
 *   a newer version of the page has kept
 *
 * @typedef {object} Actions what a reader can do
 * @property {(sitting: Sitting) => void} open
 * @property {(sitting: Sitting) => void} choose to be compared, or not any more
 * @property {(group: Group) => void} compare the two that are chosen
 * @property {(sitting: Sitting, name: string) => void} name
 * @property {(group: Group, from?: Sitting) => void} again
 * @property {(sitting: Sitting) => void} remove
 * @property {(sittings: Sitting[]) => void} save
 * @property {(sittings: Sitting[]) => void} share
 * @property {(sitting: Sitting) => void} unfold shows all that can be done, or no longer
 * @property {(files: File[]) => void} takeIn
 * @property {() => void} ask the browser to keep what it has
 * @property {() => void} erase
 *
 * @typedef {{t: Translate, actions: Actions, chosen: Set<string>, unfolded: Set<string>,
 *   canShare: boolean}} Around `chosen` and `unfolded` have ids of responses
 */

export {};
