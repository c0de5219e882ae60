import { checkMerge } from '../../core/compare/merging/checkMerge.ts';
import { sheetOf } from '../../core/compare/sheet.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { mergeJson } from '../formats/merge.ts';
import { mergeLines } from '../formats/mergeText.ts';
import { exitStatus, type Io } from '../io.ts';
import { mergeSidesOf } from '../mergeSides.ts';
import { json, layoutOf, text } from '../result.ts';
import { Targets } from '../targets.ts';

const help = `Whether two changes of a plan go together in meaning, though git may merge them
without a conflict: values changed on both sides, links to what is gone, cycles,
people booked twice, milestones, gates and budgets that only both together break.

Usage: planloom merge-check BASE OURS THEIRS [FILE] [options]

  base.yaml ours.yaml theirs.yaml
                        three files, each of which may be REF:FILE
  v1 main topic plan.yaml
                        three refs and a file; v1 is where main and topic parted

  --format FORMAT       text (the default) or json

Exit status: 0 no conflict, 1 conflicts, 2 wrong usage or unreadable.
`;

async function run(args: Arguments, io: Io): Promise<number> {
  const format = args.choice('format', ['text', 'json']);
  const sides = await mergeSidesOf(new Targets(io, args), args);
  const { base, ours, theirs } = sides;
  const judge = (merged: string) => ours.host.supposing(ours.entry, merged);
  const check = checkMerge(sheetOf(base.analysis), sheetOf(ours.analysis), sheetOf(theirs.analysis), judge);
  io.out(format === 'json' ? json(mergeJson(check, sides)) : text(mergeLines(check, layoutOf(io))));
  return check.conflicts.length > 0 ? exitStatus.problems : exitStatus.fine;
}

export const mergeCheck: Command = { name: 'merge-check', help, options: { format: 'string' }, run };
