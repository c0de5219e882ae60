/** An analysis drawn by hand, with dates as given: for tests of what only reads analyses. */
import type { Analysis } from '../../src/core/analysis.ts';
import type { Item, Plan, RaidEntry, Release, RoadmapItem, Sprint, Task } from '../../src/core/plan/model.ts';
import { calendarOf } from '../../src/core/schedule/planCalendar.ts';
import type { Schedule } from '../../src/core/schedule/schedule.ts';
import type { Chunk, MapNode, ScalarNode } from '../../src/core/source/node.ts';
import type { Source } from '../../src/core/source/source.ts';
import { parseDate } from '../../src/core/values/date.ts';
import type { Day, PlanDate } from '../../src/core/values/time.ts';

export interface SketchTask {
  id: string;
  name?: string;
  /** First and last day, both worked: `2026-03-02..2026-03-06`; a single day for a milestone; left out for no dates. */
  on?: string;
  /** The same by the plan, where that differs from the forecast. */
  planned?: string;
  milestone?: boolean;
  done?: boolean;
  progress?: number;
  critical?: boolean;
  owner?: string;
  stage?: string;
  release?: string;
  labels?: string[];
  deadline?: string;
  points?: number;
  sprint?: string;
  after?: string[];
  tasks?: SketchTask[];
}

export interface Sketch {
  name?: string;
  statusDate?: string | null;
  tasks?: SketchTask[];
  lanes?: Record<string, string>;
  roadmap?: (Partial<Omit<RoadmapItem, 'key' | 'node'>> & { id: string })[];
  releases?: { id: string; name?: string; milestone?: string; date?: string }[];
  risks?: {
    id: string;
    name?: string;
    probability?: number;
    impact?: number;
    residual?: { probability: number; impact: number };
    response?: string;
    status?: string;
  }[];
  sprints?: { id: string; name?: string; start: string; finish: string; remaining?: Record<string, number> }[];
}

const file = 'plan.yaml';

export function sketch(drawing: Sketch): Analysis {
  const text = new Lines();
  const tasks = flatten(drawing.tasks ?? [], -1, 0, []);
  const items = tasks.map(({ task, depth }) => taskOf(task, text.item(task.id, depth)));
  items.forEach((_, index) => text.close(items, tasks[index]!.end, index));
  const plan = planOf(drawing, text, tasks, items);
  const schedule = scheduleOf(tasks);
  const planned = scheduleOf(tasks.map((one) => ({ ...one, task: { ...one.task, on: one.task.planned ?? one.task.on } })));
  const calendar = calendarOf({ calendars: new Map(), resources: new Map(), project: { calendar: null } as Plan['project'] });
  const nothing = { cycles: [], conflicts: [], load: [], overloads: [] };
  return {
    entry: file,
    kind: 'plan',
    files: [file],
    sources: new Map([[file, text.source()]]),
    plan,
    schedules: { plan: planned, forecast: schedule, calendar, ...nothing } as unknown as Analysis['schedules'],
    status: null,
    baseline: null,
    statusDate: drawing.statusDate ? day(drawing.statusDate) : null,
    problems: [],
    exists: new Map(),
    wants: [],
  } as unknown as Analysis;
}

interface Placed {
  task: SketchTask;
  parent: number;
  depth: number;
  end: number;
}

function flatten(tasks: readonly SketchTask[], parent: number, depth: number, into: Placed[]): Placed[] {
  for (const task of tasks) {
    const at = into.length;
    const placed = { task, parent, depth, end: at + 1 };
    into.push(placed);
    flatten(task.tasks ?? [], at, depth + 1, into);
    placed.end = into.length;
  }
  return into;
}

/** The file's text, grown line by line, so that every item stands somewhere. */
class Lines {
  private text = 'planloom: 1\n';
  private readonly chunk = { path: file, text: '', damaged: false };

  item(id: string, depth: number): { key: ScalarNode; node: MapNode } {
    const start = this.text.length + depth * 2;
    this.text += `${' '.repeat(depth * 2)}${id}: {}\n`;
    return { key: scalar(this.chunk, id, start), node: map(this.chunk, start + id.length + 2, this.text.length - 1) };
  }

  /** A container's node ends where its last task ends. */
  close(items: readonly Item[], end: number, index: number): void {
    const node = items[index]!.node as { end: number };
    node.end = Math.max(node.end, items[end - 1]!.node.end);
  }

  source(): Source {
    this.chunk.text = this.text;
    return {
      path: file,
      text: this.text,
      root: map(this.chunk, 0, this.text.length),
      chunks: [this.chunk],
      damaged: [],
      remarks: [],
      findings: [],
      offsetOf: () => 0,
    };
  }
}

function scalar(chunk: Chunk, value: string, start: number): ScalarNode {
  return { kind: 'scalar', chunk, value, source: value, style: 'plain', start, end: start + value.length };
}

function map(chunk: Chunk, start: number, end: number): MapNode {
  return { kind: 'map', chunk, pairs: [], flow: false, start, end };
}

