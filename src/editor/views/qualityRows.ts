/** The rows of the schedule's quality in the RAG view: the score, the 14 checks, and who offends. */
import * as vscode from 'vscode';
import type { Colour } from '../../core/plan/words.ts';
import type { Offender, Quality, QualityCheck } from '../../core/status/quality/quality.ts';
import { figureText, limitText, resultWord, scoreText, worstFirst } from '../../core/status/quality/words.ts';
import type { OpenPlan } from '../plans.ts';
import { colourIcon } from './icons.ts';
import { firstRows } from './firstRows.ts';
import type { Row } from './tree.ts';

const title = 'Schedule quality';
const mostRows = 25;

export function qualityRow(plan: OpenPlan, planId: string, quality: Quality): Row {
  const id = `${planId}#quality`;
  const score = scoreText(quality);
  return {
    id,
    plan,
    label: title,
    description: score,
    spoken: `${title}, ${score} checks passed`,
    tooltip: [`${title}: ${score}`, 'Checks passed of the 14 of the DCMA, as far as they can be judged'],
    icon: new vscode.ThemeIcon('checklist'),
    at: null,
    children: worstFirst(quality).map((check) => checkRow(plan, id, check)),
    context: 'quality',
  };
}

function checkRow(plan: OpenPlan, parent: string, check: QualityCheck): Row {
  const id = `${parent}/${check.id}`;
  const word = resultWord(check);
  const description = `${word} · ${figureText(check)}`;
  const limit = `wanted: ${limitText(check)}`;
  return {
    id,
    plan,
    label: check.title,
    description,
    spoken: `${check.title}, ${word}, ${figureText(check)}, ${limit}`,
    tooltip: [`${check.title}: ${description}`, limit],
    icon: colourIcon(colours[check.result ?? 'unknown']),
    at: check.offenders[0]?.at ?? null,
    children: firstRows(plan, id, mostRows, check.offenders, (offender, index) => offenderRow(plan, `${id}/${index}`, offender)),
    context: 'evidence',
  };
}

/** A check that fails is no red of the plan's; it asks for a look. */
const colours: Readonly<Record<'pass' | 'fail' | 'unknown', Colour | null>> = { pass: 'green', fail: 'amber', unknown: null };

function offenderRow(plan: OpenPlan, id: string, { task, text, at }: Offender): Row {
  return {
    id,
    plan,
    label: task.name,
    description: text,
    tooltip: [task.name, text],
    at,
    children: [],
    context: 'evidence',
  };
}
