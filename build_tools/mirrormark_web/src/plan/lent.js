/**
 * The page's own lit-html: this part of the script is a file of its own, and would bring another one.
 *
 * @typedef {Pick<typeof import("lit-html"), "html" | "nothing" | "render">} Lit
 */

/** @type {Lit["html"]} */
export let html;
/** @type {Lit["nothing"]} */
export let nothing;
/** @type {Lit["render"]} */
export let render;

/** @param {Lit} lit to be lent before anything else here is called */
export function borrow(lit) {
  ({ html, nothing, render } = lit);
}
