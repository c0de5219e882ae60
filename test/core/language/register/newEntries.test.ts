/** Entries that are new to the register: where they stand, and how they are laid out. */
import assert from 'node:assert/strict';
import { addEntry, becomeIssue } from '../../../../src/core/language/register/newEntries.ts';
import { after, head, refusalOf, today, withRegister } from '../../../support/registered.ts';

const said = { name: 'New: one', owner: 'ben', due: null, affects: ['build'] };
const written = '{name: "New: one", owner: ben, raised: 2026-02-16, status: open, affects: [build]}';

function added(register: string, kind: Parameters<typeof addEntry>[1] = 'issue', plan = head) {
  const analysis = withRegister(register, plan);
  return after(analysis, addEntry(analysis, kind, said, today));
}

describe('a new entry', () => {
  it('stands behind the last of its kind, with the next id', () => {
    const register =
      'planloom: 1\nraid:\n  issues:\n    I-1: {name: A}\n    I-7: {name: B} # note\n  # between\n  actions:\n    ACT-1: {name: C}\n';
    assert.deepEqual(added(register), {
      'plan.yaml': head,
      'raid.yaml': register.replace('# note\n', `# note\n    I-8: ${written}\n`),
    });
  });

  it('is laid out as that one, blank lines and all', () => {
    const register = 'planloom: 1\nraid:\n   issues:\n      I-1:\n         name: A\n\n      # second\n      I-2:\n         name: B\n';
    const lines = ['name: "New: one"', 'owner: ben', 'raised: 2026-02-16', 'status: open', 'affects: [build]'];
    const expected = `${register}\n      I-3:\n${lines.map((line) => `         ${line}\n`).join('')}`;
    assert.equal(added(register)['raid.yaml'], expected);
  });

  it('joins a map in braces', () => {
    assert.equal(
      added('planloom: 1\nraid: {issues: {I-1: {name: A}}, actions: {}}\n')['raid.yaml'],
      `planloom: 1\nraid: {issues: {I-1: {name: A}, I-2: ${written}}, actions: {}}\n`,
    );
    assert.equal(
      added('planloom: 1\nraid: {issues: {}, actions: {ACT-1: {name: A}}}\n')['raid.yaml'],
      `planloom: 1\nraid: {issues: {I-1: ${written}}, actions: {ACT-1: {name: A}}}\n`,
    );
  });

  it('makes its section where the format has it, laid out as the others are', () => {
    const register = 'planloom: 1\nraid:\n  risks:\n    R-1:\n      name: A\n  actions:\n    ACT-1:\n      name: C\n';
    const lines = ['name: "New: one"', 'owner: ben', 'raised: 2026-02-16', 'status: open', 'affects: [build]'];
    const section = `  issues:\n    I-1:\n${lines.map((line) => `      ${line}\n`).join('')}`;
    assert.equal(added(register)['raid.yaml'], register.replace('  actions:', `${section}  actions:`));
  });

  it('comes before the other kinds where the format has it first', () => {
    const register = 'planloom: 1\nraid:\n  actions:\n    ACT-1: {name: C}\n';
    const risk = '  risks:\n    R-1: {name: "New: one", owner: ben, raised: 2026-02-16, status: open, affects: [build]}\n';
    assert.equal(added(register, 'risk')['raid.yaml'], register.replace('  actions:', `${risk}  actions:`));
  });

  it('fills a section in which nothing stands yet', () => {
    assert.equal(
      added('planloom: 1\nraid:\n  issues: # none yet\n')['raid.yaml'],
      `planloom: 1\nraid:\n  issues: # none yet\n    I-1: ${written}\n`,
    );
  });

  it('begins the register in the plan where there is none, apart from its neighbours as they are', () => {
    const plan = head.replace('governance:', '\ngovernance:').replace('include: [raid.yaml]\n', '').replace('tasks:', '\ntasks:');
    const analysis = withRegister('', plan);
    const expected = plan.replace('\ngovernance:', `\nraid:\n  issues:\n    I-1: ${written}\n\ngovernance:`);
    assert.equal(after(analysis, addEntry(analysis, 'issue', said, today))['plan.yaml'], expected);
  });

  it('keeps Windows line ends, and ends a last line that nobody had ended', () => {
    assert.equal(
      added('planloom: 1\r\nraid:\r\n  issues:\r\n    I-1: {name: A}')['raid.yaml'],
      `planloom: 1\r\nraid:\r\n  issues:\r\n    I-1: {name: A}\r\n    I-2: ${written}`,
    );
  });

  it('says why where it cannot be added', () => {
    const analysis = withRegister('planloom: 1\nx-all: &i {I-1: {name: A}}\nraid: {issues: *i}\n');
    assert.equal(
      refusalOf(addEntry(analysis, 'issue', said, today)),
      'raid.issues cannot be changed safely in raid.yaml; mend what is underlined there, or change it by hand',
    );
  });
});

describe('a risk that has occurred', () => {
  const register = `planloom: 1
raid:
  risks:
    R-1: {name: Freeze, owner: ravi, affects: [build]}
  assumptions:
    A-1: {name: Keys stay}
  issues:
    I-1: {name: Old, from: R-2}
`;
  const issue = { name: 'Frozen', severity: 'high', owner: 'ravi', due: today + 7, today };

  it('ends, and goes on as an issue that comes from it', () => {
    const plan = withRegister(register);
    const answer = becomeIssue(plan, 'R-1', issue);
    assert.ok('id' in answer && answer.id === 'I-2');
    assert.equal(
      after(plan, answer)['raid.yaml'],
      register
        .replace('owner: ravi, affects', 'owner: ravi, status: occurred, closed: 2026-02-16, affects')
        .concat(
          '    I-2: {name: Frozen, severity: high, owner: ravi, raised: 2026-02-16, due: 2026-02-23, status: open, from: R-1, affects: [build]}\n',
        ),
    );
  });

  it('may be an assumption that does not hold', () => {
    const plan = withRegister(register);
    assert.equal(
      after(plan, becomeIssue(plan, 'A-1', { ...issue, due: null, owner: null }))['raid.yaml'],
      register
        .replace('Keys stay', 'Keys stay, status: invalid, closed: 2026-02-16')
        .concat('    I-2: {name: Frozen, severity: high, raised: 2026-02-16, status: open, from: A-1}\n'),
    );
  });

  it('becomes an issue once', () => {
    const plan = withRegister(register.replace('from: R-2', 'from: R-1'));
    assert.equal(refusalOf(becomeIssue(plan, 'R-1', issue)), 'R-1 has become I-1 already; change that instead');
    assert.equal(refusalOf(becomeIssue(plan, 'I-1', issue)), 'I-1 is no risk and no assumption; only these turn into issues');
  });
});
