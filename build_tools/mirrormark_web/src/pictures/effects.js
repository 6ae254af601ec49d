/** The picture of what pulled a dimension up and down, by answer. */
import { html } from "lit-html";
import { answerInWords, answerTemplate } from "../answers/in-words.js";

/** So many questions that pull alike are named one by one. */
const MOST_NAMED = 3;

/**
 * @param {import("../contract.js").EffectsPicture} picture
 * @param {import("../result/types.js").About} about
 * @returns {import("./types.js").Figure}
 */
export function effectsFigure({ dimension: id, finding }, about) {
  const { compiled, result, answers, numbers, t } = about;
  const title = compiled.dimensions.find((each) => each.id === id)?.title ?? "";
  // An answer may pull a score up by disagreeing: the words alone would say the opposite.
  const said = (/** @type {string[]} */ items) => {
    if (items.length > MOST_NAMED) return t("picture-effects-many");
    if (items.length > 1) {
      const inOrder = [...items].sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
      const questions = inOrder.map((each) => sayNumber(each, about));
      return t("picture-effects-several", { questions });
    }
    const item = compiled.items.find((each) => each.id === items[0]);
    if (!item) return "";
    const answer = answerInWords(item, answers[item.id], t);
    return typeof answer === "string"
      ? t("picture-effects-said", { text: item.text, answer })
      : t("picture-effects-asked", { text: item.text });
  };
  const felt = result.why.effects
    .filter(({ dimension }) => dimension === id)
    .map(({ item, effect }) => ({
      item: compiled.items.find((each) => each.id === item),
      label: sayNumber(item, about),
      value: roundToTenths(effect),
    }));
  return {
    id: `effects-${id}`,
    name: t("picture-effects-name", { title }),
    finding: t(`picture-effects-${finding.says}`, {
      title,
      up: said(finding.up),
      down: said(finding.down),
    }),
    drawing: {
      kind: "effects",
      sayTick: t.signed,
      rows: felt.map(({ item, label, value }) => ({
        id: item?.id ?? "",
        label,
        value,
        text: t.signed(value),
      })),
    },
    head: [t("picture-effects-answer"), t("picture-effects-points")],
    rows: felt.map(({ item, label, value }) => ({
      head: item ? rowHead(label, item, answers[item.id], t) : label,
      cells: [html`<bdi>${t.signed(value)}</bdi>`],
    })),
  };
}

/**
 * @param {string} item
 * @param {import("../result/types.js").About} about
 */
function sayNumber(item, { numbers, t }) {
  return t("picture-effects-question", { number: numbers.get(item) ?? 0 });
}

/**
 * Rounds a half away from nought, on either side of it: so the numbers are written, too.
 *
 * @param {number} effect
 */
function roundToTenths(effect) {
  return (Math.sign(effect) * Math.round(Math.abs(10 * effect))) / 10 + 0; // never -0
}

/**
 * @param {string} label
 * @param {import("../contract.js").Item} item
 * @param {import("../store/store.js").Answer | undefined} answer
 * @param {import("../text/text.js").Translate} t
 */
function rowHead(label, item, answer, t) {
  return html`<span class="mm-effect__number">${label}</span> ${t.authored(item.text)}
    <div class="mm-effect__answer">${answerTemplate(item, answer, t)}</div>`;
}
