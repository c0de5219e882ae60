import type { OpenPlan } from '../plans.ts';

export function titleOf({ analysis }: Pick<OpenPlan, 'analysis'>): string {
  return `Preview ${analysis.plan?.project.name ?? analysis.entry}`;
}
