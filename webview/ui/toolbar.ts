/** What to look at and how closely. */
import {
  kindNames,
  capacityRows,
  groupings,
  kinds,
  measures,
  roadmapColumns,
  type CapacityRows,
  type Grouping,
  type Kind,
  type Measure,
  type RoadmapColumns,
  type Snapshot,
  type Taking,
  type View,
} from '../../src/editor/preview/messages.ts';
import { button, dropdown, type Choice } from './controls.ts';
import { html, setAttributes } from './element.ts';
import { exportMenu } from './exportMenu.ts';
import { filterIcon, fitIcon, pastIcon, tableIcon, zoomInIcon, zoomOutIcon } from './icons.ts';
import { overlayMenu } from './overlayMenu.ts';

export interface ToolbarActions {
  readonly change: (change: Partial<View>) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly filter: () => void;
  readonly take: (as: Taking) => void;
}

export interface Toolbar {
  readonly element: HTMLElement;
  update(snapshot: Snapshot): void;
}

/** The pictures by what they are about; each group begins with the kind that it is named under. */
const kindGroups: Readonly<Partial<Record<Kind, string>>> = {
  gantt: 'Schedule',
  burndown: 'Delivery',
  's-curve': 'Money',
  risks: 'Risks and issues',
};

const groupingNames: Readonly<Record<Grouping, string>> = {
  container: 'Container',
  owner: 'Owner',
  release: 'Release',
  sprint: 'Sprint',
  stage: 'Stage',
  none: 'Nothing',
};

const columnNames: Readonly<Record<RoadmapColumns, string>> = { horizon: 'Now, next, later', quarter: 'Quarters', month: 'Months' };

const capacityNames: Readonly<Record<CapacityRows, string>> = { resource: 'Person', team: 'Team', role: 'Role', skill: 'Skill' };

const measureNames: Readonly<Record<Measure, string>> = { money: 'Money', days: 'Working days' };

export function toolbar({ change, zoomIn, zoomOut, fit, filter, take }: ToolbarActions): Toolbar {
  const kind = dropdown('Show', (value) => change({ kind: value as Kind }));
  const groupBy = dropdown('Group by', (value) => change({ groupBy: value as Grouping, toggled: [] }));
  const depth = dropdown('Detail', (value) => change({ depth: value === 'all' ? null : Number(value), toggled: [] }));
  const roadmapBy = dropdown('Columns', (value) => change({ roadmapBy: value as RoadmapColumns }));
  const measure = dropdown('In', (value) => change({ measure: value as Measure }));
  const capacityBy = dropdown('By', (value) => change({ capacityBy: value as CapacityRows }));
  const overlays = overlayMenu(change);
  const zoom = html(
    'div',
    { class: 'zoom', role: 'group', 'aria-label': 'Zoom' },
    button({ label: 'Zoom out', icon: zoomOutIcon() }, zoomOut),
    button({ label: 'Zoom in', icon: zoomInIcon() }, zoomIn),
    button({ label: 'Fit to width', icon: fitIcon() }, fit),
  );
  const filterButton = button({ label: 'Filter', icon: filterIcon() }, filter);
  let isTable = false;
  const tableButton = button({ label: 'Table', icon: tableIcon() }, () => change({ asTable: !isTable }));
  let isPast = false;
  const pastButton = button({ label: 'Look back', icon: pastIcon() }, () => change({ lookingBack: !isPast }));
  const exports = exportMenu(take);
  const fields = [kind, groupBy, depth, roadmapBy, measure, capacityBy].map((field) => field.element);
  const element = html(
    'div',
    { class: 'toolbar', role: 'toolbar', 'aria-label': 'Preview' },
    ...fields,
    filterButton,
    tableButton,
    pastButton,
    overlays.element,
    zoom,
    exports.element,
  );
  depth.element.classList.add('spare');
  return {
    element,
    update({ view, depths, empty, hasTwin, sheet, compared }) {
      exports.element.hidden = empty !== null;
      filterButton.hidden = view.kind !== 'gantt';
      setAttributes(filterButton, { 'aria-pressed': String(view.filtering) });
      isTable = view.asTable;
      tableButton.hidden = !hasTwin;
      setAttributes(tableButton, { 'aria-pressed': String(isTable) });
      isPast = view.lookingBack;
      pastButton.hidden = view.kind !== 'gantt';
      setAttributes(pastButton, { 'aria-pressed': String(isPast) });
      zoom.hidden = sheet !== null;
      kind.show(kindChoices(), view.kind);
      if (view.kind === 'gantt') groupBy.show(choicesOf(groupingNames, groupings), view.groupBy);
      else groupBy.hide();
      if (isNested(view, depths)) depth.show(depthChoices(isGathered(view) ? 1 : depths, view.depth), depthValue(view.depth));
      else depth.hide();
      if (view.kind === 'roadmap') roadmapBy.show(choicesOf(columnNames, roadmapColumns), view.roadmapBy);
      else roadmapBy.hide();
      if (view.kind === 'exposure') measure.show(choicesOf(measureNames, measures), view.measure);
      else measure.hide();
      if (view.kind === 'capacity') capacityBy.show(choicesOf(capacityNames, capacityRows), view.capacityBy);
      else capacityBy.hide();
      overlays.update({ view, compared });
    },
  };
}

function kindChoices(): Choice[] {
  return kinds.flatMap((kind) => {
    const group = kindGroups[kind];
    const choice = { value: kind, text: kindNames[kind] };
    return group === undefined ? [choice] : [{ value: `group-${kind}`, text: group, isHeading: true }, choice];
  });
}

function choicesOf<T extends string>(names: Readonly<Record<T, string>>, order: readonly T[]): Choice[] {
  return order.map((value) => ({ value, text: names[value] }));
}

/** Groups hold tasks, and nothing else holds anything in them. */
function isGathered({ kind, groupBy }: View): boolean {
  return kind === 'gantt' && groupBy !== 'container' && groupBy !== 'none';
}

function isNested(view: View, depths: number): boolean {
  return isGathered(view) || (depths > 0 && (view.kind === 'gantt' || view.kind === 'dependencies'));
}

/** A depth kept from a plan that was nested deeper stays to be seen. */
function depthChoices(depths: number, chosen: number | null): Choice[] {
  const levels = Array.from({ length: Math.min(6, Math.max(depths, chosen ?? 0)) }, (_, index) => index + 1);
  return [
    { value: 'all', text: 'All tasks' },
    ...levels.map((level) => ({ value: String(level), text: level === 1 ? 'Top level' : `${level} levels` })),
  ];
}

function depthValue(depth: number | null): string {
  return depth === null ? 'all' : String(depth);
}
