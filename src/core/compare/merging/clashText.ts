/** A contradiction of two sides in words. */
import type { Change } from '../changes.ts';
import { changedText, changeName } from '../words.ts';
import type { Clash } from './clashes.ts';
import { hasValue } from './sameChange.ts';

/** `both sides change cdc.duration: ours 5d → 8d, theirs 5d → 6d` */
export function clashText({ kind, about, ours, theirs, names }: Clash): string {
  switch (kind) {
    case 'both-renamed':
      return `both sides rename ${about}: ours ${names?.ours ?? ''}, theirs ${names?.theirs ?? ''}`;
    case 'both-changed':
      return `both sides change ${about}: ours ${valueText(ours[0]!)}, theirs ${valueText(theirs[0]!)}`;
    case 'both-moved':
      return `both sides move ${about}: ours to ${placeText(ours[0]!)}, theirs to ${placeText(theirs[0]!)}`;
    case 'both-added':
      return `both sides add ${about}, and not the same`;
    case 'removed-changed':
      return removedText(about, ours, theirs);
  }
}

function removedText(about: string, ours: readonly Change[], theirs: readonly Change[]): string {
  const isOurs = ours.length === 1 && ours[0]!.kind === 'removed' && ours[0]!.entry.id === about;
  const [who, other, what] = isOurs ? ['ours', 'theirs', theirs] : ['theirs', 'ours', ours];
  return `${who} removes ${about}, ${other} still works on it: ${what.map(changeName).join(', ')}`;
}

function valueText(change: Change): string {
  return hasValue(change) ? changedText(change) : changeName(change);
}

function placeText(change: Change): string {
  return change.kind === 'moved' ? (change.to ?? 'the top') : changeName(change);
}
