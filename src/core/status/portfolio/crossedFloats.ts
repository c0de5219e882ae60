/** Float across the plans of a portfolio: one backward pass over all of them, the plans that wait before those that are waited for. */
import type { Ask } from '../../schedule/borders.ts';
import { crossedForecast, type Crossed, type Crossing } from '../../schedule/crossing.ts';
import type { Steps } from '../../steps.ts';
import { groupsInOrder } from '../../values/groupsInOrder.ts';
import type { Member } from './programme.ts';

/** Plans that wait for each other hand their limits on until none moves; each round carries one a plan further. */
const mostRounds = 64;

/** By project id; plans without dates are left out. With a pause after each plan. */
export function* crossingSteps(members: readonly Pick<Member, 'plan' | 'schedules'>[]): Steps<ReadonlyMap<string, Crossed>> {
  const known = new Map<string, Crossed>();
  const alone = new Map<string, Crossed>();
  for (const { plan, schedules } of members) {
    const crossed = schedules && crossedForecast(schedules, []);
    if (crossed) alone.set(plan.project.id, crossed);
    yield;
  }
  const waitsFor = new Map([...alone].map(([id, { crossings }]) => [id, crossings.map(({ plan }) => plan)]));
  const schedulesOf = new Map(members.map(({ plan, schedules }) => [plan.project.id, schedules]));
  const cross = (id: string): Crossed => {
    const asks = asksOn(id, known);
    return asks.length === 0 ? alone.get(id)! : crossedForecast(schedulesOf.get(id)!, asks)!;
  };
  for (const group of groupsInOrder(waitsFor).toReversed()) {
    for (let round = 0; round < (group.length === 1 ? 1 : mostRounds); round++) {
      const before = group.map((id) => known.get(id));
      for (const id of group) {
        known.set(id, cross(id));
        yield;
      }
      if (group.every((id, i) => sameCrossings(known.get(id)!, before[i]))) break;
    }
  }
  return known;
}

/** What the plans that are known already ask of one. */
function asksOn(id: string, known: ReadonlyMap<string, Crossed>): readonly Ask[] {
  return [...known.values()].flatMap(({ crossings }) => crossings.filter(({ plan }) => plan === id));
}

function sameCrossings(now: Crossed, before: Crossed | undefined): boolean {
  const isSame = (crossing: Crossing, i: number) =>
    crossing.late === before!.crossings[i]!.late && crossing.free === before!.crossings[i]!.free;
  return before?.crossings.length === now.crossings.length && now.crossings.every(isSame);
}
