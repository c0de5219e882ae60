/** One panel that shows one plan: it follows every edit and the cursor, and opens the line of a bar. */
import * as vscode from 'vscode';
import { placeIn, type Analysis } from '../../core/analysis.ts';
import type { Place } from '../../core/problem.ts';
import { carriedOffset } from '../../core/source/carriedOffset.ts';
import type { Border } from '../border.ts';
import type { OpenPlan, Plans } from '../plans.ts';
import { historiesIn, type Histories, type Told } from '../history/histories.ts';
import type { Window } from '../../core/diagram/diagram.ts';
import { makeChange, tryChange, type Analyse } from './barChanges.ts';
import { turn } from '../files/slices.ts';
import type { Comparing } from '../review/comparing.ts';
import type { ChangeRequest } from './changeMessages.ts';
import { isPageMessage, staysInPlace, type PageMessage, type Snapshot, type View } from './messages.ts';
import { Outbox } from './outbox.ts';
import { newNonce, pageHtml } from './page.ts';
import { Exports, type Subject } from './export/exports.ts';
import * as pictures from './picture.ts';
import { Past, type Recall } from './past.ts';
import { Simulations } from './simulations.ts';
import { titleOf } from './title.ts';

export { pageStateOf } from './messages.ts';

/** What a preview is made of; `plan` is the entry file's URI as text. */
export interface Setting {
  readonly panel: vscode.WebviewPanel;
  readonly plans: Plans;
  readonly border: Border;
  readonly extension: vscode.Uri;
  readonly plan: string;
  readonly view: View;
  readonly analyse: Analyse;
  readonly recall: Recall;
  readonly comparing: Comparing;
}

export class Preview implements vscode.Disposable {
  private readonly setting: Setting;
  private readonly outbox: Outbox<Snapshot>;
  private readonly exports: Exports;
  private readonly simulations: Simulations;
  private readonly histories: Histories;
  private readonly past: Past;
  private readonly disposables: vscode.Disposable[] = [];
  private view: View;
  /** The rows of a Gantt chart that the page looks at. */
  private window: Window = { first: 0, count: 60 };
  private picture: pictures.Picture | null = null;
  private cursor: { readonly uri: string; readonly offset: number } | null = null;
  private number = 0;
  private isDue = false;
  private isDisposed = false;