function taskOf(task: SketchTask, at: Pick<Item, 'key' | 'node'>): Task {
  const own = { owner: null, consulted: null, informed: null, stage: null, productStage: null, release: null, deliverable: null };
  const none = { duration: null, effort: null, spans: null, status: null, resume: null, priority: null, confidence: null, cost: null };
  return {
    id: task.id,
    name: task.name ?? task.id,
    ...at,
    was: null,
    description: null,
    notes: null,
    ...none,
    saysSpans: false,
    shape: task.tasks ? 'container' : task.milestone ? 'milestone' : 'duration',
    after: (task.after ?? []).map((id) => ({ plan: null, id, type: 'FS', lag: null, node: at.node })),
    assign: [],
    constraints: { deadline: date(task.deadline) } as Task['constraints'],
    actuals: { start: null } as Task['actuals'],
    points: task.points ?? null,
    sprints: task.sprint ? [task.sprint] : [],
    requirements: [],
    skills: [],
    blockedBy: [],
    labels: task.labels ?? [],
    links: new Map(),
    own: {
      ...own,
      owner: task.owner ?? null,
      stage: task.stage ?? null,
      release: task.release ?? null,
      calendar: null,
      labels: task.labels ?? null,
      priority: null,
    },
  };
}

function planOf(drawing: Sketch, text: Lines, placed: readonly Placed[], tasks: readonly Task[]): Plan {
  const item = (id: string, name?: string): Item => ({ id, name: name ?? id, description: null, was: null, ...text.item(id, 1) });
  const releases = (drawing.releases ?? []).map((release): Release => ({
    ...item(release.id, release.name),
    owner: null,
    milestone: release.milestone ?? null,
    date: date(release.date),
  }));
  const roadmap = (drawing.roadmap ?? []).map((entry) => ({ ...roadmapDefaults, ...entry, ...item(entry.id, entry.name) }));
  const risks = (drawing.risks ?? []).map((risk) => ({
    ...item(risk.id, risk.name),
    kind: 'risk',
    status: risk.status ?? 'open',
    probability: risk.probability ?? null,
    impact: risk.impact ?? null,
    residual: risk.residual ?? null,
    response: risk.response ?? null,
  }));
  const sprints = (drawing.sprints ?? []).map((sprint) => sprintOf(item(sprint.id, sprint.name), sprint));
  return {
    entry: file,
    files: [file],
    project: { id: 'p', name: drawing.name ?? 'Sketch', deadline: null },
    wbs: {
      tasks,
      indexOf: new Map(tasks.map((task, index) => [task.id, index])),
      parent: Int32Array.from(placed.map((entry) => entry.parent)),
      end: Int32Array.from(placed.map((entry) => entry.end)),
      depth: Int32Array.from(placed.map((entry) => entry.depth)),
    },
    resources: new Map(),
    stakeholders: new Map(),
    forums: new Map(),
    stages: { project: ['plan', 'build'], product: [], alignment: new Map() },
    gates: new Map(),
    raid: byId(risks as unknown as RaidEntry[]),
    releases: byId(releases),
    lanes: byId(Object.entries(drawing.lanes ?? {}).map(([id, name]) => item(id, name))),
    roadmap: byId(roadmap),
    sprints: byId(sprints),
    thresholds: new Map(),
  } as unknown as Plan;
}

const roadmapDefaults = { lane: null, horizon: null, release: null, tasks: [], objective: null, confidence: null };

function sprintOf(item: Item, sprint: NonNullable<Sketch['sprints']>[number]): Sprint {
  const remaining = Object.entries(sprint.remaining ?? {}).map(([on, points]) => ({ date: date(on)!, points }));
  const none = { team: null, goal: null, committed: null, added: null, removed: null };
  return { ...item, ...none, remaining, start: date(sprint.start), finish: date(sprint.finish) };
}

function byId<T extends Item>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

const [morning, evening] = [9 * 60, 18 * 60];

function scheduleOf(placed: readonly Placed[]): Schedule {
  const start = new Float64Array(placed.length).fill(NaN);
  const finish = new Float64Array(placed.length).fill(NaN);
  for (let index = placed.length - 1; index >= 0; index--) {
    const { task, parent } = placed[index]!;
    if (task.on !== undefined) {
      const [first, last = first] = task.on.split('..');
      finish[index] = day(last!) * 1440 + evening;
      start[index] = task.milestone ? finish[index]! : day(first!) * 1440 + morning;
    }
    if (parent < 0 || Number.isNaN(start[index])) continue;
    start[parent] = Number.isNaN(start[parent]) ? start[index]! : Math.min(start[parent]!, start[index]!);
    finish[parent] = Number.isNaN(finish[parent]) ? finish[index]! : Math.max(finish[parent]!, finish[index]!);
  }
  return {
    kind: 'forecast',
    start,
    finish,
    duration: start.map((minute, index) => finish[index]! - minute),
    totalFloat: start.map(() => NaN),
    freeFloat: start.map(() => NaN),
    lateFinish: finish,
    limitedBy: placed.map(() => 'none'),
    critical: Uint8Array.from(placed.map(({ task }) => (task.critical ? 1 : 0))),
    done: Uint8Array.from(placed.map(({ task }) => (task.done ? 1 : 0))),
    progress: Float64Array.from(placed.map(({ task }) => (task.done ? 1 : (task.progress ?? 0)))),
    scheduled: Uint8Array.from(start, (minute) => (Number.isNaN(minute) ? 0 : 1)),
    projectStart: Math.min(...start.filter((minute) => !Number.isNaN(minute))),
    projectFinish: Math.max(...finish.filter((minute) => !Number.isNaN(minute))),
  } as unknown as Schedule;
}

function date(text: string | undefined): PlanDate | null {
  return text === undefined ? null : { day: day(text), time: null };
}

function day(text: string): Day {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new Error(`no date ${text}`);
  return parsed.value.day;
}
