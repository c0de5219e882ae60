/** What a score of probability means, by score from 1 to 5 (format.md, "probability in simulate"). */
const chances = [NaN, 0.05, 0.2, 0.4, 0.6, 0.85];

/** 0–1, of a probability of 1–5. */
export function chanceOf(probability: number): number {
  return chances[probability]!;
}
