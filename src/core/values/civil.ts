/** The proleptic Gregorian calendar in whole numbers; no zones, no daylight saving. */
import { minutesPerDay, type Day, type Minute, type PlanDate } from './time.ts';

export interface CivilDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** The years a plan may speak of; what lies outside is taken for a slip of the finger. */
export const firstYear = 1900;
export const lastYear = 2199;

/** Monday first, as everywhere in Planloom. */
export const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const daysPerEra = 146_097;
/** Days from 0000-03-01, where eras begin, to 1970-01-01. */
const daysToEpoch = 719_468;

/** Days since 1970-01-01 (years begin in March here, so that the leap day is the last). */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - daysToEpoch;
}

export function civilOf(day: Day): CivilDate {
  const shifted = Math.floor(day) + daysToEpoch;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 0 is Monday, 6 Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** 1–53, by ISO 8601: weeks begin on Monday, and the first is that of the year's first Thursday. */
export function isoWeekOf(day: Day): number {
  const thursday = day - weekdayOf(day) + 3;
  return Math.floor((thursday - dayOf(civilOf(thursday).year, 1, 1)) / 7) + 1;
}

/** 1–4 */
export function quarterOf(day: Day): number {
  return Math.ceil(civilOf(day).month / 3);
}

export function firstDayOfMonth(year: number, month: number): Day {
  return dayOf(year, month, 1);
}

export function lastDayOfMonth(year: number, month: number): Day {
  return dayOf(year, month, daysInMonth(year, month));
}

export function dayOfMinute(minute: Minute): Day {
  return Math.floor(minute / minutesPerDay);
}

/** The day that holds a moment; midnight belongs to the day that ends there. */
export function dayEndingAt(minute: Minute): Day {
  return Math.floor((minute - 1) / minutesPerDay);
}

/** `2026-03-02` */
export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}

/** `2026-03` */
export function formatMonth(day: Day): string {
  return formatDay(day).slice(0, 7);
}

/** `2026-Q1` */
export function formatQuarter(day: Day): string {
  return `${String(civilOf(day).year).padStart(4, '0')}-Q${quarterOf(day)}`;
}

/** `09:00`, of minutes after midnight; 1440 is `24:00`. */
export function formatTime(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** `2026-03-02T09:00` */
export function formatMinute(minute: Minute): string {
  const whole = Math.floor(minute);
  const day = dayOfMinute(whole);
  return `${formatDay(day)}T${formatTime(whole - day * minutesPerDay)}`;
}

/** As it would be written: with the time only where one was given. */
export function formatDate(date: PlanDate): string {
  return date.time === null ? formatDay(date.day) : formatMinute(date.day * minutesPerDay + date.time);
}

/** To whole minutes, a half up. The tiny addend forgives what binary fractions lose (`0.35h` is 21 minutes). */
export function roundHalfUp(minutes: number): number {
  return Math.floor(minutes + 0.5 + 1e-9);
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** `2026-03-02`; a dash for "none". */
export function dayText(minute: Minute): string {
  return Number.isFinite(minute) ? formatDay(dayOfMinute(minute)) : '–';
}
