/** Axes of figures: round numbers up from zero, days, and things one beside the other. */
import { civilOf, dayOf, monthNames, weekdayOf } from '../values/civil.ts';
import type { Day } from '../values/time.ts';
import { sayDay } from './days.ts';
import type { FigureAxis, FigureTick } from './figure.ts';

/** From zero up to a round number that is not less than `most`. */
export function valueAxis(title: string, most: number, say: (value: number) => string = String): FigureAxis {
  const step = roundStep(Math.max(most, 1e-9) / 5);
  const count = Math.max(1, Math.ceil(most / step - 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, index) => ({ at: rounded(index * step), text: say(rounded(index * step)) }));
  return { title, from: 0, to: rounded(count * step), ticks };
}

/** The least of 1, 2, 5, 10, … (or a tenth of it, …) that is not less. Counted in steps of ten, since logarithms differ in their last digit. */
function roundStep(least: number): number {
  let power = 1;
  while (power < least) power *= 10;
  while (power / 10 >= least) power /= 10;
  return [power / 5, power / 2, power].find((step) => step >= least - 1e-12) ?? power;
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** At most a dozen ticks: Mondays, first days of months, of quarters or of years. */
export function dayAxis(title: string, from: Day, to: Day): FigureAxis {
  return { title, from, to, ticks: ticksBetween(from, to) };
}

const mostTicks = 12;

function ticksBetween(from: Day, to: Day): FigureTick[] {
  const mondays = daysBetween(from, to).filter((day) => weekdayOf(day) === 0);
  if (mondays.length <= mostTicks) return mondays.map((day) => ({ at: day, text: sayDay(day).slice(0, -5) }));
  const firsts = firstsOfMonths(from, to);
  const every = [1, 3, 6, 12, 24, 60, 120].find((months) => firsts.length / months <= mostTicks) ?? 600;
  return firsts
    .filter((day) => (civilOf(day).year * 12 + civilOf(day).month - 1) % every === 0)
    .map((day) => ({ at: day, text: sayMonth(day) }));
}

function daysBetween(from: Day, to: Day): Day[] {
  return to - from > 120 ? mondaysOf(from, to) : Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function mondaysOf(from: Day, to: Day): Day[] {
  const first = from + ((7 - weekdayOf(from)) % 7);
  return Array.from({ length: Math.max(0, Math.floor((to - first) / 7) + 1) }, (_, index) => first + index * 7);
}

function firstsOfMonths(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  const { year, month } = civilOf(from);
  for (let number = year * 12 + month - 1; ; number++) {
    const day = dayOf(Math.floor(number / 12), (number % 12) + 1, 1);
    if (day > to) return days;
    if (day >= from) days.push(day);
  }
}

/** `Mar 2026` */
function sayMonth(day: Day): string {
  const { year, month } = civilOf(day);
  return `${monthNames[month - 1]!.slice(0, 3)} ${year}`;
}

/** Things one beside the other, each a unit wide, the first around 0. */
export function slotAxis(title: string, names: readonly string[]): FigureAxis {
  return { title, from: -0.5, to: names.length - 0.5, ticks: names.map((text, at) => ({ at, text })) };
}
