/** Asks what a plan is to be compared with. */
import * as vscode from 'vscode';
import type { OpenPlan } from '../plans.ts';
import { tell } from '../register/house.ts';
import { clipboard, saved, type BaseTexts } from './baseTexts.ts';
import type { Base } from './planAgainstBase.ts';
import { Refs, type Commit } from './refs.ts';

/** What need not be asked: `{ with: 'ref', ref: 'kickoff' }`, `{ with: 'saved' }`. */
export interface Given {
  readonly with?: 'mergeBase' | 'ref' | 'saved' | 'clipboard';
  readonly ref?: string;
}

interface Choice extends vscode.QuickPickItem {
  /** Null where somebody changed their mind, or where there is no such thing, which has been told then. */
  readonly take: () => Promise<Base | null>;
}

/** Null where nothing was chosen. `file` is the file at hand, in which the clipboard's text would stand. */
export async function chooseBase(plan: OpenPlan, file: vscode.Uri, texts: BaseTexts, given: Given): Promise<Base | null> {
  const refs = await Refs.around(plan.uri);
  if (given.with === 'saved') return savedBase;
  if (given.with === 'clipboard') return pastedBase(file, texts);
  if (given.with && !refs) return nothing(`There is no repository around ${plan.analysis.entry}, or its folder is not trusted`);
  if (given.with === 'mergeBase') return mergeBase(refs!, await refs!.defaultBranch());
  if (given.with === 'ref') return atRef(refs!, given.ref ?? '');
  const choices = [...(refs ? await choicesOf(refs, plan, file) : []), ...choicesWithoutGit(plan, file, texts)];
  const placeHolder = refs ? 'What is it compared with?' : 'Branches, tags and commits need git, a repository and a trusted folder';
  return take(await vscode.window.showQuickPick(choices, { title: titleFor(plan), placeHolder, matchOnDescription: true }));
}

function titleFor({ analysis }: OpenPlan): string {
  return `Compare ${analysis.plan?.project.name ?? analysis.entry} with`;
}

async function take(choice: Choice | undefined): Promise<Base | null> {
  return choice ? choice.take() : null;
}

async function choicesOf(refs: Refs, plan: OpenPlan, file: vscode.Uri): Promise<readonly Choice[]> {
  const branch = await refs.defaultBranch();
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const pick = async (placeHolder: string, choices: Promise<readonly Choice[]>, none: string): Promise<Base | null> => {
    const all = await choices;
    return all.length === 0
      ? nothing(none)
      : take(await vscode.window.showQuickPick(all, { ...matching, title: titleFor(plan), placeHolder }));
  };
  const branches = async () => (await refs.branches()).map((ref) => refChoice(refs, 'git-branch', ref.name, ref.commit));
  const tags = async () => (await refs.tags()).map((ref) => refChoice(refs, 'tag', ref.name, ref.commit));
  const commits = async () => (await refs.commitsOf(file)).map((commit) => commitChoice(refs, commit));
  const parted = branch !== null && branch !== refs.currentBranch;
  return [
    ...(parted
      ? [{ label: `$(git-merge) Merge base with ${branch}`, description: 'what this branch changes', take: () => mergeBase(refs, branch) }]
      : []),
    { label: '$(git-commit) Last commit', description: 'HEAD', take: () => atRef(refs, 'HEAD') },
    { label: '$(git-branch) Branch…', take: () => pick('Which branch?', branches(), 'There is no other branch here') },
    { label: '$(tag) Tag…', take: () => pick('Which tag?', tags(), 'There is no tag here') },
    { label: `$(history) Commit of ${name}…`, take: () => pick('Which commit?', commits(), `No commit has "${name}" yet`) },
    { label: '$(edit) Another ref…', description: 'HEAD~5, a hash', take: () => typedRef(refs) },
  ];
}

const matching = { matchOnDescription: true, matchOnDetail: true };

function choicesWithoutGit(plan: OpenPlan, file: vscode.Uri, texts: BaseTexts): readonly Choice[] {
  const onDisk: Choice = {
    label: '$(save) Last saved',
    description: 'what is typed and not saved',
    take: () => Promise.resolve(savedBase),
  };
  return [
    ...(plan.uri.scheme === 'untitled' ? [] : [onDisk]),
    { label: '$(clippy) Clipboard', description: 'its text in place of this file', take: () => pastedBase(file, texts) },
  ];
}

const savedBase: Base = { name: 'what was last saved', at: saved, find: null };

async function pastedBase(file: vscode.Uri, texts: BaseTexts): Promise<Base | null> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim() === '') return nothing('There is no text in the clipboard; copy a plan first');
  texts.paste(file, text);
  return { name: 'the clipboard', at: clipboard, find: null };
}

async function mergeBase(refs: Refs, branch: string | null): Promise<Base | null> {
  if (branch === null) return nothing('There is no main or master branch here; choose a branch, a tag or a commit');
  const find = () => refs.mergeBaseWith(branch);
  const commit = await find();
  if (!commit) return nothing(`HEAD and ${branch} have no commit in common here; a shallow clone may lack it`);
  return { name: `the merge base with ${branch}`, at: commit.hash, find };
}

async function atRef(refs: Refs, ref: string): Promise<Base | null> {
  const find = () => refs.commitOf(ref);
  const commit = await find();
  return commit ? { name: ref, at: commit.hash, find } : nothing(`Git knows no "${ref}" here; take a branch, a tag or a commit`);
}

async function typedRef(refs: Refs): Promise<Base | null> {
  const ref = await vscode.window.showInputBox({ prompt: 'A branch, a tag or a commit, such as kickoff or HEAD~5' });
  return ref === undefined ? null : atRef(refs, ref.trim());
}

function refChoice(refs: Refs, icon: string, name: string, commit: string): Choice {
  return { label: `$(${icon}) ${name}`, description: commit.slice(0, 7), take: () => atRef(refs, name) };
}

/** By its day, its author and the first line of its message. */
function commitChoice(refs: Refs, { hash, message, authorName, authorDate }: Commit): Choice {
  const short = hash.slice(0, 7);
  const [subject = ''] = message.split('\n');
  const detail = [authorDate && dayOf(authorDate), authorName].filter(Boolean).join(' · ');
  return { label: `$(git-commit) ${subject}`, description: short, detail, take: () => atRef(refs, short) };
}

/** By the clock of the person who sees it. */
function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function nothing(why: string): null {
  tell(why);
  return null;
}
