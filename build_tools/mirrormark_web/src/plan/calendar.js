/**
 * The days of planned steps, in words for a calendar.
 *
 * @typedef {{titles: Map<string, string>, title: string, begun: Date, url: string,
 *   t: import("../text/text.js").Translate}} Setting
 *   titles of the advice, and of the assessment; when its answers were given, and where
 */
import { nameOf } from "./steps.js";

/**
 * @param {import("./steps.js").Step[]} steps
 * @param {Setting} setting
 * @returns {import("./ics.js").CalendarDay[]}
 */
export function daysOf(steps, setting) {
  return steps.flatMap((step) => {
    const about = { text: describe(step, setting), url: setting.url };
    const name = { step: nameOf(step, setting.titles) };
    const { t } = setting;
    return [
      ...(step.due
        ? [{ uid: `${step.id}-due`, day: step.due, title: t("plan-event-due", name), ...about }]
        : []),
      ...(step.again
        ? [
            {
              uid: `${step.id}-again`,
              day: step.again,
              title: t("plan-event-again", name),
              ...about,
            },
          ]
        : []),
    ];
  });
}

/**
 * @param {import("./steps.js").Step} step
 * @param {Setting} setting
 */
function describe(step, { titles, title, begun, t }) {
  const { words, sign, owner } = step;
  const lines = [
    words === nameOf(step, titles) ? "" : words,
    owner ? t("plan-event-owner", { owner }) : "",
    sign ? t("plan-worked", { sign }) : "",
    t("plan-event-from", { day: t.day(begun), title }),
  ];
  return lines.filter(Boolean).join("\n");
}
