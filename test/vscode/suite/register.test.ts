/** What the views write: the whole file before and after, byte by byte. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileOf, openFile, until } from '../support/window.ts';

const plan = 'delivery/delivery.plan.yaml';
const register = 'delivery/raid.yaml';

/** A row of a view, as its menu hands it on. */
const row = (name: string) => ({ id: `${fileOf(plan).toString()}#${name}` });

type Given = Readonly<Record<string, string>>;

function call(command: string, names: readonly string[], given: Given): Thenable<unknown> {
  const rows = names.map(row);
  return vscode.commands.executeCommand(`planloom.${command}`, rows[0], rows.length > 1 ? rows : undefined, given);
}

/** Resolves once the file is known as part of a plan. */
async function opened(path: string): Promise<vscode.TextDocument> {
  const { document } = await openFile(path);
  await until('the outline', async () => {
    const symbols = await vscode.commands.executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri);
    return (symbols?.length ?? 0) > 0;
  });
  return document;
}

interface Case {
  readonly title: string;
  readonly command: string;
  readonly rows: readonly string[];
  readonly given: Given;
  /** Pieces of the text that are exchanged; all other bytes stay. */
  readonly becomes: readonly (readonly [from: string, to: string])[];
}

const cases: readonly Case[] = [
  {
    title: 'add a risk behind the last one',
    command: 'raid.add',
    rows: ['kind/risk'],
    given: { name: 'Licence runs out', probability: '2', impact: '5', owner: 'asha', review: '2026-03-06' },
    becomes: [
      [
        'affects: [reports]}\n  assumptions:',
        'affects: [reports]}\n    R-3: {name: Licence runs out, owner: asha, raised: 2026-02-13, probability: 2, impact: 5, review: 2026-03-06, status: open}\n  assumptions:',
      ],
    ],
  },
  {
    title: 'add an action that serves an entry',
    command: 'raid.add',
    rows: [],
    given: { kind: 'action', name: 'Ask the vendor: when?', for: 'R-1', owner: '', due: '' },
    becomes: [
      [
        'due: 2026-02-10, status: open}\n',
        'due: 2026-02-10, status: open}\n    ACT-2: {name: "Ask the vendor: when?", for: R-1, raised: 2026-02-13, status: open}\n',
      ],
    ],
  },
  {
    title: 'change a status',
    command: 'raid.status',
    rows: ['D-1'],
    given: { status: 'at-risk' },
    becomes: [['status: agreed', 'status: at-risk']],
  },
  {
    title: 'change the status of several',
    command: 'raid.status',
    rows: ['I-1', 'ACT-1'],
    given: { status: 'done' },
    becomes: [
      ['status: in-progress, affects', 'status: done, closed: 2026-02-13, affects'],
      ['due: 2026-02-10, status: open}', 'due: 2026-02-10, status: done, closed: 2026-02-13}'],
    ],
  },
  {
    title: 'change the owner of several',
    command: 'raid.owner',
    rows: ['R-1', 'A-1'],
    given: { owner: 'ben' },
    becomes: [
      ['R-1: {name: Source freeze moves, owner: ravi', 'R-1: {name: Source freeze moves, owner: ben'],
      ['A-1: {name: Sources keep their keys, owner: asha', 'A-1: {name: Sources keep their keys, owner: ben'],
    ],
  },
  {
    title: 'take the owner away',
    command: 'raid.owner',
    rows: ['A-1'],
    given: { owner: '' },
    becomes: [['A-1: {name: Sources keep their keys, owner: asha, ', 'A-1: {name: Sources keep their keys, ']],
  },
  {
    title: 'change due dates, each under its own key',
    command: 'raid.due',
    rows: ['R-2', 'D-1', 'I-1'],
    given: { due: '2026-03-13' },
    becomes: [
      ['response: accept, review: 2026-03-02', 'response: accept, review: 2026-03-13'],
      ['promised: 2026-02-18', 'promised: 2026-03-13'],
      ['due: 2026-02-06', 'due: 2026-03-13'],
    ],
  },
  {
    title: 'score a risk',
    command: 'raid.score',
    rows: ['R-1'],
    given: { when: 'now', probability: '5', impact: '3' },
    becomes: [['probability: 4, impact: 4', 'probability: 5, impact: 3']],
  },
  {
    title: 'score what remains of a risk',
    command: 'raid.score',
    rows: ['R-1'],
    given: { when: 'residual', probability: '2', impact: '3' },
    becomes: [['impact: 4, response: reduce', 'impact: 4, residual: {probability: 2, impact: 3}, response: reduce']],
  },
  {
    title: 'rate an issue',
    command: 'raid.score',
    rows: ['I-1'],
    given: { severity: 'critical' },
    becomes: [['severity: high', 'severity: critical']],
  },
  {
    title: 'escalate, with a reason and the day',
    command: 'raid.escalate',
    rows: ['I-1'],
    given: { to: 'ravi', reason: 'No answer for two weeks', needBy: '2026-02-20' },
    becomes: [
      [
        'status: in-progress, affects',
        'status: in-progress, escalation: {to: ravi, date: 2026-02-13, reason: No answer for two weeks, needBy: 2026-02-20}, affects',
      ],
    ],
  },
  {
    title: 'turn a risk into an issue',
    command: 'raid.issue',
    rows: ['R-1'],
    given: { name: 'Freeze has moved', severity: 'high', owner: 'ravi', due: '2026-02-27' },
    becomes: [
      ['status: open, affects: [landing, go-live]}', 'status: occurred, closed: 2026-02-13, affects: [landing, go-live]}'],
      [
        'affects: [capture]}\n  dependencies:',
        'affects: [capture]}\n    I-2: {name: Freeze has moved, severity: high, owner: ravi, raised: 2026-02-13, due: 2026-02-27, status: open, from: R-1, affects: [landing, go-live]}\n  dependencies:',
      ],
    ],
  },
  {
    title: 'validate an assumption',
    command: 'raid.validate',
    rows: ['A-1'],
    given: { holds: 'yes', note: 'Checked with the source team' },
    becomes: [
      [
        'status: unvalidated, affects: [capture]}',
        'status: valid, closed: 2026-02-13, affects: [capture], notes: Checked with the source team}',
      ],
    ],
  },
  {
    title: 'say that an assumption does not hold',
    command: 'raid.validate',
    rows: ['A-1'],
    given: { holds: 'no', note: '' },
    becomes: [['status: unvalidated', 'status: invalid, closed: 2026-02-13']],
  },
  {
    title: 'close several with a note',
    command: 'raid.close',
    rows: ['R-2', 'I-1'],
    given: { note: 'Settled, all of it' },
    becomes: [
      ['status: open, affects: [reports]}', 'status: closed, closed: 2026-02-13, affects: [reports], notes: "Settled, all of it"}'],
      ['status: in-progress, affects', 'status: done, resolution: "Settled, all of it", closed: 2026-02-13, affects'],
    ],
  },
  {
    title: 'change whatever is chosen',
    command: 'raid.change',
    rows: ['D-1'],
    given: { change: 'status', status: 'met' },
    becomes: [['status: agreed', 'status: met, closed: 2026-02-13']],
  },
];

