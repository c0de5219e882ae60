/**
 * The plan in the words of project management. Every item keeps the node it was read from, so that whatever is said of it can be
 * said on the right word (`child(item.node, 'duration')`, or `item.key` for the item as a whole).
 *
 * What one item says of itself is read once a node and remembered under it (an edit leaves all other items the same objects);
 * what follows from several items (hierarchy, references, inheritance) is in the arrays and maps of `Plan`.
 * A value that breaks the schema is left out here, as if it had not been written; an item whose value is no map has an empty one.
 */
import type { Colour, Confidence, RaidKind, RagDimension } from './words.ts';
import type { MapNode, Node, ScalarNode } from '../source/node.ts';
import type { Level } from '../problem.ts';
import type { Cadence } from '../values/cadence.ts';
import type { Predecessor } from '../values/link.ts';
import type { DateRange, Duration, Estimate, PlanDate } from '../values/time.ts';

export interface Item {
  readonly id: string;
  /** The `name`, else the id. */
  readonly name: string;
  readonly description: string | null;
  readonly key: ScalarNode;
  readonly node: Node;
  /** Earlier id, from `was`. */
  readonly was: string | null;
}

/** A predecessor as written under `after`: a task or a RAID dependency, of this plan or another. */
export interface Link extends Predecessor {
  /** The scalar (or long-form map) it was read from. */
  readonly node: Node;
}

export interface Assignment {
  readonly party: string;
  /** Share of full time (0.5 for 50 %), null where left out: all of the resource's capacity. */
  readonly share: number | null;
  /** Items of an equipment pool, null where not given as a plain number. */
  readonly items: number | null;
  readonly node: Node;
}

/** What a task is scheduled by; `points` alone means its sprint's window, `none` that nothing was said (a zero-length task with a finding). */
export type TaskShape = 'duration' | 'effort' | 'fixed' | 'milestone' | 'spans' | 'container' | 'points' | 'none';

export interface Constraints {
  readonly startNoEarlier: PlanDate | null;
  readonly startNoLater: PlanDate | null;
  readonly finishNoEarlier: PlanDate | null;
  readonly finishNoLater: PlanDate | null;
  readonly mustStart: PlanDate | null;
  readonly mustFinish: PlanDate | null;
  readonly asLateAsPossible: boolean;
  readonly deadline: PlanDate | null;
  readonly tolerance: Duration | null;
}

export interface Actuals {
  readonly start: PlanDate | null;
  readonly finish: PlanDate | null;
  /** Physical per cent complete, 0–1; null where not given. */
  readonly progress: number | null;
  /** In the task's own unit. */
  readonly remaining: Duration | null;
  readonly effort: Duration | null;
  /** Money in the project's currency. */
  readonly cost: number | null;
}

export interface Task extends Item {
  /** `fixed` has duration and effort both. */
  readonly shape: TaskShape;
  readonly duration: Estimate | null;
  readonly effort: Estimate | null;
  readonly spans: readonly [string, string] | null;
  /** Whether or not they can be read. */
  readonly saysSpans: boolean;
  readonly after: readonly Link[];
  readonly assign: readonly Assignment[];
  readonly constraints: Constraints;
  readonly actuals: Actuals;
  readonly status: 'on-hold' | 'cancelled' | 'done' | null;
  readonly resume: PlanDate | null;
  /** 0–1000; must 800, should 600, could 400, wont 200; null where not given. */
  readonly priority: number | null;
  readonly points: number | null;
  readonly confidence: Confidence | null;
  /** Fixed cost, money. */
  readonly cost: number | null;
  readonly sprints: readonly string[];
  readonly requirements: readonly string[];
  /** What it needs somebody assigned to be able to do, in the words of `Resource.skills`. */
  readonly skills: readonly string[];
  readonly blockedBy: readonly string[];
  readonly labels: readonly string[];
  readonly links: ReadonlyMap<string, string>;
  readonly notes: string | null;
  /** As written on the task itself; `inherited` in wbs.ts looks up the containers above. */
  readonly own: Inheritable;
}

