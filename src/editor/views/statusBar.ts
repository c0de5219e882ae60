/** The plan at hand in one line: its colour, when it ends, what is wrong. */
import * as vscode from 'vscode';
import type { Schedules } from '../../core/schedule/schedule.ts';
import { counted, ragLetter, ragWord } from '../../core/status/words.ts';
import { formatDay } from '../../core/values/civil.ts';
import { minutesPerDay } from '../../core/values/time.ts';
import type { OpenPlan, Plans } from '../plans.ts';
import { colourSign } from './icons.ts';
import { linesOf } from './tree.ts';

export function showStatusBar(plans: Plans): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('planloom.status', vscode.StatusBarAlignment.Left, 10);
  item.name = 'Planloom';
  item.command = 'planloom.showRag';
  const refresh = () => show(item, plans.current);
  refresh();
  return vscode.Disposable.from(item, plans.onDidChange(refresh), plans.onDidChangeCurrent(refresh));
}

function show(item: vscode.StatusBarItem, plan: OpenPlan | null): void {
  if (!plan) {
    item.hide();
    return;
  }
  const { analysis } = plan;
  const name = analysis.plan?.project.name ?? analysis.entry;
  const colour = analysis.status?.rag.get('overall')?.computed ?? null;
  const finish = finishOf(analysis.schedules);
  const grave = analysis.problems.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
  const problems = grave === 0 ? 'no problems' : counted(grave, 'problem');
  const facts = [`overall ${ragWord(colour)}`, finish ? `finishes ${finish}` : 'no finish date', problems];
  item.text = [`${colourSign(colour)} ${ragLetter(colour)}`, finish, grave === 0 ? null : problems].filter(Boolean).join(' · ');
  item.tooltip = linesOf([name, ...facts]);
  item.accessibilityInformation = { label: [`Plan ${name}`, ...facts].join(', ') };
  item.show();
}

/** The forecast's. */
function finishOf(schedules: Schedules | null): string | null {
  const finish = schedules?.forecast.projectFinish ?? NaN;
  return Number.isNaN(finish) ? null : formatDay(Math.floor(finish / minutesPerDay));
}
