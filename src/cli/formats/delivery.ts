/** Sprints, velocity, flow and when releases are done at the pace so far, as JSON, as Markdown and for people. */
import type { Plan } from '../../core/plan/model.ts';
import { markdownText } from '../../core/report/markdown.ts';
import type { Delivery } from '../../core/status/delivery/delivery.ts';
import { fewestToTell } from '../../core/status/delivery/flow.ts';
import { deliverySentences } from '../../core/status/delivery/sentences.ts';
import type { SprintOutcome } from '../../core/status/delivery/sprints.ts';
import { formatDay } from '../../core/values/civil.ts';
import { tenthsText } from '../../core/values/numbers.ts';
import type { Layout } from '../result.ts';
import { dayJson } from './dates.ts';
import type { Locator } from './place.ts';
import { tableBelow, tableMarkdown, type Column } from './table.ts';
import { sentenceLines } from './width.ts';

/** What is not known is null, days are of the calendar. */
export function deliveryJson({ sprints, velocity, flow, releases }: Delivery, { wbs }: Plan, locator: Locator): unknown {
  return {
    sprints: sprints.map(({ sprint, start, finish, committed, added, removed, done, left, isOver }) => ({
      ...{ id: sprint.id, team: sprint.team, start: formatDay(start), finish: formatDay(finish) },
      ...{ committed, added, removed, done, left, over: isOver },
      place: locator.spot(sprint.key),
    })),
    velocity: [...velocity].map(([team, { average, least, most, of }]) => ({ team, average, least, most, sprints: of.length })),
    cycleTime: { finished: flow.finished.length, halfDays: flow.half, mostDays: flow.most, byStage: flow.byStage },
    underWay: flow.underWay.map((work) => ({
      ...{ task: wbs.tasks[work.task]!.id, since: formatDay(work.since), days: work.age, ageing: flow.ageing.includes(work) },
    })),
    releases: releases.map(({ release, remaining, ahead, unestimated, p50, p80, sampled }) => ({
      ...{ id: release.id, remaining, ahead, unestimated, p50: dayJson(p50), p80: dayJson(p80), sampledSprints: sampled },
    })),
  };
}

/** Whether there is enough to tell people of. */
export function isDelivering({ sprints, flow }: Delivery): boolean {
  return sprints.length > 0 || flow.finished.length >= fewestToTell;
}

/** The sprints around the status date: what was longer ago stands in JSON and in the preview. */
const mostSprints = 6;

export function deliveryLines(delivery: Delivery, plan: Plan, layout: Layout): readonly string[] {
  const columns = sprintColumns();
  const rows = aroundNow(delivery.sprints);
  const table = rows.length === 0 ? [] : tableBelow(columns, rows, layout);
  const sentences = deliverySentences(delivery, plan).flatMap((sentence) => sentenceLines(sentence, layout, 4));
  return [layout.paint('bold', 'Delivery'), ...table, ...sentences];
}

export function deliveryMarkdown(delivery: Delivery, plan: Plan): string {
  const rows = aroundNow(delivery.sprints);
  const table = rows.length === 0 ? '' : `${tableMarkdown(sprintColumns(), rows)}\n`;
  return `## Delivery\n\n${table}${deliverySentences(delivery, plan)
    .map((sentence) => `- ${markdownText(sentence)}\n`)
    .join('')}`;
}

function sprintColumns(): readonly Column<SprintOutcome>[] {
  const points = (count: number | null): string => (count === null ? '?' : tenthsText(count));
  return [
    { title: 'Sprint', shrinksTo: 12, text: ({ sprint }) => sprint.name },
    { title: 'Ends', text: ({ finish }) => formatDay(finish) },
    { title: 'Taken on', align: 'right', text: ({ committed }) => points(committed) },
    { title: 'Added', align: 'right', text: ({ added }) => (added === 0 ? '' : points(added)) },
    { title: 'Removed', align: 'right', text: ({ removed }) => (removed === 0 ? '' : points(removed)) },
    { title: 'Done', align: 'right', text: ({ done }) => points(done) },
    { title: 'Left', align: 'right', text: ({ left }) => points(left) },
  ];
}

function aroundNow(sprints: readonly SprintOutcome[]): readonly SprintOutcome[] {
  const next = sprints.findIndex(({ isOver, isRunning }) => !isOver && !isRunning);
  const end = next < 0 ? sprints.length : next + 1;
  return sprints.slice(Math.max(0, end - mostSprints), end);
}
