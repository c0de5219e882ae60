/**
 * Milestones over time: what each report forecast for each committed milestone. Milestone trend analysis, the slip chart of the field: reports
 * to the right, forecasts upward, a line a milestone. A level line keeps its date, a rising one slips, and one that meets the diagonal has come.
 */
import type { History } from '../compare/history/chronicle.ts';
import type { MilestoneHistory } from '../compare/history/track.ts';
import { extentText, movedIdsText, movedText, movesByCommit, moversText, moverText, shortId } from '../compare/history/words.ts';
import { signedDays } from '../compare/words.ts';
import { dayOfMinute } from '../values/civil.ts';
import type { Day } from '../values/time.ts';
import { dayAxis } from './axes.ts';
import { markCell, textCell } from './cells.ts';
import { thinned } from './chartText.ts';
import { isoDay, sayDay } from './days.ts';
import type { Diagram, Mark, Table } from './diagram.ts';
import { bareLabel } from './escape.ts';
import type { Figure, FigurePoint } from './figure.ts';
import { lookOf, markOf } from './marks.ts';
import { uniqueName } from './rows.ts';
import { accessibleLines, drawnDiagram, emptyDiagram, titleLines, type Drawable } from './text.ts';

/** More lines nobody tells apart; those that moved farthest are drawn, all are in the table. */
const mostLines = 10;
/** Of one milestone in the text for code hosts. */
const mostDates = 8;

/** What one report said. */
interface Report {
  readonly day: Day;
  readonly forecast: Day;
}

interface Line {
  readonly milestone: MilestoneHistory;
  /** By day; where a forecast stays the same, the first and the last that say it. */
  readonly reports: readonly Report[];
  /** Null where the milestone is no longer in the plan. */
  readonly mark: Mark | null;
}

export function milestonesOverTime(drawable: Drawable): Diagram {
  const { history } = drawable.settings;
  if (history === undefined) return emptyDiagram('history', 'the history of the plan is still being read');
  if (typeof history === 'string') return emptyDiagram('history', history);
  const why = whyEmpty(history);
  if (why !== null) return emptyDiagram('history', why);
  const lines = history.milestones.map((milestone, index) => lineOf(drawable, milestone, index));
  const drawn = farthestOf(lines);
  const marks = lines.flatMap(({ mark }) => mark ?? []);
  return drawnDiagram('history', textOf(drawable, drawn, history), marks, {
    figure: figureOf(drawn),
    tables: [milestoneTable(lines, history), ...moveTables(history)],
    hidden: lines.length - drawn.length,
  });
}

function whyEmpty({ commits, milestones }: History): string | null {
  if (commits.length === 0) return 'no commit has a plan that can be read';
  if (milestones.length === 0) return 'no milestone was ever committed; give one a `deadline`, or the plan a baseline';
  return commits.length === 1 ? 'the plan has one commit; how its milestones move shows from the second on' : null;
}

function lineOf({ plan, schedule }: Drawable, milestone: MilestoneHistory, index: number): Line {
  const all = milestone.sights.map(({ day, finish }) => ({ day, forecast: dayOfMinute(finish) })).sort((a, b) => a.day - b.day);
  const reports = all.filter(({ forecast }, at) => forecast !== all[at - 1]?.forecast || forecast !== all[at + 1]?.forecast);
  const task = plan.wbs.indexOf.get(milestone.id);
  if (task === undefined) return { milestone, reports, mark: null };
  const { state } = lookOf(plan, schedule, task);
  const look = { shape: 'point', state, critical: false, progress: null } as const;
  return { milestone, reports, mark: markOf(`t${index + 1}`, plan.wbs.tasks[task]!, look, [movedText(milestone)]) };
}

/** In the order of the plan. */
function farthestOf(lines: readonly Line[]): readonly Line[] {
  const farthest = [...lines].sort((a, b) => Math.abs(b.milestone.days) - Math.abs(a.milestone.days)).slice(0, mostLines);
  return lines.filter((line) => farthest.includes(line));
}

/** Neighbours differ, and the name stands at the end of each. */
const looks = ['line', 'dashed'] as const;

