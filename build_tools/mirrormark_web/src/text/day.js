/**
 * Writes the day of a moment in the reader's own time, as `2026-11-22`.
 *
 * @param {Date} date
 */
export function writeDay(date) {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => `${part}`.padStart(2, "0")).join("-");
}

/**
 * Says on which day something was, by itself.
 *
 * @param {Date | undefined} day undefined where nobody knows
 * @param {import("./text.js").Translate} t
 */
export function sayDay(day, t) {
  return day ? t.day(day) : t("store-undated");
}

/**
 * Returns a day as sentences take it that are others without one.
 *
 * @param {Date | undefined} day
 * @param {import("./text.js").Translate} t
 */
export function dayOrNone(day, t) {
  return day ? t.day(day) : "none";
}

/**
 * Says a day that is written as `2026-11-22`, as the language says days.
 *
 * @param {string} day
 * @param {import("./text.js").Translate} t
 */
export function onDay(day, t) {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return t.day(new Date(year, month - 1, date));
}
