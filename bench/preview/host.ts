/** What the extension does for a preview, without VS Code: an edited plan, its pictures, one message under way. */
import { analyse, forget, type Analysis } from '../../src/core/analysis.ts';
import type { Window } from '../../src/core/diagram/diagram.ts';
import { noFacts } from '../../src/core/settle.ts';
import { editSource } from '../../src/core/source/edit.ts';
import { parseSource } from '../../src/core/source/parse.ts';
import type { Source, TextEdit } from '../../src/core/source/source.ts';
import { dayOf } from '../../src/core/values/civil.ts';
import { firstView, isPageMessage, overlayKinds, type Snapshot, type View } from '../../src/editor/preview/messages.ts';
import { Outbox } from '../../src/editor/preview/outbox.ts';
import { pictureOf } from '../../src/editor/preview/picture.ts';

const entry = 'bench.plan.yaml';
/** Where the plan's baseline is kept. */
const kickoff = 'kickoff';

export class PreviewHost {
  private source: Source;
  private agreed: Source;
  private analysis: Analysis;
  private window: Window = { first: 0, count: 40 };
  private number = 0;
  private readonly outbox: Outbox<Snapshot>;
  private readonly waiting = new Map<number, () => void>();
  /** Everything is drawn over the bars that there is. */
  readonly view: View = { ...firstView, overlays: overlayKinds };

  /** To the page, once there is one. */
  post: (snapshot: Snapshot) => void = () => undefined;

  constructor(text: string) {
    this.agreed = parseSource(entry, text);
    this.source = parseSource(entry, underWay(text));
    this.analysis = this.analysed();
    this.outbox = new Outbox((snapshot) => this.post(snapshot));
  }

  /** From the page. */
  receive(message: unknown): void {
    if (!isPageMessage(message)) throw new Error(`the page said ${JSON.stringify(message)}`);
    if (message.type === 'ready') this.outbox.open();
    if (message.type === 'rows') {
      this.window = { first: message.first, count: message.count };
      this.draw();
    }
    if (message.type !== 'drawn') return;
    this.outbox.acknowledge(message.number);
    this.waiting.get(message.number)?.();
  }

  /** Another plan takes the place of this one. */
  open(text: string): void {
    forget(entry);
    this.agreed = parseSource(entry, text);
    this.source = parseSource(entry, underWay(text));
    this.analysis = this.analysed();
    this.window = { ...this.window, first: 0 };
  }

  get text(): string {
    return this.source.text;
  }

  /** Resolves once the page has drawn it. */
  async edited(edit: TextEdit): Promise<void> {
    this.source = editSource(this.source, [edit]);
    this.analysis = this.analysed();
    await this.drawn();
  }

  drawn(): Promise<void> {
    const number = this.draw();
    return new Promise((resolve) => this.waiting.set(number, resolve));
  }

  /** Mermaid text of all rows, for whoever draws all of them. */
  wholeText(): string {
    return this.picture(null).text;
  }

  private draw(): number {
    const snapshot = this.picture(this.window);
    this.outbox.send(snapshot);
    return snapshot.number;
  }

  private picture(window: Window | null): Snapshot {
    const { analysis } = this;
    const labels = { number: ++this.number, plan: 'bench' };
    return pictureOf({ analysis, lastGood: analysis }, this.view, labels, { window, cursor: null }).snapshot;
  }

  private analysed(): Analysis {
    const facts = { ...noFacts, sources: new Map([[entry, this.source]]), atRef: new Map([[`${kickoff}:${entry}`, this.agreed]]) };
    return analyse({ ...facts, planFiles: [entry], today: dayOf(2026, 4, 27) }, entry);
  }
}

/** The plan some weeks on, with nothing done: measured against what was agreed, with deadlines for itself and its milestones. */
function underWay(text: string): string {
  return text
    .replace('  statusDate: 2026-03-13\n', `  statusDate: 2026-04-24\n  deadline: 2027-12-17\n  baseline: ${kickoff}\n`)
    .replace('\nresources:\n', `\nbaselines: {${kickoff}: {ref: ${kickoff}}}\n\nresources:\n`)
    .replaceAll('milestone: true, ', 'milestone: true, deadline: 2026-09-18, ');
}
