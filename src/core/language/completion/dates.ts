/** Days that a plan knows already, for whoever writes a date. */
import { dayEndingAt, formatDay, formatMonth, formatQuarter } from '../../values/civil.ts';
import type { Day } from '../../values/time.ts';
import { wholeWord, type Offers, type Question } from './offer.ts';

export interface KnownDay {
  /** `2026-03-13` */
  readonly label: string;
  /** What happens on it: "status date", "end of sprint s3", "Go-live". */
  readonly description: string;
}

/** Milestones told; those nearest to the status date. */
const mostMilestones = 40;

export function dateOffers(question: Question): Offers {
  const { slot } = question;
  // In a range each end is a word of its own.
  const dots = slot.typed.lastIndexOf('..');
  const offers = knownDays(question).map(({ label, description }) => ({ label, description, kind: 'date' as const, snippet: label }));
  return dots < 0 ? wholeWord(slot, offers) : { ...wholeWord(slot, offers), start: slot.start + dots + 2 };
}

/** Today first, then the status date, then the project's, then all others as they come; each day once. */
export function knownDays({ analysis, host }: Question): readonly KnownDay[] {
  const { plan, statusDate } = analysis;
  const days: [Day, string][] = [];
  const add = (day: Day | null | undefined, what: string) => {
    if (day !== null && day !== undefined) days.push([day, what]);
  };
  add(host.today, 'today');
  add(statusDate, 'status date');
  add(plan?.project.start?.day, 'project start');
  add(plan?.project.deadline?.day, 'project deadline');
  const others: [Day, string][] = [...milestones(analysis)];
  for (const { id, start, finish } of plan?.sprints.values() ?? []) {
    if (start) others.push([start.day, `start of sprint ${id}`]);
    if (finish) others.push([finish.day, `end of sprint ${id}`]);
  }
  return merged([...days, ...others.sort(([a], [b]) => a - b)]);
}

function milestones({ plan, schedules, statusDate }: Question['analysis']): readonly [Day, string][] {
  if (!plan || !schedules) return [];
  const { finish } = schedules.forecast;
  const now = statusDate ?? plan.project.start?.day ?? 0;
  const found: [Day, string][] = [];
  plan.wbs.tasks.forEach(({ shape, name }, index) => {
    if (shape === 'milestone' && !Number.isNaN(finish[index]!)) found.push([dayEndingAt(finish[index]!), name]);
  });
  const distance = ([day]: readonly [Day, string]) => Math.abs(day - now);
  return found.sort((a, b) => distance(a) - distance(b)).slice(0, mostMilestones);
}

function merged(days: readonly (readonly [Day, string])[]): readonly KnownDay[] {
  const byDay = new Map<Day, string[]>();
  for (const [day, what] of days) byDay.set(day, [...(byDay.get(day) ?? []), what]);
  return [...byDay].map(([day, all]) => ({ label: formatDay(day), description: all.slice(0, 3).join(', ') }));
}

export function monthOffers(question: Question): Offers {
  return periods(question, formatMonth, 12, 30);
}

export function horizonOffers(question: Question): Offers {
  const { slot } = question;
  const words = ['now', 'next', 'later'].map((label) => ({ label, kind: 'word' as const, snippet: label }));
  const { all } = periods(question, formatQuarter, 6, 91);
  return wholeWord(slot, [...words, ...all]);
}

/** So many of them, from where the project stands. */
function periods({ analysis, host, slot }: Question, format: (day: Day) => string, count: number, length: number): Offers {
  const from = analysis.statusDate ?? host.today ?? analysis.plan?.project.start?.day;
  if (from === undefined) return wholeWord(slot, []);
  const labels = new Set(Array.from({ length: count }, (_, i) => format(from + i * length)));
  return wholeWord(
    slot,
    [...labels].map((label) => ({ label, kind: 'date', snippet: label })),
  );
}
