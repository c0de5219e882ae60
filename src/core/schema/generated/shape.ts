/**
 * Generated from schemas/ by scripts/generate.mjs: the format without its prose.
 *
 * `shapes[name]` tells what may stand in a definition. A definition is the root of a kind of file (`plan`, `part`, `portfolio`),
 * an item of a map keyed by id (`task`, `risk` …), a section (`raid`, `lifecycle` …) or a value (`date`, `predecessor` …).
 * Objects never nest inside a property: a property that holds one says so with `ref` or, for a map keyed by id, with `entries`.
 * Descriptions and examples are in hovers.ts, to be loaded when first needed.
 */
export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';

export interface Shape {
  /** The definition that says everything not said here. */
  readonly ref?: DefinitionName;
  /** Any of these; a value has at most one form of each. */
  readonly type?: readonly JsonType[];
  /** Which parser of core/values reads it. */
  readonly value?: ValueName;
  /** What the text, each item of the list or each key of the map refers to: any of these will do. */
  readonly refs?: readonly RefKind[];
  /** The only words (or numbers) allowed; where other forms are allowed too, this is about the text. */
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Of a list. */
  readonly items?: Shape;
  /** Of an object; `x-…` keys are allowed besides. */
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** Of a map with free keys: the pattern of its keys (any where left out), and what stands under each. */
  readonly keys?: string;
  readonly values?: Shape;
  /** Of a map keyed by id: what each item is, and the namespace in which its id must be unique. */
  readonly entries?: { readonly definition: ItemName; readonly namespace: Namespace };
}

export type ValueName =
  | 'assignment'
  | 'cadence'
  | 'capacity'
  | 'colour'
  | 'currency'
  | 'date'
  | 'day-or-range'
  | 'duration'
  | 'git-ref'
  | 'glob'
  | 'horizon'
  | 'hours'
  | 'id'
  | 'lag'
  | 'level'
  | 'money'
  | 'money-series'
  | 'month'
  | 'path'
  | 'percentage'
  | 'predecessor'
  | 'priority'
  | 'proximity'
  | 'range'
  | 'rate'
  | 'reference'
  | 'share'
  | 'text'
  | 'three-point'
  | 'timezone'
  | 'week';

export type RefKind = 
  | 'action'
  | 'baseline'
  | 'calendar'
  | 'change'
  | 'decision'
  | 'deliverable'
  | 'dependency'
  | 'lane'
  | 'milestone'
  | 'objective'
  | 'party'
  | 'product-stage'
  | 'project'
  | 'project-stage'
  | 'raid'
  | 'release'
  | 'requirement'
  | 'resource'
  | 'rule'
  | 'sprint'
  | 'task'
  | 'team'
  | 'work';

export type Namespace = 
  | 'baseline'
  | 'budget-line'
  | 'calendar'
  | 'change'
  | 'deliverable'
  | 'gate'
  | 'group'
  | 'lane'
  | 'lesson'
  | 'objective'
  | 'party'
  | 'release'
  | 'requirement'
  | 'roadmap-item'
  | 'sprint'
  | 'work';

/** Definitions that stand as an item in a map keyed by id. */
export type ItemName =
  | 'action'
  | 'assumption'
  | 'baseline'
  | 'budgetLine'
  | 'calendar'
  | 'change'
  | 'decision'
  | 'deliverable'
  | 'dependency'
  | 'forum'
  | 'gate'
  | 'group'
  | 'issue'
  | 'lane'
  | 'lesson'
  | 'objective'
  | 'release'
  | 'requirement'
  | 'resource'
  | 'risk'
  | 'roadmapItem'
  | 'sprint'
  | 'stakeholder'
  | 'task';

/** Definitions with a validator of their own. */
export type ValidatedName = 'plan' | 'part' | 'portfolio' | ItemName;

