/** A time axis in two rows: what one can tell apart at this zoom, and the larger unit above it. */
import { dateOf, monthName } from '../ui/sayDay.ts';

export interface Tick {
  /** Days since 1970-01-01, end exclusive, cut at the ends of the axis. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Axis {
  readonly major: readonly Tick[];
  readonly minor: readonly Tick[];
  /** The unit of the grid in Mermaid's words: the minor one, but where that would be too many lines. */
  readonly tick: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Unit {
  readonly tick: string;
  /** Days, on average. */
  readonly days: number;
  /** Pixels that its label needs. */
  readonly room: number;
  /** The first day of the unit that holds this day. */
  readonly first: (day: number) => number;
  readonly text: (day: number) => string;
}

/** Of days; of more, a line a week has to do. */
const mostLines = 400;

/** `finest` is the finest unit wanted: a roadmap has no use for weeks. */
export function axisOf(span: Span, pixelsPerDay: number, finest: 'day' | 'month' | 'quarter' = 'day'): Axis {
  const wanted = units.slice(units.indexOf({ day, month, quarter }[finest]));
  const minor = wanted.find((unit) => unit.days * pixelsPerDay >= unit.room) ?? year;
  const major = minor === day || minor === week ? monthOfYear : minor === year ? null : year;
  const grid = minor === day && span.end - span.start > mostLines ? week : minor;
  return { minor: ticksOf(span, minor), major: major ? ticksOf(span, major) : [], tick: grid.tick };
}

/** Columns a day wide, in place of dates. */
export function headings(columns: readonly string[], firstDay: number): Axis {
  const major = columns.map((text, index) => ({ start: firstDay + index, end: firstDay + index + 1, text }));
  return { major, minor: [], tick: '1day' };
}

function ticksOf(span: Span, unit: Unit): Tick[] {
  const ticks: Tick[] = [];
  for (let start = unit.first(span.start); start < span.end;) {
    const end = unit.first(start + Math.ceil(unit.days * 1.3));
    ticks.push({ start: Math.max(start, span.start), end: Math.min(end, span.end), text: unit.text(start) });
    start = end;
  }
  return ticks;
}

const yearOf = (day: number): number => dateOf(day).getUTCFullYear();
const monthOf = (day: number): number => dateOf(day).getUTCMonth();
const dayOf = (year: number, month: number): number => Date.UTC(year, month, 1) / 86_400_000;
const firstOfMonth = (day: number): number => dayOf(yearOf(day), monthOf(day));

const day: Unit = { tick: '1day', days: 1, room: 20, first: (at) => at, text: (at) => String(dateOf(at).getUTCDate()) };
const week: Unit = {
  tick: '1week',
  days: 7,
  room: 22,
  first: (at) => at - ((((at + 3) % 7) + 7) % 7),
  text: (at) => String(dateOf(at).getUTCDate()),
};
const month: Unit = { tick: '1month', days: 30.4, room: 30, first: firstOfMonth, text: monthName };
const quarter: Unit = {
  tick: '3month',
  days: 91,
  room: 28,
  first: (at) => dayOf(yearOf(at), monthOf(at) - (monthOf(at) % 3)),
  text: (at) => `Q${Math.floor(monthOf(at) / 3) + 1}`,
};
const year: Unit = { tick: '12month', days: 365, room: 34, first: (at) => dayOf(yearOf(at), 0), text: (at) => String(yearOf(at)) };
const units = [day, week, month, quarter, year];

const monthOfYear: Unit = { ...month, text: (at) => `${monthName(at)} ${yearOf(at)}` };
