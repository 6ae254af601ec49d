/** The step before the diagnosis: all answers, to be checked. */
import { html, render } from "lit-html";
import { carryTemplate } from "../carry/place.js";
import { checkTemplate } from "../check/check.js";
import { engine } from "../engine/client.js";
import { buttonsTemplate } from "./buttons.js";

/**
 * @param {HTMLElement} place
 * @param {{branching: import("../form/branching.js").Branching, notes: Record<string, string>,
 *   carried: Pick<import("../carry/offer.js").Carried, "home" | "results" | "isKept">}} about `notes` by the
 *   item's id
 * @param {() => void} onSubmit
 */
export function showCheck(place, { branching, notes, carried }, onSubmit) {
  const { compiled, form, numbers, sections, t } = branching;
  const entries = new Map(
    [...form.controls].map(([id, control]) => [
      id,
      {
        ...{ item: control.item, number: numbers.get(id) ?? 0 },
        ...{ problem: control.findFault(), note: notes[id] },
      },
    ]),
  );
  const back = `#section-${sections.at(-1)?.id}`;
  render(
    html`${checkTemplate(sections, entries, form.read(), t)}
    ${buttonsTemplate(t("check-submit"), onSubmit, back, t)}
    ${carryTemplate({ ...carried, compiled, answers: form.readUsable() }, t)}`,
    place,
  );
  engine.prepare();
}
