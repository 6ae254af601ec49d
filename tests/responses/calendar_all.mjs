// Has the page's script write calendars, given lists of days in JSON.
import { readFileSync } from "node:fs";
import { writeCalendar } from "../../build_tools/mirrormark_web/src/plan/ics.js";

const now = new Date("2026-11-22T09:30:00Z");
const lists = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(lists.map((days) => writeCalendar(days, now))));
