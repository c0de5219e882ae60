/** A simulation for a terminal. */
import {
  assumptions,
  background,
  barText,
  chanceText,
  dateText,
  delaysText,
  drivers,
  isCertain,
  laterText,
  leftOut,
  mostDrivers,
  sensitivityText,
  steadyText,
  verdict,
  type SimulatedPlan,
} from '../../core/report/simulationWords.ts';
import type { SimulatedDate } from '../../core/schedule/simulation/result.ts';
import { named } from '../../core/status/words.ts';
import type { Layout } from '../result.ts';
import { tableLines, type Column } from './table.ts';
import { printable, sentenceLines } from './width.ts';

export function simulationLines(simulated: SimulatedPlan, layout: Layout): readonly string[] {
  const { plan, result } = simulated;
  const { paint } = layout;
  return [
    paint('bold', printable(plan.project.name)),
    ...sentenceLines(verdict(simulated), layout).map((line) => paint('bold', line)),
    ...sentenceLines(background(simulated), layout),
    '',
    ...datesLines(simulated, layout),
    ...(isCertain(result) ? [] : [...driverLines(simulated, layout), ...riskLines(simulated, layout)]),
    ...leftOutLines(simulated, layout),
    '',
    ...assumptions(simulated).flatMap((text) => sentenceLines(text, layout).map((line) => paint('dim', line))),
  ];
}

function datesLines({ plan, result }: SimulatedPlan, { width, paint }: Layout): readonly string[] {
  type Row = SimulatedDate & { readonly name: string };
  const rows = [
    { ...result.finish, name: 'Finish' },
    ...result.milestones.map((date) => ({ ...date, name: plan.wbs.tasks[date.task]!.name })),
  ];
  const columns: readonly Column<Row>[] = [
    { title: '', shrinksTo: 12, text: ({ name }) => name },
    { title: 'Forecast', from: 80, text: ({ forecast }) => dateText(forecast) },
    { title: 'P50', text: ({ p50 }) => dateText(p50) },
    { title: 'P80', text: ({ p80 }) => dateText(p80), style: () => 'bold' },
    { title: 'P95', text: ({ p95 }) => dateText(p95) },
    { title: 'Deadline', from: 70, text: ({ deadline }) => (deadline === null ? '' : dateText(deadline)) },
    { title: 'Kept', align: 'right', text: ({ chanceByDeadline }) => (chanceByDeadline === null ? '' : chanceText(chanceByDeadline)) },
  ];
  return tableLines(columns, rows, width, paint);
}

function driverLines(simulated: SimulatedPlan, layout: Layout): readonly string[] {
  const { plan, result } = simulated;
  const { tasks } = plan.wbs;
  const columns: readonly Column<(typeof result.tasks)[number]>[] = [
    { title: 'What the finish hangs on', shrinksTo: 24, text: ({ task }) => tasks[task]!.name },
    { title: 'Critical', align: 'right', text: ({ criticality }) => chanceText(criticality) },
    { title: 'Sensitivity', align: 'right', text: ({ sensitivity }) => sensitivityText(sensitivity) },
    { title: '', from: 70, text: ({ sensitivity }) => barText(sensitivity ?? 0) },
  ];
  const rows = drivers(result, mostDrivers);
  const steady = steadyText(simulated);
  return [
    '',
    ...(rows.length > 0
      ? tableLines(columns, rows, layout.width, layout.paint)
      : sentenceLines('No uncertain task moves the finish', layout)),
    ...(steady === null ? [] : sentenceLines(steady, layout)),
  ];
}

function riskLines(simulated: SimulatedPlan, { width, paint }: Layout): readonly string[] {
  const { plan, result } = simulated;
  if (result.risks.length === 0) return [];
  const columns: readonly Column<(typeof result.risks)[number]>[] = [
    { title: 'Risks as events', shrinksTo: 16, text: ({ id }) => named(plan.raid.get(id)!) },
    { title: 'Chance', align: 'right', text: ({ chance }) => chanceText(chance) },
    { title: 'If it happens', shrinksTo: 14, text: (risk) => delaysText(simulated, risk) },
    { title: 'The project ends', text: ({ laterBy }) => laterText(simulated, laterBy) },
  ];
  return ['', ...tableLines(columns, result.risks, width, paint)];
}

function leftOutLines(simulated: SimulatedPlan, layout: Layout): readonly string[] {
  const risks = leftOut(simulated).map(printable);
  return risks.length === 0 ? [] : ['', ...sentenceLines(`Open risks that are not simulated: ${risks.join(', ')}`, layout)];
}
