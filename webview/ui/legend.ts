/** What the signs mean, in words beside each sign. */
import type { Kind, Snapshot } from '../../src/editor/preview/messages.ts';
import { formerHatch } from '../charts/overlays/compared.ts';
import { keptSign, missedSign } from '../charts/overlays/deadlines.ts';
import { shownToday } from '../charts/overlays/todayLine.ts';
import { layerNames, layerPatterns } from '../charts/layers.ts';
import { seriesPatterns, seriesShapes } from '../charts/seriesShapes.ts';
import { html, svg } from './element.ts';
import { sayDay } from './sayDay.ts';

export interface Legend {
  readonly element: HTMLElement;
  update(snapshot: Snapshot): void;
}

type Sign =
  | 'point'
  | 'grave'
  | 'target'
  | 'plus'
  | 'half'
  | 'ticked'
  | 'exclaimed'
  | 'diamond'
  | 'planned'
  | 'active'
  | 'done'
  | 'critical'
  | 'milestone'
  | 'status'
  | 'dashed'
  | 'thick'
  | 'left'
  | 'pace'
  | 'covered'
  | 'baseline'
  | 'compared'
  | 'float'
  | 'deadline'
  | 'missed'
  | 'today'
  | 'fair'
  | 'full'
  | 'over';

const names: Readonly<Record<Sign, string>> = {
  planned: 'Planned',
  active: 'In progress',
  done: 'Done',
  critical: 'Critical',
  milestone: 'Milestone',
  status: 'Status date',
  half: 'In progress',
  ticked: 'Done',
  exclaimed: 'Critical',
  diamond: 'Release or milestone',
  dashed: 'Done',
  thick: 'Critical',
  point: 'Open risk',
  grave: 'High score',
  target: 'After the response',
  plus: 'Opportunity',
  left: 'Points left',
  pace: 'Even pace',
  covered: 'What is left to cover it',
  baseline: 'Baseline',
  compared: 'Compared with',
  float: 'Float',
  deadline: 'Deadline',
  missed: 'Deadline missed',
  today: 'Today',
  fair: 'Below 90 %',
  full: '90 % and more, or more (+) on some days',
  over: 'More than there is (!)',
};

export function legend(): Legend {
  const element = html('ul', { class: 'legend', 'aria-label': 'Legend' });
  let shown = '';
  return {
    element,
    update(snapshot) {
      const { view, span, columns, statusDate, tables } = snapshot;
      const wanted = JSON.stringify([
        view.kind,
        span !== null,
        columns !== null,
        statusDate,
        tables[0]?.columns,
        snapshot.figure?.series.map(({ name, look }) => [name, look]),
        isDrawn(snapshot),
        signsOver(snapshot),
        snapshot.compared,
      ]);
      if (wanted === shown) return;
      shown = wanted;
      const items = [
        ...signsOf(snapshot).map((sign) => html('li', {}, swatch(sign), wordsOf(sign, snapshot))),
        ...layersOf(snapshot),
        ...seriesOf(snapshot),
      ];
      element.hidden = items.length === 0 || !isDrawn(snapshot);
      element.replaceChildren(...items);
    },
  };
}

/** Whether there is a picture that has signs in it; a table says everything in words. */
function isDrawn({ empty, sheet, hasTwin, picture }: Snapshot): boolean {
  return empty === null && sheet === null && !(hasTwin && picture === 'tables');
}

function signsOf(snapshot: Snapshot): Sign[] {
  const { view, span, columns, statusDate } = snapshot;
  if (columns) return ['planned', 'half', 'ticked', 'exclaimed', 'diamond'];
  const isOverTime = span !== null;
  const timeSigns: Sign[] = ['planned', 'active', 'done', 'critical', 'milestone'];
  const isStatusShown = statusDate !== null && (view.kind !== 'gantt' || view.overlays.includes('status-date'));
  if (isOverTime) return [...timeSigns, ...(isStatusShown ? (['status'] as const) : []), ...signsOver(snapshot)];
  const others: Readonly<Record<Kind, readonly Sign[]>> = {
    gantt: [],
    roadmap: [],
    dependencies: ['planned', 'dashed', 'thick', 'milestone'],
    lifecycle: [],
    requirements: [],
    simulation: [],
    history: [],
    burndown: ['left', 'pace'],
    burnup: [],
    velocity: [],
    'cycle-time': [],
    capacity: ['fair', 'full', 'over'],
    raci: [],
    's-curve': [],
    'cash-flow': [],
    risks: ['point', 'grave', 'target', 'plus'],
    'raid-burndown': [],
    exposure: ['covered'],
  };
  return [...others[view.kind]];
}

/** Only of what is drawn. */
function signsOver(snapshot: Snapshot): Sign[] {
  const { overlays } = snapshot;
  if (!overlays) return [];
  const all = [...overlays.deadlines, ...(overlays.projectDeadline ? [overlays.projectDeadline] : [])];
  const drawn: readonly (readonly [Sign, boolean])[] = [
    ['today', shownToday(snapshot) !== null],
    ['deadline', all.some(({ isMissed }) => !isMissed)],
    ['missed', all.some(({ isMissed }) => isMissed)],
    ['baseline', overlays.ghosts.length > 0],
    ['compared', (overlays.compared?.ghosts.length ?? 0) > 0],
    ['float', overlays.tails.length > 0],
  ];
  return drawn.flatMap(([sign, isDrawn]) => (isDrawn ? [sign] : []));
}

