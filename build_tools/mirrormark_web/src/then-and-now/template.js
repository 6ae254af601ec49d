/** A comparison of two sittings: what there is to see, the picture, which answers did it, and why. */
import { html, nothing } from "lit-html";
import { causesTemplate, onceTemplate, turnTemplate } from "./causes.js";
import { editsTemplate } from "./edits.js";
import { oneAnswerInWords, thenAndNowFigure } from "./figure.js";

/**
 * @param {import("./types.js").Compared} compared
 * @param {import("../pictures/pictures.js").Pictures} pictures draw what is shown, once it is in the page
 */
export function thenAndNowTemplate(compared, pictures) {
  const words = oneAnswerInWords(compared);
  return html`<div class="mm-then__seen">
      ${pictures.template(thenAndNowFigure(compared))} ${words ? html`<p>${words}</p>` : nothing}
    </div>
    <div class="mm-then__why">
      ${causesTemplate(compared)} ${turnTemplate(compared)} ${onceTemplate(compared)}
      ${editsTemplate(compared)}
    </div>`;
}
