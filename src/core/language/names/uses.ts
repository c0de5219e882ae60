/** Everywhere that something is meant: where its id is given, and every reference to it, in all plans of a root. */
import type { Analysis } from '../../analysis.ts';
import type { Place } from '../../problem.ts';
import { placeOf, type Source } from '../../source/source.ts';
import { itemAround, trailAt } from '../trail.ts';
import { isSame, meaningOf, meaningsOf, plansWith, sourceOf, type Meaning, type Plans } from './meaning.ts';
import { mentionsInItem, mentionsOfId, mentionsOutside, type Mention } from './mention.ts';

export interface Use {
  readonly mention: Mention;
  readonly source: Source;
  readonly at: Place;
}

/** The id that the offset stands on, its ends included; null where there is none. */
export function mentionAt(source: Source, offset: number): Mention | null {
  const around = itemAround(trailAt(source, offset));
  const mentions = around ? mentionsInItem(around.pair, around.definition) : mentionsOutside(source);
  const stands = ({ at }: Mention): boolean => {
    const { start, end } = placeOf(source, at);
    return start <= offset && offset <= end;
  };
  return mentions.find(stands) ?? null;
}

/** What the id at the offset means, in each plan that the file is part of; empty where there is no id, or nothing has it. */
export function meantAt(plans: Plans, path: string, offset: number): readonly Meaning[] {
  const source = sourceOf(path, plans);
  const mention = source && mentionAt(source, offset);
  return mention ? meaningsOf(mention, path, plans) : [];
}

/** Each place once, by file as the plans list them; `from` is a file that speaks of it. */
export function usesOf(meaning: Meaning, from: string, plans: Plans): readonly Use[] {
  const uses = new Map<Mention, Use>();
  for (const analysis of meaning.kind === 'team' ? plansWithTeam(meaning, from, plans) : plans) {
    for (const source of analysis.sources.values()) for (const use of usesIn(source, meaning, analysis, plans)) uses.set(use.mention, use);
  }
  return [...uses.values()];
}

/** Those in one file, read as part of that plan, in the order of the text. */
export function usesIn(source: Source, meaning: Meaning, analysis: Analysis, plans: Plans): readonly Use[] {
  const uses: Use[] = [];
  for (const mention of mentionsOfId(source, meaning.id)) {
    const found = meaningOf(mention, analysis, plans);
    if (found && isSame(found, meaning)) uses.push({ mention, source, at: placeOf(source, mention.at) });
  }
  return uses.sort((a, b) => a.at.start - b.at.start);
}

/** A team is the same in all plans that share a file which speaks of it, and in those that share one with these. */
function plansWithTeam(meaning: Meaning, from: string, plans: Plans): Plans {
  const files = new Set([from]);
  let found = plansWith(from, plans);
  for (;;) {
    for (const analysis of found) {
      for (const [path, source] of analysis.sources) if (usesIn(source, meaning, analysis, plans).length > 0) files.add(path);
    }
    const more = plans.filter(({ sources }) => [...files].some((path) => sources.has(path)));
    if (more.length === found.length) return found;
    found = more;
  }
}
