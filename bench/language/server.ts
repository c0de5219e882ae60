/**
 * Planloom behind the Language Server Protocol, in a process of its own, as far as it is measured. It holds a plan by the calls that
 * `src/editor` makes: edits from the changes of the content, an analysis of the newest text in the next turn, its problems published.
 */
import type { Analysis, Facts, FirstProblems } from '../../src/core/analysis.ts';
import type { Problem, Severity } from '../../src/core/problem.ts';
import { noFacts, settle, type Host } from '../../src/core/settle.ts';
import { editSource } from '../../src/core/source/edit.ts';
import { parseSource } from '../../src/core/source/parse.ts';
import type { Source, TextEdit } from '../../src/core/source/source.ts';
import { features } from './features.ts';
import { LineStarts, type Position } from './lineStarts.ts';
import { Peer } from './peer.ts';

interface Change {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

interface Identified {
  readonly textDocument: { readonly uri: string };
}

/** As the protocol counts them. */
const grades: Readonly<Record<Severity, number>> = { error: 1, warning: 2, info: 3, hint: 4 };

const peer = new Peer(process.stdin, process.stdout);
const plans = new Map<string, OpenPlan>();

peer.on('initialize', () => ({ capabilities: Object.fromEntries(Object.keys(features).map((feature) => [`${feature}Provider`, true])) }));
peer.on('textDocument/didOpen', (params) => {
  const { uri, text } = (params as { textDocument: { uri: string; text: string } }).textDocument;
  plans.set(uri, new OpenPlan(uri, text));
});
peer.on('textDocument/didChange', (params) => {
  const { textDocument, contentChanges } = params as Identified & { contentChanges: readonly Change[] };
  plans.get(textDocument.uri)?.change(contentChanges);
});
for (const [feature, answer] of Object.entries(features)) {
  peer.on(`textDocument/${feature}`, async (params) => {
    const { textDocument, position } = params as Identified & { position?: Position };
    const plan = plans.get(textDocument.uri);
    return plan && answer(await plan.asked(position ?? { line: 0, character: 0 }));
  });
}

class OpenPlan {
  private readonly uri: string;
  private readonly path: string;
  private readonly lines: LineStarts;
  private source: Source;
  private facts: Facts = noFacts;
  private newest: Promise<Analysis> | null = null;
  private isOpened = false;
  private due: NodeJS.Immediate | null = null;

  constructor(uri: string, text: string) {
    this.uri = uri;
    this.path = uri.slice(uri.lastIndexOf('/') + 1);
    this.lines = new LineStarts(text);
    this.source = parseSource(this.path, text);
    this.refresh();
  }

  change(changes: readonly Change[]): void {
    for (const { range, text } of changes) {
      const edit: TextEdit = { start: this.lines.offsetAt(range.start), end: this.lines.offsetAt(range.end), text };
      this.source = editSource(this.source, [edit]);
      this.lines.edit(edit);
    }
    this.refresh();
  }

  async asked(position: Position) {
    const analysis = await (this.newest ??= this.analysed());
    return { analysis, path: this.path, offset: this.lines.offsetAt(position), lines: this.lines };
  }

  /** In the next turn, once for everything that has come until then, unless a question comes first. */
  private refresh(): void {
    this.newest = null;
    this.due ??= setImmediate(() => void this.publish());
  }

  private async publish(): Promise<void> {
    this.due = null;
    this.tell(await (this.newest ??= this.analysed()));
  }

  private tell({ problems }: FirstProblems): void {
    peer.notify('textDocument/publishDiagnostics', { uri: this.uri, diagnostics: problems.map((problem) => this.diagnosticOf(problem)) });
  }

  /** Of a plan that is opened the first problems are told on the way. */
  private async analysed(): Promise<Analysis> {
    const sources = new Map(this.facts.sources).set(this.path, this.source);
    const hear = this.isOpened ? undefined : (first: FirstProblems) => this.tell(first);
    const { facts, analysis } = await settle(this.path, this.host(), { ...this.facts, sources }, hear);
    this.facts = facts;
    this.isOpened = true;
    return analysis;
  }

  /** The plan is alone in the world. */
  private host(): Host {
    const missing = () => Promise.resolve('missing' as const);
    return { read: missing, readAtRef: missing, exists: () => Promise.resolve(false), planFiles: () => Promise.resolve([this.path]) };
  }

  private diagnosticOf({ at, rule, message, severity }: Problem) {
    const range = { start: this.lines.positionAt(at.start), end: this.lines.positionAt(at.end) };
    return { range, severity: grades[severity], code: rule, source: 'planloom', message };
  }
}
