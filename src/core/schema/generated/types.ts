/** Generated from schemas/ by scripts/generate.mjs: what a plan's YAML holds once its shape is right. `x-…` keys are left out. */

/** The name of a day off, or `{name:, hours:}` for a day with other hours. */
export type ExceptionYaml =
  | string
  | {
      name?: NameYaml;
      /** Hours worked on these days instead of the week's; left out, none. */
      hours?: HoursYaml;
    };
/** Names of stages, in order. */
export type StagesYaml = IdYaml[];
/** Product stages that fall into a project stage. */
export type ProductStagesYaml = IdYaml[];
/** `green`, `amber` or `red`, or in long form with its reason and the way back. */
export type DeclaredColourYaml =
  | string
  | {
      /** The colour declared. */
      status: ColourYaml;
      /** Why. */
      reason?: TextYaml;
      /** What will bring it back to green. */
      pathToGreen?: TextYaml;
      /** Who answers for the way back. */
      owner?: IdYaml;
      /** Since when it has this colour. */
      since?: DateYaml;
      /** Who declared a colour better than the computed one. */
      by?: IdYaml;
      /** How long a colour better than the computed one may stand, last day included. */
      until?: DateYaml;
    };
/** How grave: `error` fails a check, `ignore` says nothing at all. */
export type RuleLevelYaml = 'ignore' | 'hint' | 'info' | 'warning' | 'error';
/** A letter, then letters, digits, `_`, `.` and `-`. The key of an item is its id; everything else refers to it by this id. */
export type IdYaml = string;
/** The id of an item of this plan, or `plan:id` for a task of another plan. */
export type ReferenceYaml = string;
/** One id, or a list of ids. */
export type ReferencesYaml = string | ReferenceYaml[];
/** Text for people; quote it where YAML would read it as something else. */
export type TextYaml = string;
/** A list of texts. */
export type TextsYaml = TextYaml[];
/** One word, or a list of words. */
export type WordsYaml = string | TextYaml[];
/** `YYYY-MM-DD`, or with a time of day `YYYY-MM-DDTHH:MM`. A day alone means its first working moment where something starts and its last where something finishes. */
export type DateYaml = string;
/** `YYYY-MM`. */
export type MonthYaml = string;
/** `date..date`, both inclusive. */
export type RangeYaml = string;
/** A single date, or `date..date` with both inclusive. */
export type DayOrRangeYaml = string;
/** A date or a range, or a list of them. */
export type DayRangesYaml = string | DayOrRangeYaml[];
/** A number and a unit, without a space and not compound. Working time in `min h d w mo` (a day, week and month are what the project's calendar says), elapsed time in `emin eh ed ew`. Rounded half up to whole minutes. */
export type DurationYaml = string;
/** One duration, or three as `optimistic/likely/pessimistic`, ascending. A three-point estimate is scheduled at its likely value. */
export type EstimateYaml = string;
/** A duration or a percentage of the predecessor's duration; negative for a lead. It counts on the successor's own calendar. */
export type LagYaml = string;
/** `id`, `id TYPE`, `id TYPE±lag` or `id ±lag`, with TYPE one of `FS SS FF SF` (finish to start when left out) and lag a duration or a percentage of the predecessor; or in long form `{task:, type:, lag:}`. */
export type PredecessorYaml =
  | string
  | {
      /** The task, container or RAID dependency that comes first; `plan:task` for another plan's. */
      task: ReferenceYaml;
      /** Which end of the predecessor holds which end of this task: `FS` finish to start (the default), `SS` start to start, `FF` finish to finish, `SF` start to finish. */
      type?: 'FS' | 'SS' | 'FF' | 'SF';
      /** Waiting time after the link; negative for a lead. Default none. */
      lag?: LagYaml;
    };
/** One predecessor, or a list of them. */
export type PredecessorsYaml =
  | string
  | PredecessorYaml[]
  | {
      /** The task, container or RAID dependency that comes first; `plan:task` for another plan's. */
      task: ReferenceYaml;
      /** Which end of the predecessor holds which end of this task; finish to start (`FS`) when left out. */
      type?: 'FS' | 'SS' | 'FF' | 'SF';
      /** Waiting time after the link; negative for a lead. Default none. */
      lag?: LagYaml;
    };
/** A resource, a list of them, or a map from resource to a percentage of full time (people) or a number of items (an equipment pool). Where nothing is said, all of the resource's capacity. */
export type AssignmentYaml =
  | string
  | IdYaml[]
  | {
      [k: string]: ShareYaml;
    };
/** A percentage of full time, or a number of an equipment pool's items. */
export type ShareYaml = string | number;
/** People: a percentage of full time. Equipment: how many there are. */
export type CapacityYaml = string | number;
/** A number with `%`; the sign is required. */
export type PercentageYaml = string;
/** Money for each hour, day, week or month of work: a number, `/` and `h d w mo`. */
export type RateYaml = string;
/** A number in the project's currency, without a currency sign or thousands separators. */
export type MoneyYaml = number;
/** A number in the project's currency, or a map of such numbers by month. */
export type MoneySeriesYaml =
  | number
  | {
      [k: string]: MoneyYaml;
    };
/** `now`, `next` or `later`, a quarter `YYYY-Qn`, or a month `YYYY-MM`. */
export type HorizonYaml = string;
/** A month `YYYY-MM` or a date `YYYY-MM-DD`. */
export type ProximityYaml = string;
/** `HH:MM-HH:MM`, several separated by spaces, ascending, up to `24:00` and not across midnight. */
export type HoursYaml = string;
/** A name of the IANA time zone database. */
export type TimezoneYaml = string;
/** A three-letter code of ISO 4217. */
export type CurrencyYaml = string;
/** A file, relative to the file that names it and inside the workspace, with an optional `#heading`; or a web address. */
export type PathYaml = string;
/** A list of files or web addresses. */
export type PathsYaml = PathYaml[];
/** A file relative to the file that names it; `*` stands for any part of a name, `**` for any folders. */
export type GlobYaml = string;
/** A tag, branch or commit of the repository the plan is in. */
export type GitRefYaml = string;
/** `must` (800), `should` (600), `could` (400), `wont` (200), or a number from 0 to 1000; higher goes first. */
export type PriorityYaml = string | number;
/** `low`, `medium` or `high`. */
export type LevelYaml = 'low' | 'medium' | 'high';
/** From 1 (very low) to 5 (very high). */
export type ScoreYaml = number;
/** Story points. */
export type PointsYaml = number;
/** `green`, `amber` or `red`. */
export type ColourYaml = 'green' | 'amber' | 'red';
/** A key, number or web address in the other system. */
export type ExternalIdYaml = string | number;
/** What people call it; shown wherever the item is shown. */
export type NameYaml = string;
/** More about it, in one or several sentences; Markdown where it is shown as such. */
export type DescriptionYaml = string;
/** Anything worth keeping that belongs to no other key. */
export type NotesYaml = string;
/** The id this item had before it was renamed, so that comparisons with earlier states of the plan keep its history together. */
export type WasYaml = string;

