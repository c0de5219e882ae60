/** The status for people: the colours at a glance, then what stands behind each. */
import { ragDimensions, type Colour } from '../../core/plan/words.ts';
import type { Evidence, RagStatus } from '../../core/status/status.ts';
import { ragLetter, ragWord } from '../../core/status/words.ts';
import { formatDay } from '../../core/values/civil.ts';
import type { Layout } from '../result.ts';
import { agendaLines } from './agenda.ts';
import { blockersLines } from './blockers.ts';
import { deliveryLines, isDelivering } from './delivery.ts';
import { earnedValueFigures } from './earnedValue.ts';
import { forumAgendaLines } from './forumAgenda.ts';
import { hasFunds, moneyLines } from './money.ts';
import { ragStyle, type Paint } from './paint.ts';
import { placeText } from './place.ts';
import { qualityLines } from './quality.ts';
import { requirementsLines } from './requirements.ts';
import { statusSinceLines } from './sinceText.ts';
import { reasonsOf, title, type Reported } from './status.ts';
import { utilisationLines } from './utilisation.ts';
import { padded, printable, withAside, wrapped } from './width.ts';

const nameWidth = 10;
const colourWidth = 9;

export function statusLines(reported: Reported, layout: Layout): readonly string[] {
  const { plan, status, quality, statusDate, utilisation, by, delivery, locator, since, agenda, forumsAgenda } = reported;
  const rags = ragDimensions.map((dimension) => status.rag.get(dimension)!);
  const { paint } = layout;
  const blocked = blockersLines(reported.blockers, plan, layout);
  const traced = requirementsLines(reported, layout);
  return [
    paint('bold', printable(plan.project.name)),
    statusDate === null ? 'No status date' : `Status at ${formatDay(statusDate)}`,
    '',
    `${' '.repeat(nameWidth)}  ${paint('bold', padded('Declared', colourWidth))}  ${paint('bold', 'Computed')}`,
    ...rags.flatMap((rag) => overviewLines(rag, layout)),
    ...(since ? ['', ...statusSinceLines(since, locator, layout)] : []),
    ...(agenda ? ['', ...agendaLines(agenda, plan, layout)] : []),
    ...(forumsAgenda ? ['', ...forumAgendaLines(forumsAgenda, layout)] : []),
    ...rags.filter(({ dimension }) => dimension !== 'overall').flatMap((rag) => ['', ...sectionLines(rag, reported, layout)]),
    '',
    ...earnedValueLines(reported, layout),
    ...(hasFunds(reported) ? ['', ...moneyLines(reported, layout)] : []),
    ...(utilisation ? ['', ...utilisationLines(utilisation, by, plan.project.currency, layout)] : []),
    ...(delivery && isDelivering(delivery) ? ['', ...deliveryLines(delivery, plan, layout)] : []),
    ...(blocked.length > 0 ? ['', ...blocked] : []),
    ...(traced.length > 0 ? ['', ...traced] : []),
    '',
    ...qualityLines(quality, locator, layout),
  ];
}

function overviewLines({ dimension, declared, computed, evidence }: RagStatus, { width, paint }: Layout): readonly string[] {
  const said = declared ? colourText(declared.colour, paint) : ' '.repeat(colourWidth);
  const line = `${padded(title(dimension), nameWidth)}  ${said}  ${colourText(computed, paint)}`;
  const indent = nameWidth + 2 * colourWidth + 6;
  const because = dimension === 'overall' ? evidence.flatMap(({ text }) => broken(text, indent, width)) : [];
  return [`${line}  ${because[0] ?? ''}`.trimEnd(), ...because.slice(1).map((more) => ' '.repeat(indent) + more)];
}

function colourText(colour: Colour | null, paint: Paint): string {
  return paint(ragStyle(colour), padded(`${ragLetter(colour)} ${ragWord(colour)}`, colourWidth));
}

function sectionLines(rag: RagStatus, reported: Reported, layout: Layout): readonly string[] {
  return [
    layout.paint('bold', title(rag.dimension)),
    ...reasonsOf(rag).flatMap((reason) => broken(printable(reason), 4, layout.width).map((line) => `    ${line}`)),
    ...rag.evidence.flatMap((item) => evidenceLines(item, reported, layout)),
  ];
}

/** Its letter, the sentence, and the place in the file behind it or, where there is no room, below it. */
function evidenceLines({ text, colour, at }: Evidence, { locator }: Reported, { width, paint }: Layout): readonly string[] {
  const letter = colour === null ? ' ' : paint(ragStyle(colour), ragLetter(colour));
  const place = at ? placeText(locator.spot(at)) : '';
  const room = width === null ? Infinity : width - 4;
  const lines = withAside(broken(printable(text), 4, width), place, room, paint);
  return lines.map((line, i) => (i === 0 ? `  ${letter} ${line}` : `    ${line}`));
}

/** Figures in a column of their own, then why some are not known. */
function earnedValueLines({ plan, status }: Reported, { width, paint }: Layout): readonly string[] {
  const figures = earnedValueFigures(status);
  const widest = Math.max(...figures.map(({ value }) => value.length));
  const indent = widest + 10;
  const rows = figures.flatMap(({ term, value, meaning }) =>
    broken(meaning, indent, width).map((line, i) =>
      i === 0 ? `  ${padded(term, 4)}  ${value.padStart(widest)}  ${line}` : ' '.repeat(indent) + line,
    ),
  );
  const { currency } = plan.project;
  return [
    paint('bold', currency && figures.length > 0 ? `Earned value, in ${printable(currency)}` : 'Earned value'),
    ...rows,
    ...status.earned.missing.flatMap((sentence) => broken(sentence, 4, width).map((line) => `    ${line}`)),
  ];
}

function broken(text: string, indent: number, width: number | null): readonly string[] {
  return width === null ? [text] : wrapped(text, Math.max(20, width - indent));
}
