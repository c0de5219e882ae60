/** A plan of some size, as a consultancy might have it in the tenth week of a data lake. */
import type { Sketch, SketchTask } from './sketch.ts';

const phases: readonly [string, string, string, readonly string[]][] = [
  [
    'discover',
    'Discovery and design',
    'asha',
    [
      'Stakeholder interviews',
      'Source system inventory',
      'Data classification workshop',
      'Target architecture',
      'Security threat model',
      'Cost model and sizing',
      'Design review',
    ],
  ],
  [
    'platform',
    'Platform foundation',
    'ben',
    [
      'Landing zone and subscriptions',
      'Network and private endpoints',
      'Identity and access groups',
      'Infrastructure as code baseline',
      'Monitoring and alerting',
      'Secrets management',
      'Backup and restore drill',
      'Cost guardrails',
    ],
  ],
  [
    'ingest',
    'Ingestion',
    'chen',
    [
      'Batch framework',
      'Change data capture for orders',
      'Change data capture for stock',
      'Supplier files',
      'Point-of-sale stream',
      'Historical load: sales 2019–2025',
      'Historical load: stock',
      'Reconciliation reports',
      'Late and duplicate records',
    ],
  ],
  [
    'model',
    'Modelling and quality',
    'dana',
    [
      'Conformed dimensions',
      'Sales star',
      'Stock star',
      'Returns',
      'Quality rules: completeness',
      'Quality rules: timeliness',
      'Lineage and catalogue',
      'Master data matching',
    ],
  ],
  [
    'products',
    'Data products',
    'elif',
    [
      'Daily sales dashboard',
      'Stock availability',
      'Supplier scorecard',
      'Margin by store',
      'Demand forecast pilot',
      'Self-service workspace',
      'Row-level security',
    ],
  ],
  [
    'migrate',
    'Migration and cut-over',
    'asha',
    [
      'Parallel run',
      'Reconcile with the old warehouse',
      'Rehearsal 1',
      'Rehearsal 2',
      'Cut-over weekend',
      'Decommission reports',
      'Decommission the old warehouse',
    ],
  ],
  [
    'change',
    'Change and training',
    'farid',
    [
      'Impact assessment',
      'Communication plan',
      'Super-user training',
      'Training for store managers',
      'Run book',
      'Service desk handover',
      'Hypercare',
    ],
  ],
  [
    'govern',
    'Governance',
    'ravi',
    [
      'Kick-off',
      'Steering committee pack',
      'Benefits baseline',
      'Data protection assessment',
      'Penetration test',
      'Acceptance by finance',
      'Lessons learned',
    ],
  ],
];

const start = Date.UTC(2026, 0, 5);
const iso = (day: number): string => new Date(start + day * 86_400_000).toISOString().slice(0, 10);

/** Monday to Friday stretches that overlap as real work does; the status date is in the tenth week. */
function phase([id, name, owner, names]: (typeof phases)[number], index: number): SketchTask {
  const first = index === 7 ? 0 : index * 14;
  const tasks = names.map((task, position): SketchTask => {
    const from = first + position * 7 - (position % 3) * 3;
    const length = [4, 11, 18, 4, 25, 11, 4, 18][(position + index) % 8]!;
    const to = from + length;
    const now = 67;
    const state: Partial<SketchTask> =
      to < now ? { done: true } : from < now ? { progress: Math.round(((now - from) / length) * 8) / 10 } : {};
    const critical = to >= now && (position + index) % 3 === 0;
    return { id: `${id}-${position + 1}`, name: task, on: `${iso(from)}..${iso(to)}`, critical, ...state };
  });
  const gate = first + names.length * 7 + 4;
  const milestone: SketchTask = {
    id: `${id}-done`,
    name: `${name} accepted`,
    on: iso(gate),
    milestone: true,
    done: gate < 67,
    critical: index === 5,
    deadline: iso(gate),
  };
  return { id, name, owner, stage: index < 2 ? 'planning' : 'execution', tasks: [...tasks, milestone] };
}

export const bigSketch: Sketch = {
  name: 'Atlas data lake on Azure',
  statusDate: '2026-03-13',
  tasks: phases.map(phase),
  lanes: { platform: 'Platform', products: 'Data products', people: 'People and process' },
  releases: [
    { id: 'r1', name: 'First data products', milestone: 'products-done' },
    { id: 'r2', name: 'Old warehouse retired', milestone: 'migrate-done' },
  ],
  roadmap: [
    { id: 'i1', name: 'Lake foundation', lane: 'platform', horizon: 'now', tasks: ['platform'] },
    { id: 'i2', name: 'Ingestion for orders and stock', lane: 'platform', horizon: 'now', tasks: ['ingest'] },
    { id: 'i3', name: 'Streaming from the tills', lane: 'platform', horizon: 'next' },
    { id: 'i4', name: 'Second region for disaster recovery', lane: 'platform', horizon: '2026-Q4', confidence: 'low' },
    { id: 'i5', name: 'Daily sales', lane: 'products', horizon: 'next', tasks: ['products-1'] },
    { id: 'i6', name: 'Supplier scorecard', lane: 'products', horizon: 'next', tasks: ['products-3'] },
    { id: 'i7', name: 'Demand forecast', lane: 'products', horizon: '2026-Q3', confidence: 'medium' },
    { id: 'i8', name: 'Price elasticity', lane: 'products', horizon: 'later', confidence: 'low' },
    { id: 'i9', name: 'Store managers trained', lane: 'people', horizon: '2026-Q2', tasks: ['change'] },
    { id: 'i10', name: 'Self-service community', lane: 'people', horizon: 'later' },
  ],
  risks: [
    { id: 'R-1', name: 'Source system freeze moves', probability: 4, impact: 4 },
    { id: 'R-2', name: 'Key engineer leaves', probability: 2, impact: 5 },
    { id: 'R-3', name: 'Cloud cost overruns', probability: 3, impact: 3 },
    { id: 'R-4', name: 'Test data is late', probability: 4, impact: 4 },
    { id: 'R-5', name: 'Licence talks drag on', probability: 2, impact: 2 },
  ],
  sprints: [
    {
      id: 's5',
      name: 'Sprint 5',
      start: '2026-03-09',
      finish: '2026-03-20',
      remaining: { '2026-03-09': 34, '2026-03-10': 31, '2026-03-12': 24, '2026-03-13': 21 },
    },
  ],
};
for (const [index, entry] of bigSketch.tasks!.entries()) {
  for (const [position, task] of entry.tasks!.entries()) {
    if (position > 0) task.after = [entry.tasks![position - 1]!.id];
    else if (index > 0 && index < 7) task.after = [bigSketch.tasks![index - 1]!.tasks![3]!.id];
  }
}