/** An agreed state of the plan: a git ref, or a file written by `planloom baseline FILE NAME` where git history cannot be relied on. One of `ref` and `file`. */
export interface BaselineYaml {
  name?: NameYaml;
  description?: DescriptionYaml;
  /** Tag, branch or commit whose forecast at its own status date (`project.start` where it has none) is the baseline. */
  ref?: GitRefYaml;
  /** File written by `planloom baseline`, relative to the file that names it. */
  file?: PathYaml;
  /** The approved change that this re-baseline follows. */
  change?: IdYaml;
  was?: WasYaml;
}
/** Money in the project's currency. Labour is computed from assignments and rates; lines are everything else. */
export interface BudgetYaml {
  /** The current approved sum, without contingency: the baseline's plus that of approved changes. */
  approved?: MoneyYaml;
  /** Money set aside for what may happen. */
  contingency?: ContingencyYaml;
  /** Costs other than labour; by id. */
  lines?: {
    [k: string]: BudgetLineYaml;
  };
}
/** Money set aside, and how much of it has been used. */
export interface ContingencyYaml {
  /** The sum set aside. */
  amount: MoneyYaml;
  /** What has been released from it so far; default 0. */
  drawn?: MoneyYaml;
}
/** A cost other than labour, as one sum or by month. */
export interface BudgetLineYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  /** What kind of cost; free text. A line of category `labour` replaces the computed cost of labour so far. */
  category?: TextYaml;
  /** What was planned. In earned value a month's amount falls due over that month, a single sum over the whole baseline. */
  planned?: MoneySeriesYaml;
  /** What has been spent. */
  actual?: MoneySeriesYaml;
  /** What is ordered and not yet paid. */
  committed?: MoneySeriesYaml;
  /** What the line will have cost in the end, as a sum, or month by month. Left out: actual and committed, or planned where that is more. */
  forecast?: MoneySeriesYaml;
  notes?: NotesYaml;
  was?: WasYaml;
}
/** Working hours of a week and the days that differ. */
export interface CalendarYaml {
  name?: NameYaml;
  description?: DescriptionYaml;
  /** The calendar this one is based on; what it does not say itself is taken from there, and its exceptions are added. */
  extends?: IdYaml;
  /** Working hours by day of the week. Left out: those of `extends`, else Monday to Friday, 09:00 to 13:00 and 14:00 to 18:00. */
  week?: WeekYaml;
  /** Working hours that `1d` stands for; default 8. */
  hoursPerDay?: number;
  /** Working days that `1w` stands for; default 5. */
  daysPerWeek?: number;
  /** Working days that `1mo` stands for; default 20. */
  daysPerMonth?: number;
  /** Days that differ from the week, by date or `date..date`: a name alone means no work, with `hours` these count. */
  exceptions?: {
    [k: string]: ExceptionYaml;
  };
  /** Time zone of these hours, for meetings and overlap; default the project's. */
  timezone?: TimezoneYaml;
  was?: WasYaml;
}
/** A request to change scope, dates or money after the baseline, with its impact and the decision on it. */
export interface ChangeYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  /** Who brings it to a decision. */
  owner?: IdYaml;
  /** When it was asked for; from then on it waits for a decision. */
  raised?: DateYaml;
  /** Default `proposed`, which waits for a decision. */
  status?: 'proposed' | 'approved' | 'rejected';
  /** Why it is wanted. */
  reason?: TextYaml;
  /** What it does to dates, money and scope. */
  impact?: ChangeImpactYaml;
  /** The decision that settled it. */
  decision?: IdYaml;
  /** Tasks, RAID entries, releases and requirements it touches; work of these tasks counts as approved once it is. */
  affects?: ReferencesYaml;
  links?: LinksYaml;
  notes?: NotesYaml;
  was?: WasYaml;
}
/** What a change does to dates, money and scope. */
export interface ChangeImpactYaml {
  /** How much later the project finishes. */
  schedule?: DurationYaml;
  /** What it costs, in the project's currency; negative where it saves. */
  cost?: MoneyYaml;
  /** Requirements and deliverables it adds, alters or drops. */
  scope?: ReferencesYaml;
}
/** Forums that meet and decide, and the way up when something is stuck. */
export interface GovernanceYaml {
  /** Meetings that are held again and again; by id. */
  forums?: {
    [k: string]: ForumYaml;
  };
  /** Who is asked next when something is stuck, lowest first. */
  escalationPath?: ReferencesYaml;
}
/** A meeting with a purpose, a rhythm and members. */
export interface ForumYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  /** What it is held for. */
  kind?: 'steering' | 'working-group' | 'standup' | 'planning' | 'review' | 'retrospective';
  /** When it is held. */
  meets?: CadenceYaml;
  /** Who leads it. */
  chair?: IdYaml;
  /** Who takes part, besides the chair. */
  members?: ReferencesYaml;
  /** What must be on the table; free text. */
  inputs?: WordsYaml;
  /** How long it may take to answer an escalation. */
  respond?: DurationYaml;
  notes?: NotesYaml;
  was?: WasYaml;
}
/** What the team learnt, where, and what it will do about it. */
export interface LessonYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  /** Where it was learnt: a sprint, a task or a RAID entry. */
  from?: IdYaml;
  /** What it is about; free text. */
  category?: TextYaml;
  /** What to do next time. */
  recommendation?: TextYaml;
  /** The action that follows from it. */
  action?: IdYaml;
  notes?: NotesYaml;
  was?: WasYaml;
}
/** Project stages (PLC) beside product stages (PDLC), and the gates that must be passed. */
export interface LifecycleYaml {
  /** Stages of the project, in order; default `initiation planning execution closing`. */
  project?: StagesYaml;
  /** Stages of the product, in order; default `discover define design develop validate launch operate`. */
  product?: StagesYaml;
  /** Which product stages fall into which project stage: a map from project stage to product stages. */
  alignment?: {
    [k: string]: ProductStagesYaml;
  };
  /** Points at which somebody decides whether to go on; by id. */
  gates?: {
    [k: string]: GateYaml;
  };
}
/** A point at which somebody decides, on evidence, whether to go on. */
export interface GateYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  /** The milestone that the gate is held at. */
  milestone?: IdYaml;
  /** Who decides, usually a forum. */
  approver?: IdYaml;
  /** What must hold for the gate to be passed. */
  criteria?: TextsYaml;
  /** Files or web addresses that prove the criteria. */
  evidence?: PathsYaml;
  /** Default `pending`. `conditional` is passed with `conditions` still to be met. */
  status?: 'pending' | 'passed' | 'conditional' | 'failed';
  /** What a conditional pass still asks for. */
  conditions?: TextsYaml;
  /** The decision that records the outcome. */
  decision?: IdYaml;
  was?: WasYaml;
}
/** A part of a plan, named in its `include`: the same keys, but `project` is optional. Maps keyed by id are joined with those of the plan and its other parts; any other key may be given in one file only. */
export interface PartYaml {
  /** Version of the format; every file starts with it. The only version is 1. */
  planloom: 1;
  /** Parts of this plan in other files, relative to this file. Their maps are joined with this file's, own items first, then the parts' in this order. */
  include?: PathYaml[];
  /** What the project is called, who answers for it, and the frame of its dates. A file with this key is a plan. */
  project?: ProjectYaml;
  /** What the project is for, each with its measure; by id. */
  objectives?: {
    [k: string]: ObjectiveYaml;
  };
  /** What the project delivers and, as important, what it does not. */
  scope?: ScopeYaml;
  /** What is handed over, with its acceptance; by id. */
  deliverables?: {
    [k: string]: DeliverableYaml;
  };
  /** Agreed states of this plan to compare with; by id. `project.baseline` says which one counts. */
  baselines?: {
    [k: string]: BaselineYaml;
  };
  /** Working hours and days off; by id. Where there is none, `standard` is Monday to Friday, 09:00 to 13:00 and 14:00 to 18:00. */
  calendars?: {
    [k: string]: CalendarYaml;
  };
  /** People, equipment and material that work is assigned to; by id. */
  resources?: {
    [k: string]: ResourceYaml;
  };
  /** People who have a say or an interest but no work assigned; by id. */
  stakeholders?: {
    [k: string]: StakeholderYaml;
  };
  /** Stages of the project (PLC) beside stages of the product (PDLC), and the gates between them. */
  lifecycle?: LifecycleYaml;
  /** The work breakdown structure, nested as deep as you like; by id. A task with `tasks` of its own is a container. */
  tasks?: {
    [k: string]: TaskYaml;
  };
  /** What reaches users together; by id. */
  releases?: {
    [k: string]: ReleaseYaml;
  };
  /** Themes by lane and horizon, for people who do not read schedules. */
  roadmap?: RoadmapYaml;
  /** Time boxes of a team; by id. A sprint never moves a task. */
  sprints?: {
    [k: string]: SprintYaml;
  };
  /** What the product must do, traced from its source to specification, tasks, release and test; by id. */
  requirements?: {
    [k: string]: RequirementYaml;
  };
  /** The register of risks, assumptions, issues, dependencies, decisions and actions. */
  raid?: RaidYaml;
  /** The colours you declare, by dimension. The computed colours stand beside them in every view and never in the file. */
  rag?: RagYaml;
  /** The approved sum, the contingency, and every cost that is not labour. */
  budget?: BudgetYaml;
  /** Forums that meet and decide, and the way up. */
  governance?: GovernanceYaml;
  /** Requests to change scope, dates or money after the baseline; by id. */
  changes?: {
    [k: string]: ChangeYaml;
  };
  /** What the team learnt and will do differently; by id. */
  lessons?: {
    [k: string]: LessonYaml;
  };
  /** The sentences of the status report that cannot be computed. */
  report?: ReportYaml;
  /** How grave a rule's problems are in this plan. */
  rules?: RulesYaml;
}
/** A project plan: `plan.yaml` or `*.plan.yaml` (`.yml` too). */
export interface PlanYaml {
  /** Version of the format; every file starts with it. The only version is 1. */
  planloom: 1;
  /** Parts of this plan in other files, relative to this file. Their maps are joined with this file's, own items first, then the parts' in this order. */
  include?: PathYaml[];
  /** What the project is called, who answers for it, and the frame of its dates. A file with this key is a plan. */
  project: ProjectYaml;
  /** What the project is for, each with its measure; by id. */
  objectives?: {
    [k: string]: ObjectiveYaml;
  };
  /** What the project delivers and, as important, what it does not. */
  scope?: ScopeYaml;
  /** What is handed over, with its acceptance; by id. */
  deliverables?: {
    [k: string]: DeliverableYaml;
  };
  /** Agreed states of this plan to compare with; by id. `project.baseline` says which one counts. */
  baselines?: {
    [k: string]: BaselineYaml;
  };
  /** Working hours and days off; by id. Where there is none, `standard` is Monday to Friday, 09:00 to 13:00 and 14:00 to 18:00. */
  calendars?: {
    [k: string]: CalendarYaml;
  };
  /** People, equipment and material that work is assigned to; by id. */
  resources?: {
    [k: string]: ResourceYaml;
  };
  /** People who have a say or an interest but no work assigned; by id. */
  stakeholders?: {
    [k: string]: StakeholderYaml;
  };
  /** Stages of the project (PLC) beside stages of the product (PDLC), and the gates between them. */
  lifecycle?: LifecycleYaml;
  /** The work breakdown structure, nested as deep as you like; by id. A task with `tasks` of its own is a container. */
  tasks?: {
    [k: string]: TaskYaml;
  };
  /** What reaches users together; by id. */
  releases?: {
    [k: string]: ReleaseYaml;
  };
  /** Themes by lane and horizon, for people who do not read schedules. */
  roadmap?: RoadmapYaml;
  /** Time boxes of a team; by id. A sprint never moves a task. */
  sprints?: {
    [k: string]: SprintYaml;
  };
  /** What the product must do, traced from its source to specification, tasks, release and test; by id. */
  requirements?: {
    [k: string]: RequirementYaml;
  };
  /** The register of risks, assumptions, issues, dependencies, decisions and actions. */
  raid?: RaidYaml;
  /** The colours you declare, by dimension. The computed colours stand beside them in every view and never in the file. */
  rag?: RagYaml;
  /** The approved sum, the contingency, and every cost that is not labour. */
  budget?: BudgetYaml;
  /** Forums that meet and decide, and the way up. */
  governance?: GovernanceYaml;
  /** Requests to change scope, dates or money after the baseline; by id. */
  changes?: {
    [k: string]: ChangeYaml;
  };
  /** What the team learnt and will do differently; by id. */
  lessons?: {
    [k: string]: LessonYaml;
  };
  /** The sentences of the status report that cannot be computed. */
  report?: ReportYaml;
  /** How grave a rule's problems are in this plan. */
  rules?: RulesYaml;
}
/** A list of plans and how they are grouped: `portfolio.yaml` or `*.portfolio.yaml` (`.yml` too). */
export interface PortfolioYaml {
  /** Version of the format; every file starts with it. The only version is 1. */
  planloom: 1;
  /** What the portfolio is called and who answers for it. */
  portfolio: PortfolioFrameYaml;
  /** Files of the plans, relative to this file; `*` stands for any part of a name. */
  plans: GlobYaml[];
  /** How the plans are grouped; by id. */
  groups?: {
    [k: string]: GroupYaml;
  };
}
/** What the portfolio is called and who answers for it. */
export interface PortfolioFrameYaml {
  /** Short id of the portfolio. */
  id: IdYaml;
  name: NameYaml;
  description?: DescriptionYaml;
  /** Who answers for the portfolio: a party of one of its plans. */
  owner?: IdYaml;
  /** Overrides the status dates of the plans, so that all are seen at one moment. */
  statusDate?: DateYaml;
}
/** Plans that are shown and summed up together. */
export interface GroupYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  /** The project ids of the plans in it. */
  plans?: ReferencesYaml;
  was?: WasYaml;
}
/** The frame of the plan: its name, its people, its dates and its units. */
export interface ProjectYaml {
  /** Short id of the project; the prefix by which other plans refer to its tasks, as in `atlas:go-live`. */
  id: IdYaml;
  /** Name of the project. */
  name: NameYaml;
  description?: DescriptionYaml;
  /** For whom the project is done; free text. */
  client?: TextYaml;
  /** Who pays for the project and answers for its purpose. */
  sponsor?: IdYaml;
  /** Who manages the project. */
  manager?: IdYaml;
  /** No task starts before its first working moment, unless an actual start says so. */
  start: DateYaml;
  /** When the whole project must be finished, last working moment of the day. It moves nothing; it limits float and colours the schedule. */
  deadline?: DateYaml;
  /** The end of this day is "now" for progress, overdue entries and colours. Left out: `--status-date`, else today. */
  statusDate?: DateYaml;
  /** Time zone of the project, for meetings; default UTC. The schedule itself knows no zones. */
  timezone?: TimezoneYaml;
  /** Currency of every sum of money in the plan. */
  currency?: CurrencyYaml;
  /** Calendar of the project, which also says how long `d`, `w` and `mo` are; default `standard`. */
  calendar?: IdYaml;
  /** Whether over-allocation is resolved by moving tasks: `none` (the default) only reports it, `smooth` moves within float, `full` may move the finish. */
  levelling?: 'none' | 'smooth' | 'full';
  /** The baseline that variance, earned value and colours are measured against; default none. */
  baseline?: IdYaml;
}
/** Something the project is for, with the measure that tells whether it was reached. */
export interface ObjectiveYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  /** Who answers for the benefit. */
  owner?: IdYaml;
  /** What is measured, or its unit. */
  measure?: TextYaml;
  /** The value of the measure that counts as success. */
  target?: string | number;
  was?: WasYaml;
}
/** What is in and what is out. */
export interface ScopeYaml {
  /** What the project delivers. */
  in?: TextsYaml;
  /** What somebody might expect and will not get. */
  out?: TextsYaml;
}
/** Something that is handed over and accepted. */
export interface DeliverableYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  /** Who answers for its delivery. */
  owner?: IdYaml;
  /** Criteria that must be met before it is accepted. */
  acceptance?: TextsYaml;
  /** How far it is; default `planned`. `delivered` is handed over, `accepted` is signed off by `acceptedBy`. */
  status?: 'planned' | 'in-progress' | 'delivered' | 'accepted';
  /** Who accepts it. */
  acceptedBy?: IdYaml;
  /** When acceptance is due, or when it was given once the status is `accepted`. */
  date?: DateYaml;
  notes?: NotesYaml;
  was?: WasYaml;
}
/** Declared colours for scope, schedule, budget, risks and overall. A colour better than the computed one needs `reason`, `by` and `until`. */
export interface RagYaml {
  /** Declared colour of the scope. */
  scope?: DeclaredColourYaml;
  /** Declared colour of the schedule. */
  schedule?: DeclaredColourYaml;
  /** Declared colour of the budget. */
  budget?: DeclaredColourYaml;
  /** Declared colour of risks and issues. */
  risks?: DeclaredColourYaml;
  /** Declared colour of the whole; computed, it is the worst of the four. */
  overall?: DeclaredColourYaml;
  /** Figures at which the computed colours change, where the standard ones do not fit. */
  thresholds?: ThresholdsYaml;
}
/** The figures of the computed colours, by dimension. */
export interface ThresholdsYaml {
  /** Figures for the schedule. */
  schedule?: ScheduleThresholdsYaml;
  /** Figures for the budget. */
  budget?: BudgetThresholdsYaml;
  /** Figures for the scope. */
  scope?: ScopeThresholdsYaml;
  /** Figures for risks and issues. */
  risks?: RiskThresholdsYaml;
}
/** When the schedule turns amber and red. */
export interface ScheduleThresholdsYaml {
  /** Amber when a committed milestone or the finish is later than this after the baseline; default 5d. */
  amber?: DurationYaml;
  /** Red when it is later than this after the baseline; default 20d. */
  red?: DurationYaml;
  /** How far past its deadline: amber beyond the milestone's own tolerance or else this (default 0d), red beyond this (default 5d). */
  deadline?: DurationThresholdYaml;
  /** Schedule performance index below which it turns; default amber 0.95, red 0.90. */
  spi?: IndexThresholdYaml;
}
/** When the budget turns amber and red. */
export interface BudgetThresholdsYaml {
  /** Amber when the estimate at completion is above this share of the approved sum; default 105%. */
  amber?: PercentageYaml;
  /** Red when it is above this share of the approved sum; default 110%. */
  red?: PercentageYaml;
  /** Cost performance index below which it turns; default amber 0.95, red 0.90. */
  cpi?: IndexThresholdYaml;
}
/** When the scope turns amber and red. */
export interface ScopeThresholdsYaml {
  /** Amber when work outside the baseline and approved changes is above this share of the baseline's effort; default 5%. */
  amber?: PercentageYaml;
  /** Red when it is above this share; default 10%. */
  red?: PercentageYaml;
  /** How long a change may wait for its decision; default amber 1w. */
  waiting?: DurationThresholdYaml;
}
/** When risks and issues turn amber and red. */
export interface RiskThresholdsYaml {
  /** Amber from this score (probability × impact) of an open risk without response under way; default 10. */
  amber?: number;
  /** Red from this score of an open risk without response under way; default 15. */
  red?: number;
}
/** Durations beyond which a colour is amber and red. */
export interface DurationThresholdYaml {
  /** Amber beyond this. */
  amber?: DurationYaml;
  /** Red beyond this. */
  red?: DurationYaml;
}
/** Performance indices below which a colour is amber and red. */
export interface IndexThresholdYaml {
  /** Amber below this. */
  amber?: number;
  /** Red below this. */
  red?: number;
}
/** The register. All its ids and the tasks’ are one namespace. */
export interface RaidYaml {
  /** What may happen; by id. */
  risks?: {
    [k: string]: RiskYaml;
  };
  /** What is taken as true without proof; by id. */
  assumptions?: {
    [k: string]: AssumptionYaml;
  };
  /** What has happened and must be dealt with; by id. */
  issues?: {
    [k: string]: IssueYaml;
  };
  /** What others owe the project, and the project owes others; by id. */
  dependencies?: {
    [k: string]: DependencyYaml;
  };
  /** What must be, or has been, decided; by id. */
  decisions?: {
    [k: string]: DecisionYaml;
  };
  /** What somebody has promised to do; by id. */
  actions?: {
    [k: string]: ActionYaml;
  };
}
/** Something that may happen: because of the cause, the event may occur, which would have the effect. A response of `exploit` or `enhance` makes it an opportunity. */
export interface RiskYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  /** What the risk comes from. */
  cause?: TextYaml;
  /** What may happen. */
  event?: TextYaml;
  /** What it would mean. */
  effect?: TextYaml;
  /** What kind of risk; free text. */
  category?: TextYaml;
  /** Who watches it and answers for the response. */
  owner?: IdYaml;
  /** When it was first named. */
  raised?: DateYaml;
  /** How likely, 1 to 5; in a simulation 5, 20, 40, 60 and 85 %. */
  probability?: ScoreYaml;
  /** How bad, 1 to 5. Probability × impact is the score. */
  impact?: ScoreYaml;
  /** Probability and impact that remain once the response works. */
  residual?: ResidualYaml;
  /** What it costs in time and money if it happens. */
  exposure?: ExposureYaml;
  /** When it could strike: a month or a date. */
  proximity?: ProximityYaml;
  /** What is done about it: `avoid reduce transfer share accept` for threats, `exploit enhance share accept` for opportunities. `accept` needs a decision. */
  response?: 'avoid' | 'reduce' | 'transfer' | 'share' | 'accept' | 'exploit' | 'enhance';
  /** What is done if it happens. */
  contingency?: TextYaml;
  /** The sign that it is happening. */
  trigger?: TextYaml;
  /** When it is looked at next; overdue after that day. */
  review?: DateYaml;
  /** The decision that agreed the response, needed where it is `accept`. */
  decision?: IdYaml;
  /** Default `open`. `occurred` has become an issue, `closed` can no longer happen. */
  status?: 'open' | 'occurred' | 'closed';
  /** When it was closed; kept so that ageing stops there. */
  closed?: DateYaml;
  /** To whom it was taken up, and what is asked of them. */
  escalation?: EscalationYaml;
  /** Tasks, RAID entries, releases and requirements it bears on. It never schedules. */
  affects?: ReferencesYaml;
  /** Words to filter and group by. */
  labels?: WordsYaml;
  links?: LinksYaml;
  notes?: NotesYaml;
  was?: WasYaml;
}
/** Something taken as true without proof, to be validated by a date. */
export interface AssumptionYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  /** Who validates it. */
  owner?: IdYaml;
  /** When it was made. */
  raised?: DateYaml;
  /** By when it must be validated. */
  due?: DateYaml;
  /** Default `unvalidated`. */
  status?: 'unvalidated' | 'valid' | 'invalid';
  /** What follows if it does not hold. */
  ifFalse?: TextYaml;
  /** When it was validated or refuted. */
  closed?: DateYaml;
  /** To whom it was taken up, and what is asked of them. */
  escalation?: EscalationYaml;
  /** Tasks, RAID entries, releases and requirements it bears on. It never schedules. */
  affects?: ReferencesYaml;
  /** Words to filter and group by. */
  labels?: WordsYaml;
  links?: LinksYaml;
  notes?: NotesYaml;
  was?: WasYaml;
}
/** Something that has happened and must be dealt with. */
export interface IssueYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  /** How bad it is. A high or critical issue past its date turns the risks red. */
  severity?: 'low' | 'medium' | 'high' | 'critical';
  /** Who resolves it. */
  owner?: IdYaml;
  /** When it came up. */
  raised?: DateYaml;
  /** By when it must be resolved. */
  due?: DateYaml;
  /** Default `open`. */
  status?: 'open' | 'in-progress' | 'done';
  /** Where it came from: the risk that occurred, an assumption that failed, or a task. */
  from?: ReferenceYaml;
  /** How it was resolved, or will be. */
  resolution?: TextYaml;
  /** When it was closed; kept so that ageing stops there. */
  closed?: DateYaml;
  /** To whom it was taken up, and what is asked of them. */
  escalation?: EscalationYaml;
  /** Tasks, RAID entries, releases and requirements it bears on. It never schedules. */
  affects?: ReferencesYaml;
  /** Words to filter and group by. */
  labels?: WordsYaml;
  links?: LinksYaml;
  notes?: NotesYaml;
  was?: WasYaml;
}
/** Something that others must give to the project, or the project to others. A task that names it in `after` waits for it. */
export interface DependencyYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  /** `inbound` (the default): we need it. `outbound`: others need it from us. */
  direction?: 'inbound' | 'outbound';
  /** Who gives it; free text. */
  provider?: TextYaml;
  /** Who needs it; free text, for outbound dependencies. */
  receiver?: TextYaml;
  /** The task that brings it, usually of another plan; its forecast then counts as the promised date. */
  task?: ReferenceYaml;
  /** Who follows it up. */
  owner?: IdYaml;
  /** When it was named. */
  raised?: DateYaml;
  /** By when it is needed. */
  needed?: DateYaml;
  /** When it is promised for; tasks after it wait until then. */
  promised?: DateYaml;
  /** Default `proposed`, not yet confirmed by the provider. */
  status?: 'proposed' | 'agreed' | 'at-risk' | 'late' | 'met';
  /** When it was met. */
  closed?: DateYaml;
  /** To whom it was taken up, and what is asked of them. */
  escalation?: EscalationYaml;
  /** Tasks, RAID entries, releases and requirements it bears on. It never schedules. */
  affects?: ReferencesYaml;
  /** Words to filter and group by. */
  labels?: WordsYaml;
  links?: LinksYaml;
  notes?: NotesYaml;
  was?: WasYaml;
}
/** Something that must be, or has been, decided. */
export interface DecisionYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  /** Who decides: a person or a forum. */
  by?: IdYaml;
  /** Who prepares it and sees it carried out. */
  owner?: IdYaml;
  /** When it was asked for. */
  raised?: DateYaml;
  /** By when it is needed. */
  due?: DateYaml;
  /** When it was decided. */
  date?: DateYaml;
  /** Default `needed`. */
  status?: 'needed' | 'decided';
  /** What there is to choose from. */
  options?: TextsYaml;
  /** Why it was decided so. */
  rationale?: TextYaml;
  /** Tasks, RAID entries, releases and requirements it bears on. It never schedules. */
  affects?: ReferencesYaml;
  /** Words to filter and group by. */
  labels?: WordsYaml;
  links?: LinksYaml;
  notes?: NotesYaml;
  was?: WasYaml;
}
/** Something somebody has promised to do by a date. */
export interface ActionYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  /** The RAID entry or task it serves. An open action in time is what makes a response count as under way. */
  for?: ReferenceYaml;
  /** Who does it. */
  owner?: IdYaml;
  /** When it was agreed. */
  raised?: DateYaml;
  /** By when it is to be done. */
  due?: DateYaml;
  /** Default `open`. */
  status?: 'open' | 'in-progress' | 'done';
  /** When it was done. */
  closed?: DateYaml;
  /** To whom it was taken up, and what is asked of them. */
  escalation?: EscalationYaml;
  /** Tasks, RAID entries, releases and requirements it bears on. It never schedules. */
  affects?: ReferencesYaml;
  /** Words to filter and group by. */
  labels?: WordsYaml;
  links?: LinksYaml;
  notes?: NotesYaml;
  was?: WasYaml;
}
/** Who was asked to help, when, and for what. */
export interface EscalationYaml {
  /** To whom: a person or a forum. */
  to?: IdYaml;
  /** When it was taken up. */
  date?: DateYaml;
  /** What they are asked for, and why. */
  reason?: TextYaml;
  /** By when the answer is needed. */
  needBy?: DateYaml;
  /** The decision it asks for. */
  decision?: IdYaml;
}
/** What remains of a risk once the response works. */
export interface ResidualYaml {
  /** How likely it is then, 1 to 5. */
  probability?: ScoreYaml;
  /** How bad it is then, 1 to 5. */
  impact?: ScoreYaml;
}
/** What a risk costs if it happens. */
export interface ExposureYaml {
  /** Delay, in working time. */
  schedule?: DurationYaml;
  /** Money, in the project’s currency. */
  cost?: MoneyYaml;
}
/** What reaches users together. */
export interface ReleaseYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  /** Who answers for it. */
  owner?: IdYaml;
  /** The milestone at which it is released; its forecast is the release's date. */
  milestone?: IdYaml;
  /** The date announced, where there is one; the milestone's forecast is held against it. */
  date?: DateYaml;
  notes?: NotesYaml;
  was?: WasYaml;
}
/** What the status report says in words; everything else in it is computed. */
export interface ReportYaml {
  /** The first sentences of the report. */
  summary?: TextYaml;
  /** Decisions and changes the readers are asked to settle. */
  asks?: ReferencesYaml;
}
/** A map from a rule's id to how grave its problems are: `ignore hint info warning error`. The pages in docs/rules tell the rules. */
export interface RulesYaml {
  [k: string]: RuleLevelYaml;
}
/** What the product must do, from its source (PRD) to specification, tasks, release and test. Tasks name the requirements they fulfil. */
export interface RequirementYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  /** Who asked for it and says whether it is met. */
  owner?: IdYaml;
  /** Where it was asked for. */
  source?: PathYaml;
  /** Where it is specified. */
  spec?: PathYaml;
  /** `must should could wont`, or 0 to 1000. */
  priority?: PriorityYaml;
  /** Default `draft`. An approved requirement needs a task; dropping a `must` needs an approved change. */
  status?: 'draft' | 'approved' | 'implemented' | 'verified' | 'dropped';
  /** The day it was approved as specified; a specification that is committed with changes after that day is told. */
  approved?: DateYaml;
  /** Criteria by which it is verified. */
  acceptance?: TextsYaml;
  /** Files or web addresses of the tests that verify it. */
  tests?: PathsYaml;
  /** Words to filter and group by. */
  labels?: WordsYaml;
  links?: LinksYaml;
  notes?: NotesYaml;
  was?: WasYaml;
}
/** A person, a pool of equipment, or material that work is assigned to. */
export interface ResourceYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  /** Default `person`. Effort counts people only; equipment follows the task; material is used up and has no capacity. */
  kind?: 'person' | 'equipment' | 'material';
  /** What the person does in the project. */
  role?: TextYaml;
  /** Name of the team; sprints and the capacity view group by it. */
  team?: TextYaml;
  /** People: percentage of full time this project has them for, default 100%. Equipment: how many there are, default 1. */
  capacity?: CapacityYaml;
  /** Cost rate, in the project's currency; equipment costs this for each item. Default none: no labour cost. */
  rate?: RateYaml;
  /** When they work; default the project's calendar. */
  calendar?: IdYaml;
  /** What they can be assigned for. */
  skills?: WordsYaml;
  /** When the project has them, both ends inclusive; default always. */
  available?: DayRangesYaml;
  /** Days on which they do not work, besides those of the calendar. */
  leave?: DayRangesYaml;
  notes?: NotesYaml;
  was?: WasYaml;
}
/** Somebody with a say or an interest in the project but no work assigned. */
export interface StakeholderYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  /** Position, or part in the project. */
  role?: TextYaml;
  /** How much they can help or stop the project. */
  influence?: LevelYaml;
  /** How much the outcome matters to them. */
  interest?: LevelYaml;
  /** How often or when they hear of the project; `daily`, `weekly`, `fortnightly`, `monthly`, `quarterly` and `after each` forum have a next day, other words are shown as they stand. */
  updates?: TextYaml;
  notes?: NotesYaml;
  was?: WasYaml;
}
/** Lanes and the items in them, by horizon. */
export interface RoadmapYaml {
  /** Rows of the roadmap, in this order; by id. */
  lanes?: {
    [k: string]: LaneYaml;
  };
  /** What is on the roadmap; by id. */
  items?: {
    [k: string]: RoadmapItemYaml;
  };
}
/** A row of the roadmap: a theme, a team or a product. */
export interface LaneYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  was?: WasYaml;
}
/** Something people can look forward to, in a lane and a horizon. */
export interface RoadmapItemYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  /** Who answers for it. */
  owner?: IdYaml;
  /** The lane it stands in. */
  lane?: IdYaml;
  /** When: `now next later`, a quarter or a month. It should agree with the dates of its release and tasks. */
  horizon?: HorizonYaml;
  /** The release that brings it. */
  release?: IdYaml;
  /** The tasks or containers that make it; its bar runs from their first start to their last finish. */
  tasks?: ReferencesYaml;
  /** The objective it serves. */
  objective?: IdYaml;
  /** How sure it is to come as shown; default `medium`. */
  confidence?: 'high' | 'medium' | 'low';
  notes?: NotesYaml;
  was?: WasYaml;
}
/** A time box of a team. The points in it are counted from the tasks that name it; `committed`, `added`, `removed` and `remaining` are typed only where stories live in another system. */
export interface SprintYaml {
  name?: NameYaml;
  description?: DescriptionYaml;
  /** The team, as named by `team` of its resources. */
  team?: TextYaml;
  /** First day. */
  start: DateYaml;
  /** Last day. */
  finish: DateYaml;
  /** What the team wants to have reached. */
  goal?: TextYaml;
  /** Points agreed at the start. */
  committed?: PointsYaml;
  /** Points added after the start; default 0. */
  added?: PointsYaml;
  /** Points taken out after the start; default 0. */
  removed?: PointsYaml;
  /** Points left at the end of a day, by date: the burn-down. */
  remaining?: {
    [k: string]: PointsYaml;
  };
  notes?: NotesYaml;
  was?: WasYaml;
}
/** A piece of work, a milestone, or a container of tasks. It is scheduled by one of `duration`, `effort`, `milestone`, `spans` and `tasks` (`duration` and `effort` together: the duration is fixed). */
export interface TaskYaml {
  name: NameYaml;
  description?: DescriptionYaml;
  /** Who is accountable (the A of RACI); who does the work is in `assign`. Handed down to the tasks of a container. */
  owner?: IdYaml;
  /** Who is asked before (the C of RACI). Handed down to the tasks of a container. */
  consulted?: ReferencesYaml;
  /** Who is told after (the I of RACI). Handed down to the tasks of a container. */
  informed?: ReferencesYaml;
  /** Working time from start to finish, whoever works on it; one duration or `optimistic/likely/pessimistic`. */
  duration?: EstimateYaml;
  /** Work of all people together; the people assigned share it by their percentages, and the task ends with the last of them. With nobody assigned, one full-time person. */
  effort?: EstimateYaml;
  /** `true` for a point in time without duration. It sits at the finish of its predecessor; one with a `deadline` is a commitment. */
  milestone?: boolean;
  /** `[from, to]`: stretches from the start of one task to the finish of another (level of effort). It drives nothing and is never critical. */
  spans?: ReferenceYaml[];
  /** Makes this task a container of the tasks below, by id. Its dates, progress and totals are computed from them. */
  tasks?: {
    [k: string]: TaskYaml;
  };
  /** Who and what works on it (the R of RACI): a resource, a list, or a map to a percentage of full time or a number of equipment items. */
  assign?: AssignmentYaml;
  /** What somebody who works on it has to be able to do, in the words of the resources' `skills`. */
  skills?: WordsYaml;
  /** What must come first: tasks, containers, or RAID dependencies, whose promised date holds this task back. */
  after?: PredecessorsYaml;
  /** When work on it is possible; default its people's calendars where effort drives it, else the project's. Handed down to the tasks of a container. */
  calendar?: IdYaml;
  /** `must should could wont`, or 0 to 1000; default 500. Levelling moves the lower first. Handed down to the tasks of a container. */
  priority?: PriorityYaml;
  /** Story points. A task with points and neither duration nor effort takes its sprint's window. */
  points?: PointsYaml;
  /** How sure the single-point estimate is: in a simulation it spreads by −10/+15 % (`high`), −20/+40 % (`medium`), −30/+100 % (`low`). */
  confidence?: 'high' | 'medium' | 'low';
  /** It does not start before this date. */
  startNoEarlier?: DateYaml;
  /** It must have started by this date; where the logic contradicts, float turns negative. */
  startNoLater?: DateYaml;
  /** It does not finish before this date. */
  finishNoEarlier?: DateYaml;
  /** It must have finished by this date; where the logic contradicts, float turns negative. */
  finishNoLater?: DateYaml;
  /** It starts on this date, whatever the logic says. */
  mustStart?: DateYaml;
  /** It finishes on this date, whatever the logic says. */
  mustFinish?: DateYaml;
  /** `true` schedules it as late as its successors allow; default `false`. */
  asLateAsPossible?: boolean;
  /** When it should be finished, last working moment of the day. It moves nothing; it limits float, and a milestone with one is a commitment that the schedule colour watches. */
  deadline?: DateYaml;
  /** How far past its deadline a milestone may be before the schedule turns amber; default none. */
  tolerance?: DurationYaml;
  /** When work really started; not after the status date. */
  actualStart?: DateYaml;
  /** When it was really finished; not after the status date. */
  actualFinish?: DateYaml;
  /** Physical per cent complete, which earned value counts; default 0%, or 100% once it has an actual finish. Of a container it is computed. */
  progress?: PercentageYaml;
  /** Work (or time, where it has a duration) still to be done from the status date. It wins over progress; left out, (1 − progress) × estimate. */
  remaining?: DurationYaml;
  /** Work done so far by all people together; what labour has cost is computed from it. Left out, it is progress × estimate. */
  actualEffort?: DurationYaml;
  /** Planned fixed cost, besides labour. */
  cost?: MoneyYaml;
  /** Fixed cost spent so far, besides labour. */
  actualCost?: MoneyYaml;
  /** Typed only for what the dates cannot say: `on-hold` (with `resume`), `cancelled`, or `done` where nobody knows the date. Everything else is computed. */
  status?: 'on-hold' | 'cancelled' | 'done';
  /** When work on a task on hold is expected to go on. */
  resume?: DateYaml;
  /** The sprint it is in, or all it was carried through; the last is the current one. */
  sprint?: ReferencesYaml;
  /** The release it is part of. Handed down to the tasks of a container. */
  release?: IdYaml;
  /** Project stage, one of `lifecycle.project`. Handed down to the tasks of a container. */
  stage?: IdYaml;
  /** Product stage, one of `lifecycle.product`. Handed down to the tasks of a container. */
  productStage?: IdYaml;
  /** Requirements that it fulfils. */
  requirements?: ReferencesYaml;
  /** The deliverable it contributes to. Handed down to the tasks of a container. */
  deliverable?: IdYaml;
  /** RAID entries that stop it at present. It does not schedule; use `after` for a dependency whose date should hold it back. */
  blockedBy?: ReferencesYaml;
  /** Words to filter and group by. Handed down to the tasks of a container. */
  labels?: WordsYaml;
  links?: LinksYaml;
  notes?: NotesYaml;
  was?: WasYaml;
}
/** A map from a day (`mon`) or a range of days (`mon-fri`, may wrap: `sun-thu`) to hours. A single day beats a range; overlapping ranges are an error; days not named do not work. */
export interface WeekYaml {
  [k: string]: HoursYaml;
}
/** When something is held again and again: how often, from when, how long, on whose clock, until when. */
export interface CadenceYaml {
  /** How often, in whole days, weeks or months: `1d` is every day on which the project's calendar works, `1ed` every day; `2w` keeps the weekday, `1mo` the weekday of the month (the second Tuesday; a fifth is the last). */
  every: DurationYaml;
  /** The first time it is held, with the time of day; without one it takes the whole day. On a day off of the project's calendar it is not held. */
  from: DateYaml;
  /** How long it takes; default one hour. */
  length?: DurationYaml;
  /** Whose clock `from` is read on; default the project's time zone. */
  timezone?: TimezoneYaml;
  /** The last day it may be held; default the end of the project. */
  until?: DateYaml;
}
/** The same item in other systems, by the system's name. */
export interface LinksYaml {
  [k: string]: ExternalIdYaml;
}

