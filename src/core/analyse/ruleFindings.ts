/** Runs the semantic rules. */
import { lookAtEach, resultsOf } from '../plan/sparse.ts';
import type { Task } from '../plan/model.ts';
import type { Finding, RuleFinding } from '../problem.ts';
import { rules } from '../rules/registry.ts';
import type { Rule, RuleContext } from '../rules/rule.ts';
import type { Memory } from './memory.ts';

const taskRules = rules.filter((rule) => rule.checkTask);
const planRules = rules.filter((rule) => rule.check);
const none: readonly never[] = [];

export function* ruleFindings(context: RuleContext, memory: Memory): Iterable<RuleFinding> {
  for (const { rule, finding } of allFindings(context, memory)) {
    if (!isConsequence(rule, finding, context)) yield { ...finding, rule: rule.id, severity: rule.severity };
  }
}

interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

function* allFindings(context: RuleContext, memory: Memory): Iterable<Found> {
  for (const rule of planRules) for (const finding of rule.check!(context)) yield { rule, finding };
  memory.taskFindings = lookAtEach(context.plan.wbs.tasks, lookAtTask, memory.taskFindings);
  yield* resultsOf(memory.taskFindings);
}

/** One mistake, one problem: what only follows from a mistake that is told is not told as well. */
function isConsequence(rule: Rule, { at, related }: Finding, { soundness, damaged, doubtful }: RuleContext): boolean {
  switch (rule.restsOn) {
    case undefined:
      return false;
    case 'item':
      return soundness.isUnsound(at) || (related?.some((other) => soundness.isUnsound(other.at)) ?? false);
    case 'dates':
      return doubtful(at) || (related?.some((other) => doubtful(other.at)) ?? false);
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
