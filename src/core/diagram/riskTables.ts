/** The risk matrix to be read: who stands in which cell, each risk with its scores, and what has no score. */
import type { RaidEntry } from '../plan/model.ts';
import { scoreBand } from '../status/scoreBand.ts';
import { thresholdsOf } from '../status/thresholds.ts';
import { named } from '../status/words.ts';
import { markCell, textCell } from './cells.ts';
import type { Cell, Mark, Table } from './diagram.ts';
import { lineMark } from './marks.ts';
import { pointName, type Score, type ScoredRisk } from './scoredRisks.ts';
import type { Drawable } from './text.ts';

interface Tables {
  readonly tables: readonly Table[];
  /** Of risks that stand in a table only. */
  readonly marks: readonly Mark[];
}

export function riskTables(drawable: Drawable, scored: readonly ScoredRisk[], open: readonly RaidEntry[]): Tables {
  const unscored = open.filter(({ probability, impact }) => probability === null || impact === null);
  const marks = unscored.map((risk, index) => lineMark(`u${index + 1}`, risk, missingWords(risk)));
  const tables = [matrix(drawable, scored), list(scored)];
  return { tables: unscored.length > 0 ? [...tables, notScored(unscored, marks)] : tables, marks };
}

const fifths = [1, 2, 3, 4, 5];

function matrix({ plan, analysis }: Drawable, scored: readonly ScoredRisk[]): Table {
  const limits = thresholdsOf(plan, analysis.schedules!.calendar).score;
  const cell = (probability: number, impact: number): Cell => {
    const band = scoreBand(probability * impact, limits);
    const marks = scored.flatMap(({ risk, inherent, residual }) => [
      ...linkIn(inherent, probability, impact, pointName(risk)),
      ...linkIn(residual, probability, impact, `(${pointName(risk)})`),
    ]);
    return { text: `${band} ${probability * impact}`, marks, band };
  };
  return {
    caption: 'Risk matrix: open risks as they are, and in brackets after the response',
    look: 'matrix',
    columns: ['Score', ...fifths.map((impact) => `Impact ${impact}`)],
    rows: fifths
      .toReversed()
      .map((probability) => [textCell(`Probability ${probability}`), ...fifths.map((impact) => cell(probability, impact))]),
  };
}

function linkIn(score: Score | null, probability: number, impact: number, text: string): Cell['marks'] {
  return score?.probability === probability && score.impact === impact ? [{ id: score.mark.id, text }] : [];
}

function list(scored: readonly ScoredRisk[]): Table {
  return {
    caption: 'Open risks, the gravest first',
    look: 'list',
    columns: ['Risk', 'Score', 'After the response'],
    rows: scored.map(({ risk, inherent, residual }) => [
      markCell((inherent ?? residual)!.mark, named(risk)),
      scoreCell(inherent),
      scoreCell(residual),
    ]),
  };
}

function scoreCell(score: Score | null): Cell {
  if (!score) return textCell('not said');
  return textCell(`${score.score} ${score.band}, probability ${score.probability} × impact ${score.impact}`, score.band);
}

function notScored(unscored: readonly RaidEntry[], marks: readonly Mark[]): Table {
  return {
    caption: 'Open risks without a score',
    look: 'list',
    columns: ['Risk', 'What is missing'],
    rows: unscored.map((risk, index) => [markCell(marks[index]!, named(risk)), textCell(missingWords(risk))]),
  };
}

function missingWords({ probability, impact }: RaidEntry): string {
  const missing = [...(probability === null ? ['probability'] : []), ...(impact === null ? ['impact'] : [])];
  return `no ${missing.join(' and no ')}`;
}
