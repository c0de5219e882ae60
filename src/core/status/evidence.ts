/** A dimension's colour from what was found: the worst of it, or unknown where something essential could not be told. */
import { colours, type Colour, type RagDimension } from '../plan/words.ts';
import type { Plan } from '../plan/model.ts';
import type { Spot } from '../source/node.ts';
import type { Evidence, RagStatus } from './status.ts';

export function evidence(colour: Colour, about: string, text: string, at: Spot | null): Evidence {
  return { colour, about, text, at };
}

/** What is missing or was not counted; `about` a figure where it is only told beside the others. */
export function remark(text: string, at: Spot | null = null, about = ''): Evidence {
  return { colour: null, about, text, at };
}

/**
 * Amber and red stand on what was found. Green stands only where `isWhole`: everything that could have said otherwise was looked at.
 * Never green by default: without any evidence the colour is unknown.
 */
export function ragOf(plan: Plan, dimension: RagDimension, found: readonly Evidence[], isWhole: boolean): RagStatus {
  const worst = worstOf(found.flatMap(({ colour }) => colour ?? []));
  const computed = worst === 'green' && !isWhole ? null : worst;
  const placed = found.map((each) => (each.at ? each : { ...each, at: plan.project.node }));
  return { dimension, declared: plan.rag.get(dimension) ?? null, computed, evidence: mostTellingFirst(placed, computed) };
}

export function worstOf(found: readonly (Colour | null)[]): Colour | null {
  return colours.findLast((colour) => found.includes(colour)) ?? null;
}

/** Red, amber, green, then remarks; where the colour is unknown, what is missing comes first. */
function mostTellingFirst(found: readonly Evidence[], computed: Colour | null): readonly Evidence[] {
  const rank = ({ colour }: Evidence) => (colour === null ? (computed === null ? 4 : 0) : colours.indexOf(colour) + 1);
  return [...found].sort((a, b) => rank(b) - rank(a));
}
