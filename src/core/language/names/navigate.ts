/** Go to definition, find references, highlights. */
import type { Place } from '../../problem.ts';
import { placeOf } from '../../source/source.ts';
import { isSame, meaningOf, plansWith, sourceOf, type Meaning, type Plans } from './meaning.ts';
import { mentionsOfId } from './mention.ts';
import { mentionAt, meantAt, usesIn, usesOf } from './uses.ts';

export interface Definition {
  /** The id that was asked about. */
  readonly from: Place;
  /** Where ids of that meaning are given; several for a team, and where a shared part means another in each plan. */
  readonly to: readonly Place[];
}

export interface Occurrence {
  readonly at: Place;
  /** The id is given here; else something refers to it. */
  readonly isDeclaration: boolean;
}

/** Null where no id stands at the offset, or nothing has it. */
export function definitionAt(plans: Plans, path: string, offset: number): Definition | null {
  const source = sourceOf(path, plans);
  const mention = source && mentionAt(source, offset);
  if (!mention) return null;
  const to = meantAt(plans, path, offset).flatMap((meaning) => declarationsOf(meaning, path, plans));
  return to.length > 0 ? { from: placeOf(source, mention.at), to } : null;
}

/** Every place that means the same, in all plans; empty where no id stands at the offset. */
export function occurrencesAt(plans: Plans, path: string, offset: number): readonly Occurrence[] {
  const uses = meantAt(plans, path, offset).flatMap((meaning) => usesOf(meaning, path, plans));
  return unique(uses.map(({ mention, at }) => ({ at, isDeclaration: mention.role === 'given' })));
}

/** The same in this file alone, for marking them while the cursor stands on one. */
export function highlightsAt(plans: Plans, path: string, offset: number): readonly Occurrence[] {
  const source = sourceOf(path, plans);
  if (!source) return [];
  const uses = meantAt(plans, path, offset).flatMap((meaning) =>
    plansWith(path, plans).flatMap((analysis) => usesIn(source, meaning, analysis, plans)),
  );
  return unique(uses.map(({ mention, at }) => ({ at, isDeclaration: mention.role === 'given' })));
}

function declarationsOf(meaning: Meaning, path: string, plans: Plans): readonly Place[] {
  if (meaning.kind === 'team') return teamOf(meaning, path, plans);
  const source = meaning.key && sourceOf(meaning.key.chunk.path, plans);
  return source ? [placeOf(source, meaning.key)] : [];
}

/** Everybody who is in it, in the plans of this file. */
function teamOf(meaning: Meaning, path: string, plans: Plans): readonly Place[] {
  const places = plansWith(path, plans).flatMap((analysis) =>
    [...analysis.sources.values()].flatMap((source) =>
      mentionsOfId(source, meaning.id).flatMap((mention) => {
        const found = mention.role === 'given' ? meaningOf(mention, analysis, plans) : null;
        return found && isSame(found, meaning) ? { at: placeOf(source, mention.at), isDeclaration: true } : [];
      }),
    ),
  );
  return unique(places).map(({ at }) => at);
}

/** A shared part speaks for each of its plans, and an alias at the place of what it stands for. */
function unique(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  return [...new Map(occurrences.map((one) => [`${one.at.file} ${one.at.start}`, one])).values()];
}
