/** Random plans, written down twice: as a person would in YAML, and as Microsoft Project would in XML. */
import fc from 'fast-check';
import { fields, head, list, period, projectXml, weekDays, type XmlNode } from './projectXml.ts';

export interface DrawnTask {
  readonly halfHours: number;
  readonly format: 'min' | 'h' | 'd' | 'w' | 'eh' | 'ed';
  readonly links: readonly DrawnLink[];
  readonly constraint: 'startNoEarlier' | 'finishNoEarlier' | 'asLateAsPossible' | null;
  /** Day of January. */
  readonly date: number;
  /** Of the two; below 0 nobody. */
  readonly person: number;
  readonly percent: number;
  readonly isLate: boolean;
}

interface DrawnLink {
  readonly from: number;
  readonly type: 'FF' | 'FS' | 'SF' | 'SS';
  readonly lag: number;
  readonly unit: 'h' | 'd' | 'eh' | '%';
}

const linkTypes = ['FF', 'FS', 'SF', 'SS'] as const;
const constraints = [null, 'asLateAsPossible', null, null, 'startNoEarlier', null, 'finishNoEarlier'] as const;
const durationFormats = { min: 3, h: 5, eh: 6, d: 7, ed: 8, w: 9 };
const lagFormats = { h: 5, eh: 6, d: 7, '%': 19 };
const tenths = { h: 600, eh: 600, d: 4800, '%': 1 };

/** A task follows earlier ones only, and each of them once. */
export const projectPlans: fc.Arbitrary<readonly DrawnTask[]> = fc
  .array(
    fc.record({
      halfHours: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 160 })),
      format: fc.constantFrom('min', 'h', 'd', 'd', 'd', 'w', 'eh', 'ed'),
      links: fc.array(
        fc.record({
          from: fc.nat(50),
          type: fc.constantFrom(...linkTypes),
          lag: fc.integer({ min: -3, max: 6 }),
          unit: fc.constantFrom('h', 'd', 'eh', '%'),
        }),
        { maxLength: 2 },
      ),
      constraint: fc.constantFrom(null, null, null, 'startNoEarlier', 'finishNoEarlier', 'asLateAsPossible'),
      date: fc.integer({ min: 5, max: 28 }),
      person: fc.integer({ min: -2, max: 1 }),
      percent: fc.constantFrom(25, 50, 100),
      isLate: fc.boolean(),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((tasks) => tasks.map((task, index) => ({ ...task, links: index === 0 ? [] : onceEach(task.links, index) })));

function onceEach(links: readonly DrawnLink[], index: number): readonly DrawnLink[] {
  return [...new Map(links.map((link) => [link.from % index, { ...link, from: link.from % index }])).values()];
}

const isElapsed = ({ format }: DrawnTask) => format.startsWith('e');
const isEffort = (task: DrawnTask) => task.person >= 0 && task.halfHours > 0 && !isElapsed(task);
const isInContainer = (index: number) => index % 3 === 2;
const dayText = ({ date }: DrawnTask) => `2026-01-${String(date).padStart(2, '0')}`;

/** From `project:` on; tasks are named T0, T1, … */
export function planOf(tasks: readonly DrawnTask[]): string {
  const lines = tasks.map((task, index) => {
    const entries = [
      `name: T${index}`,
      workText(task),
      constraintText(task),
      task.isLate ? 'calendar: late' : '',
      `after: [${task.links.map(linkText).join(', ')}]`,
    ];
    const line = `t${index}: {${entries.filter((entry) => entry !== '').join(', ')}}`;
    return isInContainer(index) ? `  c${index}: {name: C, tasks: {${line}}}` : `  ${line}`;
  });
  return `project: {id: p, name: P, start: 2026-01-05, calendar: c}
calendars:
  c: {week: {mon-fri: "08:00-12:00 13:00-17:00"}, exceptions: {2026-01-14..2026-01-15: Off}}
  late: {week: {tue-sat: "12:00-20:00"}}
resources: {r0: {name: R0, leave: [2026-01-13..2026-01-16]}, r1: {name: R1, calendar: late}}
tasks:
${lines.join('\n')}
`;
}

function workText(task: DrawnTask): string {
  if (task.halfHours === 0) return 'milestone: true';
  const minutes = `${30 * task.halfHours}${isElapsed(task) ? 'emin' : 'min'}`;
  return isEffort(task) ? `effort: ${minutes}, assign: {r${task.person}: ${task.percent}%}` : `duration: ${minutes}`;
}

