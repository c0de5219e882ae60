/** What the plan computes for each task and resource, to be shown behind its line. */
import type { Analysis } from '../../analysis.ts';
import type { Plan } from '../../plan/model.ts';
import type { Schedules } from '../../schedule/schedule.ts';
import { keyText, type Pair } from '../../source/node.ts';
import { placeOf, type Source } from '../../source/source.ts';
import { entriesBetween, tasksBetween } from '../itemsBetween.ts';
import { costText, datesText, floatText, loadText, peakText } from './texts.ts';

export interface Hint {
  /** Behind which letter it stands: a UTF-16 offset in the text of its file. */
  readonly offset: number;
  readonly text: string;
  /** What it is, a sentence. */
  readonly meaning: string;
}

/** `cost` is that of a task at completion; `load` says of a task who has too much to do, of a resource its fullest week. */
export const hintKinds = ['dates', 'float', 'cost', 'load'] as const;
export type HintKind = (typeof hintKinds)[number];

/** Whether somebody wants to see them. */
export type HintChoice = (kind: HintKind) => boolean;

/** For the items whose id stands between two offsets, in the order of the text; of the forecast. Empty without dates. */
export function hintsIn(analysis: Analysis, path: string, from: number, to: number, isWanted: HintChoice): readonly Hint[] {
  const { plan, schedules } = analysis;
  const source = analysis.sources.get(path);
  if (!plan || !schedules || !source) return [];
  const tasks = tasksBetween(source, from, to).flatMap((pair) => taskHint(plan, schedules, analysis, source, pair, isWanted));
  const resources = isWanted('load')
    ? entriesBetween(source, 'resources', from, to).flatMap((pair) => resourceHint(analysis, source, pair))
    : [];
  return [...tasks, ...resources].sort((a, b) => a.offset - b.offset);
}

function taskHint(plan: Plan, schedules: Schedules, analysis: Analysis, source: Source, pair: Pair, isWanted: HintChoice): readonly Hint[] {
  const index = plan.wbs.indexOf.get(keyText(pair.key)) ?? -1;
  if (plan.wbs.tasks[index]?.key !== pair.key || schedules.forecast.scheduled[index] !== 1) return [];
  const parts = [
    isWanted('dates') ? datesText(schedules, index) : null,
    isWanted('float') ? floatText(schedules, index) : null,
    isWanted('cost') ? costText(analysis, plan, schedules, index) : null,
    isWanted('load') ? loadText(plan, schedules, index) : null,
  ].filter((part) => part !== null);
  return hintOf(source, pair, parts);
}

function resourceHint(analysis: Analysis, source: Source, pair: Pair): readonly Hint[] {
  const resource = analysis.plan?.resources.get(keyText(pair.key));
  const peak = resource?.key === pair.key ? peakText(analysis, resource) : null;
  return hintOf(source, pair, peak ? [peak] : []);
}

function hintOf(source: Source, pair: Pair, parts: readonly { readonly text: string; readonly meaning: string }[]): readonly Hint[] {
  if (parts.length === 0) return [];
  return [
    {
      offset: lineEnd(source, pair),
      text: parts.map(({ text }) => text).join(' · '),
      meaning: parts.map(({ meaning }) => meaning).join('\n'),
    },
  ];
}

/** Behind the last letter of the id's line; right behind the item where another follows it on the same line. */
function lineEnd(source: Source, { key, value }: Pair): number {
  const { text } = key.chunk;
  const line = /[^\r\n]*/y;
  line.lastIndex = key.end;
  const end = key.end + (line.exec(text)?.[0].trimEnd().length ?? 0);
  const isFlow = value.kind === 'map' && value.flow && value.end <= end;
  const behind = isFlow ? text.slice(value.end, end).trim() : '';
  const offset = behind === '' || behind.startsWith('#') ? end : value.end;
  return placeOf(source, { chunk: key.chunk, start: offset, end: offset }).start;
}
