/** Who answers for each task, as short as there is room. */
import { partyName } from '../../plan/partyName.ts';
import { inherited } from '../../plan/wbs.ts';
import type { Charted } from './overlays.ts';

export interface OwnerSign {
  readonly row: number;
  readonly name: string;
  /** `AR` of Asha Rao, `ST` of Steering. */
  readonly initials: string;
}

/** Of the rows that have an owner, their own or a container's. */
export function owners({ plan, rows }: Charted): readonly OwnerSign[] {
  return rows.drawn.flatMap(({ row, index }) => {
    const owner = inherited(plan, index, 'owner');
    const name = owner === null ? '' : partyName(plan, owner);
    return name === '' ? [] : [{ row, name, initials: initialsOf(name) }];
  });
}

/** Of the first and the last word that begin with a letter or a digit; of one word its first two letters. */
function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [name];
  const initials = words.length === 1 ? lettersOf(words[0], 2) : lettersOf(words[0], 1) + lettersOf(words.at(-1), 1);
  return initials.toUpperCase();
}

function lettersOf(word: string | undefined, count: number): string {
  return Array.from(word ?? '')
    .slice(0, count)
    .join('');
}
