import { agendaOf } from '../../core/status/agenda.ts';
import { blockersOf } from '../../core/status/blockers.ts';
import { cashFlowOf } from '../../core/status/cashFlow/cashFlow.ts';
import { deliveryOf } from '../../core/status/delivery/delivery.ts';
import { forumAgenda } from '../../core/status/forumAgenda.ts';
import { qualityOf } from '../../core/status/quality/quality.ts';
import { calendarDays } from '../../core/status/thresholds.ts';
import { utilisationOf } from '../../core/status/utilisation/utilisation.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { Locator } from '../formats/place.ts';
import { statusJson, statusMarkdown, type Reported } from '../formats/status.ts';
import { statusLines } from '../formats/statusText.ts';
import type { Io } from '../io.ts';
import { forumIn, partyIn } from '../parties.ts';
import { give, json, layoutOf, text, withoutResult } from '../result.ts';
import { sinceOf } from '../since.ts';
import { Targets } from '../targets.ts';
import { portfolioStatus } from './portfolioStatus.ts';

const help = `Red, amber, green: what the plan declares, what its numbers say, and why;
earned value; money by category and month; what is asked of people and equipment;
sprints, velocity and flow; what work is blocked by; how much of the requirements
is traced; and how good the schedule is, by the 14 checks of the DCMA. Of a
portfolio: its plans' colours, what they need of each other, the next milestones,
the money, and whom several plans ask for more than there is.

Usage: planloom status FILE [options]

  --format FORMAT       text (the default), json or markdown
  --by ROWS             people and equipment by resource (the default), or people by
                        team, role or skill; JSON has all
  --since REF           also what has moved since a git ref: colours, evidence, RAID
  --owner ID            also what falls due of this person, stakeholder or forum
  --due-within SPAN     also what falls due within a span of the calendar from the status
                        date, such as 7d or 2w; what is overdue too
  --for FORUM           also the agenda of this forum's next meeting
`;

async function run(args: Arguments, io: Io): Promise<number> {
  const format = args.choice('format', ['text', 'json', 'markdown']);
  const by = args.choice('by', ['resource', 'team', 'role', 'skill']);
  const within = calendarDays(args.duration('due-within'));
  const targets = new Targets(io, args);
  const analysed = await targets.oneOrPortfolio(args.paths);
  if (analysed.analysis.kind === 'portfolio') return portfolioStatus(args, io, analysed);
  const { analysis, host } = analysed;
  const { plan, schedules, status, statusDate } = analysis;
  if (!plan || !status) return withoutResult(io, analysed, 'no status: the plan cannot be read');
  const quality = qualityOf({ ...analysis, plan });
  const party = partyIn(plan, args.text('owner'));
  const until = within === null ? null : statusDate! + Math.floor(within);
  const isAsked = party !== null || until !== null;
  const agenda = isAsked ? { party, until, items: agendaOf({ ...analysis, plan, status }, party === null ? null : [party], until) } : null;
  const forum = forumIn(plan, args.text('for'));
  const forumsAgenda = forum && forumAgenda({ ...analysis, plan, status }, forum);
  const since = await sinceOf(targets, analysed, args.text('since'));
  const delivery = schedules && deliveryOf({ plan, schedules, statusDate });
  const utilisation = schedules && plan.resources.size > 0 ? utilisationOf({ plan, schedules, statusDate }) : null;
  const cashFlow = schedules && cashFlowOf({ plan, schedules, status, statusDate });
  const blockers = blockersOf({ ...analysis, plan, status });
  const locator = new Locator(analysis.sources, host.display);
  const figures = { quality, cashFlow, utilisation, by, delivery, blockers };
  const reported: Reported = { plan, status, statusDate, schedules, ...figures, locator, since, agenda, forumsAgenda };
  switch (format) {
    case 'text':
      return give(io, analysed, text(statusLines(reported, layoutOf(io))));
    case 'markdown':
      return give(io, analysed, statusMarkdown(reported));
    case 'json':
      return give(io, analysed, json(statusJson(reported)));
  }
}

const options = { for: 'string', format: 'string', by: 'string', since: 'string', owner: 'string', 'due-within': 'string' } as const;

export const status: Command = { name: 'status', help, options, run };
