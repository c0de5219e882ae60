/** Portfolios for tests, made of a few plans. */
import { analyse, type Analysis } from '../../src/core/analysis.ts';
import { programmeOf, type Programme } from '../../src/core/status/portfolio/programme.ts';
import { formatMinute } from '../../src/core/values/civil.ts';
import { factsOf } from './facts.ts';

export interface Together {
  readonly programme: Programme;
  readonly analyses: ReadonlyMap<string, Analysis>;
}

/** `plans` are texts by project id, without the head; `more` are other files. Everybody looks at the first of the days. */
export function together(plans: Readonly<Record<string, string>>, statusDate = '', more: Readonly<Record<string, string>> = {}): Together {
  const date = statusDate === '' ? '' : `, statusDate: ${statusDate}`;
  const texts = Object.entries(plans).map(([id, text]): [string, string] => [
    `${id}.plan.yaml`,
    `planloom: 1\nproject: {id: ${id}, name: ${id}, start: 2026-01-05${date}${text}`,
  ]);
  const portfolio = 'planloom: 1\nportfolio: {id: all, name: All}\nplans: ["*.plan.yaml"]\n';
  const facts = factsOf(new Map([...texts, ...Object.entries(more), ['all.portfolio.yaml', portfolio]]));
  const analyses = new Map(Object.keys(plans).map((id) => [id, analyse(facts, `${id}.plan.yaml`)]));
  const list = analyse(facts, 'all.portfolio.yaml').portfolio!;
  return { programme: programmeOf(list, [...analyses.values()]), analyses };
}

/** A task in the portfolio: float in days of eight hours, and what limits it. */
export function floatIn({ programme }: Together, plan: string, task: string) {
  const crossed = programme.crossed.get(plan)!;
  const { wbs } = programme.members.find((member) => member.plan.project.id === plan)!.plan;
  const index = wbs.indexOf.get(task)!;
  const { totalFloat, freeFloat, limitedBy, lateFinish, critical } = crossed.forecast;
  return {
    total: totalFloat[index]! / 480,
    free: freeFloat[index]! / 480,
    limitedBy: limitedBy[index],
    by: crossed.limitedByTask.get(index) ?? null,
    lateFinish: formatMinute(lateFinish[index]!),
    isCritical: critical[index] === 1,
  };
}
