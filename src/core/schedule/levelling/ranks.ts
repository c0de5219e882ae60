/** Who is served first: what has a higher priority, and with it everything that it follows. */
import type { LevellingProblem, Links } from './problem.ts';

/**
 * Ranks by activity, 0 first. Activities stand so that each comes after what it follows; NaN priorities belong to what takes no
 * resources. What is urgent (under way, or bound by a hard constraint) goes before every priority.
 */
export function ranksOf(links: Links, priority: Float64Array, urgent: Uint8Array): Pick<LevellingProblem, 'rank' | 'hasPriorities'> {
  const weight = priority.map((own, activity) => (urgent[activity] === 1 ? Infinity : Number.isNaN(own) ? -Infinity : own));
  for (let activity = weight.length - 1; activity >= 0; activity--) {
    for (let link = links.first[activity]!; link < links.first[activity + 1]!; link++) {
      const before = links.from[link]!;
      if (weight[before]! < weight[activity]!) weight[before] = weight[activity]!;
    }
  }
  const levels = [...new Set(weight)].filter((level) => level > -Infinity).sort((a, b) => b - a);
  const rankOf = new Map(levels.map((level, rank) => [level, rank]));
  const last = Math.max(0, levels.length - 1);
  const ranks = new Int32Array(weight.length);
  for (let activity = 0; activity < ranks.length; activity++) ranks[activity] = rankOf.get(weight[activity]!) ?? last;
  return {
    rank: ranks,
    hasPriorities: levels.filter((level) => level < Infinity).length > 1,
  };
}
