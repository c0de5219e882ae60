/** What a history has to say of one milestone. */
import type * as vscode from 'vscode';
import { movedText } from '../../core/compare/history/words.ts';
import type { OpenPlan } from '../plans.ts';
import { historiesIn } from './histories.ts';

/** `moved 4 times, +31 working days since 2026-01-05`; null as long as that is not known, and of what was never committed. Nobody waits for it. */
export function movesOf(extension: vscode.Uri, plan: OpenPlan, id: string): string | null {
  const milestone = plan.analysis.plan?.wbs.tasks[plan.analysis.plan.wbs.indexOf.get(id) ?? -1];
  if (milestone?.shape !== 'milestone') return null;
  const told = historiesIn(extension).of(plan);
  const history = typeof told === 'object' ? told.milestones.find((known) => known.id === id) : undefined;
  return history ? movedText(history) : null;
}
