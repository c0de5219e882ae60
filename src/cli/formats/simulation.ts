/** A simulation as JSON. */
import type { SimulatedPlan } from '../../core/report/simulationWords.ts';
import type { SimulatedDate } from '../../core/schedule/simulation/result.ts';
import { dayJson, momentJson, share } from './dates.ts';
import type { Locator } from './place.ts';

export function simulationJson({ plan, statusDate, result }: SimulatedPlan, locator: Locator): unknown {
  const idOf = (task: number) => plan.wbs.tasks[task]!.id;
  const placeOf = (task: number) => locator.spot(plan.wbs.tasks[task]!.key);
  return {
    version: 1,
    seed: result.seed,
    iterations: result.iterations,
    distribution: result.distribution,
    statusDate: dayJson(statusDate),
    levelled: result.isLevelled,
    finish: { ...dateJson(result.finish), mean: momentJson(result.mean) },
    milestones: result.milestones.map((date) => ({ id: idOf(date.task), ...dateJson(date), place: placeOf(date.task) })),
    tasks: result.tasks.map(({ task, criticality, sensitivity }) => ({
      id: idOf(task),
      criticality: share(criticality),
      sensitivity: sensitivity === null ? null : share(sensitivity),
      place: placeOf(task),
    })),
    risks: result.risks.map(({ id, chance, isResidual, happened, laterBy, delays }) => ({
      id,
      chance,
      residual: isResidual,
      happened: share(happened),
      laterByMinutes: laterBy === null ? null : Math.round(laterBy),
      delays: delays.map(({ task, minutes }) => ({ task: idOf(task), minutes })),
      place: locator.spot(plan.raid.get(id)!.key),
    })),
  };
}

function dateJson({ p50, p80, p95, forecast, deadline, chanceByForecast, chanceByDeadline }: SimulatedDate) {
  return {
    p50: momentJson(p50),
    p80: momentJson(p80),
    p95: momentJson(p95),
    forecast: momentJson(forecast),
    chanceByForecast: share(chanceByForecast),
    deadline: deadline === null ? null : momentJson(deadline),
    chanceByDeadline: chanceByDeadline === null ? null : share(chanceByDeadline),
  };
}