/** From the top of a bar to its foot. */
function layersOf({ view, tables, empty }: Snapshot): HTMLElement[] {
  if (view.kind !== 'raid-burndown' || empty !== null) return [];
  const names = layerNames(tables[0]!);
  return names.map((name, layer) => {
    const fill = svg('rect', { class: 'layer', x: 1, y: 1, width: 26, height: 12, style: `fill: url(#legend-${layer})` });
    const box = { class: 'swatch', width: 28, height: 14, viewBox: '0 0 28 14', 'aria-hidden': 'true' };
    return html('li', {}, svg('svg', box, ...(layer === 0 ? [layerPatterns('legend', names.length)] : []), fill), name);
  });
}

function seriesOf({ figure }: Snapshot): HTMLElement[] {
  return (figure?.series ?? []).flatMap((series, index) => {
    // Its name stands in the picture.
    if (series.end !== undefined) return [];
    const box = { class: 'swatch', width: 28, height: 14, viewBox: '0 0 28 14', 'aria-hidden': 'true' };
    const scale = { x: (value: number) => value * 28, y: (value: number) => 14 - value * 14, wide: (value: number) => value * 28 };
    const ends = { line: [0.05, 0.95], dashed: [0.05, 0.95], dotted: [0.05, 0.95], bars: [0.5], hatched: [0.5], points: [0.5] }[
      series.look
    ];
    const isBar = series.look === 'bars' || series.look === 'hatched';
    const points = ends.map((x) => ({ x, y: isBar ? 0.9 : 0.5, said: '', mark: null }));
    const shapes = seriesShapes({ ...series, points, width: 0.8 }, scale, 'legend');
    const drawn = svg('g', { class: `series series-${index}` }, ...shapes);
    return html('li', {}, svg('svg', box, seriesPatterns('legend'), drawn), series.name);
  });
}

function wordsOf(sign: Sign, { statusDate, compared }: Snapshot): string {
  if (sign === 'compared') return `${names.compared} ${compared}`;
  return sign === 'status' && statusDate !== null ? `${names.status} ${sayDay(statusDate)}` : names[sign];
}

function swatch(sign: Sign): SVGElement {
  return svg('svg', { class: `swatch ${sign}`, width: 28, height: 14, viewBox: '0 0 28 14', 'aria-hidden': 'true' }, ...shapes[sign]());
}

const bar = (state: string): SVGElement => svg('rect', { class: `shape ${state}`, x: 1, y: 1, width: 26, height: 12, rx: 2 });

const sign = (text: string): SVGElement =>
  svg('text', { class: 'sign', x: 14, y: 7.5, 'text-anchor': 'middle', 'dominant-baseline': 'central' }, text);

const shapes: Readonly<Record<Sign, () => SVGElement[]>> = {
  planned: () => [bar('planned')],
  active: () => [bar('active'), svg('rect', { class: 'progress', x: 1, y: 9.5, width: 15, height: 3.5 })],
  done: () => [bar('done'), svg('path', { class: 'check', d: 'M10 7.2 13 10 18 4' })],
  critical: () => [bar('planned critical'), svg('path', { class: 'hatch', d: 'M1.5 5.5 5.5 1.5M1.5 10.5 8 4M3.5 12.5 8 8' })],
  milestone: () => [svg('rect', { class: 'shape planned', x: 9.5, y: 2.5, width: 9, height: 9, transform: 'rotate(45 14 7)' })],
  status: () => [svg('path', { class: 'status-line', d: 'M14 0V14' })],
  half: () => [bar('active'), sign('◐')],
  ticked: () => [bar('done'), sign('✓')],
  exclaimed: () => [bar('planned critical'), sign('!')],
  diamond: () => [bar('planned'), sign('◆')],
  dashed: () => [bar('planned dashed')],
  thick: () => [bar('planned critical')],
  point: () => [svg('circle', { class: 'point', cx: 14, cy: 7, r: 5 })],
  grave: () => [svg('circle', { class: 'point grave', cx: 14, cy: 7, r: 5 })],
  target: () => [svg('circle', { class: 'point target', cx: 14, cy: 7, r: 5 })],
  plus: () => [sign('+')],
  left: () => [
    svg('rect', { class: 'shape active', x: 4, y: 2, width: 8, height: 11 }),
    svg('rect', { class: 'shape active', x: 15, y: 6, width: 8, height: 7 }),
  ],
  covered: () => [svg('path', { class: 'pace-line', d: 'M2 7H26' })],
  baseline: () => [svg('rect', { class: 'ghost', x: 1, y: 5, width: 26, height: 4 })],
  compared: () => [
    svg('rect', { class: 'former', x: 1, y: 1, width: 26, height: 12 }),
    ...formerHatch({ x: 1, y: 1, width: 26, height: 12 }),
  ],
  float: () => [svg('g', { class: 'float-tail' }, svg('path', { class: 'line', d: 'M1 7H27' }), svg('path', { d: 'M27 3v8' }))],
  deadline: () => [svg('g', { class: 'deadline' }, keptSign(14, 7))],
  missed: () => [svg('g', { class: 'deadline missed' }, missedSign(14, 7))],
  today: () => [svg('path', { class: 'today-line', d: 'M14 1V13' })],
  fair: () => [svg('rect', { class: 'cell', x: 1, y: 1, width: 26, height: 12 })],
  full: () => [svg('rect', { class: 'cell medium', x: 1, y: 1, width: 26, height: 12 }), sign('+')],
  over: () => [svg('rect', { class: 'cell high', x: 1, y: 1, width: 26, height: 12 }), sign('!')],
  pace: () => [svg('path', { class: 'pace-line', d: 'M2 2 26 12' })],
};
