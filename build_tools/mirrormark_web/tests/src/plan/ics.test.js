import assert from "node:assert/strict";
import test from "node:test";
import { writeCalendar } from "../../../src/plan/ics.js";

const NOW = new Date("2026-11-22T09:30:00.123Z");
const DAY = { uid: "abcdefgh-due", day: "2026-12-01", title: "Say no", text: "" };

/** @param {Partial<typeof DAY> & {url?: string}} changed */
const linesOf = (changed) => writeCalendar([{ ...DAY, ...changed }], NOW).split("\r\n");
/** @param {string} line */
const octets = (line) => Buffer.byteLength(line);

test("a day is an event that lasts all of it", () => {
  assert.deepEqual(linesOf({ text: "Who: me", url: "https://example.org/a/" }), [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Mirrormark//Mirrormark//EN",
    "BEGIN:VEVENT",
    "UID:abcdefgh-due",
    "DTSTAMP:20261122T093000Z",
    "DTSTART;VALUE=DATE:20261201",
    "SUMMARY:Say no",
    "DESCRIPTION:Who: me",
    "URL:https://example.org/a/",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("signs that mean something are escaped, and every line's end is one", () => {
  const [title] = linesOf({ title: "a;b,c\\n\nd\r\ne\rf\u2028g\vh" }).slice(7);
  assert.equal(title, "SUMMARY:a\\;b\\,c\\\\n\\nd\\ne\\nf\\ng\\nh");
});

test("what no calendar may hold is left out", () => {
  const [title] = linesOf({ title: "a\0b\x1bc\td\ud800e" }).slice(7);
  assert.equal(title, "SUMMARY:a b c\td\ufffde");
});

for (const [name, sign] of Object.entries({ ascii: "a", two: "ü", three: "日", four: "🧭" }))
  test(`long lines of ${name} are folded, and never within a character`, () => {
    for (let before = 0; before < 5; before += 1) {
      const title = "x".repeat(before) + sign.repeat(200);
      const text = writeCalendar([{ ...DAY, title }], NOW);
      assert.ok(text.split("\r\n").every((line) => octets(line) <= 75));
      assert.ok(!text.includes("\ufffd"));
      assert.ok(text.replaceAll("\r\n ", "").includes(`SUMMARY:${title}\r\n`));
    }
  });

test("a line of just 75 octets stays whole", () => {
  const title = "x".repeat(75 - "SUMMARY:".length);
  assert.ok(linesOf({ title }).includes(`SUMMARY:${title}`));
  assert.ok(linesOf({ title: `${title}y` }).includes(" y"));
});
