/** Silences a rule: on one line by a comment, or in the whole plan. */
import type { Analysis } from '../../analysis.ts';
import type { Place } from '../../problem.ts';
import { insertEntry } from '../../source/insertEntry.ts';
import { entry } from '../../source/node.ts';
import { placeOf, type Source, type TextEdit } from '../../source/source.ts';
import { lineEnd, lineStart, newlineOf } from '../edits/lines.ts';
import { edited, saySame } from '../edits/proof.ts';

/** The edit that adds the comment, at the end of the line or, where a text goes on over it, alone above; null where neither is safe, and for a problem of such a comment itself. */
export function ignoreHere(source: Source, place: Place, rule: string): TextEdit | null {
  const isDamaged = source.damaged.some((chunk) => {
    const start = source.offsetOf(chunk);
    return start <= place.start && place.start <= start + chunk.text.length;
  });
  const isInComment = /#[ \t]*planloom-ignore[ \t]/.test(source.text.slice(lineStart(source.text, place.start), place.start));
  if (isDamaged || isInComment) return null;
  return [behind(source.text, place.start, rule), above(source.text, place.start, rule)].find((edit) => saysNothing(source, edit)) ?? null;
}

/** Where the plan says how grave rules are. */
export interface LevelPlace {
  readonly path: string;
  readonly edit: TextEdit;
}

/** The edit that sets the level of a rule in the plan, in whatever file has `rules:`; null where there is no plan or no safe edit. */
export function setLevel({ plan, sources, entry: path }: Analysis, rule: string, level: string): LevelPlace | null {
  if (!plan) return null;
  const source = [...sources.values()].find(({ root }) => entry(root, 'rules')) ?? sources.get(path);
  if (!source) return null;
  const given = entry(entry(source.root, 'rules')?.value, rule);
  if (!given) {
    const edit = insertEntry(source, 'rules', rule, level);
    return edit && { path: source.path, edit };
  }
  const { start, end } = placeOf(source, given.value);
  return start < end ? { path: source.path, edit: { start, end, text: level } } : null;
}

/** A comment that is there already takes one name more. */
function behind(text: string, offset: number, rule: string): TextEdit {
  const end = lineEnd(text, offset);
  const line = text.slice(lineStart(text, offset), end);
  const at = end - (line.length - line.trimEnd().length);
  const isThere = /#[ \t]*planloom-ignore[ \t]+\S/.test(line);
  return { start: at, end: at, text: isThere ? `, ${rule}` : ` # planloom-ignore ${rule}` };
}

function above(text: string, offset: number, rule: string): TextEdit {
  const start = lineStart(text, offset);
  const indent = /^ */.exec(text.slice(start, offset))![0];
  return { start, end: start, text: `${indent}# planloom-ignore ${rule}${newlineOf(text)}` };
}

function saysNothing(source: Source, edit: TextEdit): boolean {
  const after = edited(source, [edit]);
  return after !== null && saySame(source.root, after.root);
}
