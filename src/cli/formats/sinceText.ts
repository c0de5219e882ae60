/** What has moved since an earlier state of a plan, for people. */
import type { Evidence } from '../../core/status/status.ts';
import type { RagTrend } from '../../core/status/trend.ts';
import { ragLetter } from '../../core/status/words.ts';
import type { Layout } from '../result.ts';
import { ragStyle } from './paint.ts';
import { placeText, type Locator } from './place.ts';
import { hasMoved, movedText, raidMoves, sinceWhen, type Since } from './since.ts';
import { title } from './status.ts';
import { padded, printable, withAside, wrapped } from './width.ts';

const fateWidth = 8;

export function statusSinceLines(since: Since, now: Locator, layout: Layout): readonly string[] {
  const rags = [...since.trend.rag.values()];
  const moved = rags.filter(hasMoved).flatMap((rag) => ragLines(rag, since, now, layout));
  return section(since, [...moved, ...moveLines(since, layout)], layout);
}

export function raidSinceLines(since: Since, layout: Layout): readonly string[] {
  return section(since, moveLines(since, layout), layout);
}

function section(since: Since, lines: readonly string[], { paint }: Layout): readonly string[] {
  return [paint('bold', printable(`Since ${sinceWhen(since)}`)), ...(lines.length > 0 ? lines : ['  Nothing has moved'])];
}

function ragLines(rag: RagTrend, { before }: Since, now: Locator, layout: Layout): readonly string[] {
  const { movement, computed } = rag;
  const word = movement === null || movement === 'same' ? '' : `  ${movement}`;
  return [
    `  ${padded(title(rag.dimension), fateWidth)}  ${layout.paint(ragStyle(computed.to), movedText(rag))}${word}`,
    ...rag.came.flatMap((evidence) => evidenceLines('+', evidence, now, layout)),
    ...rag.went.flatMap((evidence) => evidenceLines('−', evidence, before, layout)),
  ];
}

function evidenceLines(sign: string, { text, colour, at }: Evidence, locator: Locator, { width, paint }: Layout): readonly string[] {
  const room = width === null ? Infinity : Math.max(20, width - 8);
  const lines = withAside(wrapped(printable(text), room), at ? placeText(locator.spot(at)) : '', room, paint);
  return lines.map((line, i) => (i === 0 ? `    ${sign} ${ragLetter(colour)} ${line}` : `        ${line}`));
}

function moveLines({ trend }: Since, { width }: Layout): readonly string[] {
  const indent = fateWidth + 4;
  const room = width === null ? Infinity : Math.max(20, width - indent);
  return raidMoves(trend.raid).flatMap(([fate, text]) =>
    wrapped(printable(text), room).map((line, i) => (i === 0 ? `  ${padded(fate, fateWidth)}  ${line}` : ' '.repeat(indent) + line)),
  );
}
