/** The status of a portfolio, as JSON. */
import { ragDimensions, type Colour } from '../../core/plan/words.ts';
import type { BorderLink } from '../../core/status/portfolio/borderLinks.ts';
import type { PortfolioMilestone } from '../../core/status/portfolio/milestones.ts';
import type { Member, Programme } from '../../core/status/portfolio/programme.ts';
import type { SharedOverload } from '../../core/status/portfolio/sharedOverloads.ts';
import type { SharedWeek } from '../../core/status/portfolio/sharedWeeks.ts';
import { figures, type Figures, type Totals } from '../../core/status/portfolio/totals.ts';
import { overallColour } from '../../core/status/rollUp.ts';
import { worstOf } from '../../core/status/evidence.ts';
import { formatDate, formatDay } from '../../core/values/civil.ts';
import type { Day } from '../../core/values/time.ts';
import { dayJson, hours, momentJson, share } from './dates.ts';
import type { Locator } from './place.ts';

export interface PortfolioReport {
  readonly programme: Programme;
  readonly statusDate: Day | null;
  readonly locator: Locator;
  /** Listed plans of which nothing can be read, as the user would write their paths. */
  readonly unreadable: readonly string[];
}

/** Days are working days in tenths. What is not known is null. */
export function portfolioJson({ programme, statusDate, locator, unreadable }: PortfolioReport): unknown {
  const { portfolio, members, borders, milestones, overloads, weeks, totals } = programme;
  return {
    version: 1,
    portfolio: { id: portfolio.id, name: portfolio.name },
    statusDate: dayJson(statusDate),
    worst: worst(members),
    plans: members.map((member) => planJson(member, locator)),
    groups: [...portfolio.groups.values()].map(({ id, name, plans }) => ({ id, name, plans, worst: worst(inGroup(members, plans)) })),
    unreadable,
    borders: borders.map((border) => borderJson(border, locator)),
    floatLimitedByOthers: limitedJson(programme, locator),
    milestones: milestones.map((milestone) => milestoneJson(milestone, locator)),
    money: moneyJson(totals),
    overloads: overloads.map(overloadJson),
    loadByWeek: weeks.map(weekJson),
  };
}

export function worst(members: readonly Member[]): Colour | null {
  return worstOf(members.map(({ status }) => overallColour(status)));
}

export function inGroup(members: readonly Member[], plans: readonly string[]): readonly Member[] {
  return members.filter(({ plan }) => plans.includes(plan.project.id));
}

function planJson({ plan, status, schedules }: Member, locator: Locator): unknown {
  const { project } = plan;
  const rag = ragDimensions.map((dimension) => [
    dimension,
    { declared: status.rag.get(dimension)?.declared?.colour ?? null, computed: status.rag.get(dimension)?.computed ?? null },
  ]);
  return {
    ...{ id: project.id, name: project.name, rag: Object.fromEntries(rag) as unknown },
    finish: schedules && momentJson(schedules.forecast.projectFinish),
    deadline: project.deadline ? formatDate(project.deadline) : null,
    place: project.node && locator.spot(project.node),
  };
}

function borderJson(link: BorderLink, locator: Locator): unknown {
  const { consumer, task, entry, provider, source, side, needed, neededBy, promised, forecast, isDone, gapDays } = link;
  return {
    consumer: { plan: consumer.project.id, task: task?.id ?? null, dependency: entry?.id ?? null },
    provider: { plan: provider.project.id, task: source.id, side },
    ...{ needed: needed === null ? null : momentJson(needed), neededBy },
    promised: promised === null ? null : momentJson(promised),
    forecast: forecast === null ? null : momentJson(forecast),
    done: isDone,
    gapDays: gapDays === null ? null : tenth(gapDays),
    place: locator.spot((entry ?? task ?? source).key),
  };
}

/** Work whose float another plan limits, in the order of the plans and their tasks. */
function limitedJson({ members, crossed }: Programme, locator: Locator): unknown[] {
  return members.flatMap(({ plan, schedules }) => {
    const found = crossed.get(plan.project.id);
    return [...(found?.limitedByTask ?? [])]
      .sort(([a], [b]) => a - b)
      .map(([task, by]) => ({
        ...{ plan: plan.project.id, task: plan.wbs.tasks[task]!.id, by },
        floatDays: tenth(found!.forecast.totalFloat[task]! / schedules!.calendar.units.d),
        aloneDays: tenth(schedules!.forecast.totalFloat[task]! / schedules!.calendar.units.d),
        place: locator.spot(plan.wbs.tasks[task]!.key),
      }));
  });
}

function milestoneJson({ plan, task, forecast, deadline, reserveDays, floatDays }: PortfolioMilestone, locator: Locator): unknown {
  return {
    ...{ plan: plan.project.id, id: task.id, name: task.name, forecast: momentJson(forecast), deadline: formatDate(deadline) },
    ...{ reserveDays: tenth(reserveDays), floatDays: tenth(floatDays), place: locator.spot(task.key) },
  };
}

function moneyJson({ plans, total, currencies, missing }: Totals): unknown {
  return {
    currency: currencies.length === 1 ? currencies[0] : null,
    total: total && figuresJson(total),
    plans: plans.map((of) => ({ id: of.plan.project.id, currency: of.plan.project.currency, ...figuresJson(of) })),
    missing,
  };
}

function figuresJson(of: Figures): Figures {
  return Object.fromEntries(figures.map((figure) => [figure, of[figure]])) as Figures;
}

function overloadJson({ resource, from, to, used, capacity, by }: SharedOverload): unknown {
  return {
    ...{
      resource: resource.id,
      name: resource.name,
      from: formatDay(from),
      to: formatDay(to),
      used: share(used),
      capacity: share(capacity),
    },
    by: by.map(({ plan, used: part, tasks }) => ({
      ...{ plan: plan.project.id, used: share(part) },
      tasks: tasks.map((task) => plan.wbs.tasks[task]!.id),
    })),
  };
}

function weekJson({ resource, week, usedHours, capacityHours, over, by }: SharedWeek): unknown {
  return {
    ...{ resource: resource.id, week: formatDay(week), usedHours: hours(usedHours), capacityHours: hours(capacityHours), over },
    by: by.map(({ plan, hours: part }) => ({ plan: plan.project.id, usedHours: hours(part) })),
  };
}

function tenth(days: number): number | null {
  return Number.isFinite(days) ? Math.round(days * 10) / 10 : null;
}
