/** A picture, what there is to see in it, and its numbers as a table that everybody sees. */
import { html, nothing } from "lit-html";
import { ref } from "lit-html/directives/ref.js";

/**
 * @param {import("./types.js").Figure} figure
 * @param {(slot: Element | undefined) => void} onSlot gets the place where the picture is drawn
 */
export function figureTemplate(figure, onSlot) {
  const { finding, hint, drawing, head, rows, note } = figure;
  const isSaid = drawing.kind === "effects"; // above, where the picture is still folded away
  return html`<figure class="mm-picture" data-picture=${drawing.kind}>
    ${isSaid ? nothing : html`<figcaption class="mm-picture__finding">${finding}</figcaption>`}
    ${hint ? html`<p class="mm-picture__hint mm-hint">${hint}</p>` : nothing}
    <div class="mm-picture__drawing" ${ref(onSlot)}></div>
    <div class="mm-picture__numbers">
      <table class="mm-scores" aria-label=${figure.name}>
        <thead>
          <tr>
            ${head.map((words) => html`<th scope="col">${words}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(rowTemplate)}
        </tbody>
      </table>
      ${note ?? nothing}
    </div>
  </figure>`;
}

/** @param {import("./types.js").Row} row */
function rowTemplate({ head, cells, rowClass, dimension, score }) {
  return html`<tr
    class=${rowClass ?? "mm-score"}
    data-dimension=${dimension ?? nothing}
    data-score=${score ?? nothing}
  >
    <th scope="row">${head}</th>
    ${cells.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;
}
