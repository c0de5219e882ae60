/** A simulation as a page of Markdown: the verdict, the milestones, what the finish hangs on, the risks, what it rests on. */
import type { SimulatedDate } from '../schedule/simulation/result.ts';
import { named } from '../status/words.ts';
import { minutesPerDay, type Minute } from '../values/time.ts';
import { markdownTable, markdownText } from './markdown.ts';
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
} from './simulationWords.ts';

export function simulationMarkdown(simulated: SimulatedPlan): string {
  const { plan, statusDate, result } = simulated;
  const at = statusDate === null ? '' : ` at ${dateText(statusDate * minutesPerDay)}`;
  const head = `# ${markdownText(plan.project.name)}: how sure the finish is${at}\n\n**${verdict(simulated)}.** ${background(simulated)}.\n`;
  const sections = isCertain(result) ? [] : [driversSection(simulated), risksSection(simulated)];
  return [head, datesTable(simulated), ...sections, leftOutSection(simulated), assumptionsSection(simulated)]
    .filter((section) => section !== '')
    .join('\n');
}

/** The finish, then each committed milestone; what a narrow window shows comes first. */
function datesTable({ plan, result }: SimulatedPlan): string {
  const rows = [
    dateRow('**Finish**', result.finish),
    ...result.milestones.map((milestone) => dateRow(markdownText(plan.wbs.tasks[milestone.task]!.name), milestone)),
  ];
  return markdownTable(['', 'Forecast', 'P80', 'Deadline', 'Kept in', 'P50', 'P95'], rows);
}

function dateRow(name: string, { forecast, p50, p80, p95, deadline, chanceByDeadline }: SimulatedDate): readonly string[] {
  const kept = chanceByDeadline === null ? '' : `**${unbroken(chanceText(chanceByDeadline))}**`;
  return [name, dateCell(forecast), dateCell(p80), deadline === null ? '' : dateCell(deadline), kept, dateCell(p50), dateCell(p95)];
}

function dateCell(date: Minute): string {
  return unbroken(dateText(date));
}

/** In a narrow column a date or a share is not to fall apart. */
function unbroken(text: string): string {
  return text.replaceAll('-', '\u2011').replaceAll(' ', '\u00a0');
}

function driversSection(simulated: SimulatedPlan): string {
  const { plan, result } = simulated;
  const rows = drivers(result, mostDrivers).map(({ task, criticality, sensitivity }) => [
    markdownText(plan.wbs.tasks[task]!.name),
    unbroken(chanceText(criticality)),
    sensitivityText(sensitivity),
    barText(sensitivity ?? 0),
  ]);
  const steady = steadyText(simulated);
  return [
    '## What the finish hangs on\n',
    rows.length > 0 ? markdownTable(['Task', 'Critical in', 'Sensitivity', ''], rows) : 'No uncertain task moves the finish.\n',
    ...(steady === null ? [] : [`${markdownText(steady)}.\n`]),
  ].join('\n');
}

function risksSection(simulated: SimulatedPlan): string {
  const { plan, result } = simulated;
  const rows = result.risks.map((risk) => [
    markdownText(named(plan.raid.get(risk.id)!)),
    `${chanceText(risk.chance)}${risk.isResidual ? ' (residual)' : ''}`,
    markdownText(delaysText(simulated, risk)),
    laterText(simulated, risk.laterBy),
  ]);
  if (rows.length === 0) return '';
  return `## Risks as events\n\n${markdownTable(['Risk', 'Chance', 'If it happens', 'The project ends'], rows)}`;
}

function leftOutSection(simulated: SimulatedPlan): string {
  const risks = leftOut(simulated).map(markdownText);
  return risks.length === 0 ? '' : `Open risks that are not simulated: ${risks.join(', ')}.\n`;
}

function assumptionsSection(simulated: SimulatedPlan): string {
  return `## What this rests on\n\n${assumptions(simulated).map((text) => `- ${text}.\n`).join('')}`; // prettier-ignore
}
