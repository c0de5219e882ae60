/** Runs the semantic rules. */
import { lookAtEach, resultsOf, type Sparse } from '../plan/sparse.ts';
import { sameItems } from '../plan/collect.ts';
import type { Task } from '../plan/model.ts';
import type { Finding, RuleFinding } from '../problem.ts';
import { rules } from '../rules/registry.ts';
import type { Rule, RuleContext } from '../rules/rule.ts';
import { unknownReference } from '../rules/unknown-reference.ts';
import { wrongKindOfReference } from '../rules/wrong-kind-of-reference.ts';
import type { Spot } from '../source/node.ts';
import { doubtfulDates, type DoubtfulDates } from './doubtfulDates.ts';
import type { Memory } from './memory.ts';

const taskRules = rules.filter((rule) => rule.checkTask);
const amongRules = rules.filter((rule) => rule.checkAmong);
const planRules = rules.filter((rule) => rule.check);
const none: readonly never[] = [];

/**
 * One mistake, one problem: what only follows from a mistake that is told is not told as well. A rule of which nothing will be told
 * (`isSilent`) need not be asked.
 */
export function* ruleFindings(
  context: RuleContext,
  memory: Memory,
  isSilent: (rule: Rule) => boolean = () => false,
): Iterable<RuleFinding> {
  const all = [...allFindings(context, memory, isSilent)];
  let doubtful: DoubtfulDates | null = null;
  const isDoubtful = (at: Spot): boolean => (doubtful ??= doubtfulDates(context, errorsIn(all)))(at);
  for (const { rule, finding } of all) {
    if (!isConsequence(rule, finding, context, isDoubtful)) yield { ...finding, rule: rule.id, severity: rule.severity };
  }
}

interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

function* allFindings(context: RuleContext, memory: Memory, isSilent: (rule: Rule) => boolean): Iterable<Found> {
  for (const rule of planRules) {
    if (isSilent(rule)) continue;
    for (const finding of rule.check!(context)) yield { rule, finding };
  }
  memory.taskFindings = lookAtEach(context.plan.wbs.tasks, lookAtTask, memory.taskFindings);
  yield* resultsOf(memory.taskFindings);
  yield* resultsOf(foundAmong(context, memory));
}

function foundAmong(context: RuleContext, memory: Memory): Sparse<Task, Found> {
  const { plan, statusDate, references } = context;
  const world = [references.ids, plan.project.node, statusDate];
  const known = memory.amongFindings;
  const before = known && sameItems(known.world, world) ? known.found : null;
  const found = lookAtEach<Task, Found>(plan.wbs.tasks, (task, index) => lookAmong(task, index, context), before);
  memory.amongFindings = { world, found };
  return found;
}

function lookAmong(task: Task, index: number, context: RuleContext): readonly Found[] {
  let found: Found[] | null = null;
  for (const rule of amongRules) {
    for (const finding of rule.checkAmong!(task, index, context)) (found ??= []).push({ rule, finding });
  }
  return found ?? none;
}

/** What dates may suffer from; references to people and the like they do not need, and links are looked at by themselves. */
function errorsIn(all: readonly Found[]): readonly Spot[] {
  const errors = all.filter(({ rule }) => rule.severity === 'error' && rule.restsOn === undefined && !aboutReferences.has(rule));
  return errors.map(({ finding }) => finding.at);
}

const aboutReferences: ReadonlySet<Rule> = new Set([unknownReference, wrongKindOfReference]);

function isConsequence(rule: Rule, finding: Finding, { soundness, damaged }: RuleContext, isDoubtful: (at: Spot) => boolean): boolean {
  const places = [finding.at, ...(finding.related ?? []).map(({ at }) => at)];
  switch (rule.restsOn) {
    case undefined:
      return false;
    case 'item':
      return !soundness.isAll && places.some(soundness.isUnsound);
    case 'dates':
      return places.some(isDoubtful);
    case 'plan':
      return !soundness.isAll || damaged.length > 0;
  }
}

function lookAtTask(task: Task): readonly Found[] {
  let found: Found[] | null = null;
  for (const rule of taskRules) {
    for (const finding of rule.checkTask!(task)) (found ??= []).push({ rule, finding });
  }
  return found ?? none;
}