/** Every definition by its name in `shapes`. */
export interface Definitions {
  baseline: BaselineYaml;
  budget: BudgetYaml;
  contingency: ContingencyYaml;
  budgetLine: BudgetLineYaml;
  calendar: CalendarYaml;
  exception: ExceptionYaml;
  change: ChangeYaml;
  changeImpact: ChangeImpactYaml;
  governance: GovernanceYaml;
  forum: ForumYaml;
  lesson: LessonYaml;
  lifecycle: LifecycleYaml;
  stages: StagesYaml;
  productStages: ProductStagesYaml;
  gate: GateYaml;
  part: PartYaml;
  plan: PlanYaml;
  portfolio: PortfolioYaml;
  portfolioFrame: PortfolioFrameYaml;
  group: GroupYaml;
  project: ProjectYaml;
  objective: ObjectiveYaml;
  scope: ScopeYaml;
  deliverable: DeliverableYaml;
  rag: RagYaml;
  declaredColour: DeclaredColourYaml;
  thresholds: ThresholdsYaml;
  scheduleThresholds: ScheduleThresholdsYaml;
  budgetThresholds: BudgetThresholdsYaml;
  scopeThresholds: ScopeThresholdsYaml;
  riskThresholds: RiskThresholdsYaml;
  durationThreshold: DurationThresholdYaml;
  indexThreshold: IndexThresholdYaml;
  raid: RaidYaml;
  risk: RiskYaml;
  assumption: AssumptionYaml;
  issue: IssueYaml;
  dependency: DependencyYaml;
  decision: DecisionYaml;
  action: ActionYaml;
  escalation: EscalationYaml;
  residual: ResidualYaml;
  exposure: ExposureYaml;
  release: ReleaseYaml;
  report: ReportYaml;
  rules: RulesYaml;
  ruleLevel: RuleLevelYaml;
  requirement: RequirementYaml;
  resource: ResourceYaml;
  stakeholder: StakeholderYaml;
  roadmap: RoadmapYaml;
  lane: LaneYaml;
  roadmapItem: RoadmapItemYaml;
  sprint: SprintYaml;
  task: TaskYaml;
  id: IdYaml;
  reference: ReferenceYaml;
  references: ReferencesYaml;
  text: TextYaml;
  texts: TextsYaml;
  words: WordsYaml;
  date: DateYaml;
  month: MonthYaml;
  range: RangeYaml;
  dayOrRange: DayOrRangeYaml;
  dayRanges: DayRangesYaml;
  duration: DurationYaml;
  estimate: EstimateYaml;
  lag: LagYaml;
  predecessor: PredecessorYaml;
  predecessors: PredecessorsYaml;
  assignment: AssignmentYaml;
  share: ShareYaml;
  capacity: CapacityYaml;
  percentage: PercentageYaml;
  rate: RateYaml;
  money: MoneyYaml;
  moneySeries: MoneySeriesYaml;
  horizon: HorizonYaml;
  proximity: ProximityYaml;
  hours: HoursYaml;
  week: WeekYaml;
  cadence: CadenceYaml;
  timezone: TimezoneYaml;
  currency: CurrencyYaml;
  path: PathYaml;
  paths: PathsYaml;
  glob: GlobYaml;
  gitRef: GitRefYaml;
  priority: PriorityYaml;
  level: LevelYaml;
  score: ScoreYaml;
  points: PointsYaml;
  colour: ColourYaml;
  links: LinksYaml;
  externalId: ExternalIdYaml;
  name: NameYaml;
  description: DescriptionYaml;
  notes: NotesYaml;
  was: WasYaml;
}