export type DefinitionName =
  | 'action'
  | 'assignment'
  | 'assumption'
  | 'baseline'
  | 'budget'
  | 'budgetLine'
  | 'budgetThresholds'
  | 'cadence'
  | 'calendar'
  | 'capacity'
  | 'change'
  | 'changeImpact'
  | 'colour'
  | 'contingency'
  | 'currency'
  | 'date'
  | 'dayOrRange'
  | 'dayRanges'
  | 'decision'
  | 'declaredColour'
  | 'deliverable'
  | 'dependency'
  | 'description'
  | 'duration'
  | 'durationThreshold'
  | 'escalation'
  | 'estimate'
  | 'exception'
  | 'exposure'
  | 'externalId'
  | 'forum'
  | 'gate'
  | 'gitRef'
  | 'glob'
  | 'governance'
  | 'group'
  | 'horizon'
  | 'hours'
  | 'id'
  | 'indexThreshold'
  | 'issue'
  | 'lag'
  | 'lane'
  | 'lesson'
  | 'level'
  | 'lifecycle'
  | 'links'
  | 'money'
  | 'moneySeries'
  | 'month'
  | 'name'
  | 'notes'
  | 'objective'
  | 'part'
  | 'path'
  | 'paths'
  | 'percentage'
  | 'plan'
  | 'points'
  | 'portfolio'
  | 'portfolioFrame'
  | 'predecessor'
  | 'predecessors'
  | 'priority'
  | 'productStages'
  | 'project'
  | 'proximity'
  | 'rag'
  | 'raid'
  | 'range'
  | 'rate'
  | 'reference'
  | 'references'
  | 'release'
  | 'report'
  | 'requirement'
  | 'residual'
  | 'resource'
  | 'risk'
  | 'riskThresholds'
  | 'roadmap'
  | 'roadmapItem'
  | 'ruleLevel'
  | 'rules'
  | 'scheduleThresholds'
  | 'scope'
  | 'scopeThresholds'
  | 'score'
  | 'share'
  | 'sprint'
  | 'stages'
  | 'stakeholder'
  | 'task'
  | 'text'
  | 'texts'
  | 'thresholds'
  | 'timezone'
  | 'was'
  | 'week'
  | 'words';

