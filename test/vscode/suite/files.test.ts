import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileOf, openFile, problemsOf, retype, ruleOf, until } from '../support/window.ts';

const broken = `planloom: 1
project: {id: new, name: New, start: 2026-01-05, statusDate: 2026-01-09, manager: ghost}
`;

function isInBrowser(): boolean {
  const extension = vscode.extensions.getExtension('planloom.planloom');
  return extension?.extensionKind === vscode.ExtensionKind.UI || typeof process === 'undefined';
}

describe('files of a plan', () => {
  afterEach(closeAll);

  it('are found in the workspace without being opened', async () => {
    const file = fileOf('found/new.plan.yaml');
    const write = () => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(broken));
    await write();
    // VS Code tells nobody when it has begun to watch a folder: what is written before goes unnoticed, so it is written again now and then.
    let looks = 0;
    await until('a problem', () => {
      if (++looks % 200 === 0) void write();
      return problemsOf(file).some(({ message }) => message.includes('ghost'));
    });
    await vscode.workspace.fs.delete(file);
    await until('no problem', () => problemsOf(file).length === 0);
  });

  it('count as they are on the screen, also parts', async () => {
    const plan = await openFile('delivery/delivery.plan.yaml');
    const part = await openFile('delivery/raid.yaml');
    await until('no problem', () => problemsOf(plan.document.uri).every(({ severity }) => severity !== vscode.DiagnosticSeverity.Error));
    await retype(part, 'ACT-1: {name: Agree extract window, for: R-1', 'ACT-1: {name: Agree extract window, for: R-9');
    const problem = await until('a problem', () => problemsOf(part.document.uri).find(({ message }) => message.includes('R-9')));
    assert.equal(part.document.getText(problem.range), 'R-9');
  });

  it('may serve two plans: what both mind is said once', async () => {
    const team = await openFile('shared-part/team.yaml');
    await retype(team, 'mia: {name', 'mio: {name');
    // The plan that is analysed first says it alone, with its name, until the other one says it too.
    const problem = await until('the problem, of both plans', () => {
      const said = problemsOf(team.document.uri).filter(({ message }) => message.includes('mio'));
      return said.length === 1 ? said.find(({ message }) => !message.includes('(in ')) : undefined;
    });
    assert.equal(team.document.getText(problem.range), 'mio');
  });

  it('may serve two plans: what one minds is said with its name', async () => {
    const south = await openFile('shared-part/south.plan.yaml');
    await retype(south, 'tasks:', 'stakeholders: {mia: {name: Mia Berg}}\ntasks:');
    const team = fileOf('shared-part/team.yaml');
    await until('the problem', () => problemsOf(team).some(({ message }) => message.endsWith('(in South)')));
  });

  it('have the status date of a portfolio that lists them', async () => {
    const plan = fileOf('portfolio/one.plan.yaml');
    const early = () => problemsOf(plan).some((problem) => ruleOf(problem) === 'actual-after-status-date');
    const portfolio = await openFile('portfolio/all.portfolio.yaml');
    await until('no problem', () => !early());
    await retype(portfolio, '2026-01-16', '2026-01-12');
    await until('a start after the status date', early);
    await retype(portfolio, ', statusDate: 2026-01-12', ', statusDate: 2026-01-13');
    await until('no problem', () => !early());
  });

  it('are known by how they begin, saved or not', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: `# not saved\n${broken}` });
    await vscode.window.showTextDocument(document);
    const problem = await until('a problem', () => problemsOf(document.uri).find(({ message }) => message.includes('ghost')));
    assert.equal(document.getText(problem.range), 'ghost');
  });

  it('may lie outside of the workspace, with their parts beside them', async () => {
    const plan = fileOf('../loose/loose.plan.yaml');
    const text = `planloom: 1\ninclude: [team.yaml]\nproject: {id: loose, name: Loose, manager: mia, start: 2026-01-05, statusDate: 2026-01-09}\n`;
    await vscode.workspace.fs.writeFile(plan, new TextEncoder().encode(text));
    await vscode.workspace.fs.copy(fileOf('shared-part/team.yaml'), fileOf('../loose/team.yaml'), { overwrite: true });
    const editor = await vscode.window.showTextDocument(plan);
    await retype(editor, 'manager: mia', 'manager: mio');
    const problem = await until('the one problem', () => problemsOf(plan).find(({ message }) => message.includes('did you mean "mia"')));
    assert.equal(editor.document.getText(problem.range), 'mio');
  });

  it('are read at git refs where there is git', async () => {
    const plan = await openFile('baseline/baseline.plan.yaml');
    await retype(plan, 'after: design', 'after: desing');
    await until('a problem', () => problemsOf(plan.document.uri).find(({ message }) => message.includes('desing')));
    const unread = problemsOf(plan.document.uri).some((problem) => ruleOf(problem) === 'baseline-unreadable');
    assert.equal(unread, isInBrowser());
  });

  it('are known by their last commit where there is git', async () => {
    const plan = await openFile('baseline/baseline.plan.yaml');
    const approved = 'requirements: {Q: {name: Q, status: approved, approved: 2020-01-06, spec: baseline.plan.yaml}}';
    await retype(plan, 'tasks:', `${approved}\ntasks:`);
    const isTold = (rule: string) => problemsOf(plan.document.uri).some((problem) => ruleOf(problem) === rule);
    await until('what needs no git', () => isTold('untraced-requirement'));
    if (isInBrowser()) assert.ok(!isTold('specification-changed-after-approval'));
    else await until('what git knows', () => isTold('specification-changed-after-approval'));
  });

  it('are left alone where nothing says that they are ours', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'jobs: {build: {steps: []}}\n' });
    const plan = await openFile('typing/typing.plan.yaml');
    await retype(plan, 'after: design', 'after: desing');
    await until('a problem elsewhere', () => problemsOf(plan.document.uri).length > 0);
    assert.equal(problemsOf(document.uri).length, 0);
  });
});
