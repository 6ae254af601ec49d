/** A picture, what there is to see in it, and its numbers as a table that everybody can open. */
import { html, nothing } from "lit-html";
import { ref } from "lit-html/directives/ref.js";

/**
 * @param {import("./types.js").Figure} figure
 * @param {(slot: Element | undefined) => void} onSlot gets the place where the picture is drawn
 */
export function figureTemplate(figure, onSlot) {
  const { finding, hint, drawing, note, fold } = figure;
  const isSaid = drawing.kind === "effects"; // above, where the picture is still folded away
  return html`<figure
    class="mm-picture"
    data-picture=${drawing.kind}
    data-alone=${isAloneOnPaper(figure) || nothing}
  >
    ${isSaid ? nothing : html`<figcaption class="mm-picture__finding">${finding}</figcaption>`}
    ${hint ? html`<p class="mm-picture__hint mm-hint">${hint}</p>` : nothing}
    <div class="mm-picture__drawing" ${ref(onSlot)}></div>
    ${note ? html`<div class="mm-picture__note">${note}</div>` : nothing}
    ${
      fold
        ? html`<details class="mm-picture__table" data-on-paper=${fold.isPrinted}>
            <summary>${fold.words}</summary>
            ${tableTemplate(figure)}
          </details>`
        : tableTemplate(figure)
    }
  </figure>`;
}

/**
 * Whether nothing is printed beside the picture.
 *
 * @param {import("./types.js").Figure} figure
 */
export function isAloneOnPaper({ note, fold }) {
  return !note && fold !== undefined && !fold.isPrinted;
}

/**
 * Opens the table that stands in the place of a picture, or beside one that may not be seen.
 *
 * @param {Element} slot where the picture is drawn
 */
export function openTable(slot) {
  const table = slot.parentElement?.querySelector(":scope > .mm-picture__table");
  if (table instanceof HTMLDetailsElement) table.open = true;
}

/** @param {import("./types.js").Figure} figure */
function tableTemplate({ name, head, rows }) {
  return html`<div class="mm-picture__numbers">
    <table class="mm-scores" aria-label=${name}>
      <thead>
        <tr>
          ${head.map((words) => html`<th scope="col">${words}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(rowTemplate)}
      </tbody>
    </table>
  </div>`;
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
