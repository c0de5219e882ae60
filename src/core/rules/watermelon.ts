/** Green outside, red inside: a declared colour better than the numbers say, without anybody standing in for it. */
import type { DeclaredRag } from '../plan/model.ts';
import { colours, type Colour } from '../plan/words.ts';
import { child, type Spot } from '../source/node.ts';
import { mendable, formatDate, list } from './say.ts';
import type { Rule } from './rule.ts';

export const watermelon: Rule = {
  id: 'watermelon',
  title: 'A declared colour is better than the computed one',
  severity: 'warning',
  restsOn: 'plan',
  *check({ status, statusDate }) {
    for (const { dimension, declared, computed, evidence } of status?.rag.values() ?? []) {
      if (!declared || !computed || !isBetter(declared.colour, computed)) continue;
      const missing = (['reason', 'by', 'until'] as const).filter((key) => declared[key] === null);
      const lack = lackOf(declared, missing, statusDate);
      if (lack === null) continue;
      const proof = evidence.find((one) => one.colour === computed);
      const related = proof?.at ? [{ at: proof.at, message: proof.text }] : [];
      const why = proof ? ` (${proof.text})` : '';
      const message = `${dimension} is declared ${declared.colour} but computed ${computed}${why}; ${lack}`;
      yield mendable(colourSpot(declared), message, missing.length > 0 ? { add: missing } : undefined, related);
    }
  },
};

export function isBetter(a: Colour, b: Colour): boolean {
  return colours.indexOf(a) < colours.indexOf(b);
}

/** Where the colour itself stands. */
export function colourSpot({ node }: DeclaredRag): Spot {
  return child(node, 'status') ?? node;
}

/** What it would take to let the better colour stand, or null where it may. */
function lackOf(declared: DeclaredRag, missing: readonly string[], statusDate: number | null): string | null {
  if (missing.length > 0) return `to declare it better, give ${list(missing.map((key) => `"${key}"`))}`;
  if (statusDate === null || declared.until!.day >= statusDate) return null;
  return `what was declared better holds until ${formatDate(declared.until!)} only`;
}
