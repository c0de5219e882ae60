/** Everything that can be written in another way at a place and means the same; and the status, which one click sets. */
import type { Analysis } from '../../analysis.ts';
import type { Action } from '../action.ts';
import { trailAt } from '../trail.ts';
import { intoContainer } from './container.ts';
import { otherForms } from './forms.ts';
import { otherLayout } from './layout.ts';
import { moves } from './move.ts';
import { intoInclude } from './include.ts';
import { spotAt } from './spot.ts';
import { otherStatuses } from './status.ts';

/** For the cursor, or what is selected from one offset to another; none in a file with syntax errors. */
export function refactoringsAt(analysis: Analysis, path: string, from: number, to: number): readonly Action[] {
  const source = analysis.sources.get(path);
  if (!source || source.damaged.length > 0 || to < from) return [];
  const spot = spotAt(analysis, trailAt(source, from));
  return [...otherForms(spot), ...otherLayout(spot), ...intoContainer(spot), ...intoInclude(spot), ...moves(spot), ...otherStatuses(spot)];
}
