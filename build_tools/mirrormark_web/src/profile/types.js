/**
 * What the page of a profile carries, and what it shows.
 *
 * @typedef {import("../contract.js").CompiledProfile} CompiledProfile
 * @typedef {{id: string, title: string, duration: string, url: string,
 *   language: string | null}} Use
 * @typedef {{compiled: CompiledProfile, uses: Use[], language: string,
 *   author: import("../text/text.js").Author | null,
 *   strings: Record<string, import("../text/text.js").Text>}} Data what the page carries
 *
 * @typedef {{compiled: CompiledProfile, uses: Use[], t: import("../text/text.js").Translate}} Around
 * @typedef {Around & {result: import("../contract.js").ProfileResult}} AboutProfile
 */

export {};
