/** Which answers moved the scores, and which made the diagnosis another one. */
import { html, nothing } from "lit-html";
import { changeTemplate, questionTemplate } from "./changes.js";
import { pointsInWords } from "./moved.js";

/**
 * @typedef {import("./types.js").Compared} Compared
 * @typedef {import("../contract.js").Moved} Moved
 * @typedef {import("../contract.js").Turned} Turned
 */

/** Points that would be written as nought aren't listed. */
const WORTH_TELLING = 0.05;

/**
 * Returns the scores that moved, the most first, with what moved them. A score that is derived from others
 * is left out: the answers are theirs.
 *
 * @param {Compared} compared
 */
export function findCauses({ comparison: { scores, most_moved: names } }) {
  return names.flatMap((name) => {
    const moved = scores.find(({ dimension }) => dimension === name);
    const parts = moved?.parts.filter(({ points }) => Math.abs(points) >= WORTH_TELLING);
    return moved && parts?.length ? [{ moved, parts }] : [];
  });
}

/** @param {Compared} compared */
export function causesTemplate(compared) {
  const { compiled, t } = compared;
  const causes = findCauses(compared);
  if (!causes.length) return nothing;
  return html`<h3>${t("then-by-title")}</h3>
    <p>${t("then-by-note")}</p>
    ${causes.map(({ moved, parts }, index) => {
      const title = compiled.dimensions.find(({ id }) => id === moved.dimension)?.title ?? "";
      const points = pointsInWords(moved, t);
      return html`<details class="mm-then__fold mm-then__cause" ?open=${index === 0}>
        <summary>${t("then-by", { title, points })}</summary>
        <table class="mm-scores" aria-label=${t("then-by", { title, points })}>
          <thead>
            <tr>
              <th scope="col">${t("picture-effects-answer")}</th>
              <th scope="col">${t("then-points")}</th>
            </tr>
          </thead>
          <tbody>
            ${parts.map(
              (part) =>
                html`<tr class="mm-score">
                  <th scope="row">${changeTemplate(part.item, compared)}</th>
                  <td><bdi>${t.signed(part.points)}</bdi></td>
                </tr>`,
            )}
          </tbody>
        </table>
      </details>`;
    })}`;
}

/** @param {Compared} compared */
export function turnTemplate(compared) {
  const { comparison, t } = compared;
  const { turn } = comparison;
  if (!turn) return nothing;
  const { items, others, searched, claims } = turn;
  return html`<h3>${t("then-turn-title")}</h3>
    ${
      items.length
        ? html`<p>${t("then-turn", { count: items.length })}</p>
            <ul>
              ${items.map((id) => html`<li>${changeTemplate(id, compared)}</li>`)}
            </ul>
            ${others ? html`<p>${t("then-turn-others", { count: others })}</p>` : nothing}`
        : html`<p>${t("then-turn-several", { count: searched })}</p>`
    }
    ${["came", "gone", "open"].map((kind) => claimsTemplate(kind, claims, compared))}`;
}

/**
 * @param {string} kind
 * @param {Turned[]} turned
 * @param {Compared} compared
 */
function claimsTemplate(kind, turned, { claims, t }) {
  const told = turned.filter(({ now }) => kindOf(now) === kind);
  if (!told.length) return nothing;
  return html`<p>${t("then-claims", { kind })}</p>
    <ul>
      ${told.map(({ outcome, claim }) => html`<li>${claims[outcome]?.[claim]}</li>`)}
    </ul>`;
}

/** @param {boolean | null} now */
function kindOf(now) {
  if (now === null) return "open";
  return now ? "came" : "gone";
}

/**
 * Lists what was asked or answered only one of the two times.
 *
 * @param {Compared} compared
 */
export function onceTemplate(compared) {
  const { comparison, t } = compared;
  const times = /** @type {const} */ (["now", "then"]);
  const found = times.map((time) => ({
    time,
    items: comparison.changed.filter((each) => each[time === "now" ? "then" : "now"] === null),
  }));
  if (!found.some(({ items }) => items.length)) return nothing;
  return html`<details class="mm-then__fold">
    <summary>${t("then-once-title")}</summary>
    ${found.map(({ time, items }) =>
      items.length
        ? html`<p>${t("then-once", { time })}</p>
            <ul>
              ${items.map(({ item }) => html`<li>${questionTemplate(item, compared)}</li>`)}
            </ul>`
        : nothing,
    )}
  </details>`;
}
