/** Everything there is to say of one plan. */
import type { Analysis, Facts, FirstProblems } from '../analysis.ts';
import { gatherParts } from '../plan/include.ts';
import { evidenceOf } from '../plan/namedFiles.ts';
import { ignoresIn } from '../rules/ignores.ts';
import { overAllocation } from '../rules/over-allocation.ts';
import { ruleIds } from '../rules/registry.ts';
import type { RuleContext } from '../rules/rule.ts';
import { shapeReport } from '../schema/shape.ts';
import { overloadSteps, scheduleSteps } from '../schedule/schedulePlan.ts';
import { soundnessOf } from '../schema/soundness.ts';
import { child, type Node } from '../source/node.ts';
import type { Source } from '../source/source.ts';
import { statusOf, statusSteps, type StatusInput } from '../status/statusOf.ts';
import type { Steps } from '../steps.ts';
import { onceAsked } from '../values/onceAsked.ts';
import type { OffsetAt } from '../values/zone.ts';
import { baselineFor } from './baseline.ts';
import { noExternals, scheduleConnected } from './externals.ts';
import { firstLook } from './firstLook.ts';
import { firstProblems } from './firstProblems.ts';
import { memoryOf } from './memory.ts';
import { otherPlansOf, type Connected } from './otherPlans.ts';
import { planCycles } from './planCycles.ts';
import { isSilent, problemsOf } from './problems.ts';
import { readSteps, scheduleOnce, type ReadPlan } from './readPlan.ts';
import { ruleFindings } from './ruleFindings.ts';
import { statusDateOf } from './statusDate.ts';
import { wantsOf } from './wants.ts';

export function* analysePlan(facts: Facts, source: Source, hear?: (first: FirstProblems) => void): Steps<Analysis> {
  const wants = wantsOf(facts);
  const memory = memoryOf(source.path);
  const gathered = gatherParts(source, wants.source);
  yield* firstLook(gathered.parts, memory.sources, () => hear?.(firstProblems(gathered, facts)));
  const read = yield* readSteps(source, wants.source, memory);
  const { plan } = read;
  const statusDate = statusDateOf(plan, facts);

  const own = { read, memory };
  const { byId, ids: planIds } = otherPlansOf(own, wants);
  if (!byId) yield* scheduleSteps(plan, { statusDate, externals: noExternals });
  const cycles = byId ? planCycles(own, byId) : { own: [], cut: new Set<string>() };
  const schedules = byId
    ? (scheduleConnected(byId, cycles.cut, facts).get(plan.project.id) ?? null)
    : scheduleOnce(read, statusDate, noExternals, memory);

  yield;

  const { baseline, state } = baselineFor(plan, wants);
  const measure = state.kind === 'none' ? null : (baseline ?? 'unreadable');

  yield;

  const shapes = read.parts.parts.map((part, i) => shapeReport(part.source, i === 0 ? 'plan' : 'part'));
  const known: Omit<RuleContext, 'status'> = {
    ...read,
    soundness: soundnessOf(shapes),
    includes: read.parts.includes,
    isWhole: isWhole(read),
    damaged: read.parts.parts.flatMap((part) => part.source.damaged),
    schedules,
    statusDate,
    isStatusDateGiven: facts.statusDate !== null,
    others: byId && plansIn(byId),
    planIds,
    externals: byId ? (memory.scheduled?.externals ?? noExternals) : noExternals,
    planCycles: cycles.own,
    baseline: state,
    ruleIds,
    exists: wants.exists,
    lastChange: wants.lastChange,
    offsetAt: facts.offsetAt ?? nowhere,
  };
  const input: StatusInput = { plan, schedules, statusDate, baseline: measure, columns: memory.columns };
  if (plan.project.node) yield* statusSteps(input);
  const context = onceAsked(known, 'status', () => (plan.project.node ? statusOf(input) : null));
  // Pages and hovers show it, whatever the rules ask for.
  for (const path of facts.lastChanges ? evidenceOf(plan) : []) if (wants.exists(path)) wants.lastChange(path);
  const sources = new Map(read.parts.parts.map((part) => [part.path, part.source]));
  const yaml = read.parts.parts.flatMap((part) => part.source.findings);
  const ignores = read.parts.parts.map((part) => ignoresIn(part.source));
  const judged = { sources, ignores, plan, facts };
  if (schedules && !isSilent(overAllocation, judged)) yield* overloadSteps(schedules);
  const meant = yield* ruleFindings(context, memory, (rule) => isSilent(rule, judged));
  const findings = [...yaml, ...shapes.flatMap((shape) => shape.findings), ...meant];
  const analysis: Omit<Analysis, 'status'> = {
    entry: source.path,
    kind: 'plan',
    files: plan.files,
    sources,
    plan: plan.project.node ? plan : null,
    portfolio: null,
    schedules: plan.project.node ? schedules : null,
    baseline,
    statusDate,
    exists: facts.exists,
    lastChanges: facts.lastChanges,
    problems: problemsOf(findings, judged),
    wants: wants.all,
    restsOn: new Set([source.path, ...wants.restsOn]),
  };
  return onceAsked(analysis, 'status', () => context.status);
}

/** A host that knows no clocks. */
const nowhere: OffsetAt = () => null;

/** Whether all that the plan includes was read: if not, what is missing may stand where nobody could look. */
function isWhole({ parts }: ReadPlan): boolean {
  if (!parts.parts.every(({ root }) => isReadable(child(root, 'include')))) return false;
  return parts.includes.every(({ state }) => state === 'read' || state === 'loop');
}

function isReadable(include: Node | null): boolean {
  return (
    include === null || (include.kind === 'list' && include.items.every((item) => item.kind === 'scalar' && typeof item.value === 'string'))
  );
}

function plansIn(byId: ReadonlyMap<string, Connected>): RuleContext['others'] {
  return new Map([...byId].map(([id, { read }]) => [id, read.plan]));
}
