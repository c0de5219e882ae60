import { icalendar, type Extra } from '../../core/exchange/ical/icalendar.ts';
import { offsetAt } from '../../zones/offsets.ts';
import { alternatives, didYouMean, type Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { Refusal, type Io } from '../io.ts';
import { give, text, withoutResult } from '../result.ts';
import { Targets } from '../targets.ts';

const help = `Writes what other tools can read to standard output.

Usage: planloom export FORMAT FILE [options]

  FORMAT                ical: the meetings of forums, with their rhythm and time zone,
                        and milestones, for Outlook, Google Calendar, Apple Calendar
  --with raid           also when open RAID entries are due
`;

const formats = ['ical'] as const;

async function run(args: Arguments, io: Io): Promise<number> {
  const [format, ...paths] = args.paths;
  requireFormat(format);
  if (paths.length > 1) throw new Refusal('which file? planloom export FORMAT FILE');
  const extras = extrasIn(args);
  // Not today: the same plan gives the same file, whenever it is written.
  const analysed = await new Targets(io, args, null).one(paths);
  const { plan } = analysed.analysis;
  if (!plan) return withoutResult(io, analysed, 'no calendar: the plan cannot be read');
  const { text: calendar, notes } = icalendar({ ...analysed.analysis, plan, offsetAt }, extras);
  io.err(text(notes));
  if (calendar === null)
    return withoutResult(io, analysed, 'no calendar: the plan has neither a forum that meets nor a milestone with a date');
  return give(io, analysed, calendar);
}

function requireFormat(format: string | undefined): void {
  if (formats.some((known) => known === format)) return;
  const there = `there is ${alternatives(formats)}`;
  if (format === undefined) throw new Refusal(`which format? planloom export FORMAT FILE; ${there}`);
  throw new Refusal(`no format "${format}"${didYouMean(format, formats) || `; ${there}`}`);
}

function extrasIn(args: Arguments): readonly Extra[] {
  const given = args.text('with');
  if (given === null) return [];
  if (given === 'raid') return ['raid'];
  throw new Refusal(`--with wants raid, not "${given}"`);
}

export const exportCommand: Command = { name: 'export', help, options: { with: 'string' }, run };
