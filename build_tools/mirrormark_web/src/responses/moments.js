/** Days and times, as responses have them: whether they ever were, and which is the later. */

const SHAPE =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(?:Z|([+-])(\d\d):(\d\d)))?$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY_S = 24 * 60 * 60;

/**
 * Whether there was such a day, at such a time; what has another form passes.
 *
 * @param {string} text
 */
export function isMoment(text) {
  const parts = SHAPE.exec(text);
  if (!parts) return true;
  const { year, month, day, hour, minute, second, zoneHour, zoneMinute } = read(parts);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = (DAYS[month - 1] ?? 0) - (month === 2 && !isLeap ? 1 : 0);
  const isDay = day >= 1 && day <= last;
  return isDay && hour < 24 && minute < 60 && second < 60 && zoneHour < 24 && zoneMinute < 60;
}

/**
 * Says which of two moments is later: above 0 for the first, 0 for neither.
 *
 * @param {string} one
 * @param {string} other
 */
export function compareMoments(one, other) {
  const [first, second] = [measure(one), measure(other)];
  if (first.seconds !== second.seconds) return first.seconds - second.seconds;
  if (first.rest === second.rest) return 0;
  return first.rest > second.rest ? 1 : -1;
}

/**
 * Returns a moment as a browser has it; undefined where it is none. A day without a time is that day in every
 * zone.
 *
 * @param {string | undefined} text
 */
export function dateOf(text = "") {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
  const date = new Date(Date.parse(isDay ? `${text}T00:00` : text));
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/**
 * Returns when a response was answered, as far as it tells that.
 *
 * @param {{answered?: string, changed?: string, begun?: string}} response
 */
export function whenAnswered({ answered, changed, begun }) {
  return answered ?? changed ?? begun;
}

/**
 * Orders responses as readers see their days: the latest first, and last what says nothing of when it was.
 *
 * @param {Parameters<typeof whenAnswered>[0]} one
 * @param {Parameters<typeof whenAnswered>[0]} other
 */
export function compareWhen(one, other) {
  const [first, second] = [one, other].map((each) => dateOf(whenAnswered(each))?.getTime() ?? 0);
  return (second ?? 0) - (first ?? 0);
}

/** @param {string} text that was looked at */
function measure(text) {
  const parts = SHAPE.exec(text);
  if (!parts) throw new Error(`${text} is no moment`);
  const { year, month, day, hour, minute, second, zoneHour, zoneMinute } = read(parts);
  const away = (zoneHour * 60 + zoneMinute) * (parts[8] === "-" ? -1 : 1);
  const days = Date.UTC(year, month - 1, day) / 1000 / DAY_S;
  const seconds = ((days * 24 + hour) * 60 + minute - away) * 60 + second;
  return { seconds, rest: (parts[7] ?? ".").replace(/0+$/, "") };
}

/** @param {RegExpExecArray} parts */
function read(parts) {
  const [year, month, day, hour, minute, second] = parts
    .slice(1, 7)
    .map((each) => Number(each ?? 0));
  const [zoneHour, zoneMinute] = parts.slice(9, 11).map((each) => Number(each ?? 0));
  const found = { year, month, day, hour, minute, second, zoneHour, zoneMinute };
  return /** @type {Record<keyof typeof found, number>} */ (found);
}