/** What a container hands down to tasks that do not say otherwise. */
export interface Inheritable {
  readonly owner: string | null;
  readonly consulted: readonly string[] | null;
  readonly informed: readonly string[] | null;
  readonly stage: string | null;
  readonly productStage: string | null;
  readonly release: string | null;
  readonly deliverable: string | null;
  readonly calendar: string | null;
  readonly labels: readonly string[] | null;
  readonly priority: number | null;
}

/** The work breakdown structure: tasks in document order, a container before what it holds. */
export interface Wbs {
  readonly tasks: readonly Task[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Index of the container a task is in, -1 at the top. */
  readonly parent: Int32Array;
  /** Index just after the last task below this one; `i + 1` for a leaf. */
  readonly end: Int32Array;
  /** 0 at the top. */
  readonly depth: Int32Array;
}

export interface Resource extends Item {
  readonly kind: 'person' | 'equipment' | 'material';
  readonly role: string | null;
  readonly team: string | null;
  /** People: share of full time (1 when left out); equipment: how many. */
  readonly capacity: number;
  /** Money an hour, day, week or month. */
  readonly rate: { readonly amount: number; readonly per: 'h' | 'd' | 'w' | 'mo' } | null;
  readonly calendar: string | null;
  readonly skills: readonly string[];
  readonly available: readonly DateRange[];
  readonly leave: readonly DateRange[];
}

export interface Stakeholder extends Item {
  readonly role: string | null;
  readonly influence: 'low' | 'medium' | 'high' | null;
  readonly interest: 'low' | 'medium' | 'high' | null;
  /** How often they hear of the plan, free text. */
  readonly updates: string | null;
}

export interface Objective extends Item {
  readonly owner: string | null;
  readonly measure: string | null;
  /** As written; a number or a text. */
  readonly target: string | number | null;
}

/** Minutes after midnight, `to` exclusive, up to 1440. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface CalendarItem extends Item {
  readonly extends: string | null;
  /** Monday first; null where the calendar says no week of its own. */
  readonly week: readonly (readonly Span[])[] | null;
  readonly hoursPerDay: number | null;
  readonly daysPerWeek: number | null;
  readonly daysPerMonth: number | null;
  /** Empty hours: the days do not work. */
  readonly exceptions: readonly {
    readonly range: DateRange;
    readonly name: string | null;
    readonly hours: readonly Span[];
    readonly key: ScalarNode;
  }[];
  readonly timezone: string | null;
}

export interface RaidEntry extends Item {
  readonly kind: RaidKind;
  readonly status: string;
  readonly owner: string | null;
  readonly raised: PlanDate | null;
  readonly due: PlanDate | null;
  /** 1–5 each; risks only. */
  readonly probability: number | null;
  readonly impact: number | null;
  readonly residual: { readonly probability: number; readonly impact: number } | null;
  readonly severity: 'low' | 'medium' | 'high' | 'critical' | null;
  /** Risks: because of (cause) it may happen that (event), which means (effect). */
  readonly cause: string | null;
  readonly event: string | null;
  readonly effect: string | null;
  readonly category: string | null;
  /** When it could strike: a month or a date, as written. */
  readonly proximity: string | null;
  /** What is done if it strikes. */
  readonly contingency: string | null;
  /** Assumptions: what follows if it does not hold. */
  readonly ifFalse: string | null;
  readonly exposure: { readonly schedule: Duration | null; readonly cost: number | null } | null;
  readonly response: string | null;
  readonly trigger: string | null;
  readonly review: PlanDate | null;
  /** When it was closed, answered or met. */
  readonly closed: PlanDate | null;
  /** Risks: the decision that its response was agreed by. */
  readonly decision: string | null;
  readonly direction: 'inbound' | 'outbound' | null;
  readonly provider: string | null;
  readonly needed: PlanDate | null;
  readonly promised: PlanDate | null;
  /** A task, perhaps of another plan (`infra:circuit`). */
  readonly task: string | null;
  /** Decisions: who decides; `date` when it was decided. */
  readonly by: string | null;
  readonly date: PlanDate | null;
  /** Actions: the entry it serves. Issues: the risk it came from. */
  readonly for: string | null;
  readonly from: string | null;
  readonly affects: readonly string[];
  readonly escalation: {
    readonly to: string | null;
    readonly date: PlanDate | null;
    readonly needBy: PlanDate | null;
    readonly decision: string | null;
    readonly reason: string | null;
  } | null;
}

