/** What a hover says of those who decide and of what was decided: gates, forums, stakeholders, changes, baselines, money. */
import type { Analysis } from '../../analysis.ts';
import type { BaselineRef, BudgetLine, ChangeRequest, Forum, Gate, Item, Plan, Stakeholder } from '../../plan/model.ts';
import { filesUnder, markedFiles } from '../../plan/namedFiles.ts';
import { partyName } from '../../plan/partyName.ts';
import type { Schedules } from '../../schedule/schedule.ts';
import { zoneOfForum } from '../../schedule/sittings.ts';
import { dayText } from '../../schedule/explain/words.ts';
import { changeImpact, effortCostText } from '../../status/changeImpact.ts';
import { forumAgenda, type ForumItem } from '../../status/forumAgenda.ts';
import { nextUpdate } from '../../status/owedUpdates.ts';
import { counted, currencyText } from '../../status/words.ts';
import { formatDate, formatDay, formatTime } from '../../values/civil.ts';
import type { Day, Minute } from '../../values/time.ts';
import { formatDuration } from '../../values/duration.ts';
import { labelled, line, listed, present, title, type Line } from './lines.ts';
import { stagesText } from './stages.ts';
import { taskInBrief } from './task.ts';
import { movedText, weekdayText } from './words.ts';

export function gateLines(analysis: Analysis, plan: Plan, gate: Gate): readonly Line[] {
  const { schedules } = analysis;
  const milestone = plan.wbs.indexOf.get(gate.milestone ?? '');
  return present([
    title(gate.name, 'gate', idOf(gate), gate.status),
    line(labelled('Milestone', milestone === undefined ? null : taskInBrief(plan, schedules, milestone))),
    line(labelled('Stage', milestone === undefined ? null : stagesText(plan, milestone))),
    line(labelled('Approver', gate.approver && partyName(plan, gate.approver)), labelled('decision', gate.decision)),
    line(labelled('Criteria', listed(gate.criteria))),
    line(labelled('Conditions still to be met', listed(gate.conditions))),
    line(labelled('Evidence', listed(markedFiles(filesUnder(gate.node, 'evidence'), analysis, formatDay))) ?? 'No evidence'),
  ]);
}

export function stakeholderLines({ schedules, statusDate }: Analysis, plan: Plan, stakeholder: Stakeholder): readonly Line[] {
  const { role, influence, interest, updates } = stakeholder;
  const next = nextUpdate({ plan, schedules, statusDate }, stakeholder);
  const forums = [...plan.forums.values()].filter(({ chair, members }) => chair === stakeholder.id || members.includes(stakeholder.id));
  return present([
    title(stakeholder.name, 'stakeholder', idOf(stakeholder), role),
    line(
      labelled('Influence', influence),
      labelled('interest', interest),
      labelled('updates', updates),
      labelled('next by', next === null ? null : weekdayText(next)),
    ),
    line(labelled('Forums', listed(forums.map(({ name }) => name)))),
  ]);
}

export function forumLines({ schedules, status, statusDate }: Analysis, plan: Plan, forum: Forum): readonly Line[] {
  const { kind, chair, members, respond } = forum;
  const agenda = status && forumAgenda({ plan, schedules, status, statusDate }, forum);
  return present([
    title(forum.name, kind ?? 'forum', idOf(forum)),
    line(
      labelled('Chair', chair && partyName(plan, chair)),
      labelled(
        'members',
        listed(
          members.map((id) => partyName(plan, id)),
          6,
        ),
      ),
    ),
    line(rhythmText(plan, forum), agenda && labelled('next', agenda.meetings.map(weekdayText).join(', '))),
    line(respond && `Answers within ${formatDuration(respond)}`),
    line(agenda && labelled('On the table', tableText(agenda.items))),
  ]);
}

