/** A comparison in words, the same for a terminal, a pull request and an editor. */
import { capitalised } from '../values/capitalised.ts';
import { dayText } from '../values/civil.ts';
import { ragDimensions } from '../plan/words.ts';
import { counted, ragWord, workingDays } from '../status/words.ts';
import { writtenAs, type Change, type FieldChange, type LooseChange } from './changes.ts';
import type { Causes } from './causes.ts';
import type { CommittedDate } from './committedDates.ts';
import type { Comparison, Shift } from './compare.ts';

/** `cdc.duration`, `new-task (added)`, `project.start`. */
export function changeName(change: Change): string {
  if (change.kind === 'loose') return change.way;
  const { id } = change.entry;
  return change.kind === 'field' ? `${id}.${change.key}` : `${id} (${change.kind})`;
}

/** `cdc.duration, lab.after and 3 more`; what is outside of the plan is said so. */
export function causesText({ changes, isOutside, isLeast }: Causes, most = 3): string {
  if (isOutside) return 'something outside of this plan';
  const named = changes.slice(0, most).map(changeName);
  const more = changes.length - named.length;
  const among = isLeast ? '' : 'among: ';
  return `${among}${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** `+6`, `−0.5`, `0`: working days in tenths. */
export function signedDays(days: number): string {
  const tenths = Math.round(days * 10) / 10;
  if (!Number.isFinite(tenths)) return '–';
  return tenths > 0 ? `+${tenths}` : tenths < 0 ? `−${-tenths}` : '0';
}

/** What became of a milestone: `moves 6 working days later`. */
export function milestoneText({ from, to, days }: Shift): string {
  if (Number.isNaN(from)) return Number.isNaN(to) ? 'has no date' : `is new: ${dayText(to)}`;
  if (Number.isNaN(to)) return `no longer has a date (${dayText(from)})`;
  return movesText(days);
}

/** `moves 6 working days later` */
export function movesText(days: number): string {
  return `moves ${workingDays(Math.abs(days))} ${days > 0 ? 'later' : 'earlier'}`;
}

/** The most important first: dates, colours, money, what is broken. One sentence at least. */
export function verdictOf(comparison: Comparison): readonly string[] {
  const sentences = sentencesOf(comparison);
  if (sentences.length > 0) return sentences;
  return [isWrittenOtherwise(comparison) ? 'No date and no colour moves' : 'Nothing in the plan means anything else than before'];
}

/** Neither does anything in the plan mean anything else, nor does anything outside of it move its dates or colours. */
export function isUnchanged(comparison: Comparison): boolean {
  return !isWrittenOtherwise(comparison) && sentencesOf(comparison).length === 0;
}

function isWrittenOtherwise({ changes: { all, renamed } }: Comparison): boolean {
  return all.length > 0 || renamed.length > 0;
}

function sentencesOf(comparison: Comparison): readonly string[] {
  const { problems, committedDates } = comparison;
  const silent = committedDates.filter(({ isApproved }) => !isApproved).map(unapprovedText);
  const sentences = [...dateSentences(comparison), ...silent.slice(0, mostSilent), ...colourSentences(comparison)];
  const errors = problems.came.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.came.filter(({ severity }) => severity === 'warning').length;
  if (errors > 0) sentences.push(counted(errors, 'new error'));
  if (warnings > 0) sentences.push(counted(warnings, 'new warning'));
  return sentences;
}

/** Of a date that was promised and is another now: `The deadline of Go-live changes from … to … without an approved change request`. */
function unapprovedText({ kind, name, key, from, to }: CommittedDate): string {
  const whose = kind === 'project' ? 'the project' : name;
  const moves = to === null ? `, ${from}, is gone` : ` changes from ${from} to ${to}`;
  return `The ${key} of ${whose}${moves} without an approved change request`;
}

/** Committed dates of which nobody approved the change; the others stand in the list. */
const mostSilent = 2;

function dateSentences({ finish, milestones }: Comparison): string[] {
  const sentences: string[] = [];
  if (finish && finish.days !== 0) sentences.push(`The finish ${movesText(finish.days)}, to ${dayText(finish.to)}`);
  const moved = milestones.filter(({ days }) => Number.isFinite(days) && days !== 0);
  const promised = moved.filter(({ isCommitted }) => isCommitted);
  const [first] = [...promised, ...moved];
  if (first) {
    const others = moved.length - 1;
    sentences.push(`${first.name} ${movesText(first.days)}${others > 0 ? `, and ${counted(others, 'other milestone')} too` : ''}`);
  }
  return sentences;
}

function colourSentences({ trend }: Comparison): string[] {
  return ragDimensions.flatMap((dimension) => {
    const rag = trend?.rag.get(dimension);
    if (!rag || dimension === 'overall' || rag.movement === null || rag.movement === 'same') return [];
    const isWorse = rag.movement === 'worse';
    // The one that is a plural.
    const says =
      dimension === 'risks'
        ? `Risks and issues ${isWorse ? 'turn' : 'improve to'}`
        : `${capitalised(dimension)} ${isWorse ? 'turns' : 'improves to'}`;
    return [`${says} ${ragWord(rag.computed.to)}`];
  });
}

/** Both sides as they are written; null where nothing was said. */
export function writtenChange({ from, to }: FieldChange | LooseChange): { readonly from: string | null; readonly to: string | null } {
  return { from: writtenAs(from), to: writtenAs(to) };
}

/** `5d → 8d`, `mia added`, `2d removed`; long texts are cut off. */
export function changedText(change: FieldChange | LooseChange): string {
  const { from, to } = writtenChange(change);
  if (from === null) return `${shortened(to ?? '')} added`;
  return to === null ? `${shortened(from)} removed` : `${shortened(from)} → ${shortened(to)}`;
}

const longest = 60;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? 'nothing' : line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
