/** Folders of texts with a cursor, renamed at it. */
import { rename, type Refusal, type Renaming } from '../../src/core/language/names/rename.ts';
import type { Plans } from '../../src/core/language/names/meaning.ts';
import type { Facts } from '../../src/core/analysis.ts';
import { fileKindByName } from '../../src/core/schema/fileKind.ts';
import { editSource } from '../../src/core/source/edit.ts';
import { cursorSign } from './cursor.ts';
import { factsOf, settledOn } from './facts.ts';

export type Texts = Readonly<Record<string, string>>;

/** Every plan and portfolio of the texts, by path, and the part itself where nothing else is there. */
export function plansIn(texts: Texts, more: Partial<Facts> = {}): Plans {
  const facts = factsOf(texts, more);
  const entries = Object.keys(texts).filter((path) => fileKindByName(path) !== null);
  return (entries.length > 0 ? entries.sort() : Object.keys(texts)).map((entry) => settledOn(facts, entry));
}

export interface Asked {
  readonly plans: Plans;
  readonly texts: Texts;
  readonly path: string;
  readonly offset: number;
}

/** One of the texts has the cursor. */
export function askedIn(drawn: Texts | string, more: Partial<Facts> = {}): Asked {
  const files = typeof drawn === 'string' ? { 'plan.yaml': drawn } : drawn;
  const [path, text] = Object.entries(files).find(([, one]) => one.includes(cursorSign)) ?? [];
  if (path === undefined || text === undefined) throw new Error(`no text has a ${cursorSign}`);
  const texts = { ...files, [path]: text.replace(cursorSign, '') };
  return { plans: plansIn(texts, more), texts, path, offset: text.indexOf(cursorSign) };
}

/** The texts after the rename at the cursor, or why there is none. */
export function renamedTo(drawn: Texts | string, to: string): Texts | string {
  const { plans, texts, path, offset } = askedIn(drawn);
  const renaming = rename(plans, path, offset, to, editSource);
  return 'refusal' in renaming ? renaming.refusal : withChanges(texts, renaming);
}

export function withChanges(texts: Texts, renaming: Exclude<Renaming | Refusal, Refusal>): Texts {
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, changed(path, text, renaming)]));
}

function changed(path: string, text: string, { changes }: Renaming): string {
  const parts: string[] = [];
  let done = 0;
  for (const { at, text: put } of changes.filter((change) => change.at.file === path).sort((a, b) => a.at.start - b.at.start)) {
    parts.push(text.slice(done, at.start), put);
    done = at.end;
  }
  return parts.join('') + text.slice(done);
}
