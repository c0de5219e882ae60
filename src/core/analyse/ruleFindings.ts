/** Runs the semantic rules. */
import { lookInSteps, resultsOf } from '../plan/sparse.ts';
import { sameItems } from '../plan/collect.ts';
import type { Task } from '../plan/model.ts';
import type { Finding, RuleFinding } from '../problem.ts';
import { rules } from '../rules/registry.ts';
import type { Rule, RuleContext } from '../rules/rule.ts';
import { unknownReference } from '../rules/unknown-reference.ts';
import { wrongKindOfReference } from '../rules/wrong-kind-of-reference.ts';
import type { Spot } from '../source/node.ts';
import { doubtfulDates, type DoubtfulDates } from './doubtfulDates.ts';
import type { Steps } from '../steps.ts';
import type { Memory } from './memory.ts';

const none: readonly never[] = [];

/**
 * One mistake, one problem: what only follows from a mistake that is told is not told as well. A rule of which nothing will be told
 * (`isSilent`) need not be asked.
 */
export function* ruleFindings(
  context: RuleContext,
  memory: Memory,
  isSilent: (rule: Rule) => boolean = () => false,
): Steps<readonly RuleFinding[]> {
  const all = yield* allFindings(context, memory, isSilent);
  let doubtful: DoubtfulDates | null = null;
  const isDoubtful = (at: Spot): boolean => (doubtful ??= doubtfulDates(context, errorsIn(all)))(at);
  const causes = all.filter(({ rule, finding }) => !isConsequence(rule, finding, context, isDoubtful));
  return causes.map(({ rule, finding }) => ({ ...finding, rule: rule.id, severity: rule.severity }));
}

interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

function* allFindings(context: RuleContext, memory: Memory, isSilent: (rule: Rule) => boolean): Steps<readonly Found[]> {
  const all: Found[] = [];
  const asked = rules.filter((rule) => !isSilent(rule));
  for (const rule of asked) {
    for (const finding of rule.check?.(context) ?? none) all.push({ rule, finding });
    yield;
  }
  const { plan, statusDate, references } = context;
  const alone = asked.filter((rule) => rule.checkTask);
  const among = asked.filter((rule) => rule.checkAmong);
  const isConcerned: Ask<boolean> = (rule, task, index) => rule.concerns?.(task, index, context) ?? true;
  const ofTask: LookAt = foundBy(alone, isConcerned, (rule, task) => rule.checkTask!(task));
  const ofOthers: LookAt = foundBy(among, isConcerned, (rule, task, index) => rule.checkAmong!(task, index, context));
  memory.taskFindings = yield* remembered(plan, ofTask, alone, memory.taskFindings);
  for (const found of resultsOf(memory.taskFindings.found)) all.push(found);
  const world = [...among, references.ids, plan.project.node, statusDate];
  memory.amongFindings = yield* remembered(plan, ofOthers, world, memory.amongFindings);
  for (const found of resultsOf(memory.amongFindings.found)) all.push(found);
  return all;
}

type LookAt = (task: Task, index: number) => readonly Found[];
type Ask<T> = (rule: Rule, task: Task, index: number) => T;

/** Of every task; taken over where the world is what it was and the task too. */
function* remembered(
  { wbs }: RuleContext['plan'],
  look: LookAt,
  world: readonly unknown[],
  known: Memory['taskFindings'],
): Steps<NonNullable<Memory['taskFindings']>> {
  return { world, found: yield* lookInSteps(wbs.tasks, look, known && sameItems(known.world, world) ? known.found : null) };
}

function foundBy(asked: readonly Rule[], isConcerned: Ask<boolean>, check: Ask<Iterable<Finding>>): LookAt {
  return (task, index) => {
    let found: Found[] | null = null;
    for (let i = 0; i < asked.length; i++) {
      const rule = asked[i]!;
      if (!isConcerned(rule, task, index)) continue;
      for (const finding of check(rule, task, index)) (found ??= []).push({ rule, finding });
    }
    return found ?? none;
  };
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