function figureOf(lines: readonly Line[]): Figure {
  const reports = lines.flatMap((line) => line.reports);
  const days = reports.map(({ day }) => day);
  const forecasts = reports.map(({ forecast }) => forecast);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  // The names stand behind the ends of the lines.
  const to = last + Math.max(7, Math.round((last - first) * 0.35));
  const [lowest, highest] = [Math.min(first, ...forecasts), Math.max(last, ...forecasts)];
  return {
    x: dayAxis('Report', first, to),
    y: dayAxis('Forecast', lowest, highest + Math.ceil((highest - lowest) * 0.04) + 1),
    series: [
      ...lines.map((line, index) => ({
        name: line.milestone.name,
        look: looks[index % 2]!,
        points: pointsOf(line),
        width: 0,
        end: line.milestone.name,
      })),
      { name: 'Reached', look: 'dotted', points: diagonal(first, last), width: 0 },
    ],
    rules: [{ axis: 'x', at: last, text: `Last report ${sayDay(last)}` }],
  };
}

/** The last of them leads to the milestone. */
function pointsOf({ milestone, reports, mark }: Line): FigurePoint[] {
  return reports.map(({ day, forecast }, at) => ({
    x: day,
    y: forecast,
    said: `${milestone.name}: ${sayDay(forecast)}, as of ${sayDay(day)}`,
    mark: at === reports.length - 1 ? (mark?.id ?? null) : null,
  }));
}

function diagonal(from: Day, to: Day): FigurePoint[] {
  return [from, to].map((day) => ({ x: day, y: day, said: '', mark: null }));
}

/** Code hosts have no such chart; they get a row of dates for each milestone, each under the day of its report. */
function textOf(drawable: Drawable, lines: readonly Line[], history: History): string[] {
  const taken = new Set<string>();
  const moved = lines.filter(({ milestone }) => milestone.moves.length > 0).length;
  return [
    'gantt',
    ...accessibleLines(drawable, 'milestones over time', `${moved} of ${lines.length} committed milestones moved; ${extentText(history)}`),
    ...titleLines(drawable, 'Milestones over time'),
    '  dateFormat YYYY-MM-DD',
    '  todayMarker off',
    ...lines.flatMap(({ milestone, reports }, row) => [
      `  section ${bareLabel(uniqueName(milestone.name, milestone.id, taken))}`,
      ...thinned(changesIn(reports), mostDates).map(({ day, forecast }, at, all) => {
        const tag = at === all.length - 1 ? 'active' : 'done';
        return `    ${bareLabel(sayDay(day))} :milestone, ${tag}, m${row}-${at}, ${isoDay(forecast)}, 0d`;
      }),
    ]),
  ];
}

/** The first report, and each that said another date than the one before. */
function changesIn(reports: readonly Report[]): readonly Report[] {
  return reports.filter(({ forecast }, at) => forecast !== reports[at - 1]?.forecast);
}

function milestoneTable(lines: readonly Line[], history: History): Table {
  return {
    caption: `How milestones moved: ${extentText(history)}`,
    look: 'list',
    columns: ['Milestone', 'At first', 'Now', 'Moves', 'Working days', 'By'],
    rows: lines.map(({ milestone, reports, mark }) => [
      mark ? markCell(mark, milestone.name) : textCell(milestone.name),
      textCell(sayDay(reports[0]!.forecast)),
      textCell(mark ? sayDay(reports.at(-1)!.forecast) : 'gone'),
      textCell(String(milestone.moves.length)),
      textCell(signedDays(milestone.days)),
      textCell(moversText(milestone.movers) || '–'),
    ]),
  };
}

function moveTables(history: History): Table[] {
  const moves = movesByCommit(history);
  if (moves.length === 0) return [];
  const rows = moves
    .toReversed()
    .map((one) =>
      [sayDay(one.commit.day), shortId(one.commit), moverText(one), one.commit.subject, movedIdsText(one)].map((text) => textCell(text)),
    );
  return [{ caption: 'What moved them, the newest first', look: 'list', columns: ['Day', 'Commit', 'By', 'What', 'Working days'], rows }];
}
