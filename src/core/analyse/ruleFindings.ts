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
  for (const rule of planRules) for (const finding of rule.check!(context)) yield told(rule, finding);
  memory.taskFindings = lookAtEach(context.plan.wbs.tasks, lookAtTask, memory.taskFindings);
  for (const { rule, finding } of resultsOf(memory.taskFindings)) yield told(rule, finding);
}

function lookAtTask(task: Task): readonly { readonly rule: Rule; readonly finding: Finding }[] {
  let found: { rule: Rule; finding: Finding }[] | null = null;
  for (const rule of taskRules) {
    for (const finding of rule.checkTask!(task)) (found ??= []).push({ rule, finding });
  }
  return found ?? none;
}

function told(rule: Rule, finding: Finding): RuleFinding {
  return { ...finding, rule: rule.id, severity: rule.severity };
}
