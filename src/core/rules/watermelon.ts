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
      const { colour, until } = declared;
      const missing = (['reason', 'by', 'until'] as const).filter((key) => declared[key] === null);
      const isMissing = missing.length > 0;
      if (!isMissing && (statusDate === null || until!.day >= statusDate)) continue;
      const lack = isMissing
        ? `to declare it better, give ${list(missing.map((key) => `"${key}"`))}`
        : `what was declared better holds until ${formatDate(until!)} only`;
      const proof = evidence.find((one) => one.colour === computed)!;
      const message = `${dimension} is declared ${colour} but computed ${computed} (${proof.text}); ${lack}`;
      const related = [{ at: proof.at!, message: proof.text }];
      yield mendable(colourSpot(declared), message, isMissing ? { add: missing } : undefined, related);
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
