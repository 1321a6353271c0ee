/** A daily reminder as calendars read it (RFC 5545). Values in, text out. */

const WIDTH = 75;

/**
 * @param {object} reminder
 * @param {string} reminder.id unique for ever
 * @param {string} reminder.made when, as `20261124T093000Z`
 * @param {string} reminder.day of the first one, as `2026-11-24`
 * @param {string} reminder.time where the reader is, as `18:00`
 * @param {string} [reminder.until] the last day, as `2027-01-15`; none for no end
 * @param {string} reminder.title
 * @param {string} reminder.address
 * @returns {string} a whole file
 */
export function createCalendar({ id, made, day, time, until, title, address }) {
  const end = until ? `;UNTIL=${strip(until)}T235959` : "";
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Coursebook//Review//EN",
    "BEGIN:VEVENT",
    `UID:${id}`,
    `DTSTAMP:${made}`,
    // Without a zone: at that hour wherever the reader is.
    `DTSTART:${strip(day)}T${strip(time)}00`,
    "DURATION:PT15M",
    `RRULE:FREQ=DAILY${end}`,
    `SUMMARY:${escape(title)}`,
    `URL:${address}`,
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:PT0S",
    `DESCRIPTION:${escape(title)}`,
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** @param {string} text */
const strip = (text) => text.replace(/[-:]/g, "");

/** @param {string} text */
const escape = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");

/**
 * Breaks a line so that none has more than 75 bytes; what goes on begins with a blank.
 *
 * @param {string} line
 */
function fold(line) {
  let folded = "";
  let width = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (width + size > WIDTH) {
      folded += "\r\n ";
      width = 1;
    }
    folded += sign;
    width += size;
  }
  return folded;
}
