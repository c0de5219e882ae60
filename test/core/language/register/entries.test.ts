/** Status, owner, date and score of entries: what is written, byte by byte. */
import assert from 'node:assert/strict';
import {
  closeEntries,
  setDue,
  setOwner,
  setScore,
  setSeverity,
  setStatus,
  statusesOf,
} from '../../../../src/core/language/register/entries.ts';
import { escalate, levelsAbove } from '../../../../src/core/language/register/escalation.ts';
import { after, head, refusalOf, today, withRegister } from '../../../support/registered.ts';

const register = `planloom: 1
raid:
  # What may happen
  risks:
    R-1: {name: Freeze moves, owner: ravi, probability: 4, impact: 4, status: open} # ask weekly
    R-2:
      name: 'Nobody is there'   # quoted
      probability: 2
      impact: 3
      residual: {probability: 1, impact: 3}
      notes: |
        First said.

      x-mine: [1,  2]
  assumptions:
    A-1: {name: Keys stay, owner: asha, due: 2026-02-27}
  issues:
    I-1: {name: No data, severity: high, status: in-progress, escalation: {to: ravi, date: 2026-02-02, reason: Ask, needBy: 2026-02-09, x-call: 7}}
    I-2: {name: No desks, status: done, closed: 2026-01-09}
  dependencies:
    D-1: {name: Circuit, needed: 2026-02-20, promised: 2026-02-18, status: agreed}
    D-2: {name: Keys, needed: 2026-02-20}
  decisions:
    DEC-1: {name: Weekends, by: ravi, date: 2026-03-10}
  actions:
    ACT-1: {name: Agree, for: R-1}
`;
const plan = withRegister(register);

/** The register with pieces of its text exchanged. */
function exchanged(...pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), from);
    return text.replace(from, to);
  }, register);
}

function expectRegister(answer: Parameters<typeof after>[1], ...pairs: readonly (readonly [string, string])[]): void {
  assert.deepEqual(after(plan, answer), { 'plan.yaml': head, 'raid.yaml': exchanged(...pairs) });
}

describe('the status of an entry', () => {
  it('is changed in its place', () => {
    expectRegister(setStatus(plan, ['I-1'], 'open', today), ['status: in-progress', 'status: open']);
  });

  it('takes the day with it where the entry ends', () => {
    expectRegister(setStatus(plan, ['R-1'], 'closed', today), ['status: open}', 'status: closed, closed: 2026-02-16}']);
    expectRegister(setStatus(plan, ['DEC-1'], 'decided', today), ['date: 2026-03-10}', 'date: 2026-02-16, status: decided}']);
  });

  it('loses the day where the entry is opened again', () => {
    expectRegister(setStatus(plan, ['I-2'], 'open', today), ['status: done, closed: 2026-01-09', 'status: open']);
  });

  it('leaves the day alone where the entry had ended already', () => {
    assert.deepEqual(setStatus(plan, ['I-2'], 'done', today), { changes: [] });
  });

  it('is set for several at once, wherever they stand', () => {
    expectRegister(
      setStatus(plan, ['ACT-1', 'I-1'], 'done', today),
      ['status: in-progress, escalation', 'status: done, closed: 2026-02-16, escalation'],
      ['for: R-1}', 'for: R-1, status: done, closed: 2026-02-16}'],
    );
  });

  it('is one that the kind has', () => {
    assert.equal(
      refusalOf(setStatus(plan, ['ACT-1', 'A-1'], 'done', today)),
      'A-1 cannot be "done"; an assumption is unvalidated, valid or invalid',
    );
    assert.deepEqual(statusesOf('dependency'), ['proposed', 'agreed', 'at-risk', 'late', 'met']);
  });

  it('is nothing for what is gone', () => {
    assert.equal(refusalOf(setStatus(plan, ['R-9'], 'open', today)), 'no entry "R-9" in the register any more; look for it in the plan');
  });
});

describe('the owner of an entry', () => {
  it('is written, changed and taken away', () => {
    expectRegister(setOwner(plan, ['R-1', 'R-2'], 'ben'), ['owner: ravi', 'owner: ben'], ['# quoted\n', '# quoted\n      owner: ben\n']);
    expectRegister(setOwner(plan, ['A-1', 'D-2'], null), ['owner: asha, ', '']);
  });

  it('is somebody whom the plan knows', () => {
    assert.equal(refusalOf(setOwner(plan, ['R-1'], 'bob')), 'nobody called "bob"; take the id of a resource, a stakeholder or a forum');
  });
});

describe('the date of an entry', () => {
  it('stands under the key that it has in its kind', () => {
    const due = today + 7;
    expectRegister(setDue(plan, ['R-2'], due), ['impact: 3}\n', 'impact: 3}\n      review: 2026-02-23\n']);
    expectRegister(setDue(plan, ['A-1', 'D-1', 'D-2', 'DEC-1', 'ACT-1'], due),
      ['due: 2026-02-27', 'due: 2026-02-23'],
      ['promised: 2026-02-18', 'promised: 2026-02-23'],
      ['needed: 2026-02-20}', 'needed: 2026-02-23}'],
      ['by: ravi, ', 'by: ravi, due: 2026-02-23, '],
      ['for: R-1', 'for: R-1, due: 2026-02-23'],
    ); // prettier-ignore
  });

  it('is taken away', () => {
    expectRegister(setDue(plan, ['A-1', 'ACT-1'], null), [', due: 2026-02-27', '']);
  });
});

