/** What a hover says of a RAID entry: how grave, since when, until when, and what it threatens. */
import type { Analysis } from '../../analysis.ts';
import type { Plan, RaidEntry } from '../../plan/model.ts';
import { partyName } from '../../plan/partyName.ts';
import { milestonesBehind } from '../../schedule/around.ts';
import type { Schedules } from '../../schedule/schedule.ts';
import { workUnder } from '../../status/bearing.ts';
import type { RaidStatus } from '../../status/status.ts';
import { counted, currencyText, named } from '../../status/words.ts';
import { formatDate, formatDay } from '../../values/civil.ts';
import { formatDuration } from '../../values/duration.ts';
import { stopsLines } from './blocked.ts';
import { lessonsText } from './lessons.ts';
import { labelled, line, listed, present, title, type Line } from './lines.ts';
import { taskInBrief } from './task.ts';

export function raidLines(analysis: Analysis, plan: Plan, entry: RaidEntry): readonly Line[] {
  const status = analysis.status?.raid.get(entry.id) ?? null;
  return present([
    title(entry.name, entry.kind, entry.id === entry.name ? null : entry.id, entry.status),
    line(scoreText(entry, status), entry.severity && `severity ${entry.severity}`, exposureText(plan, entry)),
    line(raisedText(entry, status), whenText(analysis, entry, status)),
    line(ownerText(plan, entry), labelled('response', entry.response), labelled('provider', entry.provider)),
    ...threatLines(analysis, plan, entry),
    ...stopsLines(analysis, plan, entry),
    line(labelled('Also affects', listed(otherAffected(plan, entry)))),
    line(escalationText(plan, entry)),
    line(lessonsText(plan, entry.id, entry.kind === 'risk' ? entry.category : null)),
  ]);
}

function scoreText({ probability, impact }: RaidEntry, status: RaidStatus | null): string | null {
  const score = status?.score ?? null;
  if (!status || score === null) return null;
  const residual = status.residualScore === null ? '' : `, ${status.residualScore} after the response`;
  return `Score ${score} (probability ${probability} × impact ${impact})${residual}`;
}

function exposureText({ project }: Plan, { exposure }: RaidEntry): string | null {
  const schedule = exposure?.schedule ? formatDuration(exposure.schedule) : null;
  const money = exposure?.cost ?? null;
  const cost = money === null ? null : currencyText(money, project.currency);
  return labelled('exposure', present([schedule, cost]).join(' and '));
}

function raisedText({ raised }: RaidEntry, status: RaidStatus | null): string | null {
  if (!raised) return null;
  const days = status?.ageDays ?? null;
  return `Raised ${formatDate(raised)}${days === null ? '' : `, ${counted(days, 'day')} old`}`;
}

/** Until when something has to happen, or when it was over. */
function whenText({ statusDate }: Analysis, { closed, date }: RaidEntry, status: RaidStatus | null): string | null {
  const over = closed ?? date;
  if (status && !status.isOpen) return over && `${status.entry.status} ${formatDate(over)}`;
  const due = status?.due ?? null;
  if (!status || due === null) return null;
  const late = status.isOverdue && statusDate !== null ? `, overdue by ${counted(statusDate - due, 'day')}` : '';
  return `due ${formatDay(due)}${late}`;
}

function ownerText(plan: Plan, { owner, by }: RaidEntry): string {
  const party = owner ?? by;
  return party ? `${owner ? 'Owner' : 'Decided by'}: ${partyName(plan, party)}` : 'No owner';
}

function threatLines({ schedules }: Analysis, plan: Plan, entry: RaidEntry): readonly (Line | null)[] {
  const tasks = workUnder(plan, entry);
  const behind = schedules ? milestonesBehind(schedules, tasks) : [];
  const brief = (indexes: readonly number[]) => listed(indexes.map((index) => taskInBrief(plan, schedules, index)));
  return [line(labelled('Threatens', brief(tasks))), line(labelled('Milestones behind it', brief(stillToCome(schedules, behind))))];
}

/** The next first. */
function stillToCome(schedules: Schedules | null, milestones: readonly number[]): readonly number[] {
  if (!schedules) return [];
  const { done, finish } = schedules.forecast;
  return milestones.filter((index) => done[index] !== 1).sort((a, b) => finish[a]! - finish[b]! || a - b);
}

function otherAffected(plan: Plan, { affects }: RaidEntry): readonly string[] {
  return affects.flatMap((id) => {
    const item = plan.wbs.indexOf.has(id) ? null : (plan.raid.get(id) ?? plan.releases.get(id) ?? plan.requirements.get(id));
    return item ? [named(item)] : [];
  });
}

function escalationText(plan: Plan, { escalation }: RaidEntry): string | null {
  if (!escalation?.to) return null;
  const until = escalation.needBy ? `, answer needed by ${formatDate(escalation.needBy)}` : '';
  return `Escalated to ${partyName(plan, escalation.to)}${until}`;
}
