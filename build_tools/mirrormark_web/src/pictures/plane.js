/** The picture of two dimensions: where the reader stands, and which diagnosis goes with which area. */
import { html } from "lit-html";
import { shown } from "../result/shown.js";
import { rangeInWords } from "./words.js";

/**
 * @typedef {import("../result/types.js").About} About
 * @typedef {import("./types.js").Axis} Axis
 */

/**
 * @param {import("../result/types.js").PlanePicture} picture
 * @param {About} about
 * @returns {import("./types.js").Figure}
 */
export function planeFigure({ x, y, finding }, about) {
  const { compiled, result, areas, t } = about;
  const axes = [findAxis(x, about), findAxis(y, about)];
  const [across, up] = /** @type {[Axis, Axis]} */ (axes);
  const outcome = compiled.outcomes.find(({ id }) => id === result.outcome);
  const values = { x: across.title, y: up.title, at: across.value ?? "–", height: up.value ?? "–" };
  const placed = outcome ? finding.says : `${finding.says}-open`;
  return {
    id: "plane",
    name: t("picture.plane.name", { x: across.title, y: up.title }),
    finding:
      finding.says === "unplaced"
        ? t("picture.plane.unplaced")
        : t(`picture.plane.${placed}`, { ...values, title: outcome?.title ?? "" }),
    drawing: { kind: "plane", x: across, y: up, you: t("picture.plane.you"), areas },
    head: [t("result.dimension"), t("result.score")],
    rows: axes.map((axis) => ({
      head: axis.title,
      cells: [
        html`<span class="mm-score__value">${axis.value ?? "–"}</span>
          <span class="mm-score__range">${axis.value === null ? "" : rangeInWords(axis, t)}</span>`,
      ],
    })),
    note: areasTemplate(about),
  };
}

/**
 * @param {string} id
 * @param {About} about
 * @returns {Axis}
 */
function findAxis(id, { compiled, result }) {
  const dimension = compiled.dimensions.find((each) => each.id === id);
  const scored = result.dimensions.find((each) => each.id === id);
  if (!dimension || !scored) throw new Error(`the result lacks ${id}`);
  const { score, low, high } = scored;
  return {
    title: dimension.title,
    value: score === null ? null : shown(score),
    low: shown(low),
    high: shown(high),
  };
}

/** @param {About} about */
function areasTemplate({ areas, result }) {
  return html`<ol class="mm-areas">
    ${areas.map(
      ({ number, title, tint, outcomes }) =>
        html`<li
          class="mm-areas__area mm-areas__area--${tint}"
          value=${number}
          data-is-yours=${result.outcome !== null && outcomes.includes(result.outcome)}
        >
          ${title}
        </li>`,
    )}
  </ol>`;
}
