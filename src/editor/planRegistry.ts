/** Every plan of the window, from the moment it is found to the moment it is gone. */
import * as vscode from 'vscode';
import type { Border } from './border.ts';
import { beginsAsPlan, findPlanFiles, isPlanFile } from './files/discovery.ts';
import { rootOf } from './files/root.ts';
import { rootFacts, type FindChanges, type RootFacts } from './files/rootFacts.ts';
import type { FirstProblems } from '../core/analysis.ts';
import { planInWindow, type PlanInWindow } from './planInWindow.ts';
import type { FirstLook, OpenPlan } from './plans.ts';
import { readSettings, type Settings } from './settings.ts';

export interface PlanRegistry {
  readonly onDidLook: vscode.Event<FirstLook>;
  readonly onDidChange: vscode.Event<OpenPlan>;
  readonly onDidClose: vscode.Event<OpenPlan>;
  /** Those analysed at least once, by path. */
  ready(): readonly PlanInWindow[];
  plansOf(uri: vscode.Uri): readonly PlanInWindow[];
  /** Opens every plan that the workspace has. */
  discover(): Promise<void>;
  /** Opens what the document is: a plan by its name, or one that begins as a plan and is part of no other. */
  lookAt(document: vscode.TextDocument): void;
  /** Takes over what was typed. */
  edit(event: vscode.TextDocumentChangeEvent): void;
  /** The file may say something else now than when it was read. */
  forget(uri: vscode.Uri): void;
  /** The same, only where the document's text is not the one that was read. */
  forgetOther(document: vscode.TextDocument): void;
  forgetRefs(): void;
  /** Files came or went. */
  forgetWhatExists(): void;
  closePlan(uri: vscode.Uri): void;
  /** Settings, trust or the day have changed. */
  refreshAll(): void;
  dispose(): void;
}

