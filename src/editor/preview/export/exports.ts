/** Takes a preview's picture away: text at once, drawings once the page has drawn them. */
import * as vscode from 'vscode';
import type { Analysis } from '../../../core/analysis.ts';
import type { DiagramOptions } from '../../../core/diagram/diagram.ts';
import { diagramOf } from '../../../core/diagram/diagramOf.ts';
import type { SimulationResult } from '../../../core/schedule/simulation/result.ts';
import { diagramMarkdown } from '../../../core/report/diagram.ts';
import type { Outcome, PictureFormat, Sitting, Snapshot, Taking, View } from '../messages.ts';
import { pictureOf, type Sitter } from '../picture.ts';
import { pictureBytes } from './checked.ts';
import { formats } from './formats.ts';
import { printPage } from './printPage.ts';

/** Rows of a drawing to take away at most; text for code hosts has fewer, since they draw no more. */
export const mostExportedRows = 1000;

/** What is to be taken away. */
export interface Subject {
  readonly sitter: Sitter;
  readonly view: View;
  /** The plan's file; a picture is offered a place beside it. */
  readonly plan: vscode.Uri;
  /** What a picture of it shows; null where it shows none. */
  readonly simulation: SimulationResult | null;
  readonly history: DiagramOptions['history'];
}

interface Wanted {
  readonly as: Taking;
  readonly subject: Subject;
  readonly sitting: Sitting;
}

export class Exports {
  private wanted: Wanted | null = null;
  private number = 0;
  private readonly post: (sitting: Sitting) => void;

  constructor(post: (sitting: Sitting) => void) {
    this.post = post;
  }

  /** Asks as what, where nobody has said. */
  async choose(subject: Subject): Promise<void> {
    const items = (Object.keys(formats) as Taking[]).map((as) => ({ as, label: formats[as].label, description: formats[as].detail }));
    const chosen = await vscode.window.showQuickPick(items, { title: 'Export Picture', matchOnDescription: true });
    if (chosen) await this.take(chosen.as, subject);
  }

  async take(as: Taking, subject: Subject): Promise<void> {
    const { empty } = diagramFor(subject);
    if (empty !== null) void vscode.window.showInformationMessage(`There is no picture to export: ${empty.replaceAll('`', '')}`);
    else if (as === 'mermaid' || as === 'markdown') await save(as, subject, new TextEncoder().encode(textOf(as, subject)));
    else if (as === 'copy-mermaid' || as === 'copy-markdown') {
      await vscode.env.clipboard.writeText(textOf(as === 'copy-mermaid' ? 'mermaid' : 'markdown', subject));
      tell('Copied to the clipboard');
    } else this.order(as, subject);
  }

  /** The page is there (again), and has forgotten what it was asked for. */
  repeat(): void {
    if (this.wanted) this.post(this.wanted.sitting);
  }

  /** Of pictures that nobody asked for, or asked for no longer, nothing is kept. */
  async receive(outcome: Outcome): Promise<void> {
    const { wanted } = this;
    if (wanted?.sitting.number !== outcome.number) return;
    this.wanted = null;
    if (outcome.type === 'copied') tell('Copied to the clipboard');
    else if (outcome.type === 'undrawn') void vscode.window.showErrorMessage(failure(wanted.as, outcome.why));
    else await give(wanted, outcome.data);
  }

  private order(as: 'svg' | 'png' | 'print' | 'copy-png', subject: Subject): void {
    const format: PictureFormat = as === 'svg' || as === 'print' ? 'svg' : 'png';
    const number = ++this.number;
    const { simulation, history } = subject;
    const look = { window: { first: 0, count: mostExportedRows }, cursor: null, maxRows: mostExportedRows, simulation, history };
    const { snapshot: found } = pictureOf(subject.sitter, { ...subject.view, asTable: false }, { number, plan: '' }, look);
    const snapshot = asIfAll(found);
    const sitting: Sitting = { type: 'sitting', number, format, to: as === 'copy-png' ? 'clipboard' : 'host', snapshot };
    this.wanted = { as, subject, sitting };
    this.post(sitting);
  }
}

/** A Gantt chart that ends with the last row that is drawn, and says how many more there are. */
function asIfAll(snapshot: Snapshot): Snapshot {
  const { rows } = snapshot;
  if (!rows) return snapshot;
  const drawn = rows.first + rows.names.length;
  return { ...snapshot, hidden: rows.total - drawn, rows: { ...rows, total: drawn } };
}

async function give({ as, subject, sitting }: Wanted, data: string): Promise<void> {
  const bytes = pictureBytes(sitting.format, data);
  if (!bytes) throw new Error(`what the page gave is no ${sitting.format} that can be kept (${data.length} characters)`);
  if (as === 'print') await print(subject, sitting, data);
  else await save(as, subject, bytes);
}

async function print(subject: Subject, { snapshot }: Sitting, picture: string): Promise<void> {
  const page = printPage({ title: nameOf(subject), picture: base64Of(picture), tables: snapshot.tables });
  const uri = await save('print', subject, new TextEncoder().encode(page));
  if (uri?.scheme !== 'file' || vscode.env.remoteName !== undefined) tell(uri && 'Open the page in a browser to print it');
  else await vscode.env.openExternal(uri);
}

/** Where it was written; null where the user thought better of it. */
async function save(as: Taking, subject: Subject, bytes: Uint8Array): Promise<vscode.Uri | null> {
  const { label, ending } = formats[as];
  const name = `${subject.plan.path
    .split('/')
    .at(-1)!
    .replace(/\.ya?ml$/, '')}-${subject.view.kind}.${ending!}`;
  const uri = await vscode.window.showSaveDialog({
    title: `Save as ${label}`,
    defaultUri: subject.plan.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(subject.plan, '..', name),
    filters: { [label]: [ending!] },
  });
  if (!uri) return null;
  await vscode.workspace.fs.writeFile(uri, bytes);
  tell(`Saved ${uri.path.split('/').at(-1)!}`);
  return uri;
}

function textOf(as: 'mermaid' | 'markdown', subject: Subject): string {
  const diagram = diagramFor(subject);
  return as === 'mermaid' ? diagram.text : diagramMarkdown(diagram, nameOf(subject), shownIn(subject).statusDate);
}

/** As code hosts draw it. */
function diagramFor(subject: Subject): ReturnType<typeof diagramOf> {
  return diagramOf(shownIn(subject), subject.view.kind, {
    ...subject.view,
    flavour: 'codeHost',
    simulation: subject.simulation,
    history: subject.history,
  });
}

function shownIn({ sitter }: Subject): Analysis {
  return sitter.lastGood ?? sitter.analysis;
}

function nameOf(subject: Subject): string {
  const { plan, entry } = shownIn(subject);
  return plan?.project.name ?? entry;
}

function failure(as: Taking, why: string): string {
  return as === 'copy-png' ? `The picture could not be copied (${why}); save it as PNG instead` : `The picture could not be drawn: ${why}`;
}

function base64Of(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let characters = '';
  for (let at = 0; at < bytes.length; at += 0x8000) characters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(characters);
}

function tell(sentence: string | null): void {
  if (sentence) vscode.window.setStatusBarMessage(sentence, 5000);
}