/** `Meets every 2w at 14:00 (Europe/Stockholm)` */
function rhythmText(plan: Plan, forum: Forum): string | null {
  if (!forum.meets) return null;
  const { every, from } = forum.meets;
  const zone = zoneOfForum(plan, forum);
  const at = from.time === null ? '' : ` at ${formatTime(from.time)}${zone === null ? '' : ` (${zone})`}`;
  return `Meets every ${formatDuration(every)}${at}`;
}

/** `decision DEC-5 by 2026-09-22, change CR-4` */
function tableText(items: readonly ForumItem[]): string {
  return listed(
    items.map(({ kind, item, due }) => `${kind} ${item.id}${due === null ? '' : ` by ${formatDay(due)}`}`),
    5,
  );
}

export function changeLines({ schedules }: Analysis, plan: Plan, change: ChangeRequest): readonly Line[] {
  const { raised, status, decision, impact, affects, owner } = change;
  const { schedule, cost, scope } = impact;
  return present([
    title(change.name, 'change', idOf(change), status),
    line(
      labelled('Raised', raised && formatDate(raised)),
      labelled('owner', owner && partyName(plan, owner)),
      labelled('decision', decision),
    ),
    line(labelled('Time', schedule && formatDuration(schedule)), labelled('cost', moneyOr(cost, plan)), labelled('scope', listed(scope))),
    line(labelled('Affects', listed(affects))),
    line(schedules && impactText(plan, schedules, change)),
  ]);
}

/** `By the plan: the finish 3 working days later (2026-03-09) · Go live 5 working days later (2026-02-09), after its deadline` */
function impactText(plan: Plan, schedules: Schedules, change: ChangeRequest): string | null {
  const impact = changeImpact(plan, schedules, change);
  if (!impact) return null;
  const moved = (name: string, from: Minute, to: Minute) =>
    `${name} ${movedText(schedules, from, to) ?? 'on the same day'} (${dayText(to)})`;
  const milestones = impact.milestones.map(({ task, from, to }) => {
    const { name, constraints } = plan.wbs.tasks[task]!;
    const isLate = to > schedules.calendar.finishOf(constraints.deadline!);
    return `${moved(name, from, to)}${isLate ? ', after its deadline' : ''}`;
  });
  const parts = [moved('the finish', impact.finish.from, impact.finish.to), ...(milestones.length > 0 ? [listed(milestones)] : [])];
  const cost = effortCostText(impact, plan.project);
  return `By the plan: ${[...parts, ...(cost === null ? [] : [cost])].join('; ')}`;
}

/** Only of the baseline that the plan is measured against more than its source is known. */
export function baselineLines({ baseline }: Analysis, plan: Plan, item: BaselineRef): readonly Line[] {
  const isUsed = plan.project.baseline === item.id;
  const known = isUsed ? baseline : null;
  return present([
    title(item.name, 'baseline', idOf(item)),
    line(labelled('Git ref', item.ref), labelled('file', item.file), labelled('after the change', item.change)),
    line(
      isUsed ? 'The plan is measured against it' : null,
      labelled('as of', dayOr(known?.statusDate ?? null)),
      labelled('finish', endOr(known?.finish ?? null)),
    ),
    line(
      labelled('Tasks', known && counted(known.tasks.size, 'task')),
      labelled('budget at completion', moneyOr(known?.bac ?? null, plan)),
    ),
  ]);
}

export function budgetLineLines(plan: Plan, item: BudgetLine): readonly Line[] {
  const money = (label: string, amount: number | null) => labelled(label, moneyOr(amount, plan));
  return present([
    title(item.name, 'budget line', idOf(item), item.category),
    line(money('Planned', item.planned), money('actual', item.actual)),
    line(money('Committed', item.committed), money('forecast', item.forecast)),
  ]);
}

function idOf({ id, name }: Item): string | null {
  return id === name ? null : id;
}

function dayOr(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}

function endOr(finish: Minute | null): string | null {
  return finish === null ? null : dayText(finish);
}

function moneyOr(amount: number | null, { project }: Plan): string | null {
  return amount === null ? null : currencyText(amount, project.currency);
}
