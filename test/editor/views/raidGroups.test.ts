import assert from 'node:assert/strict';
import type { RaidEntry } from '../../../src/core/plan/model.ts';
import type { RaidStatus } from '../../../src/core/status/status.ts';
import { arrange, arrangementIn, firstArrangement, severityOf, type Arrangement } from '../../../src/editor/views/raidGroups.ts';

function status(id: string, about: Partial<RaidEntry>, known: Partial<RaidStatus> = {}): RaidStatus {
  const entry = {
    id,
    name: id,
    kind: 'issue',
    status: 'open',
    owner: null,
    by: null,
    severity: null,
    affects: [],
    ...about,
  } as unknown as RaidEntry;
  return { entry, score: null, residualScore: null, isOpen: true, isOverdue: false, due: null, ageDays: null, ...known };
}

const register = [
  status('ACT-1', { kind: 'action', owner: 'asha' }, { due: 200, ageDays: 5 }),
  status('I-1', { severity: 'high', owner: 'ben' }, { due: 100, ageDays: 50 }),
  status('R-1', { kind: 'risk', owner: 'asha' }, { score: 25, ageDays: 10 }),
  status('R-2', { kind: 'risk' }, { score: 6, due: 150 }),
  status('I-2', { severity: 'low', status: 'done' }, { isOpen: false }),
];

function shown(arrangement: Partial<Arrangement>): string[] {
  return arrange(register, { ...firstArrangement, ...arrangement }, 100).map(
    ({ title, entries }) => `${title}: ${entries.map(({ entry }) => entry.id).join(' ')}`,
  );
}

describe('the arrangement of the register', () => {
  it('is by kind in the order of RAID, gravest first, without what is closed', () => {
    assert.deepEqual(shown({}), ['Risks: R-1 R-2', 'Issues: I-1', 'Actions: ACT-1']);
  });

  it('has the closed entries where they are asked for', () => {
    assert.deepEqual(shown({ showsClosed: true }), ['Risks: R-1 R-2', 'Issues: I-1 I-2', 'Actions: ACT-1']);
  });

  it('is by owner, nobody first', () => {
    assert.deepEqual(shown({ group: 'owner' }), ['nobody: R-2', 'asha: R-1 ACT-1', 'ben: I-1']);
  });

  it('is by severity, a risk by its score', () => {
    assert.deepEqual(shown({ group: 'severity' }), ['critical: R-1', 'high: I-1', 'low: R-2', 'not rated: ACT-1']);
  });

  it('is by status', () => {
    assert.deepEqual(shown({ group: 'status', showsClosed: true }), ['done: I-2', 'open: R-1 I-1 R-2 ACT-1']);
  });

  it('is by when something has to happen, seen from the status date', () => {
    const due = [99, 100, 107, 108, 130, 131, null].map((day, i) => status(`I-${i}`, {}, { due: day, isOverdue: day === 99 }));
    const groups = arrange(due, { ...firstArrangement, group: 'due', order: 'due' }, 100);
    assert.deepEqual(
      groups.map(({ title, value, entries }) => `${title} (${value}): ${entries.map((one) => one.due ?? '–').join(' ')}`),
      [
        'Overdue (overdue): 99',
        'Within 7 days (week): 100 107',
        'Within 30 days (month): 108 130',
        'Later (later): 131',
        'No date (never): –',
      ],
    );
  });

  it('knows nothing of weeks without a status date', () => {
    const groups = arrange(register, { ...firstArrangement, group: 'due' }, null);
    assert.deepEqual(
      groups.map(({ title }) => title),
      ['Later', 'No date'],
    );
  });

  it('shows only what has every word of the filter, in whatever case', () => {
    assert.deepEqual(shown({ filter: 'ASHA risk' }), ['Risks: R-1']);
    assert.deepEqual(shown({ filter: '  high ' }), ['Issues: I-1']);
    assert.deepEqual(shown({ filter: 'done' }), []);
    assert.deepEqual(shown({ filter: 'done', showsClosed: true }), ['Issues: I-2']);
  });

  it('is one list, by due date or age, unknown last', () => {
    assert.deepEqual(shown({ group: 'none', order: 'due' }), [': I-1 R-2 ACT-1 R-1']);
    assert.deepEqual(shown({ group: 'none', order: 'age' }), [': I-1 R-1 ACT-1 R-2']);
  });

  it('is what was chosen last, where that still means something', () => {
    const chosen: Arrangement = { group: 'due', order: 'age', showsClosed: true, filter: 'asha' };
    assert.deepEqual(arrangementIn(chosen), chosen);
    assert.deepEqual(arrangementIn(undefined), firstArrangement);
    assert.deepEqual(arrangementIn({ group: 'colour', order: 1, showsClosed: 'yes', filter: null }), firstArrangement);
  });

  it('rates a risk by its score', () => {
    const rated = [25, 20, 19, 15, 14, 8, 7, 1].map((score) => severityOf(status('R', { kind: 'risk' }, { score })));
    assert.deepEqual(rated, ['critical', 'critical', 'high', 'high', 'medium', 'medium', 'low', 'low']);
  });

  it('leaves the register as it was', () => {
    const before = register.map(({ entry }) => entry.id);
    shown({ order: 'age' });
    assert.deepEqual(
      register.map(({ entry }) => entry.id),
      before,
    );
  });
});
