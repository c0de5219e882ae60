/** Red, amber, green: now and then, computed and declared, and what stands behind each. */
import { ragDimensions } from '../../plan/words.ts';
import type { Evidence, RagStatus } from '../../status/status.ts';
import type { RagTrend } from '../../status/trend.ts';
import { ragTitles } from '../../status/words.ts';
import { formatDate } from '../../values/civil.ts';
import { columns, line, movementCell, ragCell, said, tableOf, type Block, type Cell, type Line, type Section } from './report.ts';
import { thenTitle, whoText, type Earlier, type Subject } from './subject.ts';

/** Sentences that are told of one colour. */
const most = 6;

export function coloursSection(subject: Subject): Section {
  const rags = ragDimensions.map((dimension) => subject.status.rag.get(dimension)!);
  const { earlier } = subject;
  const heads = earlier ? columns('Area', thenTitle(earlier), 'Now', 'Trend', 'Declared') : columns('Area', 'Computed', 'Declared');
  const table = tableOf(
    'Computed from the plan’s figures, beside what is declared',
    heads,
    rags.map((rag) => rowOf(rag, earlier)),
  );
  const groups = rags.map((rag) => groupOf(rag, subject));
  return { id: 'status', title: 'Red, amber, green', blocks: [...table, ...groups] };
}

function rowOf({ dimension, computed, declared }: RagStatus, earlier: Earlier | null): readonly Cell[] {
  const trend = earlier?.comparison.trend?.rag.get(dimension);
  const now = ragCell(computed);
  const own = declaredCell(declared?.colour ?? null);
  const name = said(ragTitles[dimension]);
  return trend ? [name, ragCell(trend.computed.from), now, movementCell(trend.movement), own] : [name, now, own];
}

/** What nobody has declared is no unknown colour. */
function declaredCell(colour: RagStatus['computed']): Cell {
  return colour === null ? said('–') : ragCell(colour);
}

function groupOf(rag: RagStatus, subject: Subject): Block {
  const trend = subject.earlier?.comparison.trend?.rag.get(rag.dimension);
  return {
    kind: 'group',
    title: ragTitles[rag.dimension],
    sign: { kind: 'rag', colour: rag.computed },
    lines: [...declaredLines(rag, subject), ...evidenceLines(rag, trend), ...goneLines(trend)],
  };
}

/** A colour that is kinder than its evidence was let pass by somebody, until some day. */
function declaredLines({ declared }: RagStatus, { plan }: Subject): readonly Line[] {
  if (!declared) return [];
  const { reason, pathToGreen, by, until } = declared;
  const passed = [...(by === null ? [] : [`agreed by ${whoText(plan, by)}`]), ...(until ? [`until ${formatDate(until)}`] : [])].join(', ');
  return [
    ...(reason === null ? [] : [line(`${reason}${passed === '' ? '' : ` (${passed})`}`, 'Reason')]),
    ...(pathToGreen === null ? [] : [line(pathToGreen, 'Path to green')]),
  ];
}

/** All that is amber or red; of a green or unknown colour the first sentences. */
function evidenceLines({ computed, evidence }: RagStatus, trend: RagTrend | undefined): readonly Line[] {
  const bad = evidence.filter(isBad);
  const told = bad.length > 0 ? bad.slice(0, most) : evidence.filter(({ colour }) => colour === computed).slice(0, 2);
  const came = new Set(trend?.came);
  const lines = told.map((one): Line => {
    const text = `${one.text}${came.has(one) ? ' (new)' : ''}`;
    return { label: null, cell: one.colour === null ? said(text) : { ...ragCell(one.colour), text } };
  });
  return bad.length > most ? [...lines, line(`And ${bad.length - most} more of amber or red`)] : lines;
}

function goneLines(trend: RagTrend | undefined): readonly Line[] {
  const still = new Set(trend?.came.map(({ about }) => about));
  return (trend?.went ?? []).filter(({ about }) => !still.has(about)).slice(0, most).map(({ text }) => line(text, 'No longer')); // prettier-ignore
}

function isBad({ colour }: Evidence): boolean {
  return colour === 'amber' || colour === 'red';
}
