/** A portfolio as written. */
import { child } from '../source/node.ts';
import type { Source } from '../source/source.ts';
import { readGroups } from './delivery.ts';
import * as field from './fields.ts';
import type { Portfolio } from './model.ts';

export function readPortfolio(source: Source): Portfolio {
  const frame = child(source.root, 'portfolio');
  const id = field.text(frame, 'id') ?? '';
  const groups = field.mapOf(child(source.root, 'groups'));
  return {
    entry: source.path,
    id,
    name: field.text(frame, 'name') ?? id,
    owner: field.text(frame, 'owner'),
    statusDate: field.date(frame, 'statusDate'),
    patterns: field.itemsOf(child(source.root, 'plans')).flatMap((node) => {
      const text = field.textOf(node);
      return text !== null && node.kind === 'scalar' ? { text, node } : [];
    }),
    groups: readGroups(groups ? [groups] : []).items,
  };
}

/** The files that a pattern names: `*` and `?` within a folder, `**` across folders; relative to the portfolio's own folder. */
export function matchesOf(pattern: string, portfolioFile: string, files: readonly string[]): readonly string[] {
  const folder = portfolioFile.slice(0, portfolioFile.lastIndexOf('/') + 1);
  const steps: string[] = [];
  for (const step of (folder + pattern).split('/')) {
    if (step === '..' && steps.pop() === undefined) return [];
    if (step !== '' && step !== '.' && step !== '..') steps.push(step);
  }
  const wanted = new RegExp(`^${steps.map(stepPattern).join('')}$`.replace('/$', '$'));
  return files.filter((file) => wanted.test(file)).sort();
}

function stepPattern(step: string): string {
  if (step === '**') return '(?:[^/]+/)*';
  // One star after another means no more than one, and would take ages to find out.
  const escaped = step.replaceAll(/\*+/g, '*').replaceAll(/[\\^$+.()|[\]{}]/g, String.raw`\$&`);
  return `${escaped.replaceAll('*', '[^/]*').replaceAll('?', '[^/]')}/`;
}
