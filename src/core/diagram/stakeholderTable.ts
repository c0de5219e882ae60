/** Who can help or stop the project and how much it matters to them, with what each is owed. */
import type { Stakeholder } from '../plan/model.ts';
import { nextMeetingDay } from '../schedule/meetings.ts';
import { nextUpdate } from '../status/owedUpdates.ts';
import type { Day } from '../values/time.ts';
import { textCell } from './cells.ts';
import { sayDay } from './days.ts';
import type { Table } from './diagram.ts';
import type { Drawable } from './text.ts';

/** Nothing where the plan has none. The strategies are those of Mendelow's matrix of power and interest (1991); medium counts as low. */
export function stakeholderTable(drawable: Drawable): readonly Table[] {
  const stakeholders = [...drawable.plan.stakeholders.values()];
  if (stakeholders.length === 0) return [];
  const ordered = stakeholders.sort((a, b) => weight(b.influence) - weight(a.influence) || weight(b.interest) - weight(a.interest));
  const rows = ordered.map((one) => [
    ...[one.name, one.role ?? '', one.influence ?? 'not said', one.interest ?? 'not said', strategyOf(one), updatesText(drawable, one)],
    meetingText(drawable, one),
  ]);
  return [
    {
      caption: 'Stakeholders by influence and interest',
      look: 'list',
      columns: ['Who', 'Role', 'Influence', 'Interest', 'How to treat them', 'Updates', 'Next met'],
      rows: rows.map((row) => row.map((text) => textCell(text))),
    },
  ];
}

function weight(level: Stakeholder['influence']): number {
  return level === null ? 0 : { low: 1, medium: 2, high: 3 }[level];
}

function strategyOf({ influence, interest }: Stakeholder): string {
  if (influence === null || interest === null) return '';
  if (influence === 'high') return interest === 'high' ? 'manage closely' : 'keep satisfied';
  return interest === 'high' ? 'keep informed' : 'monitor';
}

/** `weekly, next by 13 Mar 2026` */
function updatesText({ plan, analysis: { schedules, statusDate } }: Drawable, stakeholder: Stakeholder): string {
  if (stakeholder.updates === null) return 'nothing said';
  const next = nextUpdate({ plan, schedules, statusDate }, stakeholder);
  return next === null ? stakeholder.updates : `${stakeholder.updates}, next by ${sayDay(next)}`;
}

/** `17 Mar 2026, Steering committee`: the first meeting after the status date of a forum that they sit in. */
function meetingText({ plan, analysis: { schedules, statusDate } }: Drawable, { id }: Stakeholder): string {
  let next: { readonly day: Day; readonly name: string } | null = null;
  for (const { name, meets, chair, members } of plan.forums.values()) {
    if (!meets || statusDate === null || (chair !== id && !members.includes(id))) continue;
    const day = nextMeetingDay(plan, schedules, meets, statusDate);
    if (day !== null && (next === null || day < next.day)) next = { day, name };
  }
  return next ? `${sayDay(next.day)}, ${next.name}` : '–';
}
