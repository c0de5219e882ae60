import assert from 'node:assert/strict';
import { Folder, runCli } from '../support/cli.ts';

/** Beside it stand the bad parts; nothing in it depends on them. */
const good = {
  calendars: ['late: {week: {tue-sat: "12:00-20:00"}}'],
  resources: ['asha: {name: Asha, leave: 2026-01-12}', 'ben: {name: Ben, capacity: 80%}'],
  tasks: [
    'start: {name: Start, duration: 2d, assign: asha}',
    'build: {name: Build, effort: 5d, assign: ben, after: start}',
    'test: {name: Test, duration: 3d, calendar: late, after: [build SS+1d]}',
    'box: {name: Box, after: start, tasks: {in: {name: In, duration: 1d}, out: {name: Out, duration: 4d, after: in FF+1d}}}',
    'live: {name: Live, milestone: true, after: [test, box]}',
  ],
};

interface Bad {
  readonly calendars?: readonly string[];
  readonly resources?: readonly string[];
  readonly tasks: readonly string[];
  /** `rule: what it stands on`, whatever the levelling. */
  readonly told: readonly string[];
  readonly status: 0 | 1;
}

const kinds: Readonly<Record<string, Bad>> = {
  cycles: {
    tasks: ['x: {name: X, duration: 2d, after: z}', 'y: {name: Y, effort: 2d, after: x}', 'z: {name: Z, duration: 2d, after: y SS}'],
    told: ['dependency-cycle: z'],
    status: 1,
  },
  'contradictory constraints': {
    tasks: [
      'x: {name: X, duration: 1d, startNoEarlier: 2026-01-08, finishNoLater: 2026-01-06}',
      'y: {name: Y, duration: 1d}',
      'z: {name: Z, duration: 1d, after: y, mustStart: 2026-01-05}',
    ],
    told: ['contradicting-dates: 2026-01-06', 'constraint-conflict: 2026-01-05'],
    status: 1,
  },
  'zero capacity': {
    resources: ['nil: {name: Nil, capacity: 0%}', 'none: {name: None, kind: equipment, capacity: 0}'],
    tasks: [
      'x: {name: X, effort: 2d, assign: nil}',
      'y: {name: Y, duration: 2d, assign: {none: 200%}}',
      'z: {name: Z, effort: 1d, assign: {nil: 50%}}',
    ],
    told: ['nobody-to-work: nil', 'nobody-to-work: 200%', 'nobody-to-work: 50%'],
    status: 0,
  },
  'a calendar with no working time': {
    calendars: ['never: {week: {}}', 'off: {exceptions: {1900-01-01..2199-12-31: Off}}'],
    tasks: ['x: {name: X, duration: 2d, calendar: never}', 'y: {name: Y, duration: 2d, calendar: off}'],
    told: ['calendar-without-work: {}', 'calendar-without-work: {1900-01-01..2199-12-31: Off}'],
    status: 1,
  },
  'leave that covers the project': {
    resources: ['gone: {name: Gone, available: 2020-01-01..2020-12-31}', 'away: {name: Away, leave: 1900-01-01..2199-12-31}'],
    tasks: [
      'x: {name: X, effort: 2d, assign: gone}',
      'y: {name: Y, effort: 2d, assign: away}',
      'z: {name: Z, duration: 1d, assign: {away: 50%}}',
    ],
    told: ['nobody-to-work: gone', 'nobody-to-work: away', 'nobody-to-work: 50%'],
    status: 0,
  },
  'an effort nobody can do': {
    resources: ['little: {name: Little, capacity: 1%}', 'sand: {name: Sand, kind: material}'],
    tasks: ['x: {name: X, effort: 20000d, assign: little}', 'y: {name: Y, effort: 2d, assign: sand}', 'z: {name: Z, effort: 10000000d}'],
    told: ['endless-work: 20000d', 'nobody-to-work: sand', 'wrong-value: 10000000d'],
    status: 1,
  },
};
const all: Bad = {
  calendars: Object.values(kinds).flatMap(({ calendars = [] }) => calendars),
  resources: Object.values(kinds).flatMap(({ resources = [] }) => resources),
  tasks: Object.values(kinds).flatMap(({ tasks }, kind) => tasks.map((task) => task.replace(/\b([xyz])\b/g, `$1${kind}`))),
  told: Object.values(kinds).flatMap(({ told }, kind) => told.map((each) => each.replace(/ z$/, ` z${kind}`))),
  status: 1,
};

const levels = ['none', 'smooth', 'full'];

function textOf(levelling: string, { calendars = [], resources = [], tasks }: Partial<Bad>): string {
  const block = (key: string, lines: readonly string[]) => `${key}:\n${lines.map((line) => `  ${line}\n`).join('')}`;
  return [
    'planloom: 1\n',
    `project: {id: p, name: P, start: 2026-01-05, statusDate: 2026-01-02, levelling: ${levelling}}\n`,
    block('calendars', [...good.calendars, ...calendars]),
    block('resources', [...good.resources, ...resources]),
    block('tasks', [...good.tasks, ...(tasks ?? [])]),
  ].join('');
}

interface Told {
  readonly rule: string;
  readonly range: { readonly start: { readonly line: number; readonly column: number }; readonly end: { readonly column: number } };
}

async function seen(text: string) {
  const folder = new Folder({ 'p.plan.yaml': text });
  const run = (argv: readonly string[]) => runCli(argv, { cwd: folder.path });
  const [checked, scheduled] = [await run(['check', '--format', 'json']), await run(['schedule', '--format', 'csv'])];
  folder.remove();
  const lines = text.split('\n');
  const { problems } = JSON.parse(checked.out) as { problems: readonly Told[] };
  return {
    status: checked.status,
    told: problems.map(({ rule, range: { start, end } }) => `${rule}: ${lines[start.line - 1]!.slice(start.column - 1, end.column - 1)}`),
    /** Id, name, parent, start, finish and duration: float depends on the whole plan. */
    dates: scheduled.out.split('\n').slice(1, -1).map((row) => row.split(',').slice(0, 6).join(' ')), // prettier-ignore
  };
}

describe('bad input', () => {
  for (const levelling of levels) {
    for (const [name, bad] of Object.entries({ ...kinds, 'all of it': all })) {
      it(`${name}: told where it stands, the rest is scheduled (levelling ${levelling})`, async () => {
        const [alone, beside] = [await seen(textOf(levelling, {})), await seen(textOf(levelling, bad))];
        assert.deepEqual([alone.status, alone.told], [0, []]);
        assert.equal(beside.status, bad.status);
        const missing = bad.told.filter((each) => !beside.told.includes(each));
        assert.deepEqual(missing, [], beside.told.join('\n'));
        const rows = (from: number, to?: number) => beside.dates.slice(from, to);
        assert.deepEqual(rows(0, alone.dates.length), alone.dates);
        assert.equal(rows(alone.dates.length).length, bad.tasks.length);
      });
    }
  }
});
