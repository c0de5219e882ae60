/** What a changed line does to the plan: which milestones it moves, by the causes that were found. */
import type { Comparison, MilestoneShift } from '../compare/compare.ts';
import type { Change, FieldChange, LooseChange } from '../compare/changes.ts';
import { changedText, changeName, signedDays } from '../compare/words.ts';
import type { BothTexts } from '../compare/whereabouts.ts';
import { workingDays } from '../status/words.ts';
import type { Line, Span } from './hover/lines.ts';

/** An item may have been changed in more ways than anybody reads in a hover. */
const mostChanges = 5;
const mostMilestones = 3;

/** A line for each change that stands at the offset of the file on that side; none where nothing was changed. */
export function changedLines(
  { changes, milestones }: Comparison,
  texts: BothTexts,
  side: 'before' | 'now',
  file: string,
  offset: number,
): readonly Line[] {
  const here = changes.all.filter((change) => {
    const place = texts.ofChange(change)[side];
    return place.file === file && place.start <= offset && offset <= place.end && place.start < place.end;
  });
  const lines = here.slice(0, mostChanges).map((change) => lineOf(change, milestones));
  return here.length > mostChanges ? [...lines, [plain(`and ${here.length - mostChanges} more changes`)]] : lines;
}

/** `duration` 5d → 8d: Go-live +6 working days */
function lineOf(change: Change, milestones: readonly MilestoneShift[]): Line {
  const moved = milestones.filter(({ causes }) => causes?.changes.includes(change));
  const told = moved.slice(0, mostMilestones).map((milestone) => movedText(milestone, change));
  const more = moved.length - told.length;
  const rest = more > 0 ? ` and ${more} more` : '';
  return [...nameOf(change), plain(`: ${told.length > 0 ? `${told.join(', ')}${rest}` : 'moves no milestone'}`)];
}

function nameOf(change: Change): readonly Span[] {
  const strong = (text: string): Span => ({ look: 'strong', text });
  if (isValue(change)) return [strong(change.kind === 'field' ? change.key : change.way), plain(` ${changedText(change)}`)];
  return [strong(change.entry.id), plain(change.kind === 'moved' ? ` moved to ${change.to ?? 'the top'}` : ` ${change.kind}`)];
}

function isValue(change: Change): change is FieldChange | LooseChange {
  return change.kind === 'field' || change.kind === 'loose';
}

/** `Go-live +6 working days (with build.after)` */
function movedText({ name, days, causes }: MilestoneShift, change: Change): string {
  const others = causes!.changes.filter((other) => other !== change).map(changeName);
  const [first, ...more] = others;
  const among = causes!.isLeast ? 'with' : 'among';
  const company = first === undefined ? '' : ` (${among} ${first}${more.length > 0 ? ` and ${more.length} more` : ''})`;
  const moved = Number.isFinite(days) ? `${signedDays(days)} ${workingDays(Math.abs(days)).replace(/^\S+ /, '')}` : 'has no date any more';
  return `${name} ${moved}${company}`;
}

function plain(text: string): Span {
  return { look: 'plain', text };
}