export function planRegistry(border: Border, findChanges: FindChanges): PlanRegistry {
  const plans = new Map<string, PlanInWindow>();
  const roots = new Map<string, RootFacts>();
  const looked = new vscode.EventEmitter<FirstLook>();
  const changed = new vscode.EventEmitter<OpenPlan>();
  const closed = new vscode.EventEmitter<OpenPlan>();
  /** What each portfolio said last of the status date, and for which plans. */
  const datesGiven = new Map<string, string>();
  let settings = readSettings();
  let isDiscovered = false;

  return {
    onDidLook: looked.event,
    onDidChange: changed.event,
    onDidClose: closed.event,
    ready,
    plansOf,
    discover,
    lookAt,
    edit,
    forget,
    forgetOther,
    forgetRefs,
    forgetWhatExists,
    closePlan,
    refreshAll,
    dispose,
  };

  function ready(): readonly PlanInWindow[] {
    return [...plans.values()].filter((plan) => plan.isReady).sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** A file's own plan first, then the plans that it is a part of, then the portfolios that list it. */
  function plansOf(uri: vscode.Uri): readonly PlanInWindow[] {
    const distance = (plan: PlanInWindow) => (isSame(plan.uri, uri) ? 0 : isPortfolio(plan) ? 2 : 1);
    const plans = ready().filter((plan) => plan.includes(uri));
    return plans.sort((a, b) => distance(a) - distance(b));
  }

  /** A portfolio's status date holds for the plans that it lists, where the settings give none. */
  function settingsFor(uri: vscode.Uri): Settings {
    const listing = ready().find((plan) => isPortfolio(plan) && plan.includes(uri) && !isSame(plan.uri, uri));
    return { ...settings, statusDate: settings.statusDate ?? listing?.analysis.portfolio?.statusDate?.day ?? null };
  }

  async function discover(): Promise<void> {
    for (const uri of await findPlanFiles()) await open(uri);
    isDiscovered = true;
    lookAtDocuments();
  }

  function lookAtDocuments(): void {
    for (const document of vscode.workspace.textDocuments) lookAt(document);
  }

  function lookAt(document: vscode.TextDocument): void {
    const { uri } = document;
    if (isPlanFile(uri) || (beginsAsPlan(document) && isPartOfNone(uri))) void openQuietly(uri);
  }

  /** Known once every plan has been read. */
  function isPartOfNone(uri: vscode.Uri): boolean {
    return isDiscovered && ready().length === plans.size && plansOf(uri).length === 0;
  }

  function openQuietly(uri: vscode.Uri): Promise<void> {
    return border.runQuietly(`${uri.path} could not be opened as a plan`, () => open(uri));
  }

  async function open(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    if (plans.has(key)) return;
    const files = await factsAround(uri);
    const path = files.root.pathOf(uri);
    if (path === null || plans.has(key)) return;
    const failed = (error: unknown) => void border.runQuietly(`${path} could not be analysed`, () => Promise.reject(error as Error));
    const plan = planInWindow({ uri, path, files, settings: () => settingsFor(uri), looked: lookedAt, changed: planChanged, failed });
    plans.set(key, plan);
    plan.refresh();
  }

  async function factsAround(uri: vscode.Uri): Promise<RootFacts> {
    const root = await rootOf(uri);
    const key = root.uri.toString();
    const files = roots.get(key) ?? rootFacts(root, findChanges);
    roots.set(key, files);
    return files;
  }

  function lookedAt(plan: PlanInWindow, first: FirstProblems): void {
    looked.fire({ plan, first });
  }

  function planChanged(plan: PlanInWindow): void {
    for (const part of partsOpenAsPlans(plan)) close(part);
    if (isPortfolio(plan)) dateListed(plan);
    changed.fire(plan);
    lookAtDocuments();
  }

  /** Its plans have another status date where the portfolio now gives another, or lists other plans. */
  function dateListed({ uri, analysis }: PlanInWindow): void {
    const given = `${analysis.portfolio?.statusDate?.day ?? ''} ${analysis.files.join(' ')}`;
    if (datesGiven.get(uri.toString()) === given) return;
    datesGiven.set(uri.toString(), given);
    for (const plan of plans.values()) if (!isPortfolio(plan)) plan.refresh();
  }

  /** Documents that were plans of their own until this plan turned out to include them. */
  function partsOpenAsPlans(plan: PlanInWindow): readonly PlanInWindow[] {
    return [...plans.values()].filter((other) => other !== plan && !isPlanFile(other.uri) && plan.includes(other.uri));
  }

  function edit(event: vscode.TextDocumentChangeEvent): void {
    for (const files of roots.values()) files.edit(event);
    refreshReaders(event.document.uri);
    lookAt(event.document);
  }

  function forget(uri: vscode.Uri): void {
    for (const files of roots.values()) files.forget(uri);
    refreshReaders(uri);
  }

  function forgetOther(document: vscode.TextDocument): void {
    if ([...roots.values()].some((files) => files.hasOther(document))) forget(document.uri);
  }

  function forgetRefs(): void {
    for (const files of roots.values()) files.forgetRefs();
    refreshAll();
  }

  function forgetWhatExists(): void {
    for (const files of roots.values()) files.forgetWhatExists();
    refreshAll();
  }

  function refreshReaders(uri: vscode.Uri): void {
    for (const plan of plans.values()) if (plan.reads(uri)) plan.refresh();
  }

  function refreshAll(): void {
    settings = readSettings();
    for (const plan of plans.values()) plan.refresh();
  }

  function closePlan(uri: vscode.Uri): void {
    const plan = plans.get(uri.toString());
    if (plan) close(plan);
  }

  function close(plan: PlanInWindow): void {
    plans.delete(plan.uri.toString());
    plan.close();
    closed.fire(plan);
  }

  function dispose(): void {
    for (const plan of plans.values()) plan.close();
    looked.dispose();
    changed.dispose();
    closed.dispose();
  }
}

function isSame(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.toString() === b.toString();
}

function isPortfolio(plan: PlanInWindow): boolean {
  return plan.isReady && plan.analysis.kind === 'portfolio';
}
