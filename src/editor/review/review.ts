/** What is compared: the plan at hand with what somebody chose, or the two sides of the diff editor that is looked at. */
import * as vscode from 'vscode';
import type { Reschedule } from '../../core/compare/replan.ts';
import { rowsOf } from '../../core/compare/rows.ts';
import { verdictOf } from '../../core/compare/words.ts';
import type { Compared } from '../../core/diagram/diagram.ts';
import type { Border } from '../border.ts';
import type { OpenPlan } from '../plans.ts';
import { tell } from '../register/house.ts';
import { BaseTexts } from './baseTexts.ts';
import { changesTree, type ChangesRow, type ChangesTree } from './changesTree.ts';
import { chooseBase, type Given } from './chooseBase.ts';
import { showConsequences } from './consequenceHover.ts';
import { activeDiff, isDiffOpen, keyOfTab, type DiffTab } from './diffTabs.ts';
import type { Desk, Matter } from './matter.ts';
import { openSides } from './openSides.ts';
import { PlanAgainstBase } from './planAgainstBase.ts';
import { Running, type Shown } from './running.ts';
import { TwoDocuments } from './twoDocuments.ts';

export interface Surroundings extends Omit<Desk, 'texts'> {
  readonly border: Border;
  readonly reschedule: Reschedule;
  /** Hears whenever what is compared, or what comes of it, is another. */
  readonly changed: () => void;
}

export class Review implements vscode.Disposable {
  readonly texts = new BaseTexts();
  private readonly surroundings: Surroundings;
  private readonly desk: Desk;
  private readonly tree: ChangesTree = changesTree();
  private readonly hovers = showConsequences(() => this.running?.shown ?? null);
  /** What somebody chose stays chosen behind the diff editors that are looked at. */
  private chosen: Matter | null = null;
  private followed: Matter | null = null;
  /** Of the tab whose comparison somebody closed: it is not followed again until another one was looked at. */
  private leftAlone: string | null = null;
  private running: Running | null = null;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
    this.desk = { ...surroundings, texts: this.texts };
  }

  dispose(): void {
    this.end();
    this.tree.dispose();
    this.hovers.dispose();
  }

  /** Asks with what, where nothing is given, and shows what comes of it. */
  async compare(uri: unknown, given: Given = {}): Promise<void> {
    const { plans } = this.surroundings;
    const file = uri instanceof vscode.Uri ? uri : vscode.window.activeTextEditor?.document.uri;
    const own = file && plans.plansOf(file).find(({ analysis }) => analysis.kind === 'plan');
    const plan = own ?? plans.current;
    if (!plan) {
      tell('Open a plan first: a file named plan.yaml or *.plan.yaml, or a part of one');
      return;
    }
    const base = await chooseBase(plan, own ? file : plan.uri, this.texts, given);
    if (!base) return;
    this.followed = null;
    this.chosen = new PlanAgainstBase(this.desk, plan, base);
    if (await this.begin(this.chosen)) await vscode.commands.executeCommand('planloom.changes.focus');
    else this.close();
  }

  /** Compares the two documents of the tab that is looked at, until it is closed; `isWanted` by the settings. */
  async follow(isWanted: boolean): Promise<void> {
    const tab = isWanted ? activeDiff() : null;
    const key = tab && keyOfTab(tab);
    const isNew = key !== null && key !== this.leftAlone;
    if (isNew) this.leftAlone = null;
    if (tab && isNew && key !== this.followed?.key) await this.followTab(tab);
    else if (this.followed && !isDiffOpen(this.followed.key)) await this.endFollowing();
  }

  async swap(): Promise<void> {
    await this.running?.swap();
  }

  async refresh(): Promise<void> {
    await this.running?.refresh();
  }

  close(): void {
    this.leftAlone = this.followed?.key ?? null;
    this.chosen = this.followed = null;
    this.end();
  }

  async open(newest: () => ChangesRow): Promise<void> {
    const { at } = newest();
    const on = this.running;
    if (at && on?.shown) await openSides(on.shown, at, on.shown.isSwapped ? `${on.matter.title}, swapped` : on.matter.title);
  }

  comparedWith(plan: OpenPlan): Compared | null {
    return this.running?.comparedWith(plan) ?? null;
  }

  private async followTab(tab: DiffTab): Promise<void> {
    const matter = await TwoDocuments.of(this.desk, tab);
    const active = activeDiff();
    if (!matter || !active || keyOfTab(active) !== matter.key || this.followed?.key === matter.key) return;
    this.followed = matter;
    if ((await this.begin(matter)) || this.followed !== matter) return;
    this.leftAlone = matter.key;
    await this.endFollowing();
  }

  private async endFollowing(): Promise<void> {
    this.followed = null;
    if (!this.chosen || !(await this.begin(this.chosen))) this.end();
  }

  /** False where the two cannot be compared. */
  private begin(matter: Matter): Promise<boolean> {
    this.running?.dispose();
    this.running = new Running(matter, {
      ...this.surroundings,
      looked: (shown, isNew) => this.show(matter, shown, isNew),
      refused: (why) => this.refuse(matter, why),
      gone: () => this.close(),
    });
    return this.running.renew();
  }

  private end(): void {
    this.running?.dispose();
    this.running = null;
    tellMenus(false);
    this.surroundings.changed();
  }

  /** What was shown before stays, with the reason why it is not newer. Nobody asked for what a tab shows, so nobody is told. */
  private refuse(matter: Matter, why: string): void {
    if (this.running?.shown) this.tree.say(againstOf(matter, this.running.shown), why);
    else if (!this.followed) tell(why);
  }

  private show(matter: Matter, shown: Shown, isNew: boolean): void {
    const { before, now, comparison } = shown;
    const plan = matter.plan();
    const isBroken = plan !== null && plan.lastGood !== null && plan.lastGood !== plan.analysis;
    const rows = rowsOf(before.analysis, now.analysis, comparison);
    const verdict = rows.length === 0 ? verdictOf(comparison).join('. ') : null;
    this.tree.say(againstOf(matter, shown), isBroken ? 'the text has errors by now, and this is of what it said before them' : verdict);
    if (!isNew) return;
    tellMenus(true);
    this.tree.show(rows);
    this.surroundings.changed();
  }
}

function againstOf({ name }: Matter, { isSwapped }: Shown): string {
  return isSwapped ? `${name}, against what is here now` : `against ${name}`;
}

/** For `when` in the manifest. */
function tellMenus(isComparing: boolean): void {
  void vscode.commands.executeCommand('setContext', 'planloom.isComparing', isComparing);
}
