/** What can be wrong with a list of plans. */
import type { Finding } from '../problem.ts';
import { referencesIn } from '../schema/annotated.ts';
import { nearest } from '../values/nearest.ts';
import { changeTo } from './say.ts';
import { unknownReference } from './unknown-reference.ts';
import type { Plan, Portfolio } from '../plan/model.ts';
import type { Severity } from '../problem.ts';

export interface PortfolioContext {
  readonly portfolio: Portfolio;
  /** The files each pattern names, by the pattern's index. */
  readonly matches: readonly (readonly string[])[];
  /** What could be read of them, by file. */
  readonly plans: ReadonlyMap<string, Plan>;
}

export interface PortfolioRule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly check: (context: PortfolioContext) => Iterable<Finding>;
}

const unmatchedPlans: PortfolioRule = {
  id: 'unmatched-plans',
  title: 'An entry under "plans" matches no plan',
  severity: 'error',
  *check({ portfolio, matches }) {
    for (const [i, { text, node }] of portfolio.patterns.entries()) {
      if (matches[i]!.length === 0) yield { at: node, message: `no plan file matches "${text}"; paths are relative to this file` };
    }
  },
};

const duplicatePlanId: PortfolioRule = {
  id: 'duplicate-plan-id',
  title: 'Two plans of a portfolio have one id',
  severity: 'error',
  *check({ portfolio, matches, plans }) {
    const first = new Map<string, string>();
    for (const [i, { node }] of portfolio.patterns.entries()) {
      for (const file of matches[i]!) {
        const id = plans.get(file)?.project.id ?? '';
        const other = first.get(id);
        if (id === '') continue;
        if (other !== undefined && other !== file) {
          yield { at: node, message: `the plans "${other}" and "${file}" both have the id "${id}"; give one of them another project id` };
        }
        first.set(id, other ?? file);
      }
    }
  },
};

const ungroupedPlan: PortfolioRule = {
  id: 'ungrouped-plan',
  title: 'A plan of a portfolio is in no group',
  severity: 'info',
  *check({ portfolio, matches, plans }) {
    if (portfolio.groups.size === 0) return;
    const grouped = new Set([...portfolio.groups.values()].flatMap((group) => group.plans));
    const told = new Set<string>();
    for (const [i, { node }] of portfolio.patterns.entries()) {
      for (const file of matches[i]!) {
        const id = plans.get(file)?.project.id ?? '';
        if (id !== '' && !grouped.has(id) && !told.has(id)) yield { at: node, message: `the plan "${id}" is in no group` };
        told.add(id);
      }
    }
  },
};

/** `unknown-reference`, for the plans that groups name. */
const unknownPlan: PortfolioRule = {
  ...unknownReference,
  *check({ portfolio, plans }) {
    const known = new Set([...plans.values()].map((plan) => plan.project.id));
    for (const { node } of portfolio.groups.values()) {
      for (const { id, at } of referencesIn(node, 'group')) {
        const meant = known.has(id) ? null : nearest(id, known);
        const message = `no plan "${id}" in this portfolio`;
        if (meant !== null) yield { at, message: `${message}; did you mean "${meant}"?`, fix: changeTo(at, meant) };
        else if (!known.has(id)) yield { at, message };
      }
    }
  },
};

/** With ids of their own. */
export const portfolioRules: readonly PortfolioRule[] = [unmatchedPlans, duplicatePlanId, ungroupedPlan];
export const portfolioChecks: readonly PortfolioRule[] = [...portfolioRules, unknownPlan];
