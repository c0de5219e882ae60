/** Bars of a roadmap without dates, dressed as cards: two lines of text, a sign for what they are. */
import type { DrawnMark } from '../../src/editor/preview/messages.ts';
import { setAttributes, svg } from '../ui/element.ts';
import { boxOf, eachMark } from './drawnMarks.ts';
import { addRing, makeOperable, type Box } from './marks.ts';

const gap = 4;
const padding = 8;
const lineHeight = 15;

export function dressCards(drawing: SVGSVGElement, marks: readonly DrawnMark[]): void {
  for (const { mark, shape, label, group } of eachMark(drawing, marks)) {
    const column = boxOf(shape);
    const box = { ...column, x: column.x + gap, width: column.width - 2 * gap };
    group.append(shape, label);
    shape.setAttribute('class', `shape task card ${mark.state}${mark.critical ? ' critical' : ''}`);
    setAttributes(shape, { ...box, rx: 4, ry: 4, 'transform-origin': null });
    writeCard(label, mark, box);
    makeOperable(group, mark);
    addRing(group, box);
  }
}

/** `◆` a release or milestone, `◐` in progress, `✓` done, `!` critical: the colour never says it alone. */
function signsOf(mark: DrawnMark): string {
  const state = { planned: '', active: '◐', done: '✓' }[mark.state];
  return `${mark.shape === 'milestone' ? '◆' : ''}${state}${mark.critical ? '!' : ''}`;
}

function writeCard(label: SVGTextElement, mark: DrawnMark, box: Box): void {
  const signs = signsOf(mark);
  const text = label.textContent;
  setAttributes(label, { class: `label inside ${mark.state}`, style: null, 'text-anchor': 'start', 'font-size': null });
  const lines = wrapped(label, signs === '' ? text : `${signs} ${text}`, box.width - 2 * padding);
  const top = box.y + box.height / 2 - ((lines.length - 1) * lineHeight) / 2;
  const x = box.x + padding;
  label.replaceChildren(
    // Read aloud or copied, the lines are one text.
    ...lines.map((line, index) =>
      svg('tspan', { x, y: top + index * lineHeight, 'dominant-baseline': 'central' }, index === 0 ? `${line} ` : line),
    ),
  );
}

/** At most two lines; what does not fit ends in an ellipsis. */
function wrapped(label: SVGTextElement, text: string, width: number): string[] {
  const fits = (candidate: string): boolean => {
    label.textContent = candidate;
    return label.getComputedTextLength() <= width;
  };
  const words = text.split(' ');
  let first = words.shift()!;
  while (words.length > 0 && fits(`${first} ${words[0]!}`)) first = `${first} ${words.shift()!}`;
  if (words.length === 0) return [shortened(first, fits)];
  return [shortened(first, fits), shortened(words.join(' '), fits)];
}

function shortened(line: string, fits: (candidate: string) => boolean): string {
  if (fits(line)) return line;
  const characters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  while (characters.length > 1 && !fits(`${characters.join('')}…`)) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
