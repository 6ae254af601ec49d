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
 * Says a day that is written as `2026-11-22`, as the language says days.
 *
 * @param {string} day
 * @param {import("./text.js").Translate} t
 */
export function onDay(day, t) {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return t.day(new Date(year, month - 1, date));
}
