/** What moved between two statuses of one plan: the colours, and what stands behind them. */
import type { Plan } from '../plan/model.ts';
import { colours, ragDimensions, type Colour, type RagDimension } from '../plan/words.ts';
import type { Evidence, RagStatus, Status } from './status.ts';
import { raidTrendOf, type RaidTrend } from './raidTrend.ts';

/** A plan with its status; an `Analysis` that has both is one. */
export interface Reported {
  readonly plan: Plan;
  readonly status: Status;
}

export interface Moved {
  readonly from: Colour | null;
  readonly to: Colour | null;
}

export type Movement = 'better' | 'same' | 'worse';

export interface RagTrend {
  readonly dimension: RagDimension;
  readonly computed: Moved;
  readonly declared: Moved;
  /** Of the computed colour; null where it is unknown on either side. */
  readonly movement: Movement | null;
  /** Amber and red evidence that was not there, or was of another colour. None for the overall colour, which only follows the four. */
  readonly came: readonly Evidence[];
  /** Amber and red evidence that is no longer there, or is of another colour; its places are in the sources of before. */
  readonly went: readonly Evidence[];
}

export interface Trend {
  readonly rag: ReadonlyMap<RagDimension, RagTrend>;
  readonly raid: RaidTrend;
}

/** An item that has been renamed (`was`) is the same item. */
export function trendOf(before: Reported, now: Reported): Trend {
  const formerName = formerNames(before.plan, now.plan);
  const rag = ragDimensions.map((dimension): RagTrend => {
    const [old, fresh] = [before.status.rag.get(dimension)!, now.status.rag.get(dimension)!];
    return ragTrendOf(old, fresh, formerName);
  });
  return { rag: new Map(rag.map((each) => [each.dimension, each])), raid: raidTrendOf(before.status.raid, now.status.raid) };
}

function ragTrendOf(before: RagStatus, now: RagStatus, formerName: FormerName): RagTrend {
  const { dimension } = now;
  const computed = { from: before.computed, to: now.computed };
  const keyOf = ({ colour, about }: Evidence) => `${colour} ${about}`;
  const keyBefore = ({ colour, about }: Evidence) => `${colour} ${aboutBefore(about, formerName)}`;
  const [old, fresh] = dimension === 'overall' ? [[], []] : [badIn(before), badIn(now)];
  const [was, is] = [new Set(old.map(keyOf)), new Set(fresh.map(keyBefore))];
  return {
    dimension,
    computed,
    declared: { from: before.declared?.colour ?? null, to: now.declared?.colour ?? null },
    movement: movementOf(computed),
    came: fresh.filter((each) => !was.has(keyBefore(each))),
    went: old.filter((each) => !is.has(keyOf(each))),
  };
}

/** Null where either side is unknown. */
export function movementOf({ from, to }: Moved): Movement | null {
  if (from === null || to === null) return null;
  if (from === to) return 'same';
  return colours.indexOf(to) < colours.indexOf(from) ? 'better' : 'worse';
}

function badIn({ evidence }: RagStatus): readonly Evidence[] {
  return evidence.filter(({ colour }) => colour === 'amber' || colour === 'red');
}

/** `deadline go-live`, where go-live was called `live`, is `deadline live`. */
function aboutBefore(about: string, formerName: FormerName): string {
  const space = about.indexOf(' ');
  return space < 0 ? about : about.slice(0, space + 1) + formerName(about.slice(space + 1));
}

type FormerName = (id: string) => string;

/** The id that an item had before; its own where it had another one or none. */
function formerNames(before: Plan, now: Plan): FormerName {
  const items = [...now.wbs.tasks, ...now.raid.values(), ...now.requirements.values(), ...now.changes.values()];
  const renamed = new Map(items.flatMap(({ id, was }) => (was !== null && !isKnown(before, id) ? [[id, was]] : [])));
  return (id) => renamed.get(id) ?? id;
}

function isKnown({ wbs, raid, requirements, changes }: Plan, id: string): boolean {
  return wbs.indexOf.has(id) || raid.has(id) || requirements.has(id) || changes.has(id);
}
