import type { Analysis } from '../analysis.ts';
import { burndown } from './burndown.ts';
import { burnup } from './burnup.ts';
import { capacity } from './capacity.ts';
import { cashFlow } from './cashFlow.ts';
import { cycleTime } from './cycleTime.ts';
import { dependencies } from './dependencies.ts';
import { noFilter, type Diagram, type DiagramKind, type DiagramOptions, type Settings } from './diagram.ts';
import { exposure } from './exposure.ts';
import { gantt } from './gantt.ts';
import { lifecycle } from './lifecycle.ts';
import { milestonesOverTime } from './milestonesOverTime.ts';
import { raci } from './raci.ts';
import { raidBurndown } from './raidBurndown.ts';
import { requirements } from './requirements.ts';
import { risks } from './risks.ts';
import { roadmap } from './roadmap.ts';
import { sCurve } from './sCurve.ts';
import { simulated } from './simulated.ts';
import { emptyDiagram, type Drawable } from './text.ts';
import { velocity } from './velocity.ts';

const drawings: Readonly<Record<DiagramKind, (drawable: Drawable) => ReturnType<typeof gantt>>> = {
  gantt,
  roadmap,
  dependencies,
  lifecycle,
  requirements,
  simulation: simulated,
  history: milestonesOverTime,
  burndown,
  burnup,
  velocity,
  'cycle-time': cycleTime,
  capacity,
  raci,
  's-curve': sCurve,
  'cash-flow': cashFlow,
  risks,
  'raid-burndown': raidBurndown,
  exposure,
};

/** A picture of the plan. Where there is nothing to draw, `empty` says why and the text is empty. */
export function diagramOf(analysis: Analysis, kind: DiagramKind, options: DiagramOptions = {}): Diagram {
  const { plan } = analysis;
  if (analysis.kind === 'portfolio') return emptyDiagram(kind, 'a portfolio has no picture of its own yet; open one of its plans');
  if (!plan) return emptyDiagram(kind, 'no plan can be read here yet; a plan has `project:` with `id`, `name` and `start`');
  const drawable = drawableOf(analysis, options);
  return drawable
    ? drawings[kind](drawable)
    : emptyDiagram(kind, 'no dates yet; say when the project starts with `start:` under `project:`');
}

/** What a picture is drawn from; null where there is nothing to draw. */
export function drawableOf(analysis: Analysis, options: DiagramOptions): Drawable | null {
  const { plan, schedules } = analysis;
  const settings = settingsOf(options);
  return plan && schedules ? { analysis, plan, schedule: schedules[settings.schedule], settings } : null;
}

function settingsOf(options: DiagramOptions): Settings {
  const flavour = options.flavour ?? 'codeHost';
  return {
    groupBy: options.groupBy ?? 'container',
    depth: options.depth ?? null,
    toggled: options.toggled ?? [],
    filter: options.filter ?? noFilter,
    window: options.window ?? null,
    roadmapBy: options.roadmapBy ?? 'horizon',
    measure: options.measure ?? 'money',
    capacityBy: options.capacityBy ?? 'resource',
    overlays: options.overlays ?? [],
    schedule: options.schedule ?? 'forecast',
    sprint: options.sprint ?? null,
    flavour,
    compared: options.compared,
    simulation: options.simulation,
    history: options.history,
    maxRows: options.maxRows ?? (flavour === 'preview' ? 300 : 60),
  };
}
