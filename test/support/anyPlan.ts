/** Random plans with everything that scheduling knows: each task follows only earlier ones, so that there are no cycles. */
import fc from 'fast-check';
import type { Given } from './schedules.ts';

interface Drawn {
  readonly work: string;
  readonly calendar: string;
  readonly links: readonly (readonly [from: number, type: string, lag: string])[];
  readonly extra: string;
}

export interface Flavour {
  readonly work: readonly string[];
  readonly calendars: readonly string[];
  readonly types: readonly string[];
  readonly lags: readonly string[];
  readonly extras: readonly string[];
  /** Links to and from containers, what others owe, links to other plans. */
  readonly others: readonly string[];
  /** What a container says of itself. */
  readonly containers: readonly string[];
}

const head = `project: {id: p, name: P, start: 2026-01-05, deadline: 2026-02-10, calendar: c}
calendars:
  c: {week: {mon-fri: "09:00-13:00 14:00-18:00"}, exceptions: {2026-01-14: Off, 2026-01-21..2026-01-23: Off}}
  all: {week: {mon-sun: "00:00-24:00"}}
  late: {week: {tue-sat: "12:00-20:00"}}
resources:
  asha: {name: Asha, leave: [2026-01-08..2026-01-09, 2026-01-19]}
  ben: {name: Ben, capacity: 80%, calendar: late}
  gpu: {name: Pool, kind: equipment, capacity: 4}
sprints: {s1: {start: 2026-01-05, finish: 2026-01-16}, s2: {start: 2026-01-19, finish: 2026-01-30}}
`;

const noWork = /^(milestone|points)/;

/** Where every task keeps the project's hours. */
export const oneLine: Flavour = {
  work: [
    'duration: 1d',
    'duration: 3d',
    'duration: 2d/3d/7d',
    'duration: 1d/4d/5d',
    'duration: 5d, confidence: low',
    'milestone: true',
    'duration: 0d',
  ],
  calendars: [''],
  types: ['FS', 'FS', 'FS', 'SS', 'FF', 'SF'],
  lags: ['', '', '+1d', '-2d', '+3h'],
  extras: [
    ...['', '', '', '', 'startNoEarlier: 2026-01-13', 'finishNoEarlier: 2026-01-16', 'startNoEarlier: 2026-01-17T12:00'],
    ...['actualStart: 2026-01-06', 'actualStart: 2026-01-06, progress: 30%', 'actualStart: 2026-01-05, actualFinish: 2026-01-07'],
    ...[
      'actualStart: 2026-01-06, progress: 20%, remaining: 4d',
      'status: done',
      'deadline: 2026-01-20',
      'status: on-hold, resume: 2026-01-12',
    ],
  ],
  others: [''],
  containers: [''],
};

export const anything: Flavour = {
  work: [...oneLine.work, 'duration: 3ed', 'duration: 1ed/2ed/4ed', 'effort: 4d, assign: asha', 'effort: 3d/5d/9d, assign: [asha, ben]', 'effort: 6d/8d/9d, assign: {ben: 40%}', 'points: 3, sprint: s2'], // prettier-ignore
  calendars: ['', '', '', 'all', 'late'],
  types: oneLine.types,
  lags: [...oneLine.lags, '+2ed', '+50%', '-25%'],
  extras: [
    ...oneLine.extras,
    ...[
      'asLateAsPossible: true',
      'mustStart: 2026-01-13',
      'mustFinish: 2026-01-20',
      'startNoLater: 2026-01-12',
      'finishNoLater: 2026-01-15',
    ],
    ...['status: cancelled', 'progress: 40%', 'actualFinish: 2026-01-07'],
  ],
  others: ['', '', 'D-1', 'other:x SS+1d', 'box0', 'box1'],
  containers: ['', '', 'startNoEarlier: 2026-01-15, ', 'deadline: 2026-01-16, ', 'status: cancelled, ', 'calendar: late, '],
};

export const given: Given = { statusDate: '2026-01-08', externals: { 'other:x': ['2026-01-09T09:00', '2026-01-13T18:00'] } };

/** A plan as text; `risks` go under `raid:`, with `{task}` for any task. */
export function anyPlan({ work, calendars, types, lags, extras, others, containers }: Flavour, risks = true): fc.Arbitrary<string> {
  const tasks = fc.array(
    fc.record({
      work: fc.constantFrom(...work),
      calendar: fc.constantFrom(...calendars),
      links: fc.array(fc.tuple(fc.nat(50), fc.constantFrom(...types), fc.constantFrom(...lags)), { maxLength: 3 }),
      extra: fc.constantFrom(...extras),
    }),
    { minLength: 1, maxLength: 10 },
  );
  const risk = fc.tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.constantFrom('2d', '5d', '2ed'),
    fc.nat(50),
    fc.constantFrom('reduce', 'reduce', 'exploit'),
  );
  return fc
    .tuple(tasks, fc.constantFrom(...others), fc.constantFrom(...containers), fc.array(risk, { maxLength: risks ? 2 : 0 }))
    .map(([drawn, other, container, events]) => `${head}${tasksText(drawn, other, container)}${raidText(events, drawn.length)}`);
}

function tasksText(drawn: readonly Drawn[], other: string, container: string): string {
  const lines = drawn.map((task, index) => taskText(task, index, index === drawn.length - 1 ? other : ''));
  // Every third task stands in a container with the one before it.
  const text = lines.map((line, index) => {
    if (index % 3 === 1 && index + 1 < lines.length) return `  box${(index - 1) / 3}: {${container}tasks: {${line},`;
    return index % 3 === 2 ? `    ${line}}}` : `  ${line}`;
  });
  return `tasks:\n${text.join('\n')}\n`;
}

function taskText({ work, calendar, links, extra }: Drawn, index: number, other: string): string {
  const after = index === 0 ? [] : links.map(([from, type, lag]) => `t${from % index} ${type}${lag}`);
  if (other && !(other.startsWith('box') && index < 6)) after.push(other);
  const facts = noWork.test(work) && /remaining|resume/.test(extra) ? '' : extra;
  return `t${index}: {${[work, calendar && `calendar: ${calendar}`, facts, `after: [${after.join(', ')}]`].filter(Boolean).join(', ')}}`;
}

function raidText(events: readonly (readonly [number, string, number, string])[], tasks: number): string {
  const risks = events.map(
    ([probability, delay, task, response], i) =>
      `    R-${i}: {name: R, probability: ${probability}, exposure: {schedule: ${delay}}, response: ${response}, affects: [t${task % tasks}, t0]}\n`,
  );
  const dependencies = '  dependencies: {D-1: {name: D, promised: 2026-01-14, status: agreed}}\n';
  return `raid:\n${dependencies}${risks.length > 0 ? `  risks:\n${risks.join('')}` : ''}`;
}