export const shapes: Readonly<Record<DefinitionName, Shape>> = {
  baseline: { type: ['object'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      ref: { ref: 'gitRef' },
      file: { ref: 'path' },
      change: { ref: 'id', refs: ['change'] },
      was: { ref: 'was' },
  } },
  budget: { type: ['object'], properties: {
      approved: { ref: 'money' },
      contingency: { ref: 'contingency' },
      lines: { type: ['object'], entries: { definition: 'budgetLine', namespace: 'budget-line' } },
  } },
  contingency: { type: ['object'], required: ['amount'], properties: {
      amount: { ref: 'money' },
      drawn: { ref: 'money' },
  } },
  budgetLine: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      category: { ref: 'text' },
      planned: { ref: 'moneySeries' },
      actual: { ref: 'moneySeries' },
      committed: { ref: 'moneySeries' },
      forecast: { ref: 'moneySeries' },
      notes: { ref: 'notes' },
      was: { ref: 'was' },
  } },
  calendar: { type: ['object'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      extends: { ref: 'id', refs: ['calendar'] },
      week: { ref: 'week' },
      hoursPerDay: { type: ['number'], exclusiveMinimum: 0, maximum: 24 },
      daysPerWeek: { type: ['number'], exclusiveMinimum: 0, maximum: 7 },
      daysPerMonth: { type: ['number'], exclusiveMinimum: 0, maximum: 31 },
      exceptions: { type: ['object'], keys: '^\\d{4}-\\d{2}-\\d{2}(\\.\\.\\d{4}-\\d{2}-\\d{2})?$', values: { ref: 'exception' } },
      timezone: { ref: 'timezone' },
      was: { ref: 'was' },
  } },
  exception: { type: ['string', 'object'], properties: {
      name: { ref: 'name' },
      hours: { ref: 'hours' },
  } },
  change: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      owner: { ref: 'id', refs: ['party'] },
      raised: { ref: 'date' },
      status: { type: ['string'], enum: ['proposed', 'approved', 'rejected'] },
      reason: { ref: 'text' },
      impact: { ref: 'changeImpact' },
      decision: { ref: 'id', refs: ['decision'] },
      affects: { ref: 'references', refs: ['work', 'release', 'requirement'] },
      links: { ref: 'links' },
      notes: { ref: 'notes' },
      was: { ref: 'was' },
  } },
  changeImpact: { type: ['object'], properties: {
      schedule: { ref: 'duration' },
      cost: { ref: 'money' },
      scope: { ref: 'references', refs: ['requirement', 'deliverable'] },
  } },
  governance: { type: ['object'], properties: {
      forums: { type: ['object'], entries: { definition: 'forum', namespace: 'party' } },
      escalationPath: { ref: 'references', refs: ['party'] },
  } },
  forum: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      kind: { type: ['string'], enum: ['steering', 'working-group', 'standup', 'planning', 'review', 'retrospective'] },
      meets: { ref: 'cadence' },
      chair: { ref: 'id', refs: ['party'] },
      members: { ref: 'references', refs: ['party'] },
      inputs: { ref: 'words' },
      respond: { ref: 'duration' },
      notes: { ref: 'notes' },
      was: { ref: 'was' },
  } },
  lesson: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      from: { ref: 'id', refs: ['sprint', 'work'] },
      category: { ref: 'text' },
      recommendation: { ref: 'text' },
      action: { ref: 'id', refs: ['action'] },
      notes: { ref: 'notes' },
      was: { ref: 'was' },
  } },
  lifecycle: { type: ['object'], properties: {
      project: { ref: 'stages' },
      product: { ref: 'stages' },
      alignment: { type: ['object'], refs: ['project-stage'], values: { ref: 'productStages' } },
      gates: { type: ['object'], entries: { definition: 'gate', namespace: 'gate' } },
  } },
  stages: { type: ['array'], items: { ref: 'id' } },
  productStages: { type: ['array'], refs: ['product-stage'], items: { ref: 'id' } },
  gate: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      milestone: { ref: 'id', refs: ['milestone'] },
      approver: { ref: 'id', refs: ['party'] },
      criteria: { ref: 'texts' },
      evidence: { ref: 'paths' },
      status: { type: ['string'], enum: ['pending', 'passed', 'conditional', 'failed'] },
      conditions: { ref: 'texts' },
      decision: { ref: 'id', refs: ['decision'] },
      was: { ref: 'was' },
  } },
  part: { type: ['object'], required: ['planloom'], properties: {
      planloom: { type: ['integer'], enum: [1] },
      include: { type: ['array'], items: { ref: 'path' } },
      project: { ref: 'project' },
      objectives: { type: ['object'], entries: { definition: 'objective', namespace: 'objective' } },
      scope: { ref: 'scope' },
      deliverables: { type: ['object'], entries: { definition: 'deliverable', namespace: 'deliverable' } },
      baselines: { type: ['object'], entries: { definition: 'baseline', namespace: 'baseline' } },
      calendars: { type: ['object'], entries: { definition: 'calendar', namespace: 'calendar' } },
      resources: { type: ['object'], entries: { definition: 'resource', namespace: 'party' } },
      stakeholders: { type: ['object'], entries: { definition: 'stakeholder', namespace: 'party' } },
      lifecycle: { ref: 'lifecycle' },
      tasks: { type: ['object'], entries: { definition: 'task', namespace: 'work' } },
      releases: { type: ['object'], entries: { definition: 'release', namespace: 'release' } },
      roadmap: { ref: 'roadmap' },
      sprints: { type: ['object'], entries: { definition: 'sprint', namespace: 'sprint' } },
      requirements: { type: ['object'], entries: { definition: 'requirement', namespace: 'requirement' } },
      raid: { ref: 'raid' },
      rag: { ref: 'rag' },
      budget: { ref: 'budget' },
      governance: { ref: 'governance' },
      changes: { type: ['object'], entries: { definition: 'change', namespace: 'change' } },
      lessons: { type: ['object'], entries: { definition: 'lesson', namespace: 'lesson' } },
      report: { ref: 'report' },
      rules: { ref: 'rules' },
  } },
  plan: { type: ['object'], required: ['planloom', 'project'], properties: {
      planloom: { type: ['integer'], enum: [1] },
      include: { type: ['array'], items: { ref: 'path' } },
      project: { ref: 'project' },
      objectives: { type: ['object'], entries: { definition: 'objective', namespace: 'objective' } },
      scope: { ref: 'scope' },
      deliverables: { type: ['object'], entries: { definition: 'deliverable', namespace: 'deliverable' } },
      baselines: { type: ['object'], entries: { definition: 'baseline', namespace: 'baseline' } },
      calendars: { type: ['object'], entries: { definition: 'calendar', namespace: 'calendar' } },
      resources: { type: ['object'], entries: { definition: 'resource', namespace: 'party' } },
      stakeholders: { type: ['object'], entries: { definition: 'stakeholder', namespace: 'party' } },
      lifecycle: { ref: 'lifecycle' },
      tasks: { type: ['object'], entries: { definition: 'task', namespace: 'work' } },
      releases: { type: ['object'], entries: { definition: 'release', namespace: 'release' } },
      roadmap: { ref: 'roadmap' },
      sprints: { type: ['object'], entries: { definition: 'sprint', namespace: 'sprint' } },
      requirements: { type: ['object'], entries: { definition: 'requirement', namespace: 'requirement' } },
      raid: { ref: 'raid' },
      rag: { ref: 'rag' },
      budget: { ref: 'budget' },
      governance: { ref: 'governance' },
      changes: { type: ['object'], entries: { definition: 'change', namespace: 'change' } },
      lessons: { type: ['object'], entries: { definition: 'lesson', namespace: 'lesson' } },
      report: { ref: 'report' },
      rules: { ref: 'rules' },
  } },
  portfolio: { type: ['object'], required: ['planloom', 'portfolio', 'plans'], properties: {
      planloom: { type: ['integer'], enum: [1] },
      portfolio: { ref: 'portfolioFrame' },
      plans: { type: ['array'], items: { ref: 'glob' } },
      groups: { type: ['object'], entries: { definition: 'group', namespace: 'group' } },
  } },
  portfolioFrame: { type: ['object'], required: ['id', 'name'], properties: {
      id: { ref: 'id' },
      name: { ref: 'name' },
      description: { ref: 'description' },
      owner: { ref: 'id', refs: ['party'] },
      statusDate: { ref: 'date' },
  } },
  group: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      plans: { ref: 'references', refs: ['project'] },
      was: { ref: 'was' },
  } },
  project: { type: ['object'], required: ['id', 'name', 'start'], properties: {
      id: { ref: 'id' },
      name: { ref: 'name' },
      description: { ref: 'description' },
      client: { ref: 'text' },
      sponsor: { ref: 'id', refs: ['party'] },
      manager: { ref: 'id', refs: ['party'] },
      start: { ref: 'date' },
      deadline: { ref: 'date' },
      statusDate: { ref: 'date' },
      timezone: { ref: 'timezone' },
      currency: { ref: 'currency' },
      calendar: { ref: 'id', refs: ['calendar'] },
      levelling: { type: ['string'], enum: ['none', 'smooth', 'full'] },
      baseline: { ref: 'id', refs: ['baseline'] },
  } },
  objective: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      owner: { ref: 'id', refs: ['party'] },
      measure: { ref: 'text' },
      target: { type: ['string', 'number'] },
      was: { ref: 'was' },
  } },
  scope: { type: ['object'], properties: {
      in: { ref: 'texts' },
      out: { ref: 'texts' },
  } },
  deliverable: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      owner: { ref: 'id', refs: ['party'] },
      acceptance: { ref: 'texts' },
      status: { type: ['string'], enum: ['planned', 'in-progress', 'delivered', 'accepted'] },
      acceptedBy: { ref: 'id', refs: ['party'] },
      date: { ref: 'date' },
      notes: { ref: 'notes' },
      was: { ref: 'was' },
  } },
  rag: { type: ['object'], properties: {
      scope: { ref: 'declaredColour' },
      schedule: { ref: 'declaredColour' },
      budget: { ref: 'declaredColour' },
      risks: { ref: 'declaredColour' },
      overall: { ref: 'declaredColour' },
      thresholds: { ref: 'thresholds' },
  } },
  declaredColour: { type: ['string', 'object'], enum: ['green', 'amber', 'red'], pattern: '^(green|amber|red)$', required: ['status'], properties: {
      status: { ref: 'colour' },
      reason: { ref: 'text' },
      pathToGreen: { ref: 'text' },
      owner: { ref: 'id', refs: ['party'] },
      since: { ref: 'date' },
      by: { ref: 'id', refs: ['party'] },
      until: { ref: 'date' },
  } },
  thresholds: { type: ['object'], properties: {
      schedule: { ref: 'scheduleThresholds' },
      budget: { ref: 'budgetThresholds' },
      scope: { ref: 'scopeThresholds' },
      risks: { ref: 'riskThresholds' },
  } },
  scheduleThresholds: { type: ['object'], properties: {
      amber: { ref: 'duration' },
      red: { ref: 'duration' },
      deadline: { ref: 'durationThreshold' },
      spi: { ref: 'indexThreshold' },
  } },
  budgetThresholds: { type: ['object'], properties: {
      amber: { ref: 'percentage' },
      red: { ref: 'percentage' },
      cpi: { ref: 'indexThreshold' },
  } },
  scopeThresholds: { type: ['object'], properties: {
      amber: { ref: 'percentage' },
      red: { ref: 'percentage' },
      waiting: { ref: 'durationThreshold' },
  } },
  riskThresholds: { type: ['object'], properties: {
      amber: { type: ['integer'], minimum: 1, maximum: 25 },
      red: { type: ['integer'], minimum: 1, maximum: 25 },
  } },
  durationThreshold: { type: ['object'], properties: {
      amber: { ref: 'duration' },
      red: { ref: 'duration' },
  } },
  indexThreshold: { type: ['object'], properties: {
      amber: { type: ['number'], minimum: 0 },
      red: { type: ['number'], minimum: 0 },
  } },
  raid: { type: ['object'], properties: {
      risks: { type: ['object'], entries: { definition: 'risk', namespace: 'work' } },
      assumptions: { type: ['object'], entries: { definition: 'assumption', namespace: 'work' } },
      issues: { type: ['object'], entries: { definition: 'issue', namespace: 'work' } },
      dependencies: { type: ['object'], entries: { definition: 'dependency', namespace: 'work' } },
      decisions: { type: ['object'], entries: { definition: 'decision', namespace: 'work' } },
      actions: { type: ['object'], entries: { definition: 'action', namespace: 'work' } },
  } },
  risk: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      cause: { ref: 'text' },
      event: { ref: 'text' },
      effect: { ref: 'text' },
      category: { ref: 'text' },
      owner: { ref: 'id', refs: ['party'] },
      raised: { ref: 'date' },
      probability: { ref: 'score' },
      impact: { ref: 'score' },
      residual: { ref: 'residual' },
      exposure: { ref: 'exposure' },
      proximity: { ref: 'proximity' },
      response: { type: ['string'], enum: ['avoid', 'reduce', 'transfer', 'share', 'accept', 'exploit', 'enhance'] },
      contingency: { ref: 'text' },
      trigger: { ref: 'text' },
      review: { ref: 'date' },
      decision: { ref: 'id', refs: ['decision'] },
      status: { type: ['string'], enum: ['open', 'occurred', 'closed'] },
      closed: { ref: 'date' },
      escalation: { ref: 'escalation' },
      affects: { ref: 'references', refs: ['work', 'release', 'requirement'] },
      labels: { ref: 'words' },
      links: { ref: 'links' },
      notes: { ref: 'notes' },
      was: { ref: 'was' },
  } },
  assumption: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      owner: { ref: 'id', refs: ['party'] },
      raised: { ref: 'date' },
      due: { ref: 'date' },
      status: { type: ['string'], enum: ['unvalidated', 'valid', 'invalid'] },
      ifFalse: { ref: 'text' },
      closed: { ref: 'date' },
      escalation: { ref: 'escalation' },
      affects: { ref: 'references', refs: ['work', 'release', 'requirement'] },
      labels: { ref: 'words' },
      links: { ref: 'links' },
      notes: { ref: 'notes' },
      was: { ref: 'was' },
  } },
  issue: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      severity: { type: ['string'], enum: ['low', 'medium', 'high', 'critical'] },
      owner: { ref: 'id', refs: ['party'] },
      raised: { ref: 'date' },
      due: { ref: 'date' },
      status: { type: ['string'], enum: ['open', 'in-progress', 'done'] },
      from: { ref: 'reference', refs: ['work'] },
      resolution: { ref: 'text' },
      closed: { ref: 'date' },
      escalation: { ref: 'escalation' },
      affects: { ref: 'references', refs: ['work', 'release', 'requirement'] },
      labels: { ref: 'words' },
      links: { ref: 'links' },
      notes: { ref: 'notes' },
      was: { ref: 'was' },
  } },
  dependency: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      direction: { type: ['string'], enum: ['inbound', 'outbound'] },
      provider: { ref: 'text' },
      receiver: { ref: 'text' },
      task: { ref: 'reference', refs: ['task'] },
      owner: { ref: 'id', refs: ['party'] },
      raised: { ref: 'date' },
      needed: { ref: 'date' },
      promised: { ref: 'date' },
      status: { type: ['string'], enum: ['proposed', 'agreed', 'at-risk', 'late', 'met'] },
      closed: { ref: 'date' },
      escalation: { ref: 'escalation' },
      affects: { ref: 'references', refs: ['work', 'release', 'requirement'] },
      labels: { ref: 'words' },
      links: { ref: 'links' },
      notes: { ref: 'notes' },
      was: { ref: 'was' },
  } },
  decision: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      by: { ref: 'id', refs: ['party'] },
      owner: { ref: 'id', refs: ['party'] },
      raised: { ref: 'date' },
      due: { ref: 'date' },
      date: { ref: 'date' },
      status: { type: ['string'], enum: ['needed', 'decided'] },
      options: { ref: 'texts' },
      rationale: { ref: 'text' },
      affects: { ref: 'references', refs: ['work', 'release', 'requirement'] },
      labels: { ref: 'words' },
      links: { ref: 'links' },
      notes: { ref: 'notes' },
      was: { ref: 'was' },
  } },
  action: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      for: { ref: 'reference', refs: ['work'] },
      owner: { ref: 'id', refs: ['party'] },
      raised: { ref: 'date' },
      due: { ref: 'date' },
      status: { type: ['string'], enum: ['open', 'in-progress', 'done'] },
      closed: { ref: 'date' },
      escalation: { ref: 'escalation' },
      affects: { ref: 'references', refs: ['work', 'release', 'requirement'] },
      labels: { ref: 'words' },
      links: { ref: 'links' },
      notes: { ref: 'notes' },
      was: { ref: 'was' },
  } },
  escalation: { type: ['object'], properties: {
      to: { ref: 'id', refs: ['party'] },
      date: { ref: 'date' },
      reason: { ref: 'text' },
      needBy: { ref: 'date' },
      decision: { ref: 'id', refs: ['decision'] },
  } },
  residual: { type: ['object'], properties: {
      probability: { ref: 'score' },
      impact: { ref: 'score' },
  } },
  exposure: { type: ['object'], properties: {
      schedule: { ref: 'duration' },
      cost: { ref: 'money' },
  } },
  release: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      owner: { ref: 'id', refs: ['party'] },
      milestone: { ref: 'id', refs: ['milestone'] },
      date: { ref: 'date' },
      notes: { ref: 'notes' },
      was: { ref: 'was' },
  } },
  report: { type: ['object'], properties: {
      summary: { ref: 'text' },
      asks: { ref: 'references', refs: ['decision', 'change'] },
  } },
  rules: { type: ['object'], refs: ['rule'], values: { ref: 'ruleLevel' } },
  ruleLevel: { type: ['string'], enum: ['ignore', 'hint', 'info', 'warning', 'error'] },
  requirement: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      owner: { ref: 'id', refs: ['party'] },
      source: { ref: 'path' },
      spec: { ref: 'path' },
      priority: { ref: 'priority' },
      status: { type: ['string'], enum: ['draft', 'approved', 'implemented', 'verified', 'dropped'] },
      approved: { ref: 'date' },
      acceptance: { ref: 'texts' },
      tests: { ref: 'paths' },
      labels: { ref: 'words' },
      links: { ref: 'links' },
      notes: { ref: 'notes' },
      was: { ref: 'was' },
  } },
  resource: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      kind: { type: ['string'], enum: ['person', 'equipment', 'material'] },
      role: { ref: 'text' },
      team: { ref: 'text' },
      capacity: { ref: 'capacity' },
      rate: { ref: 'rate' },
      calendar: { ref: 'id', refs: ['calendar'] },
      skills: { ref: 'words' },
      available: { ref: 'dayRanges' },
      leave: { ref: 'dayRanges' },
      notes: { ref: 'notes' },
      was: { ref: 'was' },
  } },
  stakeholder: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      role: { ref: 'text' },
      influence: { ref: 'level' },
      interest: { ref: 'level' },
      updates: { ref: 'text' },
      notes: { ref: 'notes' },
      was: { ref: 'was' },
  } },
  roadmap: { type: ['object'], properties: {
      lanes: { type: ['object'], entries: { definition: 'lane', namespace: 'lane' } },
      items: { type: ['object'], entries: { definition: 'roadmapItem', namespace: 'roadmap-item' } },
  } },
  lane: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      was: { ref: 'was' },
  } },
  roadmapItem: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      owner: { ref: 'id', refs: ['party'] },
      lane: { ref: 'id', refs: ['lane'] },
      horizon: { ref: 'horizon' },
      release: { ref: 'id', refs: ['release'] },
      tasks: { ref: 'references', refs: ['task'] },
      objective: { ref: 'id', refs: ['objective'] },
      confidence: { type: ['string'], enum: ['high', 'medium', 'low'] },
      notes: { ref: 'notes' },
      was: { ref: 'was' },
  } },
  sprint: { type: ['object'], required: ['start', 'finish'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      team: { ref: 'text', refs: ['team'] },
      start: { ref: 'date' },
      finish: { ref: 'date' },
      goal: { ref: 'text' },
      committed: { ref: 'points' },
      added: { ref: 'points' },
      removed: { ref: 'points' },
      remaining: { type: ['object'], keys: '^\\d{4}-\\d{2}-\\d{2}$', values: { ref: 'points' } },
      notes: { ref: 'notes' },
      was: { ref: 'was' },
  } },
  task: { type: ['object'], required: ['name'], properties: {
      name: { ref: 'name' },
      description: { ref: 'description' },
      owner: { ref: 'id', refs: ['party'] },
      consulted: { ref: 'references', refs: ['party'] },
      informed: { ref: 'references', refs: ['party'] },
      duration: { ref: 'estimate' },
      effort: { ref: 'estimate' },
      milestone: { type: ['boolean'] },
      spans: { type: ['array'], refs: ['task'], minItems: 2, maxItems: 2, items: { ref: 'reference' } },
      tasks: { type: ['object'], entries: { definition: 'task', namespace: 'work' } },
      assign: { ref: 'assignment', refs: ['resource'] },
      skills: { ref: 'words' },
      after: { ref: 'predecessors', refs: ['task', 'dependency'] },
      calendar: { ref: 'id', refs: ['calendar'] },
      priority: { ref: 'priority' },
      points: { ref: 'points' },
      confidence: { type: ['string'], enum: ['high', 'medium', 'low'] },
      startNoEarlier: { ref: 'date' },
      startNoLater: { ref: 'date' },
      finishNoEarlier: { ref: 'date' },
      finishNoLater: { ref: 'date' },
      mustStart: { ref: 'date' },
      mustFinish: { ref: 'date' },
      asLateAsPossible: { type: ['boolean'] },
      deadline: { ref: 'date' },
      tolerance: { ref: 'duration' },
      actualStart: { ref: 'date' },
      actualFinish: { ref: 'date' },
      progress: { ref: 'percentage' },
      remaining: { ref: 'duration' },
      actualEffort: { ref: 'duration' },
      cost: { ref: 'money' },
      actualCost: { ref: 'money' },
      status: { type: ['string'], enum: ['on-hold', 'cancelled', 'done'] },
      resume: { ref: 'date' },
      sprint: { ref: 'references', refs: ['sprint'] },
      release: { ref: 'id', refs: ['release'] },
      stage: { ref: 'id', refs: ['project-stage'] },
      productStage: { ref: 'id', refs: ['product-stage'] },
      requirements: { ref: 'references', refs: ['requirement'] },
      deliverable: { ref: 'id', refs: ['deliverable'] },
      blockedBy: { ref: 'references', refs: ['raid'] },
      labels: { ref: 'words' },
      links: { ref: 'links' },
      notes: { ref: 'notes' },
      was: { ref: 'was' },
  } },
  id: { type: ['string'], value: 'id', pattern: '^[A-Za-z][A-Za-z0-9_.-]*$' },
  reference: { type: ['string'], value: 'reference', pattern: '^([A-Za-z][A-Za-z0-9_.-]*:)?[A-Za-z][A-Za-z0-9_.-]*$' },
  references: { type: ['string', 'array'], value: 'reference', pattern: '^([A-Za-z][A-Za-z0-9_.-]*:)?[A-Za-z][A-Za-z0-9_.-]*$', items: { ref: 'reference' } },
  text: { type: ['string'], value: 'text' },
  texts: { type: ['array'], items: { ref: 'text' } },
  words: { type: ['string', 'array'], value: 'text', items: { ref: 'text' } },
  date: { type: ['string'], value: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?$' },
  month: { type: ['string'], value: 'month', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' },
  range: { type: ['string'], value: 'range', pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?\\.\\.\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?$' },
  dayOrRange: { type: ['string'], value: 'day-or-range', pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?(\\.\\.\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?)?$' },
  dayRanges: { type: ['string', 'array'], value: 'day-or-range', pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?(\\.\\.\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?)?$', items: { ref: 'dayOrRange' } },
  duration: { type: ['string'], value: 'duration', pattern: '^\\d+(\\.\\d+)?(min|h|d|w|mo|emin|eh|ed|ew)$' },
  estimate: { type: ['string'], value: 'three-point', pattern: '^\\d+(\\.\\d+)?(min|h|d|w|mo|emin|eh|ed|ew)(/\\d+(\\.\\d+)?(min|h|d|w|mo|emin|eh|ed|ew)/\\d+(\\.\\d+)?(min|h|d|w|mo|emin|eh|ed|ew))?$' },
  lag: { type: ['string'], value: 'lag', pattern: '^[+-]?\\d+(\\.\\d+)?(min|h|d|w|mo|emin|eh|ed|ew|%)$' },
  predecessor: { type: ['string', 'object'], value: 'predecessor', pattern: '^([A-Za-z][A-Za-z0-9_.-]*:)?[A-Za-z][A-Za-z0-9_.-]*( +(FS|SS|FF|SF) *([+-] *\\d+(\\.\\d+)?(min|h|d|w|mo|emin|eh|ed|ew|%))?| +[+-] *\\d+(\\.\\d+)?(min|h|d|w|mo|emin|eh|ed|ew|%))?$', required: ['task'], properties: {
      task: { ref: 'reference', refs: ['task', 'dependency'] },
      type: { type: ['string'], enum: ['FS', 'SS', 'FF', 'SF'] },
      lag: { ref: 'lag' },
  } },
  predecessors: { type: ['string', 'array', 'object'], value: 'predecessor', pattern: '^([A-Za-z][A-Za-z0-9_.-]*:)?[A-Za-z][A-Za-z0-9_.-]*( +(FS|SS|FF|SF) *([+-] *\\d+(\\.\\d+)?(min|h|d|w|mo|emin|eh|ed|ew|%))?| +[+-] *\\d+(\\.\\d+)?(min|h|d|w|mo|emin|eh|ed|ew|%))?$', items: { ref: 'predecessor' }, required: ['task'], properties: {
      task: { ref: 'reference', refs: ['task', 'dependency'] },
      type: { type: ['string'], enum: ['FS', 'SS', 'FF', 'SF'] },
      lag: { ref: 'lag' },
  } },
  assignment: { type: ['string', 'array', 'object'], value: 'assignment', pattern: '^[A-Za-z][A-Za-z0-9_.-]*$', items: { ref: 'id' }, values: { ref: 'share' } },
  share: { type: ['string', 'number'], value: 'share', pattern: '^\\d+(\\.\\d+)?%$', minimum: 0 },
  capacity: { type: ['string', 'number'], value: 'capacity', pattern: '^\\d+(\\.\\d+)?%$', minimum: 0 },
  percentage: { type: ['string'], value: 'percentage', pattern: '^\\d+(\\.\\d+)?%$' },
  rate: { type: ['string'], value: 'rate', pattern: '^\\d+(\\.\\d+)?/(h|d|w|mo)$' },
  money: { type: ['number'], value: 'money' },
  moneySeries: { type: ['number', 'object'], value: 'money-series', keys: '^\\d{4}-(0[1-9]|1[0-2])$', values: { ref: 'money' } },
  horizon: { type: ['string'], value: 'horizon', pattern: '^(now|next|later|\\d{4}-Q[1-4]|\\d{4}-(0[1-9]|1[0-2]))$' },
  proximity: { type: ['string'], value: 'proximity', pattern: '^\\d{4}-\\d{2}(-\\d{2})?$' },
  hours: { type: ['string'], value: 'hours', pattern: '^([01]\\d|2[0-3]):[0-5]\\d-([01]\\d:[0-5]\\d|2[0-3]:[0-5]\\d|24:00)( +([01]\\d|2[0-3]):[0-5]\\d-([01]\\d:[0-5]\\d|2[0-3]:[0-5]\\d|24:00))*$' },
  week: { type: ['object'], value: 'week', keys: '^(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?$', values: { ref: 'hours' } },
  cadence: { type: ['object'], value: 'cadence', required: ['every', 'from'], properties: {
      every: { ref: 'duration' },
      from: { ref: 'date' },
      length: { ref: 'duration' },
      timezone: { ref: 'timezone' },
      until: { ref: 'date' },
  } },
  timezone: { type: ['string'], value: 'timezone', pattern: '^(UTC|[A-Za-z]+(/[A-Za-z0-9_+-]+)+)$' },
  currency: { type: ['string'], value: 'currency', pattern: '^[A-Z]{3}$' },
  path: { type: ['string'], value: 'path' },
  paths: { type: ['array'], items: { ref: 'path' } },
  glob: { type: ['string'], value: 'glob' },
  gitRef: { type: ['string'], value: 'git-ref', pattern: '^[^-\\s]\\S*$' },
  priority: { type: ['string', 'number'], value: 'priority', enum: ['must', 'should', 'could', 'wont'], pattern: '^(must|should|could|wont)$', minimum: 0, maximum: 1000 },
  level: { type: ['string'], value: 'level', enum: ['low', 'medium', 'high'] },
  score: { type: ['integer'], minimum: 1, maximum: 5 },
  points: { type: ['number'], minimum: 0 },
  colour: { type: ['string'], value: 'colour', enum: ['green', 'amber', 'red'] },
  links: { type: ['object'], values: { ref: 'externalId' } },
  externalId: { type: ['string', 'integer'] },
  name: { type: ['string'], value: 'text' },
  description: { type: ['string'], value: 'text' },
  notes: { type: ['string'], value: 'text' },
  was: { type: ['string'], value: 'id', pattern: '^[A-Za-z][A-Za-z0-9_.-]*$' },
};
