/** The other words that the status of an item can be. */
import { child, keyText, type ScalarNode } from '../../source/node.ts';
import type { Action } from '../action.ts';
import { setValue } from '../edits/setValue.ts';
import { says } from '../edits/value.ts';
import { refactoring, type Spot } from './spot.ts';

/** For the innermost item, where the offset stands on its id or on its status. */
export function otherStatuses({ analysis, trail, steps }: Spot): readonly Action[] {
  const { pair, field, node } = steps.findLast(({ definition }) => definition !== null) ?? steps[0]!;
  const words = field?.properties?.get('status')?.shape.enum;
  const at = steps.at(-1)!.pair;
  if (!words || !pair || (trail.key !== pair && (!at || keyText(at.key) !== 'status'))) return [];
  const { key } = pair;
  const present = child(node, 'status');
  return words.filter((word) => !present || !says(present, word)).map((word) => setting(analysis, key, String(word)));
}

function setting(analysis: Spot['analysis'], key: ScalarNode, word: string): Action {
  return refactoring('refactor.rewrite.status', `Set status to ${word}`, () => {
    const changes = setValue(analysis, { key }, 'status', word);
    return changes && { changes };
  });
}
