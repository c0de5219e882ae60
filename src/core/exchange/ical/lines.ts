/** Content lines of iCalendar (RFC 5545, section 3.1): texts escaped, times written, long lines folded. */
import { civilOf } from '../../values/civil.ts';
import { minutesPerDay, type Day, type Minute } from '../../values/time.ts';

/** Octets of a line without its end. */
const longestLine = 75;

/** The lines as a file has them: each folded, and ended by CR LF. */
export function icalText(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** What is too long goes on in the next line, behind a blank; no character is cut in two. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > longestLine) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** In UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** A text as a value (section 3.3.11); control characters, which no value may have, become blanks. */
export function escaped(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ');
  return lines.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** `20260302` */
export function icalDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${String(year).padStart(4, '0')}${two(month)}${two(dayOfMonth)}`;
}

/** `20260302T140000` */
export function icalTime(moment: Minute): string {
  const day = Math.floor(moment / minutesPerDay);
  const minute = moment - day * minutesPerDay;
  return `${icalDay(day)}T${two(Math.floor(minute / 60))}${two(minute % 60)}00`;
}

/** `+0530` */
export function icalOffset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
