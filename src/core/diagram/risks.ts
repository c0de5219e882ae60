/** Open risks by probability and impact, 1–5 each, in the four quarters that tell what to do about them. */
import type { RaidEntry } from '../plan/model.ts';
import type { Diagram, Mark } from './diagram.ts';
import { markOf } from './marks.ts';
import { accessibleLines, count, drawnDiagram, emptyDiagram, titleLines, type Drawable } from './text.ts';

interface ScoredRisk {
  readonly risk: RaidEntry;
  readonly probability: number;
  readonly impact: number;
}

export function risks(drawable: Drawable): Diagram {
  const open = openRisks(drawable);
  const scored = open.flatMap(scoredRisk);
  if (open.length === 0) return emptyDiagram('risks', 'no open risks; add some under `raid:`, `risks:`');
  if (scored.length === 0) return emptyDiagram('risks', 'no open risk has both `probability` and `impact`');
  const byScore = scored.sort((a, b) => b.probability * b.impact - a.probability * a.impact);
  const kept = byScore.slice(0, drawable.settings.maxRows);
  const marks = kept.map((entry, index) => riskMark(entry, `t${index + 1}`));
  return drawnDiagram(
    'risks',
    [
      'quadrantChart',
      ...accessibleLines(drawable, 'open risks', `${count(kept.length, 'open risk')} by probability and impact`),
      ...titleLines(drawable, 'Open risks'),
      '  x-axis "Low impact" --> "High impact"',
      '  y-axis "Unlikely" --> "Likely"',
      '  quadrant-1 "Act now"',
      '  quadrant-2 "Reduce the odds"',
      '  quadrant-3 "Watch"',
      '  quadrant-4 "Have a plan B"',
      ...pointLines(kept),
    ],
    marks,
    { hidden: byScore.length - kept.length, undated: open.length - scored.length },
  );
}

function openRisks({ plan, analysis }: Drawable): RaidEntry[] {
  return [...plan.raid.values()].filter(
    (entry) => entry.kind === 'risk' && (analysis.status?.raid.get(entry.id)?.isOpen ?? entry.status === 'open'),
  );
}

function scoredRisk(risk: RaidEntry): ScoredRisk[] {
  const { probability, impact } = risk;
  return probability === null || impact === null ? [] : [{ risk, probability: fifth(probability), impact: fifth(impact) }];
}

function riskMark({ risk, probability, impact }: ScoredRisk, id: string): Mark {
  const words = [`probability ${probability} of 5`, `impact ${impact} of 5`, `score ${probability * impact}`];
  const mark = markOf(id, risk, { shape: 'point', state: 'planned', critical: probability * impact >= 15, progress: null }, words);
  return { ...mark, label: `${risk.id} ${mark.label}` };
}

/** Risks of one cell stand beside each other, so that none hides another. */
function pointLines(entries: readonly ScoredRisk[]): string[] {
  const inCell = new Map<string, ScoredRisk[]>();
  for (const entry of entries) {
    const cell = `${entry.probability}/${entry.impact}`;
    inCell.set(cell, [...(inCell.get(cell) ?? []), entry]);
  }
  return entries.map((entry) => {
    const cell = inCell.get(`${entry.probability}/${entry.impact}`)!;
    const [x, y] = spread(cell.indexOf(entry), cell.length);
    return `  "${entry.risk.id}": [${place(entry.impact, x)}, ${place(entry.probability, y)}]`;
  });
}

/** Where in its cell the nth of so many stands: a small grid, −0.5 to 0.5 both ways. */
function spread(position: number, of: number): [number, number] {
  const rows = Math.min(of, 4);
  const columns = Math.ceil(of / rows);
  const [column, row] = [Math.floor(position / rows), position % rows];
  return [(column + 0.5) / columns - 0.5, 0.5 - (row + 0.5) / rows];
}

/** 1–5 and a shift within the cell, as a share of the axis. */
function place(score: number, shift: number): string {
  return ((score - 0.5 + shift * 0.8) / 5).toFixed(3);
}

function fifth(score: number): number {
  return Math.min(5, Math.max(1, Math.round(score)));
}
