/** The histories of the open plans: each worked out once for a commit at the head, when somebody first asks for it, beside the editor's own thread. */
import * as vscode from 'vscode';
import type { PlanHistory } from '../../core/compare/history/history.ts';
import { repositoryOf, watchRefs } from '../files/git.ts';
import { workers } from '../library/workers.ts';
import type { OpenPlan } from '../plans.ts';
import type { HistoryReport } from './messages.ts';

/** What can be said of a plan's history: itself, why there is none, or undefined while it is being read. */
export type Told = PlanHistory | string | undefined;

interface Known {
  /** Null while nobody has looked. */
  readonly head: string | null;
  readonly told: Told;
}

export class Histories {
  private readonly extension: vscode.Uri;
  private readonly known = new Map<string, Known>();
  /** Plans whose history is being read, and how that is stopped. */
  private readonly underWay = new Map<string, () => void>();
  private readonly found = new vscode.EventEmitter<void>();
  /** There is more to say, or the commit at some head is another. */
  readonly onDidFind = this.found.event;

  constructor(extension: vscode.Uri) {
    this.extension = extension;
    // For as long as the window lives, as all of the library does.
    void watchRefs(() => this.found.fire());
  }

  /** What is known now. What is not begins to be found out; what was known of an older commit is told until then. */
  of(plan: OpenPlan): Told {
    const key = plan.uri.toString();
    // A worker that cannot be started is no reason to keep anybody waiting.
    if (!this.underWay.has(key))
      this.look(plan, key).catch((error: unknown) => this.tell(key, { head: null, told: failed(String(error)) }));
    return this.known.get(key)?.told;
  }

  private async look(plan: OpenPlan, key: string): Promise<void> {
    this.underWay.set(key, () => undefined);
    const repository = await repositoryOf(plan.uri);
    const known = this.known.get(key);
    if (typeof repository === 'string') this.tell(key, { head: null, told: repository });
    else if (known?.head === repository.head) this.underWay.delete(key);
    else this.read(key, repository);
  }

  private read(key: string, repository: Exclude<Awaited<ReturnType<typeof repositoryOf>>, string>): void {
    const job = { kind: 'history', ...repository } as const;
    const stop = workers().startHistory(this.extension, job, (report) => {
      this.underWay.get(key)?.();
      this.tell(key, { head: repository.head, told: toldBy(report) });
    });
    if (this.underWay.has(key)) this.underWay.set(key, stop);
  }

  private tell(key: string, known: Known): void {
    const before = this.known.get(key);
    this.underWay.delete(key);
    this.known.set(key, known);
    if (before?.told !== known.told) this.found.fire();
  }
}

function toldBy(report: HistoryReport): Told {
  switch (report.kind) {
    case 'history':
      return report.history;
    case 'no-history':
      return report.why;
    case 'failed':
      return failed(report.cause);
  }
}

function failed(cause: string): string {
  return `the history could not be read (${cause.split('\n')[0]!})`;
}

let shared: Histories | null = null;

/** The same for everybody who asks. */
export function historiesIn(extension: vscode.Uri): Histories {
  return (shared ??= new Histories(extension));
}
