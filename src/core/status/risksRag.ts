/** Risks and issues: what is grave and not being answered, and what is past its date. */
import type { Plan, RaidEntry } from '../plan/model.ts';
import { isOpportunity } from '../plan/opportunity.ts';
import { child, type Spot } from '../source/node.ts';
import { formatDay } from '../values/civil.ts';
import { evidence, ragOf, remark } from './evidence.ts';
import type { StatusFacts } from './facts.ts';
import type { Evidence, RagStatus, RaidStatus } from './status.ts';
import { counted, named } from './words.ts';

export function risksRag(facts: StatusFacts): RagStatus {
  const { plan, raid, statusDate } = facts;
  if (raid.size === 0) return ragOf(plan, 'risks', [remark('No RAID entries: nothing is known about risks')], false);
  const answers = responses(plan, raid);
  const statuses = [...raid.values()];
  const found: Evidence[] = [];
  for (const status of statuses) {
    const [score, overdue] = [riskEvidence(status, answers, facts), overdueEvidence(status)];
    if (score) found.push(score);
    if (overdue) found.push(overdue);
  }
  const undated = statusDate === null ? [remark('No status date: what is overdue is unknown')] : [];
  const count = remark(openText(statuses), statuses[0]!.entry.key, 'open');
  const quiet = found.length > 0 ? [count] : statusDate !== null ? [allIsWell(statuses, facts)] : [];
  return ragOf(plan, 'risks', [...found, ...quiet, ...undated], statusDate !== null);
}

function riskEvidence({ entry, isOpen, score }: RaidStatus, answered: ReadonlySet<string>, { thresholds }: StatusFacts): Evidence | null {
  if (entry.kind !== 'risk' || !isOpen || score === null || isOpportunity(entry) || answered.has(entry.id)) return null;
  const { amber, red } = thresholds.score;
  // A plan that only says what is red may say less than the usual amber.
  if (score < Math.min(amber, red)) return null;
  const text = `${named(entry)}: score ${score} and no response under way`;
  return evidence(score >= red ? 'red' : 'amber', `score ${entry.id}`, text, at(entry, 'probability'));
}

/** Decisions are not counted: the format colours actions, assumptions, dependencies and grave issues. */
function overdueEvidence({ entry, isOverdue, due }: RaidStatus): Evidence | null {
  const { kind, severity, status } = entry;
  const isGrave = kind === 'issue' && (severity === 'high' || severity === 'critical');
  if (!isOverdue || !(isGrave || kind === 'action' || kind === 'assumption' || kind === 'dependency')) return null;
  const what = isGrave ? `${severity} issue` : kind;
  const text = `${named(entry)}: ${what} due ${formatDay(due!)} and still ${status}`;
  const where = at(entry, entry.due ? 'due' : entry.promised ? 'promised' : 'needed');
  return evidence(isGrave ? 'red' : 'amber', `overdue ${entry.id}`, text, where);
}

/** The risks with a response under way: an action that is in time, at work or done, or acceptance by a decision. */
function responses(plan: Plan, raid: ReadonlyMap<string, RaidStatus>): ReadonlySet<string> {
  const answered = new Set<string>();
  const decided = new Set<string>();
  for (const { entry, isOverdue } of raid.values()) {
    if (entry.kind === 'action' && entry.for && !(entry.status === 'open' && isOverdue)) answered.add(entry.for);
    if (entry.kind === 'decision' && entry.status === 'decided')
      for (const id of [entry.id, ...entry.affects, entry.for]) if (id) decided.add(id);
  }
  for (const risk of plan.raid.values()) {
    if (risk.response !== 'accept') continue;
    const byDecision = [risk.id, risk.decision, risk.escalation?.decision].some((id) => decided.has(id ?? ''));
    if (byDecision) answered.add(risk.id);
  }
  return answered;
}

function allIsWell(statuses: readonly RaidStatus[], { thresholds }: StatusFacts): Evidence {
  const risks = statuses.filter(({ entry, isOpen }) => entry.kind === 'risk' && isOpen && !isOpportunity(entry));
  const worst = Math.max(0, ...risks.map(({ score }) => score ?? 0));
  const answered = worst >= thresholds.score.amber ? ', each grave one with a response under way' : '';
  const overdue = statuses.some(({ isOverdue }) => isOverdue) ? 'nothing grave overdue' : 'nothing overdue';
  return evidence(
    'green',
    'well',
    `${counted(risks.length, 'open risk')}${worst > 0 ? `, highest score ${worst}` : ''}${answered}; ${overdue}`,
    (risks.find(({ score }) => score === worst) ?? statuses[0]!).entry.key,
  );
}

/** `6 risks and 3 issues open; 2 entries overdue` */
function openText(statuses: readonly RaidStatus[]): string {
  let [risks, issues, overdue] = [0, 0, 0];
  for (const { entry, isOpen, isOverdue } of statuses) {
    if (!isOpen) continue;
    if (entry.kind === 'risk') risks++;
    if (entry.kind === 'issue') issues++;
    if (isOverdue) overdue++;
  }
  const late = overdue > 0 ? `; ${counted(overdue, 'entry', 'entries')} overdue` : '';
  return `${counted(risks, 'risk')} and ${counted(issues, 'issue')} open${late}`;
}

function at(entry: RaidEntry, key: string): Spot {
  return child(entry.node, key) ?? entry.key;
}