describe('the RAID view', () => {
  afterEach(closeAll);

  for (const { title, command, rows, given, becomes } of cases) {
    it(`can ${title}, and undo takes that back`, async () => {
      const document = await opened(register);
      const before = document.getText();
      await call(command, rows, given);
      assert.equal(document.getText(), exchanged(before, becomes));
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    });
  }

  const moves: readonly [group: string, id: string, to: string, becomes: Case['becomes'], given?: Given][] = [
    ['owner', 'R-1', 'asha', [['R-1: {name: Source freeze moves, owner: ravi', 'R-1: {name: Source freeze moves, owner: asha']]],
    ['owner', 'R-1', '', [['R-1: {name: Source freeze moves, owner: ravi, ', 'R-1: {name: Source freeze moves, ']]],
    ['status', 'I-1', 'open', [['status: in-progress', 'status: open']]],
    ['severity', 'I-1', 'low', [['severity: high', 'severity: low']]],
    [
      'severity',
      'R-2',
      'high',
      [['probability: 2, impact: 4', 'probability: 4, impact: 4']],
      { when: 'now', probability: '4', impact: '4' },
    ],
    ['due', 'ACT-1', 'week', [['due: 2026-02-10', 'due: 2026-02-20']]],
    ['due', 'ACT-1', 'month', [['due: 2026-02-10', 'due: 2026-03-15']]],
    ['due', 'ACT-1', 'never', [['due: 2026-02-10, ', '']]],
    ['due', 'ACT-1', 'later', [['due: 2026-02-10', 'due: 2026-06-01']], { due: '2026-06-01' }],
    [
      'kind',
      'A-1',
      'issue',
      [
        ['status: unvalidated', 'status: invalid, closed: 2026-02-13'],
        [
          'affects: [capture]}\n  dependencies:',
          'affects: [capture]}\n    I-2: {name: Keys have changed, severity: low, raised: 2026-02-13, status: open, from: A-1, affects: [capture]}\n  dependencies:',
        ],
      ],
      { name: 'Keys have changed', severity: 'low', owner: '', due: '' },
    ],
  ];
  for (const [group, id, to, becomes, given = {}] of moves) {
    it(`sets what the groups stand for: by ${group}, ${id} to ${to || 'nobody'}`, async () => {
      const document = await opened(register);
      const before = document.getText();
      await vscode.commands.executeCommand('planloom.raid.groupBy', undefined, undefined, { group });
      await call('raid.moveTo', [id], { to, ...given });
      assert.equal(document.getText(), exchanged(before, becomes));
      await vscode.commands.executeCommand('planloom.raid.groupBy', undefined, undefined, { group: 'kind' });
    });
  }

  it('leaves all as it is where one of several cannot be changed', async () => {
    const document = await opened(register);
    const before = document.getText();
    await vscode.commands.executeCommand('planloom.raid.groupBy', undefined, undefined, { group: 'status' });
    await call('raid.moveTo', ['ACT-1', 'A-1'], { to: 'done' });
    assert.equal(document.getText(), before);
    await vscode.commands.executeCommand('planloom.raid.groupBy', undefined, undefined, { group: 'kind' });
    await call('raid.moveTo', ['R-1'], { to: 'action' });
    assert.equal(document.getText(), before);
  });

  it('changes a file that no editor shows', async () => {
    await opened(plan);
    await call('raid.status', ['D-1'], { status: 'late' });
    const document = await vscode.workspace.openTextDocument(fileOf(register));
    assert.ok(document.isDirty);
    const kept = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileOf(register)));
    assert.equal(document.getText(), exchanged(kept, [['status: agreed', 'status: late']]));
  });
});

