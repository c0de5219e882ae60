/** What the pictures are called. */
import type { DiagramKind } from './diagram.ts';

export const diagramTitles: Readonly<Record<DiagramKind, string>> = {
  gantt: 'Gantt chart',
  roadmap: 'Roadmap',
  dependencies: 'Dependencies',
  risks: 'Risk matrix',
  burndown: 'Sprint burn-down',
  'raid-burndown': 'Open RAID',
  exposure: 'Risk exposure',
};