function constraintText(task: DrawnTask): string {
  if (task.constraint === null) return '';
  return `${task.constraint}: ${task.constraint === 'asLateAsPossible' ? 'true' : dayText(task)}`;
}

function linkText({ from, type, lag, unit }: DrawnLink): string {
  const amount = Math.abs(unit === '%' ? lag * 10 : lag);
  return `t${from} ${type}${lag === 0 ? '' : `${lag < 0 ? '-' : '+'}${amount}${unit}`}`;
}

export type Dates = ReadonlyMap<string, readonly [start: string, finish: string]>;

/** `dates` by name are those that Project would have computed. */
export function xmlOf(tasks: readonly DrawnTask[], dates: Dates): string {
  const rows = tasks.flatMap((task, index) => {
    const row = taskRow(task, index, dates.get(`T${index}`)!);
    return isInContainer(index) ? [fields({ UID: 100 + index, Name: 'C', OutlineLevel: 1, Summary: 1 }), row] : [row];
  });
  const off = (from: string, to: string) => list('Exceptions', 'Exception', [[period(from, to), ...fields({ Type: 1, DayWorking: 0 })]]);
  return projectXml(
    ...head,
    ['CalendarUID', 1],
    list('Calendars', 'Calendar', [
      [...fields({ UID: 1, Name: 'C', IsBaseCalendar: 1 }), weekDays([2, 3, 4, 5, 6]), off('2026-01-14', '2026-01-15')],
      [...fields({ UID: 2, Name: 'Late', IsBaseCalendar: 1 }), weekDays([3, 4, 5, 6, 7], [['12:00', '20:00']])], // prettier-ignore
      [...fields({ UID: 3, Name: 'R0', IsBaseCalendar: 0, BaseCalendarUID: 1 }), off('2026-01-13', '2026-01-16')],
      fields({ UID: 4, Name: 'R1', IsBaseCalendar: 0, BaseCalendarUID: 2 }),
    ]),
    list('Tasks', 'Task', rows),
    list('Resources', 'Resource', [0, 1].map((person) => fields({ UID: person + 1, Name: `R${person}`, Type: 1, CalendarUID: person + 3 }))), // prettier-ignore
    list('Assignments', 'Assignment', tasks.flatMap((task, index) => (isEffort(task) ? [assignmentRow(task, index)] : []))), // prettier-ignore
  );
}

function taskRow(task: DrawnTask, index: number, [start, finish]: readonly [string, string]): readonly XmlNode[] {
  const minutes = isEffort(task) ? (3000 * task.halfHours) / task.percent : 30 * task.halfHours;
  const worksLate = task.isLate || (isEffort(task) && task.person === 1);
  const hours = worksLate ? ['12:00:00', '20:00:00'] : ['08:00:00', '17:00:00'];
  const isDated = task.constraint !== null && task.constraint !== 'asLateAsPossible';
  return [
    ...fields({
      UID: index + 1,
      Name: `T${index}`,
      OutlineLevel: isInContainer(index) ? 2 : 1,
      Type: isEffort(task) ? 0 : 1,
      Start: `${start}:00`,
      Finish: `${finish}:00`,
      Duration: `PT${Math.round(minutes)}M`,
      DurationFormat: durationFormats[task.format],
      ConstraintType: task.constraint === null ? 0 : constraints.indexOf(task.constraint),
      ConstraintDate: isDated ? `${dayText(task)}T${hours[task.constraint === 'startNoEarlier' ? 0 : 1]!}` : null,
      CalendarUID: task.isLate ? 2 : -1,
    }),
    ...task.links.map(linkRow),
  ];
}

function linkRow({ from, type, lag, unit }: DrawnLink): XmlNode {
  const size = unit === '%' ? lag * 10 : lag;
  return ['PredecessorLink', fields({ PredecessorUID: from + 1, Type: linkTypes.indexOf(type), LinkLag: size * tenths[unit], LagFormat: lagFormats[unit] })]; // prettier-ignore
}

function assignmentRow(task: DrawnTask, index: number): readonly XmlNode[] {
  return fields({ TaskUID: index + 1, ResourceUID: task.person + 1, Units: task.percent / 100, Work: `PT${30 * task.halfHours}M` });
}