export interface Release extends Item {
  readonly owner: string | null;
  readonly milestone: string | null;
  readonly date: PlanDate | null;
}

export interface RoadmapItem extends Item {
  readonly owner: string | null;
  readonly lane: string | null;
  /** As written: `now`, `2026-Q4`, `2026-04`. */
  readonly horizon: string | null;
  readonly release: string | null;
  readonly tasks: readonly string[];
  readonly objective: string | null;
  readonly confidence: Confidence | null;
}

export interface Sprint extends Item {
  readonly team: string | null;
  readonly start: PlanDate | null;
  readonly finish: PlanDate | null;
  readonly goal: string | null;
  /** Points, typed only where the stories live elsewhere. */
  readonly committed: number | null;
  readonly added: number | null;
  readonly removed: number | null;
  /** Points left by day, ascending. */
  readonly remaining: readonly { readonly date: PlanDate; readonly points: number }[];
}

export interface Requirement extends Item {
  readonly owner: string | null;
  readonly priority: number | null;
  readonly status: string;
  /** When it was approved, whatever has become of it since. */
  readonly approved: PlanDate | null;
  readonly spec: string | null;
  readonly source: string | null;
  readonly acceptance: readonly string[];
  readonly tests: readonly string[];
}

export interface Gate extends Item {
  readonly milestone: string | null;
  readonly approver: string | null;
  readonly status: string;
  readonly criteria: readonly string[];
  /** What a conditional pass still asks for. */
  readonly conditions: readonly string[];
  /** Files or addresses that prove the criteria. */
  readonly evidence: readonly string[];
  readonly decision: string | null;
}

export interface Deliverable extends Item {
  readonly owner: string | null;
  readonly status: string;
  readonly acceptedBy: string | null;
  readonly date: PlanDate | null;
  readonly acceptance: readonly string[];
}

export interface Lesson extends Item {
  /** Where it was learnt: a task, a RAID entry or a sprint. */
  readonly from: string | null;
  readonly category: string | null;
  readonly recommendation: string | null;
  readonly action: string | null;
}

export interface ChangeRequest extends Item {
  readonly owner: string | null;
  readonly raised: PlanDate | null;
  readonly status: string;
  readonly decision: string | null;
  readonly affects: readonly string[];
  readonly impact: { readonly schedule: Duration | null; readonly cost: number | null; readonly scope: readonly string[] };
}

export type ForumKind = 'steering' | 'working-group' | 'standup' | 'planning' | 'review' | 'retrospective';

export interface Forum extends Item {
  readonly kind: ForumKind | null;
  /** Null where nobody says when. */
  readonly meets: Cadence | null;
  readonly inputs: readonly string[];
  readonly chair: string | null;
  readonly members: readonly string[];
  /** How long it may take to answer an escalation. */
  readonly respond: Duration | null;
}

export interface BaselineRef extends Item {
  readonly file: string | null;
  readonly ref: string | null;
  readonly change: string | null;
}

export interface BudgetLine extends Item {
  readonly category: string | null;
  /** Sums in the project's currency. */
  readonly planned: number | null;
  readonly actual: number | null;
  /** The same by month (`2026-01`) where it was given so, in the author's order. */
  readonly plannedByMonth: ReadonlyMap<string, number> | null;
  readonly actualByMonth: ReadonlyMap<string, number> | null;
  readonly committedByMonth: ReadonlyMap<string, number> | null;
  readonly forecastByMonth: ReadonlyMap<string, number> | null;
  readonly committed: number | null;
  readonly forecast: number | null;
}

