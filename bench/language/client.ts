/** The editor's side: starts a language server in a child process and speaks its protocol. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LineStarts, Position } from './lineStarts.ts';
import type { Memory } from './memory.ts';
import { Peer } from './peer.ts';

export interface Contender {
  readonly name: string;
  /** Milliseconds that it waits on purpose after an edit. */
  readonly debounce: number;
  /** How often it publishes problems of a large plan that is opened: what is found first, then everything. */
  readonly publications: number;
  /** Arguments for Node. */
  readonly args: readonly string[];
  /** What it is told when it asks for a section of the settings. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface Diagnostic {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly message: string;
}

/** A server may hold a plan of 10,000 tasks, and a busy machine may take its time. */
const patience = 120_000;

const capabilities = {
  textDocument: { synchronization: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true }, completion: {}, hover: {} },
  workspace: { configuration: true },
};

export class Client {
  readonly features: ReadonlySet<string>;
  private readonly child: ChildProcess;
  private readonly peer: Peer;
  private readonly published: Published;
  private version = 1;

  private constructor(child: ChildProcess, peer: Peer, published: Published, features: ReadonlySet<string>) {
    this.child = child;
    this.peer = peer;
    this.published = published;
    this.features = features;
  }

  static async start({ args, settings }: Contender, rootUri: string): Promise<Client> {
    const memory = fileURLToPath(new URL('memory.ts', import.meta.url));
    const stdio = ['pipe', 'pipe', 'inherit', 'ipc'] as const;
    const child = spawn(process.execPath, ['--import', memory, ...args], { stdio: [...stdio] });
    const peer = new Peer(child.stdout!, child.stdin!);
    const published: Published = new Map();
    peer.on('textDocument/publishDiagnostics', (params) => {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly Diagnostic[] };
      published.get(uri)?.({ at: performance.now(), diagnostics });
    });
    peer.on('workspace/configuration', (params) => {
      const { items } = params as { items: readonly { section: string }[] };
      return items.map(({ section }) => settings[section] ?? null);
    });
    const answer = await peer.request('initialize', { processId: process.pid, rootUri, capabilities });
    peer.notify('initialized', {});
    return new Client(child, peer, published, featuresIn(answer));
  }

  open(uri: string, text: string): void {
    this.peer.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: this.version, text } });
  }

  /** Replaces what stands between two offsets; `lines` are those before the edit, and are brought up to date. */
  edit(uri: string, lines: LineStarts, edit: { readonly start: number; readonly end: number; readonly text: string }): void {
    const range = { start: lines.positionAt(edit.start), end: lines.positionAt(edit.end) };
    const textDocument = { uri, version: ++this.version };
    this.peer.notify('textDocument/didChange', { textDocument, contentChanges: [{ range, text: edit.text }] });
    lines.edit(edit);
  }

  ask(feature: string, uri: string, position?: Position): Promise<unknown> {
    return this.peer.request(`textDocument/${feature}`, { textDocument: { uri }, position });
  }

  /** The problems that are published next. Ask before doing what has them published. */
  async nextProblems(uri: string): Promise<readonly Diagnostic[]> {
    const [next] = await this.nextPublications(uri, 1);
    return next!.diagnostics;
  }

  nextPublications(uri: string, count: number): Promise<readonly Publication[]> {
    const all = Promise.withResolvers<readonly Publication[]>();
    const timer = setTimeout(() => all.reject(new Error(`too few problems were published for ${uri}`)), patience);
    const come: Publication[] = [];
    this.published.set(uri, (publication) => {
      if (come.push(publication) === count) all.resolve(come);
    });
    return all.promise.finally(() => clearTimeout(timer));
  }

  /** `collected`: the heap after a full collection, which is then behind the server. */
  async memory(how: 'as it is' | 'collected'): Promise<Memory> {
    this.child.send(how);
    const [memory] = (await once(this.child, 'message')) as [Memory];
    return memory;
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}

export interface Publication {
  /** Milliseconds, as `performance.now` counts them. */
  readonly at: number;
  readonly diagnostics: readonly Diagnostic[];
}

type Published = Map<string, (publication: Publication) => void>;

/** By the protocol's names for the requests. */
function featuresIn(answer: unknown): ReadonlySet<string> {
  const { capabilities: offered } = answer as { capabilities: Readonly<Record<string, unknown>> };
  return new Set(Object.keys(offered).flatMap((key) => (key.endsWith('Provider') ? [key.slice(0, -'Provider'.length)] : [])));
}
