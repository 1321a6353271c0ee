/** The reminder is what calendars read. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCalendar } from "../../overrides/assets/course/review/calendar.mjs";

const REMINDER = {
  id: "0f3a",
  made: "20261124T093000Z",
  day: "2026-11-24",
  time: "18:00",
  title: "Review: Bread; all of it, with \\ and\nmore – ‘naïve’ crusts, crumbs, ovens, flours and everything",
  address: "https://example.org/course/review/",
};

test("a reminder is one event a day, with an alarm", () => {
  const text = createCalendar(REMINDER);
  for (const line of [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "UID:0f3a",
    "DTSTAMP:20261124T093000Z",
    "DTSTART:20261124T180000",
    "RRULE:FREQ=DAILY",
    "URL:https://example.org/course/review/",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "END:VALARM",
    "END:VCALENDAR",
  ]) {
    assert.ok(text.includes(`${line}\r\n`), line);
  }
  const open = [];
  for (const [, word, name] of text.matchAll(/^(BEGIN|END):(\w+)\r$/gm)) {
    if (word === "BEGIN") open.push(name);
    else assert.equal(open.pop(), name);
  }
  assert.deepEqual(open, []);
});

test("it ends on the day of the exam", () => {
  assert.ok(createCalendar({ ...REMINDER, until: "2027-01-15" }).includes("RRULE:FREQ=DAILY;UNTIL=20270115T235959\r\n"));
});

test("every line ends as it must, has at most 75 bytes, and unfolds to what was said", () => {
  const text = createCalendar(REMINDER);
  assert.doesNotMatch(text.replaceAll("\r\n", ""), /[\r\n]/);
  for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  const [, said] = /^SUMMARY:(.*)\r$/m.exec(text.replaceAll("\r\n ", "")) ?? [];
  assert.equal(
    said,
    "Review: Bread\\; all of it\\, with \\\\ and\\nmore – ‘naïve’ crusts\\, crumbs\\, ovens\\, flours and everything",
  );
});
