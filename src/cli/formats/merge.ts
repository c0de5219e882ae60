/** A checked merge as JSON. */
import { writtenChange, changeName } from '../../core/compare/words.ts';
import type { Change } from '../../core/compare/changes.ts';
import type { MergeCheck } from '../../core/compare/merging/checkMerge.ts';
import type { Moments } from '../../core/compare/merging/milestoneMoves.ts';
import type { MergeSides } from '../mergeSides.ts';
import type { Analysed } from '../targets.ts';
import { momentJson } from './dates.ts';
import { Locator } from './place.ts';

export function mergeJson({ conflicts, counts, together }: MergeCheck, { ours, theirs }: MergeSides): unknown {
  const [left, right] = [locatorOf(ours), locatorOf(theirs)];
  return {
    version: 1,
    conflicts: conflicts.map((conflict) => ({
      ...{ kind: conflict.kind, about: conflict.about, message: conflict.text, severity: conflict.severity, rule: conflict.rule },
      ours: conflict.ours.map((change) => changeJson(change, left)),
      theirs: conflict.theirs.map((change) => changeJson(change, right)),
      leastSet: conflict.isLeast,
    })),
    changes: counts,
    finish: momentsJson(together.finish),
    milestones: [...together.milestones].map(([id, move]) => ({ id, name: move.name, ...momentsJson(move) })),
  };
}

function locatorOf({ analysis, host }: Analysed): Locator {
  return new Locator(analysis.sources, host.display);
}

/** The place is null of what is gone: it stands on the other side. */
function changeJson(change: Change, locator: Locator): unknown {
  const { from, to } = change.kind === 'field' || change.kind === 'loose' ? writtenChange(change) : change.kind === 'moved' ? change : { from: null, to: null }; // prettier-ignore
  return { change: changeName(change), kind: change.kind, from, to, place: placeOf(change, locator) };
}

function placeOf(change: Change, locator: Locator): unknown {
  const at = change.kind === 'loose' || change.kind === 'field' ? change.to?.key : change.kind === 'removed' ? undefined : change.entry.pair.key; // prettier-ignore
  return at ? locator.spot(at) : null;
}

function momentsJson({ base, ours, theirs, merged }: Moments) {
  return { base: momentJson(base), ours: momentJson(ours), theirs: momentJson(theirs), merged: momentJson(merged) };
}
