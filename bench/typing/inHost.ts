/** What `npm run bench -- typing` runs in the extension host: opens the plan, types in it, and watches how long the host is blocked. */
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import * as vscode from 'vscode';
import { marker } from '../../test/vscode/support/marker.ts';
import { watchBlocks, type Block } from './blocks.ts';
import { ownShares } from './ownShares.ts';

/** One thing done with the plan, and how it blocked the host. */
export interface Watched {
  readonly what: string;
  /** From the beginning to the end; of the first open, until its problems are there. */
  readonly time: number;
  /** Meanwhile, what the last character sets off included. */
  readonly blocks: readonly Block[];
  /** After it, while nobody types: VS Code asks for what is told of whole documents then. */
  readonly blocksAtRest: readonly Block[];
}

/** Milliseconds between two characters: ten a second. */
const beat = 100;
const pause = 2_000;
/** Less than it takes until a question about a whole document is answered (`rest` in `questions.ts`). */
const settling = 200;

export async function run(): Promise<void> {
  await vscode.extensions.getExtension('planloom.planloom')?.activate();
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  await vscode.commands.executeCommand('planloom.showRag');
  await sleep(pause);
  const session = await profiling();
  const seen: Watched[] = [];
  const plan = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '..', 'bench.plan.yaml');
  seen.push(await watched('First open', () => open(plan)));
  await sleep(pause);
  await goBehind(/name: \w/);
  seen.push(await watched('Typing in a name', () => type(' and what comes of it when it is all done at last')));
  await goBehind(/duration: \d+d/);
  seen.push(await watched('Typing new lines', () => type('\npriority: must\nnotes: late\nowner: asha\nlabels: [a, b]\n')));
  await vscode.commands.executeCommand('planloom.openPreviewToSide');
  await sleep(pause);
  await goBehind(/name: \w/);
  seen.push(await watched('Typing with the preview open', () => type(' and what comes of it when it is all done at last')));
  const { profile } = await session.post('Profiler.stop');
  if (process.env.PLANLOOM_PROFILE) writeFileSync(process.env.PLANLOOM_PROFILE, JSON.stringify(profile));
  const ours = ownShares(profile);
  const judged = (blocks: readonly Block[]): readonly Block[] => blocks.map((block) => ({ ...block, ours: ours(block) }));
  for (const one of seen) tell({ ...one, blocks: judged(one.blocks), blocksAtRest: judged(one.blocksAtRest) });
}

async function watched(what: string, work: () => Promise<unknown>): Promise<Watched> {
  const seen = watchBlocks();
  const begin = performance.now();
  await work();
  const time = performance.now() - begin;
  const done = begin + time + settling;
  await sleep(pause);
  const all = seen();
  return { what, time, blocks: all.filter((block) => begun(block) < done), blocksAtRest: all.filter((block) => begun(block) >= done) };
}

function begun({ end, time }: Block): number {
  return end - time;
}

/** Until there are problems of it. */
async function open(plan: vscode.Uri): Promise<void> {
  const told = new Promise<void>((resolve) => {
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === plan.toString())) resolve();
    });
  });
  await vscode.window.showTextDocument(plan);
  await told;
}

/** Puts the cursor behind the first such text in the second half of the plan. */
async function goBehind(text: RegExp): Promise<void> {
  const editor = await vscode.window.showTextDocument(vscode.window.visibleTextEditors[0]!.document, vscode.ViewColumn.One);
  const { document } = editor;
  for (let line = document.lineCount >> 1; line < document.lineCount; line++) {
    const match = text.exec(document.lineAt(line).text);
    if (!match) continue;
    const place = new vscode.Position(line, match.index + match[0].length);
    editor.selection = new vscode.Selection(place, place);
    editor.revealRange(editor.selection);
    return sleep(beat);
  }
  throw new Error(`no ${text.source} in the plan`);
}

/** Characters as a person types them, in step with the clock and not with what comes of each; until all of them have arrived. */
async function type(text: string): Promise<void> {
  const editor = vscode.window.activeTextEditor!;
  const before = editor.document.version;
  const begin = performance.now();
  const typed: Thenable<unknown>[] = [];
  for (const [i, character] of text.split('').entries()) {
    await sleep(begin + i * beat - performance.now());
    typed.push(vscode.commands.executeCommand('type', { text: character }));
  }
  await Promise.all(typed);
  if (editor.document.version - before < text.length) throw new Error('what was typed has not arrived');
}

async function profiling(): Promise<Session> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  return session;
}

function tell(one: Watched): void {
  console.log(`${marker}${JSON.stringify(one)}`);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
