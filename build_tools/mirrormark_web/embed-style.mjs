// Has styles that were written for the theme of a site do without it.
import { readFileSync } from "node:fs";

/** What `rem` is in the theme's pages. */
const PIXELS = 20;
/** What `rem` means in a query, where no letters of a page count. */
const PIXELS_OF_QUERY = 16;
/** All but what the unit itself is. */
const REM = /(?<!--mirrormark-unit, |[\w.-])(-?\d*\.?\d+)rem\b/g;
const QUERY = /@(?:container|media)[^{]*/g;

/**
 * Returns a style sheet as another page can have it.
 *
 * - `rem` are the theme's letters, and so become a unit of their own.
 * - What goes by the width of the window goes by that of the element, as far as that isn't about paper.
 * - The theme's `.md-typeset`, which stands before what its own rules would beat, is the element itself, and so is
 *   `.mm-unthemed`, which stands before what a theme draws by its own.
 *
 * @param {string} css
 */
export function withoutTheme(css) {
  /** @type {string[]} */
  const queries = [];
  const held = css.replace(QUERY, (query) => `@held${queries.push(measure(query)) - 1} `);
  const told = held
    .replace(REM, (_, number) => `calc(var(--mm-unit) * ${number})`)
    .replace(/\.(?:md-typeset|mm-unthemed)\b/g, "mirrormark-assessment");
  return told.replace(/@held(\d+) /g, (_, index) => queries[index] ?? "");
}

/** @param {string} query */
function measure(query) {
  const isOfWindow = query.startsWith("@media") && query.includes("width:");
  const pixels = query.startsWith("@media") ? PIXELS_OF_QUERY : PIXELS;
  const told = query.replace(REM, (_, number) => `${Number(number) * pixels}px`);
  return isOfWindow ? told.replace("@media", "@container mirrormark") : told;
}

/** @returns {import("esbuild").Plugin} */
export function embedStyle() {
  return {
    name: "embed-style",
    setup({ onLoad }) {
      onLoad({ filter: /\.css$/ }, ({ path }) => ({
        contents: withoutTheme(readFileSync(path, "utf8")),
        loader: "css",
      }));
    },
  };
}
