/** Open risks by probability and impact, 1–5 each, before and after the response, in the four quarters that tell what to do about them. */
import type { Diagram, Mark } from './diagram.ts';
import { riskTables } from './riskTables.ts';
import { openRisks, pointName, scoredRisks, type Score, type ScoredRisk } from './scoredRisks.ts';
import { accessibleLines, count, drawnDiagram, emptyDiagram, titleLines, type Drawable } from './text.ts';

export function risks(drawable: Drawable): Diagram {
  const open = openRisks(drawable);
  const scored = scoredRisks(drawable, open);
  if (open.length === 0) return emptyDiagram('risks', 'no open risks; add some under `raid:`, `risks:`');
  if (scored.length === 0) return emptyDiagram('risks', 'no open risk has both `probability` and `impact`');
  const kept = scored.slice(0, drawable.settings.maxRows);
  const points = kept.flatMap(pointsOf);
  const { tables, marks } = riskTables(drawable, kept, open);
  const hasTargets = points.some(({ score }) => score.mark.shape === 'target');
  const after = hasTargets ? ' · (in brackets) after the response' : '';
  return drawnDiagram(
    'risks',
    [
      'quadrantChart',
      ...accessibleLines(drawable, 'open risks', `${count(kept.length, 'open risk')} by probability and impact`),
      ...titleLines(drawable, `Open risks${after}`),
      '  x-axis "Low impact" --> "High impact"',
      '  y-axis "Unlikely" --> "Likely"',
      '  quadrant-1 "Act now"',
      '  quadrant-2 "Reduce the odds"',
      '  quadrant-3 "Watch"',
      '  quadrant-4 "Have a plan B"',
      ...pointLines(points),
    ],
    [...points.map(({ score }): Mark => score.mark), ...marks],
    { hidden: scored.length - kept.length, undated: open.filter(({ probability, impact }) => !probability || !impact).length, tables },
  );
}

interface Point {
  readonly name: string;
  readonly score: Score;
}

function pointsOf({ risk, inherent, residual }: ScoredRisk): Point[] {
  const name = pointName(risk);
  return [...(inherent ? [{ name, score: inherent }] : []), ...(residual ? [{ name: `(${name})`, score: residual }] : [])];
}

/** Risks of one cell stand beside each other, so that none hides another. */
function pointLines(points: readonly Point[]): string[] {
  const inCell = new Map<string, Point[]>();
  for (const point of points) {
    const cell = cellOf(point);
    inCell.set(cell, [...(inCell.get(cell) ?? []), point]);
  }
  return points.map((point) => {
    const cell = inCell.get(cellOf(point))!;
    const [x, y] = spread(cell.indexOf(point), cell.length);
    return `  "${point.name}": [${place(point.score.impact, x)}, ${place(point.score.probability, y)}]`;
  });
}

function cellOf({ score: { probability, impact } }: Point): string {
  return `${probability}/${impact}`;
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
