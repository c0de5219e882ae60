/** What a change does to a plan, as rows: dates with what moves them, colours, the critical path, money, problems. */
import { placeIn } from '../analysis.ts';
import { ragDimensions } from '../plan/words.ts';
import type { Problem } from '../problem.ts';
import { currencyText, moneyText, ragTitles, ragWord } from '../status/words.ts';
import type { RagTrend } from '../status/trend.ts';
import { dayText } from '../values/civil.ts';
import { oneChangeRow } from './changeRows.ts';
import { formerTasks } from './changes.ts';
import type { MilestoneShift } from './compare.ts';
import { groupRow, leafRow, type ComparisonRow, type Told } from './row.ts';
import { keyOf } from './sheet.ts';
import { causesText, milestoneText, movesText } from './words.ts';
import { promiseRows, workRows } from './workRows.ts';

export function consequenceRows(told: Told): readonly ComparisonRow[] {
  return [
    ...finishRow(told),
    ...groupRow('milestones', 'Milestones', told.comparison.milestones.map((one) => milestoneRow(told, one)), true),
    ...promiseRows(told),
    ...groupRow('colours', 'Colours', colourRows(told), true),
    ...groupRow('critical', 'Critical path', criticalRows(told), false),
    ...moneyRow(told),
    ...workRows(told),
    ...groupRow('came', 'New problems', problemRows(told, 'now'), true),
    ...groupRow('went', 'Problems that are gone', problemRows(told, 'before'), false),
  ]; // prettier-ignore
}

function finishRow({ comparison: { finish }, texts }: Told): readonly ComparisonRow[] {
  if (!finish || Object.is(finish.from, finish.to)) return [];
  const { from, to, days } = finish;
  const how = Number.isFinite(days) && days !== 0 ? ` · ${movesText(days)}` : '';
  const description = `${dayText(from)} → ${dayText(to)}${how}`;
  return [leafRow({ id: 'finish', label: 'Finish', description, sign: to < from ? 'earlier' : 'later', at: texts.ofProject() })];
}

function milestoneRow(told: Told, milestone: MilestoneShift): ComparisonRow {
  const { id, name, from, to, days, causes } = milestone;
  const key = `milestone/${id}`;
  const sign = Number.isNaN(from) ? 'came' : Number.isNaN(to) ? 'went' : to < from ? 'earlier' : 'later';
  const why = causes ? ` · because of ${causesText(causes)}` : '';
  const until = Number.isFinite(days) ? `, to ${dayText(to)}` : '';
  return {
    ...{ id: key, label: name, description: `${milestoneText(milestone)}${until}${why}`, sign, isOpen: false },
    at: told.texts.ofItem(keyOf('tasks', id)),
    children: causes?.isOutside
      ? [leafRow({ id: `${key}/outside`, label: 'Something outside of this plan', description: '', sign: 'outside', at: null })]
      : (causes?.changes ?? []).map((change, i) => oneChangeRow(told, change, `${key}/${i}`)),
  };
}

function colourRows(told: Told): readonly ComparisonRow[] {
  return ragDimensions.flatMap((dimension) => {
    const trend = told.comparison.trend?.rag.get(dimension);
    return trend && trend.computed.from !== trend.computed.to ? [colourRow(told, trend)] : [];
  });
}

function colourRow({ before, now, texts }: Told, { dimension, computed, movement, came, went }: RagTrend): ComparisonRow {
  const id = `colour/${dimension}`;
  const evidence = (side: 'before' | 'now', all: RagTrend['came']) =>
    all.map(({ text, at, about }, i) => {
      const analysis = side === 'now' ? now : before;
      const place = at && placeIn(analysis, at);
      const [label, sign] = side === 'now' ? ([text, 'worse'] as const) : ([`no longer: ${text}`, 'better'] as const);
      return leafRow({ id: `${id}/${side}/${about}/${i}`, label, description: '', sign, at: place && texts.ofPlace(side, place) });
    });
  return {
    ...{ id, label: ragTitles[dimension], description: `${ragWord(computed.from)} → ${ragWord(computed.to)}` },
    sign: movement === 'worse' ? 'worse' : movement === 'better' ? 'better' : 'changed',
    at: null,
    isOpen: false,
    children: [...evidence('now', came), ...evidence('before', went)],
  };
}

/** What came onto it, then what left it; a task that is gone altogether is told among the changes. */
function criticalRows({ before, now, comparison: { criticalPath, changes }, texts }: Told): readonly ComparisonRow[] {
  const formerId = formerTasks(changes.renamed);
  const wasCritical = new Set(criticalPath.before);
  const isCritical = new Set(criticalPath.now.map((id) => formerId.get(id) ?? id));
  const newId = new Map([...formerId].map(([to, from]) => [from, to]));
  const row = (id: string, description: string, sign: 'critical' | 'mended'): ComparisonRow => {
    const label = nameIn(now, id) ?? nameIn(before, id) ?? id;
    return leafRow({ id: `critical/${id}`, label, description, sign, at: texts.ofItem(keyOf('tasks', id)) });
  };
  const came = criticalPath.now.filter((id) => !wasCritical.has(formerId.get(id) ?? id));
  const went = criticalPath.before.filter((id) => !isCritical.has(id));
  return [
    ...came.map((id) => row(id, 'is critical now', 'critical')),
    ...went.map((id) => row(newId.get(id) ?? id, 'is no longer critical', 'mended')),
  ];
}

function nameIn({ plan }: Told['now'], id: string): string | undefined {
  return plan?.wbs.tasks[plan.wbs.indexOf.get(id) ?? -1]?.name;
}

function moneyRow({ now, comparison: { money }, texts }: Told): readonly ComparisonRow[] {
  const { from, to } = money;
  if (from === to) return [];
  const currency = now.plan?.project.currency ?? null;
  const [old, fresh] = [from, to].map((sum) => (sum === null ? 'unknown' : currencyText(sum, currency)));
  const more = from === null || to === null ? '' : ` · ${moneyText(Math.abs(to - from))} ${to > from ? 'more' : 'less'}`;
  const description = `${old} → ${fresh}${more}`;
  return [leafRow({ id: 'money', label: 'Estimate at completion', description, sign: 'money', at: texts.ofProject() })];
}

/** Errors, then warnings. */
function problemRows({ comparison: { problems }, texts }: Told, side: 'before' | 'now'): readonly ComparisonRow[] {
  const all = side === 'now' ? problems.came : problems.went;
  const of = (severity: Problem['severity']) => all.filter((problem) => problem.severity === severity);
  return [...of('error'), ...of('warning')].map(({ rule, severity, message, at }, i) =>
    leafRow({
      id: `problem/${side}/${rule}/${i}`,
      label: message,
      description: rule,
      sign: side === 'before' ? 'mended' : severity === 'error' ? 'error' : 'warning',
      at: texts.ofPlace(side, at),
    }),
  );
}
