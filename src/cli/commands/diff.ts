import { compare, type Comparison } from '../../core/compare/compare.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { diffJson } from '../formats/diff.ts';
import { diffMarkdown } from '../formats/diffMarkdown.ts';
import { diffLines } from '../formats/diffText.ts';
import { exitStatus, Refusal, type Io } from '../io.ts';
import { json, layoutOf, text } from '../result.ts';
import { sidesOf, type Sides } from '../sides.ts';
import { Targets, type Analysed } from '../targets.ts';
import { withAuthors } from '../blame.ts';

const help = `What a change does to a plan: which dates, colours and money move, and which edits
move the milestones.

Usage: planloom diff BASE HEAD [options]

  plan.yaml new.yaml    two files, or two folders with plans
  main:plan.yaml plan.yaml
                        a file at a git ref
  main [PATH]           what is here against what it was at a ref
  main..topic [PATH]    two refs; main...topic from where they parted

  --format FORMAT       text (the default), json or markdown (for a pull request)
`;

async function run(args: Arguments, io: Io): Promise<number> {
  const format = args.choice('format', ['text', 'json', 'markdown']);
  const compared = await Promise.all((await sidesOf(new Targets(io, args), args)).map(comparedOf));
  switch (format) {
    case 'json':
      io.out(json(diffJson(compared)));
      break;
    case 'markdown':
      io.out(diffMarkdown(compared));
      break;
    case 'text':
      io.out(text(diffLines(compared, layoutOf(io))));
  }
  return exitStatus.fine;
}

/** A plan that came or went has nothing to be compared with. */
export type Compared =
  | { readonly name: string; readonly kind: 'added' | 'removed' }
  | { readonly name: string; readonly kind: 'both'; readonly before: Analysed; readonly now: Analysed; readonly comparison: Comparison };

async function comparedOf({ name, before, now }: Sides): Promise<Compared> {
  if (!before || !now) return { name, kind: before ? 'removed' : 'added' };
  for (const { analysis, host, entry } of [before, now]) {
    if (!analysis.plan) throw new Refusal(`"${host.display(entry)}" cannot be read as a plan`);
  }
  return { name, kind: 'both', before, now, comparison: await withAuthors(compare(before.analysis, now.analysis), before, now) };
}

export const diff: Command = { name: 'diff', help, options: { format: 'string' }, run };
