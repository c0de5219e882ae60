/** What can be drawn over a Gantt chart, in the order of the menu. The first two are both about links: those of one task, or all. */
export const overlayKinds = [
  ...(['links', 'all-links', 'progress', 'baseline', 'base', 'float', 'days-off'] as const),
  ...(['status-date', 'today', 'deadlines', 'critical', 'owners', 'raid'] as const),
] as const;
export type OverlayKind = (typeof overlayKinds)[number];
