/** A picture on paper: drawn again off the screen in light colours, with its title above and its legend below, as one SVG. */
import { kindNames, type Snapshot } from '../../src/editor/preview/messages.ts';
import { chart, type ChartActions } from '../charts/chart.ts';
import { cssVariables, lightTheme } from '../charts/theme.ts';
import { html } from '../ui/element.ts';
import { legend } from '../ui/legend.ts';
import { sayDay } from '../ui/sayDay.ts';
import { flattened } from './flatten.ts';

export interface Paper {
  /** A whole SVG document. */
  readonly text: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A name may hold any letter, a document of XML may not. https://www.w3.org/TR/xml/#charsets */
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const nothing = (): void => undefined;
/** On paper nobody does anything. */
const untouched: ChartActions = {
  ...{ open: nothing, toggle: nothing, change: nothing, ask: nothing, moved: nothing },
  workbench: { post: nothing, say: nothing, refuse: nothing },
};

/** Throws what drawing throws. `page` is where the page's style sheet holds. */
export async function paperOf(snapshot: Snapshot, page: HTMLElement): Promise<Paper> {
  const picture = chart(untouched);
  const below = legend();
  const title = titleOf(snapshot);
  const variables = Object.entries(cssVariables(lightTheme)).map(([name, value]) => `${name}:${value}`);
  const style = [...variables, `font-family:${lightTheme.fontFamily}`].join(';');
  const sheet = html('div', { class: snapshot.span ? 'sheet wide' : 'sheet', 'aria-hidden': 'true', inert: true, style });
  sheet.append(html('div', { class: 'sheet-title' }, title), picture.element, below.element, ...notesOf(snapshot));
  page.append(sheet);
  try {
    below.update(snapshot);
    await picture.draw({ ...snapshot, selected: null }, lightTheme, null);
    const drawing = flattened(sheet, title);
    const { width, height } = drawing;
    const text = new XMLSerializer().serializeToString(drawing).replaceAll(notInXml, '\uFFFD');
    return { text, width: width.baseVal.value, height: height.baseVal.value };
  } finally {
    sheet.remove();
  }
}

function titleOf({ name, view, statusDate }: Snapshot): string {
  return [name, kindNames[view.kind], ...(statusDate === null ? [] : [`status ${sayDay(statusDate)}`])].join(' · ');
}

function notesOf({ hidden }: Snapshot): HTMLElement[] {
  return hidden === 0 ? [] : [html('div', { class: 'sheet-note' }, `${hidden} more ${hidden === 1 ? 'row is' : 'rows are'} not drawn.`)];
}
