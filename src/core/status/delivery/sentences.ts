/** What sprints and flow come to, in sentences. */
import type { Plan } from '../../plan/model.ts';
import { formatDay } from '../../values/civil.ts';
import { tenthsText } from '../../values/numbers.ts';
import { counted } from '../words.ts';
import type { Delivery } from './delivery.ts';
import { fewestToTell } from './flow.ts';
import type { Throughput } from './throughput.ts';
import type { Velocity } from './velocity.ts';

/** Ageing work that is named; the rest is counted. */
const mostNamed = 3;

/** None where there is nothing to tell. */
export function deliverySentences(delivery: Delivery, plan: Plan): readonly string[] {
  return [
    ...[...delivery.velocity].map(([team, velocity]) => velocityText(velocity, delivery.velocity.size > 1 ? team : null)),
    ...delivery.releases.map(throughputText),
    ...flowSentences(delivery, plan),
  ];
}

/** `Velocity 24.7 points a sprint (18 to 29 in the last 3)`, of a team where there are several. */
export function velocityText({ average, least, most, of }: Velocity, team: string | null): string {
  const spread = least === most ? `in the last ${of.length}` : `${tenthsText(least)} to ${tenthsText(most)} in the last ${of.length}`;
  return `Velocity${team === null ? '' : ` of ${team}`}: ${tenthsText(average)} points a sprint (${spread})`;
}

/** `"First data products" has 34 points left: done by 2026-10-02 in half of the runs, by 2026-10-16 in 80 %` */
export function throughputText({ release, remaining, ahead, unestimated, p50, p80, sampled }: Throughput): string {
  const dates =
    sampled === 0
      ? 'no sprint is over yet that says how many points one finishes'
      : `at the pace of the last ${counted(sampled, 'sprint')} done by ${dayText(p50)} in half of the runs, by ${dayText(p80)} in 80 %`;
  const without = unestimated === 0 ? '' : `; ${counted(unestimated, 'task')} without points not counted`;
  const before = ahead === 0 ? '' : `, behind ${tenthsText(ahead)} of releases before it`;
  return `"${release.name}" has ${tenthsText(remaining)} points left${before}: ${dates}${without}`;
}

function flowSentences({ flow: { finished, half, most, underWay, ageing } }: Delivery, { wbs }: Plan): string[] {
  const cycle =
    finished.length < fewestToTell
      ? []
      : [
          `Half of ${counted(finished.length, 'finished task')} took at most ${counted(half!, 'day')} from start to finish, 85 % at most ${counted(most!, 'day')}`,
        ];
  const named = ageing.slice(0, mostNamed).map(({ task, age }) => `"${wbs.tasks[task]!.name}" (${counted(age, 'day')})`);
  const more = ageing.length - named.length;
  const old = ageing.length === 0 ? '' : `; longer than that already: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return [...cycle, ...(underWay.length === 0 ? [] : [`${counted(underWay.length, 'task')} under way${old}`])];
}

function dayText(day: number | null): string {
  return day === null ? 'nobody knows when' : formatDay(day);
}
