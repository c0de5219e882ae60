/**
 * Milestones over time as SVG of simple shapes. Places are shares of the width and sizes are pixels, so that words stay readable on a
 * narrow screen; a shape says what a mark is, and a word beside the date what became of it.
 */
import { civilOf, firstDayOfMonth, formatDay, formatMonth } from '../../values/civil.ts';
import type { Day } from '../../values/time.ts';
import { htmlText } from '../html.ts';
import type { Strip, StripRow } from './report.ts';

const rowHeight = 38;
const headHeight = 22;
/** Where the words of a row stand, and its line. */
const [wordsAt, lineAt] = [15, 27];
/** Letters of a name that a narrow screen has room for beside the date; the table below has all of it. */
const longestName = 30;

export function milestoneStrip(strip: Strip, id: string): string {
  const { rows, statusDate, caption } = strip;
  const place = placing(strip);
  const height = headHeight + rows.length * rowHeight;
  const today = statusDate === null ? [] : [`<line class="today" x1="${place(statusDate)}" x2="${place(statusDate)}" y1="${headHeight - 4}" y2="${height}"/>`]; // prettier-ignore
  return `<svg class="strip" role="img" aria-labelledby="${id}" height="${height}">
<title id="${id}">${htmlText(`${caption}; the table below says the same`)}</title>
${[...ticks(strip, place, height), ...today, ...rows.map((row, index) => rowSvg(row, headHeight + index * rowHeight, place))].join('\n')}
</svg>
${legend(strip)}`;
}

type Placing = (day: Day) => string;

function extent({ rows, statusDate }: Strip): { readonly from: Day; readonly to: Day } {
  const days = rows.flatMap(({ now, then, baseline, deadline }) => [now, then, baseline, deadline, statusDate]).filter((day) => day !== null); // prettier-ignore
  const [from, to] = [Math.min(...days), Math.max(...days)];
  return { from, to: Math.max(to, from + 1) };
}

/** Shares of the width: `37.50%`. */
function placing(strip: Strip): Placing {
  const { from, to } = extent(strip);
  return (day) => `${(((day - from) / (to - from)) * 100).toFixed(2)}%`;
}

const monthsBetweenTicks = [1, 2, 3, 6, 12, 24, 60, 120, 600];
const mostTicks = 5;

/** First days of months, not more than fit on a narrow screen. */
function ticks(strip: Strip, place: Placing, height: number): readonly string[] {
  const { from, to } = extent(strip);
  const months = (civilOf(to).year - civilOf(from).year) * 12 + civilOf(to).month - civilOf(from).month;
  const step = monthsBetweenTicks.find((one) => months / one <= mostTicks) ?? monthsBetweenTicks.at(-1)!;
  const found: string[] = [];
  const { year } = civilOf(from);
  for (let month = 0; firstDayOfMonth(year + Math.floor(month / 12), (month % 12) + 1) <= to; month += step) {
    const day = firstDayOfMonth(year + Math.floor(month / 12), (month % 12) + 1);
    // The last part of the width has no room for its words.
    if (day < from || day - from > (to - from) * 0.9) continue;
    found.push(
      `<line class="tick" x1="${place(day)}" x2="${place(day)}" y1="${headHeight - 4}" y2="${height}"/><text class="faint" x="${place(day)}" y="12">${formatMonth(day)}</text>`,
    );
  }
  return found;
}

function rowSvg(row: StripRow, top: number, place: Placing): string {
  const { name, now, then, baseline, deadline, state } = row;
  const y = top + lineAt;
  const before = then ?? baseline;
  return [
    `<text x="0" y="${top + wordsAt}">${htmlText(shortened(name))}</text>`,
    `<text class="faint" x="100%" y="${top + wordsAt}" text-anchor="end">${formatDay(now)}${state === null ? '' : ` ${state}`}</text>`,
    `<line class="track" x1="0" x2="100%" y1="${y}" y2="${y}"/>`,
    ...(before === null || before === now ? [] : [`<line class="move" x1="${place(before)}" x2="${place(now)}" y1="${y}" y2="${y}"/>`]),
    ...(deadline === null ? [] : [shapeAt(place(deadline), y, shapes.deadline)]),
    ...(baseline === null ? [] : [shapeAt(place(baseline), y, shapes.baseline)]),
    ...(then === null ? [] : [shapeAt(place(then), y, shapes.then)]),
    shapeAt(place(now), y, shapes.now),
  ].join('');
}

const shapes = {
  now: '<path class="now" d="M0-7 7 0 0 7-7 0Z"/>',
  then: '<circle class="was" r="4.5"/>',
  baseline: '<path class="was" d="M0-7 7 0 0 7-7 0Z"/>',
  deadline: '<path class="limit" d="M0-9V9"/>',
} as const;

/** A nested picture, for only such a one can stand at a share of the width. */
function shapeAt(x: string, y: number, shape: string): string {
  return `<svg x="${x}" y="${y}" overflow="visible" width="1" height="1">${shape}</svg>`;
}

function legend({ rows, statusDate, thenTitle }: Strip): string {
  const sign = (shape: string, text: string) => `<li><svg class="strip" style="display:inline-block;width:16px" width="16" height="16" aria-hidden="true"><svg x="8" y="8" overflow="visible" width="1" height="1">${shape}</svg></svg> ${htmlText(text)}</li>`; // prettier-ignore
  const items = [
    sign(shapes.now, 'forecast, or reached'),
    ...(thenTitle !== null && rows.some(({ then }) => then !== null) ? [sign(shapes.then, `forecast at ${thenTitle}`)] : []),
    ...(rows.some(({ baseline }) => baseline !== null) ? [sign(shapes.baseline, 'baseline')] : []),
    ...(rows.some(({ deadline }) => deadline !== null) ? [sign(shapes.deadline, 'deadline')] : []),
    ...(statusDate === null ? [] : [sign('<path class="today" d="M0-8V8"/>', `status date, ${formatDay(statusDate)}`)]),
  ];
  return `<ul class="legend">\n${items.join('\n')}\n</ul>`;
}

function shortened(name: string): string {
  const letters = Array.from(name);
  return letters.length > longestName ? `${letters.slice(0, longestName - 1).join('')}…` : name;
}
