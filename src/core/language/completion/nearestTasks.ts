/** Tasks that a place may name, those that stand near in the plan first. */
import type { Plan } from '../../plan/model.ts';
import type { Candidate } from './candidates.ts';
import { taskDetail } from './details.ts';
import type { Question } from './offer.ts';
import { bestOf } from './ranking.ts';

export interface Chosen {
  readonly best: readonly Candidate[];
  /** There are more. */
  readonly isCut: boolean;
}

/** As many as wanted at most; where there are more, the best for what is typed. */
export function nearestTasks(
  question: Question,
  plan: Plan,
  kind: 'task' | 'milestone',
  most: number,
  isNamed: (id: string) => boolean,
): Chosen {
  const { analysis, slot } = question;
  const { tasks } = plan.wbs;
  const here = indexHere(question, plan);
  const isOwn = ownTasks(question, plan);
  const isOffered = (index: number) =>
    (kind === 'task' || tasks[index]!.shape === 'milestone') && !isOwn(index) && !isNamed(tasks[index]!.id);
  const isMany = kind === 'task' && tasks.length > most;
  const best = bestOf(
    outwards(here, tasks.length, isOffered),
    (index) => tasks[index]!,
    isMany ? slot.typed : '',
    kind === 'task' ? most : tasks.length,
  );
  return { best: best.map((index) => taskCandidate(analysis, plan, index)), isCut: isMany };
}

export function taskCandidate(analysis: Question['analysis'], { wbs }: Plan, index: number): Candidate {
  const { id, name, shape } = wbs.tasks[index]!;
  return { id, name, kind: shape === 'milestone' ? 'milestone' : 'task', detail: () => taskDetail(analysis, index) };
}

/** What comes before is named more often than what follows: three of those for each of these. */
function* outwards(here: number, count: number, isOffered: (index: number) => boolean): Iterable<number> {
  let before = here - 1;
  let after = here;
  while (before >= 0 || after < count) {
    for (let i = 0; i < 3 && before >= 0; i++, before--) if (isOffered(before)) yield before;
    if (after < count && isOffered(after)) yield after;
    after++;
  }
}

/** Where the cursor's task stands, or its container; the end of the plan elsewhere. */
function indexHere({ slot }: Question, { wbs }: Plan): number {
  for (const { definition, id } of slot.items.toReversed()) {
    const index = definition === 'task' ? wbs.indexOf.get(id) : undefined;
    if (index !== undefined) return index;
  }
  return wbs.tasks.length;
}

/** A task never waits for itself, for what it is in or for what is in it. */
function ownTasks({ slot }: Question, { wbs }: Plan): (index: number) => boolean {
  const around = slot.items.filter(({ definition }) => definition === 'task').map(({ id }) => wbs.indexOf.get(id));
  const own = around.at(-1);
  const end = own === undefined ? 0 : wbs.end[own]!;
  return (other) => around.includes(other) || (own !== undefined && other > own && other < end);
}
