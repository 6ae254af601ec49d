/**
 * Writes days into a file that calendars read: iCalendar, RFC 5545.
 *
 * @typedef {{uid: string, day: string, title: string, text: string, url?: string}} CalendarDay
 *   something to do on a whole day, such as `2026-11-22`. A calendar that gets the same `uid` again
 *   changes what it has
 */

/** Octets of a line, its end left out. */
const LONGEST_LINE = 75;
/** What ends a line somewhere, also in programs that go by more than RFC 5545. */
const LINE_ENDS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
/** No calendar may hold them: RFC 5545 has no way to write them. */
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f]/g;

/**
 * Returns the text of a file with these days.
 *
 * No alarms: readers have told their own calendars when to remind them of a day. Nor is the day taken up
 * by it, for others who look at when one is free.
 *
 * @param {CalendarDay[]} days
 * @param {Date} now
 */
export function writeCalendar(days, now) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Mirrormark//Mirrormark//EN"];
  for (const { uid, day, title, text, url } of days) {
    lines.push(
      "BEGIN:VEVENT",
      `UID:${escape(uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
      `SUMMARY:${escape(title)}`,
      ...(text ? [`DESCRIPTION:${escape(text)}`] : []),
      ...(url ? [`URL:${url}`] : []),
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    );
  }
  lines.push("END:VCALENDAR");
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** @param {string} text */
function escape(text) {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd") // half a character
    .replace(LINE_ENDS, "\n")
    .replace(CONTROLS, " ")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/**
 * Breaks a line where it gets too long, and never within a character. What goes on begins with a space.
 *
 * @param {string} line
 */
function fold(line) {
  let folded = "";
  let room = LONGEST_LINE;
  for (const sign of line) {
    const octets = octetsOf(sign);
    if (octets > room) {
      folded += "\r\n ";
      room = LONGEST_LINE - 1;
    }
    folded += sign;
    room -= octets;
  }
  return folded;
}

/** @param {string} sign one character, in UTF-8 */
function octetsOf(sign) {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