export interface Budget {
  readonly node: Node;
  readonly approved: number | null;
  readonly contingency: { readonly amount: number; readonly drawn: number } | null;
  readonly lines: ReadonlyMap<string, BudgetLine>;
}

export interface DeclaredRag {
  readonly colour: Colour;
  readonly node: Node;
  readonly reason: string | null;
  readonly pathToGreen: string | null;
  readonly owner: string | null;
  readonly by: string | null;
  readonly since: PlanDate | null;
  readonly until: PlanDate | null;
}

/** Each figure of `rag.thresholds` that the plan overrides; null keeps the standard one. */
export interface Threshold {
  readonly amber: Duration | number | null;
  readonly red: Duration | number | null;
}

export interface Project {
  /** Null where the plan has no `project:` that can be read (views then have no plan either). */
  readonly node: MapNode | null;
  readonly id: string;
  readonly name: string;
  readonly client: string | null;
  readonly sponsor: string | null;
  readonly manager: string | null;
  readonly start: PlanDate | null;
  readonly deadline: PlanDate | null;
  readonly statusDate: PlanDate | null;
  readonly timezone: string | null;
  readonly currency: string | null;
  readonly calendar: string | null;
  readonly baseline: string | null;
  readonly levelling: 'none' | 'smooth' | 'full';
}

/** Every map is in the plan's order: the file's own items, then the includes' as listed. */
export interface Plan {
  readonly entry: string;
  /** The entry and every part that was read, in order. */
  readonly files: readonly string[];
  readonly project: Project;
  readonly wbs: Wbs;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly stakeholders: ReadonlyMap<string, Stakeholder>;
  readonly calendars: ReadonlyMap<string, CalendarItem>;
  /** All kinds in one map (ids are one namespace), risks first, then assumptions, issues, dependencies, decisions, actions. */
  readonly raid: ReadonlyMap<string, RaidEntry>;
  readonly objectives: ReadonlyMap<string, Objective>;
  readonly deliverables: ReadonlyMap<string, Deliverable>;
  readonly baselines: ReadonlyMap<string, BaselineRef>;
  readonly stages: {
    readonly project: readonly string[];
    readonly product: readonly string[];
    /** Project stage → the product stages that fall into it. */
    readonly alignment: ReadonlyMap<string, readonly string[]>;
  };
  readonly gates: ReadonlyMap<string, Gate>;
  readonly releases: ReadonlyMap<string, Release>;
  readonly lanes: ReadonlyMap<string, Item>;
  readonly roadmap: ReadonlyMap<string, RoadmapItem>;
  readonly sprints: ReadonlyMap<string, Sprint>;
  readonly requirements: ReadonlyMap<string, Requirement>;
  readonly changes: ReadonlyMap<string, ChangeRequest>;
  readonly lessons: ReadonlyMap<string, Lesson>;
  readonly forums: ReadonlyMap<string, Forum>;
  readonly escalationPath: readonly string[];
  readonly budget: Budget | null;
  readonly rag: ReadonlyMap<RagDimension, DeclaredRag>;
  /** By dimension, then figure: `schedule` → `spi`; the dimension's own amber and red under `''`. */
  readonly thresholds: ReadonlyMap<RagDimension, ReadonlyMap<string, Threshold>>;
  readonly levels: ReadonlyMap<string, { readonly level: Level; readonly key: ScalarNode }>;
  readonly scope: { readonly in: readonly string[]; readonly out: readonly string[] };
  readonly report: { readonly summary: string | null; readonly asks: readonly string[] };
}

/** A list of plans and how they are grouped. */
export interface Portfolio {
  readonly entry: string;
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  /** Overrides the status dates of its plans. */
  readonly statusDate: PlanDate | null;
  /** As written under `plans`: paths or globs relative to the portfolio's file. */
  readonly patterns: readonly { readonly text: string; readonly node: ScalarNode }[];
  readonly groups: ReadonlyMap<string, PortfolioGroup>;
}

export interface PortfolioGroup extends Item {
  /** Project ids. */
  readonly plans: readonly string[];
}
