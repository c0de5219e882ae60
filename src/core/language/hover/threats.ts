/** Which RAID entries bear on a task, and what an entry bears on. */
import type { Analysis } from '../../analysis.ts';
import type { Plan, RaidEntry } from '../../plan/model.ts';
import { holds } from '../../plan/wbs.ts';
import { named } from '../../status/words.ts';
import { listed } from './lines.ts';

/** `R-1 Freeze moves (score 16, open)`: open ones first, the gravest first; empty where nothing does. */
export function threatsTo({ status }: Analysis, plan: Plan, task: number): string {
  const { blockedBy } = plan.wbs.tasks[task]!;
  const threats = [...(status?.raid.values() ?? [])].filter(({ entry }) => bearsOn(plan, entry, task) || blockedBy.includes(entry.id));
  threats.sort((a, b) => Number(b.isOpen) - Number(a.isOpen) || (b.score ?? 0) - (a.score ?? 0));
  return listed(
    threats.map(({ entry, score }) => {
      const facts = [score === null ? entry.severity : `score ${score}`, entry.status, blockedBy.includes(entry.id) ? 'blocks it' : null];
      return `${named(entry)} (${facts.filter((fact) => fact !== null).join(', ')})`;
    }),
    2,
  );
}

/** It names the task, or a container that the task is in. */
function bearsOn({ wbs }: Plan, { affects }: RaidEntry, task: number): boolean {
  return affects.some((id) => {
    const index = wbs.indexOf.get(id) ?? -1;
    return index === task || (index >= 0 && holds(wbs, index, task));
  });
}
