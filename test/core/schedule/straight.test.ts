import assert from 'node:assert/strict';
import fc from 'fast-check';
import { backwardPass } from '../../../src/core/schedule/backward.ts';
import { forwardPass } from '../../../src/core/schedule/forward.ts';
import { outlineOf, type Outline } from '../../../src/core/schedule/outline.ts';
import { makeWorkspace } from '../../../src/core/schedule/workspace.ts';
import { planOf } from '../../support/schedules.ts';

/** Most tasks are plain; the others stand between them, before them or after them. */
const kinds = ['duration: 3d', 'duration: 3d', 'duration: 3d', 'duration: 1h', 'duration: 0d', 'milestone: true', 'duration: 2ed'];
const extras = [
  ...['', '', '', '', '', '', '', ''],
  ...['calendar: late', 'mustStart: 2026-01-20', 'deadline: 2026-01-16', 'startNoEarlier: 2026-01-14', 'status: cancelled'],
  ...['actualStart: 2026-01-06, progress: 30%', 'actualStart: 2026-01-05, actualFinish: 2026-01-07', 'asLateAsPossible: true'],
];
const links = ['', '', '', '', '', ' SS', ' FF', ' SF', '+2d', '-1d', '+1ed'];
interface Drawn {
  readonly kind: string;
  readonly extra: string;
  readonly after: readonly (readonly [from: number, link: string])[];
  readonly isInside: boolean;
}

const drawnTasks: fc.Arbitrary<readonly Drawn[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    extra: fc.constantFrom(...extras),
    after: fc.array(fc.tuple(fc.nat(50), fc.constantFrom(...links)), { maxLength: 3 }),
    isInside: fc.boolean(),
  }),
  { minLength: 1, maxLength: 14 },
);

function textOf(drawn: readonly Drawn[]): string {
  const line = ({ kind, extra, after }: Drawn, index: number): string => {
    const ids = index === 0 ? [] : after.map(([from, link]) => `t${from % index}${link}`);
    return `t${index}: {${kind}, ${extra ? `${extra}, ` : ''}after: [${ids.join(', ')}]}`;
  };
  const lines = drawn.map(line);
  const outside = lines.filter((_, index) => !drawn[index]!.isInside || index > 6).map((text) => `  ${text}\n`);
  const inside = lines.filter((_, index) => drawn[index]!.isInside && index <= 6).map((text) => `    ${text}\n`);
  const container = inside.length > 0 ? `  box:\n   tasks:\n${inside.join('')}  last: {duration: 1d, after: box}\n` : '';
  return (
    'project: {id: p, name: P, start: 2026-01-05, deadline: 2026-02-06}\n' +
    'calendars: {late: {week: {tue-sat: "12:00-20:00"}}}\n' +
    `tasks:\n${container}${outside.join('')}`
  );
}

describe('tasks placed a row at a time', () => {
  it('stand where tasks placed one by one stand, in every array that the passes write', () => {
    let straight = 0;
    fc.assert(
      fc.property(drawnTasks, (drawn) => {
        const outline = outlineOf(planOf(textOf(drawn)), 20_460, new Map())!;
        straight += outline.network.followsStraight.reduce((sum, is) => sum + is, 0);
        for (const kind of ['plan', 'forecast'] as const) assert.deepEqual(written(outline, kind), written(oneByOne(outline), kind));
      }),
      { numRuns: 1_000 },
    );
    assert.ok(straight > 1_000);
  });
});

function oneByOne(outline: Outline): Outline {
  const none = new Uint8Array(outline.network.count);
  return { ...outline, network: { ...outline.network, followsStraight: none, isFollowedStraight: none } };
}

/** Twice into the same workspace, so that what the first run left behind would show. */
function written(outline: Outline, kind: 'plan' | 'forecast') {
  const space = makeWorkspace(outline.network);
  const run = () => {
    const early = forwardPass(outline, kind, space);
    backwardPass(outline, kind, early.projectFinish, space);
    return early;
  };
  const first = { early: run(), space: structuredClone(space) };
  assert.deepEqual({ early: run(), space }, first);
  // Points of late starts are left out: rows alone read them.
  return { ...first.early, space: { ...space, lateStartWork: null } };
}
