/** The picture of two dimensions: where the reader stands, and which diagnosis goes with which area. */
import { html } from "lit-html";
import { shown } from "../text/shown.js";
import { findMeasured } from "./measured.js";
import { ringAround } from "./ring.js";
import { measuredTemplate } from "./scores.js";

/**
 * @typedef {import("../result/types.js").About} About
 * @typedef {import("./types.js").Axis} Axis
 */

/**
 * @param {import("../contract.js").PlanePicture} picture
 * @param {About} about
 * @returns {import("./types.js").Figure}
 */
export function planeFigure({ x, y, together, finding }, about) {
  const { compiled, result, areas, t } = about;
  const measured = [findMeasured(x, about), findMeasured(y, about)];
  const isNowhere = measured.some(({ scored }) => !scored.items);
  const [across, up] = /** @type {[Axis, Axis]} */ (
    measured.map((each) => toAxis(each, isNowhere))
  );
  const outcome = compiled.outcomes.find(({ id }) => id === result.outcome);
  const values = { x: across.title, y: up.title, at: across.value ?? "–", height: up.value ?? "–" };
  const ring = together === null ? [] : findRing([x, y], [across, up], together, about);
  const placed = outcome ? finding.says : `${finding.says}-open`;
  return {
    id: "plane",
    name: t("picture-plane-name", { x: across.title, y: up.title }),
    finding:
      finding.says === "unplaced"
        ? isNowhere
          ? t("picture-plane-nowhere")
          : t("picture-plane-unplaced")
        : t(`picture-plane-${placed}`, { ...values, title: outcome?.title ?? "" }),
    ...(ring.length ? { hint: t("picture-likely-plane") } : {}),
    drawing: { kind: "plane", x: across, y: up, you: t("picture-plane-you"), ring, areas },
    head: [t("result-dimension"), t("result-score")],
    rows: measured.map(({ dimension, scored }) => ({
      head: t.authored(dimension.title),
      cells: [measuredTemplate(scored, dimension, about)],
    })),
    note: areasTemplate(about),
  };
}

/**
 * @param {import("./measured.js").Measured} measured
 * @param {boolean} isNowhere whether nothing that is asked could ever give the reader a place
 * @returns {Axis}
 */
function toAxis({ dimension: { title }, scored: { score, low, high } }, isNowhere) {
  if (isNowhere) return { title, value: null, low: 0, high: 0 };
  const value = score === null ? null : shown(score);
  return { title, value, low: shown(low), high: shown(high) };
}

/**
 * @param {string[]} ids
 * @param {Axis[]} axes
 * @param {number} together
 * @param {About} about
 */
function findRing(ids, axes, together, { result }) {
  const [x, y] = ids.map((id, index) => {
    const value = axes[index]?.value ?? null;
    const found = result.why.errors.find(({ dimension }) => dimension === id);
    return value === null || !found ? undefined : { value, error: found.error };
  });
  return x && y ? ringAround(x, y, together) : [];
}

/** @param {About} about */
function areasTemplate({ areas, result, t }) {
  return html`<ol class="mm-areas">
    ${areas.map(
      ({ number, title, tint, outcomes }) =>
        html`<li
          class="mm-areas__area mm-areas__area--${tint}"
          value=${number}
          data-is-yours=${result.outcome !== null && outcomes.includes(result.outcome)}
        >
          ${t.authored(title)}
        </li>`,
    )}
  </ol>`;
}
