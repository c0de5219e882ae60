/** Milestones that the same changes move are one conflict. */
import { counted } from '../../status/words.ts';
import { append } from '../../values/append.ts';
import type { MergeConflict } from './checkMerge.ts';
import type { Together } from './milestoneMoves.ts';
import { subjectOf } from './sameChange.ts';

/** Told of the first milestone that somebody was promised, with the others counted; behind the conflicts of other kinds. */
export function milestonesAsOne(conflicts: readonly MergeConflict[], { milestones }: Together): MergeConflict[] {
  const groups = new Map<string, MergeConflict[]>();
  for (const conflict of conflicts) if (conflict.kind === 'milestone') append(groups, causesOf(conflict), conflict);
  const told = [...groups.values()].map((group) => {
    const first = group.find(({ about }) => milestones.get(about)?.isCommitted) ?? group[0]!;
    const others = group.length > 1 ? `, and ${counted(group.length - 1, 'other milestone')} too` : '';
    return { ...first, text: `${milestones.get(first.about)?.text ?? first.text}${others}` };
  });
  return [...conflicts.filter(({ kind }) => kind !== 'milestone'), ...told];
}

function causesOf({ ours, theirs }: MergeConflict): string {
  return [ours, theirs].map((changes) => changes.map(subjectOf).join('\n')).join('\n|\n');
}
