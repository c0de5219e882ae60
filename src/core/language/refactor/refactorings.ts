/** Everything that can be written in another way at a place, and means the same. */
import type { Analysis } from '../../analysis.ts';
import type { Action } from '../action.ts';

/** For the cursor, or what is selected from one offset to another; none where the text there is damaged. */
export function refactoringsAt(_analysis: Analysis, _path: string, _from: number, _to: number): readonly Action[] {
  return [];
}