  constructor(setting: Setting) {
    const { panel, plans, plan } = setting;
    this.setting = setting;
    this.view = setting.view;
    this.outbox = new Outbox((snapshot) => void panel.webview.postMessage(snapshot));
    this.exports = new Exports((sitting) => void panel.webview.postMessage(sitting));
    this.simulations = new Simulations({
      extension: setting.extension,
      changed: () => this.draw(),
      failed: (cause) => void setting.border.run('The plan could not be simulated', () => Promise.reject(new Error(cause))),
    });
    this.histories = historiesIn(setting.extension);
    this.past = new Past(setting.recall, () => this.draw());
    const isOurs = (other: OpenPlan): boolean => other.uri.toString() === plan;
    this.disposables.push(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        void (isPageMessage(message)
          ? this.setting.border.run('The preview could not do that', () => this.receive(message))
          : this.setting.border.runQuietly('A preview sent what none should', () => refuse(message)));
      }),
      plans.onDidChange((changed) => isOurs(changed) && this.drawSoon()),
      this.histories.onDidFind(() => this.needsHistory && this.draw()),
      plans.onDidClose((closed) => isOurs(closed) && this.grieve()),
      setting.comparing.onDidChange(() => this.draw()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
    );
    this.loadPage();
    if (vscode.window.activeTextEditor) this.follow(vscode.window.activeTextEditor);
    this.draw();
    if (!this.openPlan()) void this.fetchPlan();
  }

  dispose(): void {
    this.isDisposed = true;
    vscode.Disposable.from(...this.disposables, this.simulations, this.past).dispose();
    this.setting.panel.dispose();
  }

  reveal(): void {
    this.setting.panel.reveal(undefined, true);
  }

  /** Asks as what the picture is to be taken away. */
  exportPicture(): Promise<void> {
    return this.export((subject) => this.exports.choose(subject));
  }

  private async export(take: (subject: Subject) => Promise<void>): Promise<void> {
    const plan = this.openPlan();
    const sitter = plan && this.sitterOf(plan);
    if (!plan || !sitter) return;
    const [simulation, history] = [this.simulationOf(plan) ?? null, this.historyOf(plan)];
    await take({ sitter, view: this.view, plan: plan.uri, simulation, history });
  }

  private loadPage(): void {
    const { panel, extension } = this.setting;
    const { webview } = panel;
    const root = vscode.Uri.joinPath(extension, 'dist', 'webview');
    const address = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString();
    webview.options = { enableScripts: true, localResourceRoots: [root] };
    webview.html = pageHtml({
      cspSource: webview.cspSource,
      script: address('main.js'),
      style: address('main.css'),
      nonce: newNonce(),
      title: panel.title,
    });
  }

  /** In a turn of its own: problems and trees are told first, and what is typed meanwhile comes in between. */
  private drawSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    void turn().then(() => {
      this.isDue = false;
      if (!this.isDisposed) this.draw();
    });
  }

  private draw(): void {
    const plan = this.openPlan();
    if (!plan) return;
    const simulation = this.simulationOf(plan);
    // The last simulation stays on the page until the next is there.
    if (simulation === undefined && this.picture?.view.kind === 'simulation') return;
    const history = this.historyOf(plan);
    const past = this.isLookingBack ? this.past.drawn(history) : null;
    const look = { window: this.window, cursor: this.cursorIn(plan), simulation, history, past };
    this.picture = pictures.pictureOf(this.sitterOf(plan), this.view, this.labels(), look);
    this.setting.panel.title = titleOf(plan);
    this.outbox.send(this.picture.snapshot);
  }

  /** Also of a plan whose file is gone. */
  private redraw(): void {
    if (this.openPlan()) this.draw();
    else if (this.picture) this.grieve();
  }

  /** Null where the view shows none, undefined while it is under way. */
  private simulationOf(plan: OpenPlan): ReturnType<typeof this.simulations.resultOf> {
    return this.view.kind === 'simulation' ? this.simulations.resultOf(plan) : null;
  }

  /** Only where the view shows it. */
  private historyOf(plan: OpenPlan): Told {
    return this.needsHistory ? this.histories.of(plan) : undefined;
  }

  private get needsHistory(): boolean {
    return this.view.kind === 'history' || this.view.kind === 'cycle-time' || this.isLookingBack;
  }

  private get isLookingBack(): boolean {
    return this.view.kind === 'gantt' && this.view.lookingBack;
  }

  /** The plan as it is, or as it was where somebody looks back. */
  private sitterOf(plan: OpenPlan): pictures.Sitter {
    const { analysis, lastGood, facts } = plan;
    const past = this.isLookingBack ? this.past.analysis : null;
    if (past) return { analysis: past, lastGood: past, facts };
    return { analysis, lastGood, facts, compared: this.setting.comparing.comparedWith(plan) };
  }

  /** The plan's file is gone; its last picture stays, and says that it is old. */
  private grieve(): void {
    if (!this.picture) return;
    const { shown } = this.picture;
    this.picture = pictures.pictureOf({ analysis: shown, lastGood: shown }, this.view, this.labels(), {
      window: this.window,
      cursor: null,
    });
    this.outbox.send({ ...this.picture.snapshot, stale: true });
  }

  /** After a reload the plan may not have been found yet, or may have gone; opening its file finds it. */
  private async fetchPlan(): Promise<void> {
    const { border, plan } = this.setting;
    const uri = vscode.Uri.parse(plan);
    const document = await border.runQuietly(`${plan} could not be opened for its preview`, async () =>
      vscode.workspace.openTextDocument(uri),
    );
    if (document) return;
    this.outbox.send(
      pictures.blankSnapshot(this.view, this.labels(), `there is no plan at ${uri.path} any more; open another and show its preview`),
    );
  }

  private labels(): Pick<Snapshot, 'number' | 'plan'> {
    return { number: ++this.number, plan: this.setting.plan };
  }

  private async receive(message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.outbox.open();
        this.draw();
        this.exports.repeat();
        break;
      case 'export':
        await this.export((subject) => this.exports.take(message.as, subject));
        break;
      case 'picture':
      case 'copied':
      case 'undrawn':
        await this.exports.receive(message);
        break;
      case 'drawn':
        this.outbox.acknowledge(message.number);
        break;
      case 'view':
        if (!staysInPlace(this.view, message.view)) this.window = { ...this.window, first: 0 };
        this.view = message.view;
        if (!this.isLookingBack) this.past.leave();
        this.redraw();
        break;
      case 'rows':
        this.window = { first: message.first, count: message.count };
        this.redraw();
        break;
      case 'past':
        await this.lookBack(message.at);
        break;
      case 'open':
        await this.open(message.mark);
        break;
      case 'problems':
        await vscode.commands.executeCommand('workbench.actions.view.problems');
        break;
      case 'tips':
        if (this.picture?.snapshot.number === message.number) void this.setting.panel.webview.postMessage(pictures.tipsIn(this.picture));
        break;
      case 'preview-change':
      case 'apply-change':
        await this.change(message);
        break;
    }
  }

  private async open(mark: string): Promise<void> {
    const plan = this.openPlan();
    const place = plan && this.placeOf(plan, mark);
    if (plan && place) await this.setting.plans.reveal(plan, place);
  }

  /** Of what was drawn as it was, where it stands now. */
  private placeOf(plan: OpenPlan, mark: string): Place | null {
    const { picture } = this;
    if (!picture) return null;
    if (picture.shown !== this.past.analysis) {
      const place = pictures.placeOfMark(picture, mark);
      const offset = (drawn: number) => carried(place!.file, picture.shown, plan.analysis, drawn);
      return place && { ...place, start: offset(place.start), end: offset(place.end) };
    }
    const id = pictures.taskOfMark(picture, mark);
    const task = plan.analysis.plan?.wbs.tasks.find((other) => other.id === id);
    return task ? placeIn(plan.analysis, task.key) : null;
  }

  private async lookBack(at: number | null): Promise<void> {
    const plan = this.openPlan();
    if (plan && this.isLookingBack) await this.past.show(plan, at);
  }

  private async change({ type, request, change }: ChangeRequest): Promise<void> {
    const plan = this.openPlan();
    // What was is not to be changed; its page does not ask.
    if (!plan || !this.picture || this.picture.shown === this.past.analysis) return;
    const piece = { plan, picture: this.picture, analyse: this.setting.analyse };
    const answer = type === 'apply-change' ? await makeChange(piece, change) : tryChange(piece, change);
    void this.setting.panel.webview.postMessage({ type: 'change', request, ...answer });
  }

  /** The bar of what the cursor stands in is marked; a cursor in another file leaves the mark where it is. */
  private follow(editor: vscode.TextEditor): void {
    const uri = editor.document.uri.toString();
    const plan = this.openPlan();
    if (!plan?.analysis.files.some((file) => plan.uriOf(file).toString() === uri)) return;
    this.cursor = { uri, offset: editor.document.offsetAt(editor.selection.active) };
    const cursor = this.cursorIn(plan);
    if (!this.picture || !cursor) return;
    void this.setting.panel.webview.postMessage({ type: 'selection', ...pictures.selectionIn(this.picture, cursor) });
  }

  /** In the text that is drawn, which is the last good one while the newest is broken. */
  private cursorIn(plan: OpenPlan): pictures.Cursor | null {
    const file = plan.analysis.files.find((path) => plan.uriOf(path).toString() === this.cursor?.uri);
    if (file === undefined || this.cursor === null) return null;
    return { file, offset: carried(file, plan.analysis, plan.lastGood ?? plan.analysis, this.cursor.offset) };
  }

  private openPlan(): OpenPlan | null {
    return this.setting.plans.all.find((plan) => plan.uri.toString() === this.setting.plan) ?? null;
  }
}

/** What is drawn is the last good text while the newest is broken. */
function carried(file: string, from: Analysis, to: Analysis, offset: number): number {
  const [source, other] = [from.sources.get(file), to.sources.get(file)];
  return source && other ? carriedOffset(source, other, offset) : offset;
}

function refuse(message: unknown): never {
  throw new Error(message === undefined ? 'nothing' : JSON.stringify(message).slice(0, 200));
}