describe('the score of a risk', () => {
  it('is said now, and for when the response works', () => {
    const rating = { probability: 5, impact: 3 };
    expectRegister(setScore(plan, ['R-1'], { ...rating, isResidual: false }), ['probability: 4, impact: 4', 'probability: 5, impact: 3']);
    expectRegister(setScore(plan, ['R-1'], { ...rating, isResidual: true }), [
      'impact: 4, ',
      'impact: 4, residual: {probability: 5, impact: 3}, ',
    ]);
    expectRegister(setScore(plan, ['R-2'], { ...rating, isResidual: true }), [
      '{probability: 1, impact: 3}',
      '{probability: 5, impact: 3}',
    ]);
  });

  it('is no issue’s, which has a severity, and the other way round', () => {
    expectRegister(setSeverity(plan, ['I-1'], 'low'), ['severity: high', 'severity: low']);
    assert.equal(
      refusalOf(setScore(plan, ['I-1'], { probability: 1, impact: 1, isResidual: false })),
      'I-1 is an issue, and only risks have a score',
    );
    assert.equal(refusalOf(setSeverity(plan, ['I-1'], 'dire')), 'no severity "dire"; it is low, medium, high or critical');
    assert.equal(refusalOf(setSeverity(plan, ['R-1'], 'low')), 'R-1 is a risk; only issues have a severity, risks have a score');
  });
});

describe('closing with a note', () => {
  const note = 'Settled: all of it';

  it('says what came of it where the kind has a place for that', () => {
    expectRegister(
      closeEntries(plan, ['I-1', 'DEC-1'], { note, holds: true, today }),
      ['status: in-progress, escalation', 'status: done, resolution: "Settled: all of it", closed: 2026-02-16, escalation'],
      ['date: 2026-03-10}', 'date: 2026-02-16, status: decided, rationale: "Settled: all of it"}'],
    );
  });

  it('stands behind the notes that are there', () => {
    expectRegister(closeEntries(plan, ['R-2'], { note, holds: true, today }), [
      'residual: {probability: 1, impact: 3}\n      notes: |\n        First said.\n\n',
      'residual: {probability: 1, impact: 3}\n      status: closed\n      closed: 2026-02-16\n      notes: |\n        First said.\n        Settled: all of it\n\n',
    ]);
    const noted = withRegister('planloom: 1\nraid: {actions: {ACT-1: {name: A, notes: Begun}}}\n');
    assert.equal(
      after(noted, closeEntries(noted, ['ACT-1'], { note: 'Done', holds: true, today }))['raid.yaml'],
      'planloom: 1\nraid: {actions: {ACT-1: {name: A, status: done, closed: 2026-02-16, notes: Begun; Done}}}\n',
    );
  });

  it('validates an assumption, or says that it does not hold', () => {
    expectRegister(closeEntries(plan, ['A-1'], { note: '', holds: true, today }), [
      'due: 2026-02-27}',
      'due: 2026-02-27, status: valid, closed: 2026-02-16}',
    ]);
    expectRegister(closeEntries(plan, ['A-1'], { note: '', holds: false, today }), [
      'due: 2026-02-27}',
      'due: 2026-02-27, status: invalid, closed: 2026-02-16}',
    ]);
  });
});

describe('escalating', () => {
  const entryCalled = (id: string) => plan.plan!.raid.get(id)!;

  it('goes to the level above the one that has it', () => {
    assert.deepEqual(levelsAbove(plan.plan!, entryCalled('R-1')), ['asha']);
    assert.deepEqual(levelsAbove(plan.plan!, entryCalled('I-1')), ['asha']);
    assert.deepEqual(levelsAbove(plan.plan!, entryCalled('A-1')), []);
    assert.deepEqual(levelsAbove(plan.plan!, entryCalled('D-1')), ['ravi', 'asha']);
  });

  it('says to whom, when, why and until when', () => {
    const asked = { to: 'asha', reason: 'Needs a decision', needBy: today + 7, today };
    expectRegister(escalate(plan, 'R-1', asked), [
      'status: open}',
      'status: open, escalation: {to: asha, date: 2026-02-16, reason: Needs a decision, needBy: 2026-02-23}}',
    ]);
  });

  it('writes over what the level below was asked, and keeps what the author added', () => {
    expectRegister(escalate(plan, 'I-1', { to: 'asha', reason: 'Still nothing', needBy: null, today }), [
      '{to: ravi, date: 2026-02-02, reason: Ask, needBy: 2026-02-09, x-call: 7}',
      '{to: asha, date: 2026-02-16, reason: Still nothing, x-call: 7}',
    ]);
  });

  it('is not for decisions', () => {
    assert.equal(
      refusalOf(escalate(plan, 'DEC-1', { to: 'asha', reason: 'Why', needBy: null, today })),
      'DEC-1 is a decision; say who decides instead',
    );
  });
});

describe('an entry in a text that is not safe to change', () => {
  it('stays as it is, and it is said why', () => {
    const aliased = withRegister('planloom: 1\nx-risk: &r {name: A}\nraid: {risks: {R-1: *r}}\n');
    assert.equal(
      refusalOf(setOwner(aliased, ['R-1'], 'ben')),
      'R-1 cannot be changed safely in raid.yaml; mend what is underlined there, or change it by hand',
    );
  });

  it('leaves all others alone too', () => {
    const aliased = withRegister('planloom: 1\nx-risk: &r {name: A}\nraid: {risks: {R-1: {name: B}, R-2: *r}}\n');
    assert.ok('refusal' in setOwner(aliased, ['R-1', 'R-2'], 'ben'));
  });
});
