/** A checked merge for people: each conflict in a sentence, then whose changes bring it about. */
import type { Change } from '../../core/compare/changes.ts';
import { changedText, changeName } from '../../core/compare/words.ts';
import type { MergeCheck, MergeConflict } from '../../core/compare/merging/checkMerge.ts';
import { counted } from '../../core/status/words.ts';
import { capitalised } from '../../core/values/capitalised.ts';
import type { Layout } from '../result.ts';
import { dayText } from './dates.ts';
import { severityStyle } from './paint.ts';
import { printable, wrapped } from './width.ts';

export function mergeLines({ conflicts, counts, together }: MergeCheck, layout: Layout): readonly string[] {
  const { ours, theirs } = counts;
  const { finish } = together;
  const changes = `${counted(ours, 'change')} of ours and ${theirs} of theirs`;
  const verdict =
    conflicts.length === 0 ? `No conflict: ${changes} go together` : `${counted(conflicts.length, 'conflict')} between ${changes}`;
  const dates = [finish.base, finish.ours, finish.theirs, finish.merged].map(dayText);
  return [
    layout.paint('bold', verdict),
    `Finish  ${dates[0]!}, ours ${dates[1]!}, theirs ${dates[2]!}, together ${dates[3]!}`,
    ...conflicts.flatMap((conflict) => ['', ...conflictLines(conflict, layout)]),
  ];
}

function conflictLines({ text, severity, rule, ours, theirs, isLeast }: MergeConflict, { width, paint }: Layout): readonly string[] {
  const sentence = `${capitalised(printable(text))}${rule === null ? '' : `  ${rule}`}`;
  const lines = width === null || width < 30 ? [sentence] : wrapped(sentence, width);
  const among = isLeast ? '' : 'among ';
  const side = (name: string, changes: readonly Change[]) => (changes.length > 0 ? [`  ${name}  ${among}${namesOf(changes)}`] : []);
  return [...lines.map((line) => paint(severityStyle[severity], line)), ...side('ours  ', ours), ...side('theirs', theirs)];
}

/** More would be a list of everything that was done. */
const mostNamed = 8;

function namesOf(changes: readonly Change[]): string {
  const named = changes.slice(0, mostNamed).map((change) => printable(told(change)));
  const more = changes.length - named.length;
  return `${named.join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** `dig.duration 5d → 8d` */
function told(change: Change): string {
  if (change.kind === 'field' || change.kind === 'loose') return `${changeName(change)} ${changedText(change)}`;
  return change.kind === 'moved' ? `${change.entry.id} moved to ${change.to ?? 'the top'}` : changeName(change);
}
