/** Why the scores are what they are: what each answer did to its dimension. */
import { html, nothing } from "lit-html";

/**
 * @param {import("./types.js").About} about
 * @param {import("../pictures/pictures.js").Pictures} pictures
 */
export function reasonsTemplate(about, pictures) {
  const { compiled, result, t } = about;
  const found = result.why.pictures.flatMap((picture) =>
    picture.kind === "effects" ? [picture] : [],
  );
  if (!found.length) return nothing;
  return html`<section class="mm-reasons">
    <h2>${t("result-why")}</h2>
    <p>${t("result-why-note")}</p>
    ${found.map((picture) => {
      const dimension = compiled.dimensions.find(({ id }) => id === picture.dimension);
      const figure = pictures.figure(picture, about);
      return html`<h3>${t.authored(dimension?.title ?? "")}</h3>
        <p>${figure.finding}</p>
        <details class="mm-reasons__answers">
          <summary>${t("result-why-open", { title: dimension?.title ?? "" })}</summary>
          ${pictures.template(figure)}
        </details>`;
    })}
  </section>`;
}
