import { raidKinds, type RaidKind } from '../../core/plan/words.ts';
import { alternatives, didYouMean, type Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { chosen, raidCsv, raidMarkdown, raidRows } from '../formats/raid.ts';
import { raidLines } from '../formats/raidText.ts';
import { Refusal, type Io } from '../io.ts';
import { give, json, layoutOf, text, withoutResult } from '../result.ts';
import { Targets } from '../targets.ts';

const help = `The register of risks, assumptions, issues, dependencies, decisions and actions.

Usage: planloom raid FILE [options]

  --format FORMAT       text (the default), json, csv or markdown
  --kind KIND           only risk, assumption, issue, dependency, decision or action;
                        several with commas
  --open                only what is still open
`;

async function run(args: Arguments, io: Io): Promise<number> {
  const format = args.choice('format', ['text', 'json', 'csv', 'markdown']);
  const filter = { kinds: kindsIn(args.text('kind')), openOnly: args.has('open') };
  const analysed = await new Targets(io, args).one(args.paths);
  const { analysis, host } = analysed;
  if (!analysis.plan || !analysis.status) return withoutResult(io, analysed, 'no register: the plan cannot be read');
  const statuses = chosen(analysis, filter);
  const rows = raidRows(analysis, statuses, host.display);
  switch (format) {
    case 'text':
      return give(io, analysed, text(raidLines(analysis.plan, statuses, layoutOf(io))));
    case 'csv':
      return give(io, analysed, raidCsv(rows));
    case 'markdown':
      return give(io, analysed, raidMarkdown(analysis.plan, statuses));
    case 'json':
      return give(io, analysed, json({ version: 1, entries: rows }));
  }
}

/** `risk,issue`; the keys of the plan (`risks`) are understood too. */
function kindsIn(given: string | null): readonly RaidKind[] | null {
  return given === null ? null : given.split(',').map((word) => kindOf(word.trim()));
}

function kindOf(word: string): RaidKind {
  const kind = raidKinds.find((known) => known === word || pluralOf(known) === word);
  if (kind === undefined) throw new Refusal(`no kind "${word}"${didYouMean(word, raidKinds) || `; use ${alternatives(raidKinds)}`}`);
  return kind;
}

function pluralOf(kind: RaidKind): string {
  return kind === 'dependency' ? 'dependencies' : `${kind}s`;
}

export const raid: Command = { name: 'raid', help, options: { format: 'string', kind: 'string', open: 'boolean' }, run };
