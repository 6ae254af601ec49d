/** What a browser may keep, as little of it as the tests need. */

/**
 * @param {string} id
 * @param {Partial<import("../../../src/contract.js").KeptResponse>} fields
 * @returns {import("../../../src/contract.js").KeptResponse}
 */
export function response(id, fields = {}) {
  return { id, assessment: "mini", content_version: "0".repeat(12), answers: {}, ...fields };
}

/**
 * @param {string} id
 * @param {Partial<import("../../../src/contract.js").KeptResponse>} fields
 * @returns {import("../../../src/store/store.js").Sitting}
 */
export function sitting(id, fields = {}) {
  return {
    response: response(id, { answers: { first: "no" }, ...fields }),
    changed: {},
    isCurrent: false,
  };
}

const item = (/** @type {string} */ id, /** @type {object} */ fields) => ({
  id,
  kind: "choice",
  options: [{ id: "yes" }, { id: "no" }],
  allow: [],
  when: null,
  ...fields,
});

/** An assessment of three questions: the second is asked after a yes, the third is for own words. */
export const listed = /** @type {import("../../../src/contract.js").ListedAssessment} */ (
  /** @type {unknown} */ ({
    url: "../mini/",
    language: null,
    compiled: {
      id: "mini",
      title: "Mini",
      content_version: "1".repeat(12),
      points_scale: 1,
      items: [
        item("first", {}),
        item("second", { when: { type: "chosen", item: "first", option: "yes" } }),
        item("own", { kind: "text", options: [] }),
      ],
      outcomes: [{ id: "good", title: "All is well" }],
      dimensions: [
        {
          id: "whole",
          title: "The whole",
          parts: [{ id: "part" }],
          bands: [{ id: "high", title: "high" }],
        },
        { id: "part", title: "A part", parts: [], bands: [] },
      ],
    },
  })
);
