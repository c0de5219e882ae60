/** Another id for something, everywhere that it is meant; every other byte stays as it is. */
import type { Change, Place } from '../../problem.ts';
import { placeOf, type Source, type TextEdit } from '../../source/source.ts';
import { quoted } from '../../values/parsed.ts';
import { keepHistory } from './history.ts';
import { isSame, meaningOf, meaningsOf, plansWith, sourceOf, type Meaning, type Plans } from './meaning.ts';
import { isAlias, isWrittenOut, mentionsOf, type Mention } from './mention.ts';
import { whyNot } from './newId.ts';
import { teamText } from './teamText.ts';
import { mentionAt, usesOf, type Use } from './uses.ts';

/** Why nothing can be renamed, in one sentence for a user. */
export interface Refusal {
  readonly refusal: string;
}

export interface Renamable {
  /** The id under the cursor. */
  readonly at: Place;
  readonly id: string;
}

export interface Renaming {
  /** In whatever files of the plans; they never overlap. */
  readonly changes: readonly Change[];
  /** `was: old`, where a baseline knows the task by the id it had: for the user to choose, since a rename touches nothing else. Else null. */
  readonly history: Change | null;
}

/** Whether what stands at the offset has an id that can be changed. */
export function prepareRename(plans: Plans, path: string, offset: number): Renamable | Refusal {
  const found = renamedAt(plans, path, offset);
  if ('refusal' in found) return found;
  const { mention, source } = found;
  return { at: placeOf(source, mention.at), id: mention.id };
}

/** As `editSource` of core/source does it. */
export type EditSource = (source: Source, edits: readonly TextEdit[]) => Source;

/**
 * `to` is what the user typed. The result is read back by `edit` before it is given: it must say the same as before, but for the id.
 */
export function rename(plans: Plans, path: string, offset: number, to: string, edit: EditSource): Renaming | Refusal {
  const found = renamedAt(plans, path, offset);
  if ('refusal' in found) return found;
  const { meaning } = found;
  if (to === meaning.id) return { changes: [], history: null };
  const uses = usesOf(meaning, path, plans);
  const refusal = whyNot(meaning, uses, to, plans) ?? whyUnclear(meaning, uses, plans) ?? whyUnwritten(uses);
  if (refusal !== null) return { refusal };
  const changes = changesOf(uses, to);
  const misread = filesOf(uses).find((source) => !isAsMeant(source, editedBy(source, changes, edit), uses, to));
  if (misread) return { refusal: `${quoted(meaning.id)} also stands behind an alias in ${misread.path}; write it out there first` };
  return { changes, history: keepHistory(meaning, to, plans) };
}

interface Renamed {
  readonly mention: Mention;
  readonly source: Source;
  readonly meaning: Meaning;
}

function renamedAt(plans: Plans, path: string, offset: number): Renamed | Refusal {
  const source = sourceOf(path, plans);
  const mention = source && mentionAt(source, offset);
  if (!source || !mention) return { refusal: 'no id here; put the cursor on one, such as that of a task, a risk or a person' };
  const [meaning, ...others] = meaningsOf(mention, path, plans);
  const name = quoted(mention.id);
  if (!meaning) return { refusal: nothingCalled(mention) };
  if (others.length > 0) return { refusal: `${name} means another thing in each plan that ${path} is part of; rename it in the plans` };
  if (meaning.kind === 'rule') return { refusal: `${name} is one of Planloom's rules, which keep their names` };
  if (!isWrittenOut(mention)) return { refusal: unwritten(mention) };
  return { mention, source, meaning };
}

function nothingCalled(mention: Mention): string {
  const name = quoted(mention.id);
  const refs = mention.role === 'referred' ? mention.refs : [];
  if (refs.includes('project-stage')) return standardStage(name, 'lifecycle.project');
  if (refs.includes('product-stage')) return standardStage(name, 'lifecycle.product');
  return `nothing has the id ${name}, so there is nothing to rename`;
}

function standardStage(name: string, list: string): string {
  return `${name} is in no list of stages; write the plan's own under ${list} to rename one`;
}

/** A file that several plans share may mean something else in another plan, or be broken where it mentions the id. */
function whyUnclear(meaning: Meaning, uses: readonly Use[], plans: Plans): string | null {
  for (const { mention, source } of uses) {
    for (const analysis of plansWith(source.path, plans)) {
      const other = meaningOf(mention, analysis, plans);
      if (other && !isSame(other, meaning)) return `${quoted(meaning.id)} in ${source.path} means something else in ${analysis.entry}`;
    }
  }
  const broken = plans.flatMap(({ sources }) => [...sources.values()]).find((source) => isBrokenAt(source, meaning.id));
  return broken ? `${broken.path} has a mistake in its YAML near ${quoted(meaning.id)}; mend that first` : null;
}

/** Where the YAML is broken, what stands there cannot be told from what only looks like the id. */
function isBrokenAt({ damaged }: Source, id: string): boolean {
  return damaged.some(({ text }) => text.split(/[^A-Za-z0-9_.-]+/).includes(id));
}

function whyUnwritten(uses: readonly Use[]): string | null {
  const use = uses.find(({ mention }) => !isWrittenOut(mention) && !isAlias(mention));
  return use ? unwritten(use.mention) : null;
}

function unwritten({ id, at }: Mention): string {
  return `${quoted(id)} is not written letter by letter in ${at.chunk.path}; write it out on one line, without escapes or aliases, first`;
}

/** Each place once; where an alias stands, the anchor's text is what changes. */
function changesOf(uses: readonly Use[], to: string): readonly Change[] {
  const changes = new Map<string, Change>();
  for (const { mention, at } of uses) {
    if (!isWrittenOut(mention)) continue;
    const change = mention.role === 'given' && mention.to === 'team' ? teamChange(mention, at, to) : teamOrId(mention, at, to);
    changes.set(`${at.file} ${at.start}`, change);
  }
  return [...changes.values()];
}

function teamOrId(mention: Mention, at: Place, to: string): Change {
  return mention.role === 'referred' && mention.refs.includes('team') ? teamChange(mention, at, to) : { at, text: to };
}

/** A team is any text, which may have to be quoted otherwise than before. */
function teamChange({ scalar, at: part }: Mention, at: Place, to: string): Change {
  const before = part.start - scalar.start;
  const whole = { ...at, start: at.start - before, end: at.start - before + scalar.end - scalar.start };
  return { at: whole, text: teamText(scalar.style, to) };
}

function filesOf(uses: readonly Use[]): readonly Source[] {
  return [...new Set(uses.map(({ source }) => source))];
}

function editedBy(source: Source, changes: readonly Change[], edit: EditSource): Source {
  const here = changes.filter(({ at }) => at.file === source.path);
  return edit(
    source,
    here.map(({ at: { start, end }, text }) => ({ start, end, text })),
  );
}

function isAsMeant(source: Source, edited: Source, uses: readonly Use[], to: string): boolean {
  const renamed = new Set(uses.map(({ mention }) => mention));
  const before = mentionsOf(source);
  const after = mentionsOf(edited);
  return before.length === after.length && before.every((one, i) => after[i]!.id === (renamed.has(one) ? to : one.id));
}
