/** What the pictures are called. */
import type { DiagramKind } from './diagram.ts';

export const diagramTitles: Readonly<Record<DiagramKind, string>> = {
  gantt: 'Gantt chart',
  roadmap: 'Roadmap',
  dependencies: 'Dependencies',
  lifecycle: 'Stages and gates',
  requirements: 'Requirements',
  simulation: 'Simulated finish',
  history: 'Milestones over time',
  burndown: 'Sprint burn-down',
  burnup: 'Sprint burn-up',
  velocity: 'Velocity',
  'cycle-time': 'Cycle time',
  capacity: 'Capacity',
  raci: 'Responsibilities',
  's-curve': 'Budget over time',
  'cash-flow': 'Cash flow',
  risks: 'Risk matrix',
  'raid-burndown': 'Open RAID',
  exposure: 'Risk exposure',
};