describe('the RAG view', () => {
  afterEach(closeAll);

  const declarations: readonly [title: string, row: string, given: Given, ...becomes: [string, string]][] = [
    [
      'a colour with its reason, the way back and who answers for it',
      'overall',
      { colour: 'red', reason: 'Test data are missing', pathToGreen: 'Masked copy by March', owner: 'ben' },
      'overall: amber',
      'overall: {status: red, reason: Test data are missing, pathToGreen: Masked copy by March, owner: ben, since: 2026-02-13}',
    ],
    [
      'a kinder colour, with who stands for it and until when',
      'risks',
      { colour: 'green', reason: 'Response agreed', by: 'ravi', until: '2026-02-27' },
      'overall: amber',
      'risks: {status: green, reason: Response agreed, by: ravi, until: 2026-02-27}\n  overall: amber',
    ],
    [
      'green, and what was the matter is gone',
      'schedule',
      { colour: 'green' },
      'schedule: {status: amber, reason: Landing zone started late, pathToGreen: Second engineer from March, owner: ravi, since: 2026-02-06}',
      'schedule: green',
    ],
  ];
  for (const [title, dimension, given, from, to] of declarations) {
    it(`declares ${title}`, async () => {
      const document = await opened(plan);
      const before = document.getText();
      await call('rag.declare', [dimension], given);
      assert.equal(document.getText(), exchanged(before, [[from, to]]));
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    });
  }
});

function exchanged(text: string, pairs: Case['becomes']): string {
  return pairs.reduce((now, [from, to]) => {
    assert.ok(now.includes(from), `no ${from}`);
    return now.replace(from, to);
  }, text);
}
