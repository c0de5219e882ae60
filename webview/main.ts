/** The preview page: controls above, the picture below, the newest snapshot always winning. */
import './page.css';
import { mostToggled, type PageState, type Snapshot, type View } from '../src/editor/preview/messages.ts';
import { chart } from './charts/chart.ts';
import { cssVariables, currentTheme, onThemeChange, type Theme } from './charts/theme.ts';
import { keepState, keptState, onMessage, post } from './host.ts';
import { announcer } from './ui/announcer.ts';
import { html } from './ui/element.ts';
import { emptyState } from './ui/emptyState.ts';
import { legend } from './ui/legend.ts';
import { notices } from './ui/notices.ts';
import { registerControls } from './ui/toolkit.ts';
import { kindNames, toolbar } from './ui/toolbar.ts';

registerControls();

let snapshot: Snapshot | null = null;
let zoom: PageState['zoom'] = keptState()?.zoom ?? null;
/** Of the room for the picture when it was last drawn. */
let width = 0;
let isDrawing = false;
let isOutdated = false;

let theme: Theme | null = null;

const picture = chart({
  open: (mark) => snapshot && post({ type: 'open', number: snapshot.number, mark }),
  toggle: (key) => snapshot && changeView({ toggled: toggled(snapshot.view.toggled, key) }),
  ask: (rows) => post({ type: 'rows', ...rows }),
});
const bar = toolbar({ change: changeView, zoomIn: () => zoomBy(1.4), zoomOut: () => zoomBy(1 / 1.4), fit: () => zoomTo(null) });
const above = notices({ showProblems: () => post({ type: 'problems' }) });
const below = legend();
const spoken = announcer();
const heading = html('h1', { class: 'unseen' });
const nothing = emptyState((kind) => changeView({ kind }));
const page = document.querySelector<HTMLElement>('#preview')!;
page.append(
  html('header', {}, heading, bar.element, above.element),
  html('main', {}, picture.element, nothing.element),
  html('footer', {}, below.element),
  spoken.element,
);

onMessage((message) => {
  if (message.type === 'selection') select(message);
  else receive(message);
});
onThemeChange(() => {
  theme = null;
  redraw();
});
new ResizeObserver(fit).observe(picture.element);
post({ type: 'rows', ...picture.firstRows() });
post({ type: 'ready' });

function receive(next: Snapshot): void {
  if (snapshot && snapshot.view.kind !== next.view.kind) zoom = null;
  snapshot = next;
  keep();
  redraw();
}

function select({ selected, selectedRow }: Pick<Snapshot, 'selected' | 'selectedRow'>): void {
  if (snapshot) snapshot = { ...snapshot, selected, selectedRow };
  picture.select({ selected, selectedRow }, { scroll: true });
}

/** One drawing at a time; whatever came meanwhile is drawn next, the newest only. */
function redraw(): void {
  isOutdated = true;
  if (!isDrawing) void drawAll();
}

async function drawAll(): Promise<void> {
  isDrawing = true;
  while (isOutdated && snapshot) {
    isOutdated = false;
    await draw(snapshot);
  }
  isDrawing = false;
}

async function draw(drawn: Snapshot): Promise<void> {
  const colours = (theme ??= newTheme());
  picture.element.hidden = drawn.empty !== null;
  width = picture.element.clientWidth;
  heading.textContent = `${drawn.name}: ${kindNames[drawn.view.kind]}`;
  bar.update(drawn);
  below.update(drawn);
  nothing.update(drawn);
  const failure = drawn.empty === null ? await failureOf(() => picture.draw(drawn, colours, zoom)) : null;
  above.update(drawn, failure);
  spoken.drawn(drawn);
  page.dataset.drawn = String(drawn.number);
  post({ type: 'drawn', number: drawn.number });
}

/** Reading VS Code's colours and giving them to the page costs as much as a small drawing, so it is done once a theme. */
function newTheme(): Theme {
  const next = currentTheme();
  for (const [name, value] of Object.entries(cssVariables(next))) page.style.setProperty(name, value);
  page.classList.toggle('high-contrast', next.isHighContrast);
  return next;
}

/** Mermaid throws at what it cannot read; the picture before stays, and the reader is told. */
async function failureOf(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    console.error(error);
    return error instanceof Error ? error.message.split('\n')[0]! : String(error);
  }
}

function changeView(change: Partial<View>): void {
  if (snapshot) post({ type: 'view', view: { ...snapshot.view, ...change } });
}

/** The newest last; the other way twice is as before. */
function toggled(all: readonly string[], key: string): readonly string[] {
  return all.includes(key) ? all.filter((other) => other !== key) : [...all, key].slice(-mostToggled);
}

/** A picture that fits the page follows the page's width. */
function fit(): void {
  const { clientWidth } = picture.element;
  picture.resized();
  if (zoom === null && clientWidth > 0 && clientWidth !== width) redraw();
}

function zoomBy(factor: number): void {
  zoomTo(Math.min(60, Math.max(0.05, picture.currentZoom() * factor)));
}

function zoomTo(wanted: PageState['zoom']): void {
  zoom = wanted;
  keep();
  redraw();
}

function keep(): void {
  if (snapshot) keepState({ plan: snapshot.plan, view: snapshot.view, zoom, from: null });
}
