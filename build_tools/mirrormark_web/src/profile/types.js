/**
 * What the page of a profile shows.
 *
 * @typedef {import("../contract.js").CompiledProfile} CompiledProfile
 * @typedef {{compiled: CompiledProfile, uses: import("../contract.js").UsedPage[], t: import("../text/text.js").Translate}} Around
 * @typedef {Around & {result: import("../contract.js").ProfileResult}} AboutProfile
 */

export {};
