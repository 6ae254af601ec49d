/** An assessment whose sittings are kept in tests. */

export const NAME = { id: "0123456789abcdef", assessment: "all-kinds" };

/** @type {import("../../../src/store/shelf.js").About} */
export const ABOUT = {
  key: "/mirrors/#all-kinds",
  assessment: "all-kinds",
  isFreeText: (item) => item === "mirror",
  site: "https://example.org/mirrors/",
  language: "en-GB",
};

/** @param {unknown} value without the prototypes that it doesn't need */
export const plain = (value) => JSON.parse(JSON.stringify(value));
