/** One panel that shows one plan: it follows every edit and the cursor, and opens the line of a bar. */
import * as vscode from 'vscode';
import type { OpenPlan, Plans } from '../plans.ts';
import { isPageMessage, type PageMessage, type Snapshot, type View } from './messages.ts';
import { Outbox } from './outbox.ts';
import { newNonce, pageHtml } from './page.ts';
import { markAt, pictureOf, placeOfMark, type Cursor, type Picture } from './picture.ts';

/** What a preview is made of; `plan` is the entry file's URI as text. */
export interface Setting {
  readonly panel: vscode.WebviewPanel;
  readonly plans: Plans;
  readonly extension: vscode.Uri;
  readonly plan: string;
  readonly view: View;
}

export class Preview implements vscode.Disposable {
  readonly plan: string;
  readonly panel: vscode.WebviewPanel;
  private readonly plans: Plans;
  private readonly outbox: Outbox<Snapshot>;
  private readonly disposables: vscode.Disposable[] = [];
  private view: View;
  private picture: Picture | null = null;
  private cursor: { readonly uri: string; readonly offset: number } | null = null;
  private pictures = 0;

  constructor({ panel, plans, extension, plan, view }: Setting) {
    this.plan = plan;
    this.panel = panel;
    this.plans = plans;
    this.view = view;
    this.outbox = new Outbox((snapshot) => void panel.webview.postMessage(snapshot));
    this.disposables.push(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isPageMessage(message)) void this.receive(message);
      }),
      plans.onDidChange((changed) => {
        if (changed.uri.toString() === plan) this.draw();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
    );
    this.loadPage(extension);
    if (vscode.window.activeTextEditor) this.follow(vscode.window.activeTextEditor);
    this.draw();
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
    this.panel.dispose();
  }

  private loadPage(extension: vscode.Uri): void {
    const { webview } = this.panel;
    const root = vscode.Uri.joinPath(extension, 'dist', 'webview');
    const address = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString();
    webview.options = { enableScripts: true, localResourceRoots: [root] };
    webview.html = pageHtml({
      cspSource: webview.cspSource,
      script: address('main.js'),
      style: address('main.css'),
      nonce: newNonce(),
      title: this.panel.title,
    });
  }

  private draw(): void {
    const plan = this.openPlan();
    if (!plan) return;
    this.picture = pictureOf(plan, this.view, { number: ++this.pictures, plan: this.plan }, this.cursorIn(plan));
    this.panel.title = `Preview ${this.picture.snapshot.name}`;
    this.outbox.send(this.picture.snapshot);
  }

  private async receive(message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.outbox.open();
        this.draw();
        break;
      case 'drawn':
        this.outbox.acknowledge(message.number);
        break;
      case 'view':
        this.view = message.view;
        this.draw();
        break;
      case 'open':
        await this.open(message.mark);
        break;
      case 'problems':
        await vscode.commands.executeCommand('workbench.actions.view.problems');
        break;
    }
  }

  private async open(mark: string): Promise<void> {
    const plan = this.openPlan();
    const place = this.picture && placeOfMark(this.picture, mark);
    if (plan && place) await this.plans.reveal(plan, place);
  }

  /** The bar of what the cursor stands in is marked; a cursor in another file leaves the mark where it is. */
  private follow(editor: vscode.TextEditor): void {
    const uri = editor.document.uri.toString();
    const plan = this.openPlan();
    if (!plan?.analysis.files.some((file) => plan.uriOf(file).toString() === uri)) return;
    this.cursor = { uri, offset: editor.document.offsetAt(editor.selection.active) };
    const cursor = this.cursorIn(plan);
    if (!this.picture || !cursor) return;
    const selected = markAt(this.picture.shown, this.picture.diagram, cursor)?.id ?? null;
    void this.panel.webview.postMessage({ type: 'selection', selected });
  }

  private cursorIn(plan: OpenPlan): Cursor | null {
    const { cursor } = this;
    const file = plan.analysis.files.find((path) => plan.uriOf(path).toString() === cursor?.uri);
    return file === undefined || cursor === null ? null : { file, offset: cursor.offset };
  }

  private openPlan(): OpenPlan | null {
    return this.plans.all.find((plan) => plan.uri.toString() === this.plan) ?? null;
  }
}
