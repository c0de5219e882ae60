/** The schedule's quality as JSON, for people, and as Markdown. */
import type { Offender, Quality, QualityCheck } from '../../core/status/quality/quality.ts';
import { figureText, limitText, resultWord, scoreText, worstFirst } from '../../core/status/quality/words.ts';
import type { Layout } from '../result.ts';
import { markdownTable, markdownText } from '../../core/report/markdown.ts';
import type { Paint } from './paint.ts';
import { placeText, type Locator } from './place.ts';
import { tableBelow, type Column } from './table.ts';

/** Figures in ten-thousandths; what cannot be said is null. */
export function qualityJson({ checks, passed, judged, score }: Quality, locator: Locator): unknown {
  return { score: score === null ? null : exact(score), passed, judged, checks: checks.map((check) => checkJson(check, locator)) };
}

function checkJson({ id, title, unit, value, limit, counted, result, why, offenders }: QualityCheck, locator: Locator): unknown {
  const figure = value === null ? null : exact(value);
  const tasks = offenders.map(({ task, text, at }) => ({ id: task.id, text, place: locator.spot(at) }));
  const want = unit === 'index' ? 'at-least' : 'at-most';
  return { id, title, unit, value: figure, limit, want, found: counted?.found ?? null, of: counted?.of ?? null, result, why, tasks };
}

function exact(figure: number): number {
  return Math.round(figure * 10_000) / 10_000;
}

/** Worst first, with the first offender of each. */
export function qualityLines(quality: Quality, locator: Locator, layout: Layout): readonly string[] {
  const columns: readonly Column<QualityCheck>[] = [
    { title: '', text: resultWord, style: ({ result }) => styles[result ?? 'unknown'] },
    { title: 'Check', text: ({ title }) => title, shrinksTo: 14 },
    { title: 'Found', text: figureText, shrinksTo: 12 },
    { title: 'Limit', text: limitText, from: 70 },
    { title: 'Where', text: ({ offenders }) => whereText(offenders, locator), from: 100, shrinksTo: 20 },
  ];
  return [layout.paint('bold', headline(quality)), ...tableBelow(columns, worstFirst(quality), layout)];
}

const styles: Readonly<Record<'pass' | 'fail' | 'unknown', Parameters<Paint>[0]>> = { pass: 'green', fail: 'red', unknown: 'gray' };

/** `Schedule quality: 11 of 13 checks passed (84 %)` */
function headline(quality: Quality): string {
  const { score } = quality;
  if (score === null) return 'Schedule quality: no check can be judged';
  return `Schedule quality: ${scoreText(quality)} checks passed (${Math.floor(score * 100)} %)`;
}

function whereText([first, ...others]: readonly Offender[], locator: Locator): string {
  if (!first) return '';
  return `${placeText(locator.spot(first.at))}${others.length > 0 ? ` and ${others.length} more` : ''}`;
}

const signs = { pass: '✅', fail: '❌', unknown: '⚪' } as const;

export function qualityMarkdown(quality: Quality): string {
  const rows = worstFirst(quality).map((check) => [
    `${signs[check.result ?? 'unknown']} ${resultWord(check)}`,
    markdownText(check.title),
    markdownText(figureText(check)),
    limitText(check),
    check.result === 'fail' ? markdownText(namesText(check.offenders)) : '',
  ]);
  return `## ${headline(quality)}\n\n${markdownTable(['', 'Check', 'Found', 'Limit', 'Tasks'], rows)}`;
}

const namesShown = 5;

/** The first few, each once. */
function namesText(offenders: readonly Offender[]): string {
  const names = [...new Set(offenders.map(({ task }) => task.id))];
  const rest = names.length - namesShown;
  return `${names.slice(0, namesShown).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
