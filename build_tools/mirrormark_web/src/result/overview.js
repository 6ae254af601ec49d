/** The pictures that the author chose, each under a heading of its own. */
import { html } from "lit-html";

/**
 * @typedef {import("./types.js").About} About
 * @typedef {import("../contract.js").Picture} Picture
 */

/**
 * @param {About} about
 * @param {import("../pictures/pictures.js").Pictures} pictures
 */
export function overviewTemplate(about, pictures) {
  return about.result.why.pictures
    .filter(({ kind }) => kind !== "scores" && kind !== "effects")
    .map(
      (picture) =>
        html`<section class="mm-overview">
          <h2>${titleOf(picture, about)}</h2>
          ${pictures.template(pictures.figure(picture, about))}
        </section>`,
    );
}

/**
 * @param {Picture} picture
 * @param {About} about
 */
function titleOf(picture, { compiled, t }) {
  if (picture.kind === "shares")
    return t.authored(compiled.items.find(({ id }) => id === picture.item)?.text ?? "");
  if (picture.kind === "pairs") return t("picture-pairs-title");
  return picture.kind === "plane" ? t("picture-plane-title") : t("picture-apart");
}
