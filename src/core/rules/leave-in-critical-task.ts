/** Somebody is away while a critical task needs them. */
import type { Plan, Resource, Task } from '../plan/model.ts';
import { itemsOf, parsed } from '../plan/fields.ts';
import { minutesAway } from '../schedule/asked.ts';
import type { Schedules } from '../schedule/schedule.ts';
import { child, type Node } from '../source/node.ts';
import { append } from '../values/append.ts';
import { parseDateOrRange, formatRange } from '../values/date.ts';
import { tenthsText } from '../values/numbers.ts';
import { minutesPerDay, type DateRange, type Minute } from '../values/time.ts';
import { finding, formatDay, lastDayOf, list } from './say.ts';
import type { Rule } from './rule.ts';

/** A critical task that somebody is assigned to, with the place that says so. */
interface Critical {
  readonly task: Task;
  readonly index: number;
  readonly at: Node;
}

export const leaveInCriticalTask: Rule = {
  id: 'leave-in-critical-task',
  title: 'Somebody is away while a critical task needs them',
  severity: 'info',
  restsOn: 'dates',
  *check({ plan, schedules, statusDate }) {
    if (!schedules || statusDate === null) return;
    const { people: away, ids } = awayOf(plan.resources);
    if (away.length === 0) return;
    const now = (statusDate + 1) * minutesPerDay;
    const critical = criticalBy(plan, schedules, ids);
    for (const person of away) {
      const tasks = critical.get(person.id);
      if (!tasks) continue;
      for (const node of itemsOf(child(person.node, 'leave'))) {
        const leave = parsed(node, parseDateOrRange);
        if (leave) yield* sayOf(schedules, person, leave, node, tasks, now);
      }
    }
  },
};

interface Away {
  readonly people: readonly Resource[];
  readonly ids: ReadonlySet<string>;
}

const known = new WeakMap<Plan['resources'], Away>();

/** Who has leave at all; looked for once as long as nobody is edited. */
function awayOf(resources: Plan['resources']): Away {
  let away = known.get(resources);
  if (!away) {
    const people = [...resources.values()].filter(({ kind, leave }) => kind === 'person' && leave.length > 0);
    known.set(resources, (away = { people, ids: new Set(people.map(({ id }) => id)) }));
  }
  return away;
}

/** Critical work that is not finished, by who does it. */
function criticalBy({ wbs }: Plan, { forecast }: Schedules, people: ReadonlySet<string>): ReadonlyMap<string, readonly Critical[]> {
  const found = new Map<string, Critical[]>();
  for (let index = 0; index < wbs.tasks.length; index++) {
    if (forecast.critical[index] !== 1) continue;
    const task = wbs.tasks[index]!;
    for (const { party, node: at } of task.assign) {
      if (people.has(party)) append(found, party, { task, index, at });
    }
  }
  return found;
}

function* sayOf(schedules: Schedules, person: Resource, leave: DateRange, node: Node, tasks: readonly Critical[], now: Minute) {
  const { forecast, calendar } = schedules;
  const hit = tasks.flatMap((one) => {
    const minutes = minutesAway(schedules, person, leave, Math.max(now, forecast.start[one.index]!), forecast.finish[one.index]!);
    // Half a day off is everybody's life.
    return minutes >= calendar.units.d ? [{ ...one, days: tenthsText(minutes / calendar.units.d) }] : [];
  });
  if (hit.length === 0) return;
  const what = hit.map(({ task: { id, shape }, index, days }) => {
    // Effort waits for who does it; a duration does not.
    const [verb, them] = shape === 'effort' ? ['waits', 'for them'] : ['goes on', 'without them'];
    return `"${id}" ${verb} ${days === '1' ? '1 working day' : `${days} working days`} ${them} (forecast ${formatDay(lastDayOf(forecast.finish[index]!))})`;
  });
  const related = hit.map(({ task, at }) => ({ at, message: `"${task.id}" needs "${person.id}"` }));
  yield finding(node, `"${person.id}" is away ${formatRange(leave)} in critical work: ${list(what, 3)}`, related);
}
