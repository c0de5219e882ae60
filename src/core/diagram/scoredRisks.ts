/** Open risks with their scores before and after the response, the gravest first. */
import { isOpportunity } from '../plan/opportunity.ts';
import type { RaidEntry } from '../plan/model.ts';
import { scoreBand } from '../status/scoreBand.ts';
import { thresholdsOf, type Limits } from '../status/thresholds.ts';
import type { Band, Mark } from './diagram.ts';
import { markOf } from './marks.ts';
import type { Drawable } from './text.ts';

export interface Score {
  /** 1–5 */
  readonly probability: number;
  /** 1–5 */
  readonly impact: number;
  /** 1–25 */
  readonly score: number;
  readonly band: Band;
  readonly mark: Mark;
}

export interface ScoredRisk {
  readonly risk: RaidEntry;
  /** As it stands; null where it is not scored. */
  readonly inherent: Score | null;
  /** As it should be once the response has worked; null where nothing is said of that. */
  readonly residual: Score | null;
}

export function openRisks({ plan, analysis }: Drawable): RaidEntry[] {
  return [...plan.raid.values()].filter(
    (entry) => entry.kind === 'risk' && (analysis.status?.raid.get(entry.id)?.isOpen ?? entry.status === 'open'),
  );
}

/** Those that have either score; equally grave ones in the order of the plan. */
export function scoredRisks(drawable: Drawable, open: readonly RaidEntry[]): ScoredRisk[] {
  const limits = thresholdsOf(drawable.plan, drawable.analysis.schedules!.calendar).score;
  const gravity = (risk: RaidEntry) => scoreOf(risk, limits)?.score ?? 0;
  const byGravity = open.toSorted((a, b) => gravity(b) - gravity(a));
  return byGravity.flatMap((risk, index) => {
    const [now, after] = [scoreOf(risk, limits), risk.residual && scoreOf(risk.residual, limits)];
    const id = `t${index + 1}`;
    const inherent = now && { ...now, mark: inherentMark(risk, id, now) };
    const residual = after && { ...after, mark: residualMark(risk, id, after) };
    return inherent || residual ? [{ risk, inherent, residual }] : [];
  });
}

type Found = Omit<Score, 'mark'>;

function scoreOf({ probability, impact }: Pick<RaidEntry, 'probability' | 'impact'>, limits: Limits): Found | null {
  if (probability === null || impact === null) return null;
  const score = probability * impact;
  return { probability, impact, score, band: scoreBand(score, limits) };
}

/** `R-1`; `R-7 +` is an opportunity. */
export function pointName(risk: RaidEntry): string {
  return isOpportunity(risk) ? `${risk.id} +` : risk.id;
}

function inherentMark(risk: RaidEntry, id: string, found: Found): Mark {
  const mark = markOf(id, risk, { shape: 'point', ...lookOf(risk, found) }, scoreWords(risk, found));
  return { ...mark, label: `${pointName(risk)} ${mark.label}` };
}

function residualMark(risk: RaidEntry, id: string, found: Found): Mark {
  const words = ['after the response', ...scoreWords(risk, found)];
  const mark = markOf(`${id}-after`, risk, { shape: 'target', ...lookOf(risk, found) }, words);
  return { ...mark, label: `(${pointName(risk)}) ${mark.label}` };
}

function lookOf(risk: RaidEntry, { band }: Found) {
  return { state: 'planned', critical: band === 'high' && !isOpportunity(risk), progress: null } as const;
}

function scoreWords(risk: RaidEntry, { probability, impact, score, band }: Found): string[] {
  const kind = isOpportunity(risk) ? ['opportunity'] : [];
  return [...kind, `probability ${probability} of 5`, `impact ${impact} of 5`, `score ${score}, ${band}`];
}
