import { raidKinds, type RaidKind } from '../../core/plan/words.ts';
import { exposureOf } from '../../core/status/exposure.ts';
import { outlooksOf } from '../../core/status/outlook.ts';
import type { RaidStatus } from '../../core/status/status.ts';
import { calendarDays } from '../../core/status/thresholds.ts';
import { alternatives, didYouMean, type Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { Locator } from '../formats/place.ts';
import { ownerOf, raidCsv, raidJson, raidMarkdown, type Register } from '../formats/raid.ts';
import { raidLines } from '../formats/raidText.ts';
import { Refusal, type Io } from '../io.ts';
import { partyIn } from '../parties.ts';
import { give, json, layoutOf, text, withoutResult } from '../result.ts';
import { sinceOf, withEntries } from '../since.ts';
import { Targets } from '../targets.ts';

const help = `The register of risks, assumptions, issues, dependencies, decisions and actions.

Usage: planloom raid FILE [options]

  --format FORMAT       text (the default), json, csv or markdown
  --kind KIND           only risk, assumption, issue, dependency, decision or action;
                        several with commas
  --owner ID            only what this person, stakeholder or forum owns or decides
  --open                only what is still open
  --due-within SPAN     only what is open and due within a span of the calendar from the
                        status date, such as 7d or 2w; what is overdue too
  --since REF           also what was added, closed, changed or removed since a git ref
`;

async function run(args: Arguments, io: Io): Promise<number> {
  const format = args.choice('format', ['text', 'json', 'csv', 'markdown']);
  const kinds = kindsIn(args.text('kind'));
  const within = calendarDays(args.duration('due-within'));
  const targets = new Targets(io, args);
  const analysed = await targets.one(args.paths);
  const { analysis, host } = analysed;
  const { plan, status, statusDate } = analysis;
  if (!plan || !status) return withoutResult(io, analysed, 'no register: the plan cannot be read');
  const owner = partyIn(plan, args.text('owner'));
  const isMeant = ({ entry }: RaidStatus) => (kinds?.includes(entry.kind) ?? true) && (owner === null || ownerOf(entry) === owner);
  const isNear = ({ due }: RaidStatus) => within === null || (due !== null && due - statusDate! <= within);
  const wantsOpen = args.has('open') || within !== null;
  const since = await sinceOf(targets, analysed, args.text('since'));
  const outlooks = outlooksOf({ ...analysis, plan, status });
  const register: Register = {
    plan,
    entries: [...status.raid.values()].filter((one) => isMeant(one) && isNear(one) && (one.isOpen || !wantsOpen)),
    outlooks,
    exposure: exposureOf(plan, status),
    locator: new Locator(analysis.sources, host.display),
    since: since && withEntries(since, isMeant),
  };
  switch (format) {
    case 'text':
      return give(io, analysed, text(raidLines(register, layoutOf(io))));
    case 'csv':
      return give(io, analysed, raidCsv(register));
    case 'markdown':
      return give(io, analysed, raidMarkdown(register));
    case 'json':
      return give(io, analysed, json(raidJson(register)));
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

const options = { format: 'string', kind: 'string', owner: 'string', open: 'boolean', 'due-within': 'string', since: 'string' } as const;

export const raid: Command = { name: 'raid', help, options, run };
