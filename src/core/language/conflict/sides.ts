/** A text in which a merge left its marks, taken apart into what each side says. */

export interface Sides {
  readonly ours: string;
  readonly theirs: string;
  /** What both began with, where the marks tell it (git's `diff3` style); null where one of them does not. */
  readonly base: string | null;
  /** What stands behind the marks of the first conflict: `HEAD`, a branch; may be empty. */
  readonly names: { readonly ours: string; readonly theirs: string };
  readonly count: number;
}

type State = 'outside' | 'ours' | 'base' | 'theirs';

/** Which mark opens what; `>` ends a conflict. */
const opens: Readonly<Record<string, State>> = { '<': 'ours', '|': 'base', '=': 'theirs', '>': 'outside' };
/** What may stand before. */
const follows: Readonly<Record<State, readonly State[]>> = {
  ours: ['outside'],
  base: ['ours'],
  theirs: ['ours', 'base'],
  outside: ['theirs'],
};

interface Mark {
  readonly sign: string;
  readonly name: string;
}

/** The sign of a line that is a mark, and the name behind it; null for any other line. */
export function markIn(line: string): Mark | null {
  const [, sign, name = ''] = /^([<|>])\1{6}(?: (.*?))?\s*$/.exec(line) ?? /^(=)\1{6}()\s*$/.exec(line) ?? [];
  return sign === undefined ? null : { sign, name };
}

/** Null where there is no mark, or where marks do not make whole conflicts: then nobody can say which line is whose. */
export function sidesIn(text: string): Sides | null {
  const said = { ours: '', base: '', theirs: '' };
  const names = { ours: '', theirs: '' };
  let [state, count, bases]: [State, number, number] = ['outside', 0, 0];
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const mark: Mark | null = state === 'outside' && line.startsWith('=') ? null : markIn(line);
    if (!mark) {
      for (const side of state === 'outside' ? (['ours', 'base', 'theirs'] as const) : [state]) said[side] += line;
      continue;
    }
    const next: State = opens[mark.sign]!;
    if (!follows[next].includes(state)) return null;
    if (next === 'ours' && ++count === 1) names.ours = mark.name;
    if (next === 'outside' && count === 1) names.theirs = mark.name;
    if (next === 'base') bases++;
    state = next;
  }
  return count > 0 && state === 'outside' ? { ...said, base: bases === count ? said.base : null, names, count } : null;
}
