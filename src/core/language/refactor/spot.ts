/** Where a refactoring is asked for, and what they all need. */
import type { Analysis } from '../../analysis.ts';
import type { Place } from '../../problem.ts';
import { placeOf, type Source, type TextEdit } from '../../source/source.ts';
import type { Action, Doing } from '../action.ts';
import { edited, hasTies } from '../edits/proof.ts';
import { changeIn } from '../mends/mend.ts';
import { enter, type Step, type Trail } from '../trail.ts';

export interface Spot {
  readonly analysis: Analysis;
  readonly path: string;
  readonly source: Source;
  readonly trail: Trail;
  /** From the root inwards; with the value of the key that the offset stands on. */
  readonly steps: readonly Step[];
}

export function spotAt(analysis: Analysis, trail: Trail): Spot {
  const { source, steps, key } = trail;
  return { analysis, path: source.path, source, trail, steps: key ? [...steps, enter(steps.at(-1)!, key)] : steps };
}

/** An action whose edits of the one file are made when it is chosen. */
export function rewriting({ source, path }: Spot, title: string, make: () => readonly TextEdit[] | null): Action {
  return refactoring('refactor.rewrite', title, () => {
    const edits = make();
    return edits && edited(source, edits) ? { changes: edits.map((edit) => changeIn(path, edit)) } : null;
  });
}

export function refactoring(kind: Action['kind'], title: string, doing: () => Doing | null): Action {
  return { title, kind, problem: null, isPreferred: false, doing };
}

/** What stands there, as it is written. */
export function written(source: Source, node: Parameters<typeof placeOf>[1]): string {
  return textAt(source, placeOf(source, node));
}

export function textAt({ text }: Source, { start, end }: Pick<Place, 'start' | 'end'>): string {
  return text.slice(start, end);
}

/** A text of one line without comments and without anchors, aliases or tags, so that it can stand anywhere else. */
export function isPlain(text: string): boolean {
  return !/[\r\n]|(?:^|\s)#/.test(text) && !hasTies(text);
}
