/** Questions that concern every plan which may refer to the one at hand. */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis.ts';
import type { Place } from '../../core/problem.ts';
import type { OpenPlan } from '../plans.ts';
import { newestAnalysis, type Asked, type Questions } from './questions.ts';
import { rangeOf } from './ranges.ts';

export interface AskedAround extends Asked {
  /** Of all plans below the same root. */
  readonly analyses: readonly Analysis[];
  readonly locationOf: (place: Place) => vscode.Location;
  readonly offset: number;
}

/** As `Questions.answer`. */
export type AskAround = <T>(
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
  give: (asked: AskedAround) => T,
) => Promise<T | null>;

/** All that lie below the same root, the plan itself among them. */
export function plansAround(plan: OpenPlan, { plans }: Questions): readonly OpenPlan[] {
  const rootOf = (one: OpenPlan) => one.uriOf('.').toString();
  const root = rootOf(plan);
  return plans.all.filter((one) => rootOf(one) === root);
}

export function askAround(questions: Questions): AskAround {
  return (document, position, token, give) =>
    questions.answer(document, token, (asked) => {
      const { plan, analysis } = asked;
      const all = plansAround(plan, questions);
      return give({
        ...asked,
        analyses: all.map((one) => (one === plan ? analysis : newestAnalysis(one))),
        offset: document.offsetAt(position),
        locationOf: (place) =>
          new vscode.Location(plan.uriOf(place.file), rangeOf(all.find((one) => one.analysis.sources.has(place.file)) ?? plan, place)),
      });
    });
}
