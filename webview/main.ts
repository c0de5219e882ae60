/** The preview page: controls above, the picture below, the newest snapshot always winning. */
import './page.css';
import { kindNames, mostToggled, noFilter, type PageState, type Snapshot, type Tips, type View } from '../src/editor/preview/messages.ts';
import { chart } from './charts/chart.ts';
import { overview, type Days } from './charts/overview.ts';
import { cssVariables, currentTheme, onThemeChange, type Theme } from './charts/theme.ts';
import { zoomByKeys, zoomByWheel, zoomStep } from './charts/zooming.ts';
import { outcomeOf } from './export/takeAway.ts';
import { keepState, keptState, onMessage, post } from './host.ts';
import { announcer } from './ui/announcer.ts';
import { html } from './ui/element.ts';
import { emptyState } from './ui/emptyState.ts';
import { filterBar } from './ui/filterBar.ts';
import { legend } from './ui/legend.ts';
import { notices } from './ui/notices.ts';
import { pastBar } from './ui/pastBar.ts';
import { onceAFrame } from './ui/onceAFrame.ts';
import { registerControls } from './ui/toolkit.ts';
import { toolbar } from './ui/toolbar.ts';

registerControls();

let snapshot: Snapshot | null = null;
let zoom: PageState['zoom'] = keptState()?.zoom ?? null;
/** Of the room for the picture when it was last drawn. */
let width = 0;
let drawings = 0;
let isDrawing = false;
let isOutdated = false;

let theme: Theme | null = null;
/** Until what there is to tell of the bars is asked for, which nobody reads while they scroll or type. */
let rest: ReturnType<typeof setTimeout> | undefined;
const untilRest = 200;

const picture = chart({
  open: (mark) => snapshot && post({ type: 'open', number: snapshot.number, mark }),
  toggle: (key) => snapshot && changeView({ toggled: toggled(snapshot.view.toggled, key) }),
  change: changeView,
  ask: (rows) => post({ type: 'rows', ...rows }),
  moved: onceAFrame(() => {
    strip.show(picture.daysInView());
    keep();
  }),
  workbench: { post, say: (text) => spoken.say(text), refuse: (why) => above.refuse(why) },
});
const strip = overview(lookAt);
const sieve = filterBar(changeView);
const behind = pastBar({ show: (at) => post({ type: 'past', at }), change: changeView });
const zooming = { zoomBy, fit: () => zoomTo(null) };
const bar = toolbar({
  change: changeView,
  zoomIn: () => zoomBy(zoomStep, null),
  zoomOut: () => zoomBy(1 / zoomStep, null),
  fit: zooming.fit,
  filter: toggleFilter,
  take: (as) => post({ type: 'export', as }),
});
const above = notices({ showProblems: () => post({ type: 'problems' }) });
const below = legend();
const spoken = announcer();
const heading = html('h1', { class: 'unseen' });
const nothing = emptyState({ show: (kind) => changeView({ kind }), clearFilter: () => changeView({ filter: noFilter }) });
const page = document.querySelector<HTMLElement>('#preview')!;
page.append(
  html('header', {}, heading, bar.element, behind.element, sieve.element, above.element),
  html('main', {}, picture.element, nothing.element),
  html('footer', {}, strip.element, below.element),
  spoken.element,
);

zoomByWheel(picture.element, zooming);
zoomByKeys(zooming);
onMessage((message) => {
  if (message.type === 'selection') select(message);
  else if (message.type === 'change') picture.receive(message);
  else if (message.type === 'tips') tell(message);
  else if (message.type === 'sitting') void outcomeOf(message, page).then(post);
  else receive(message);
});
onThemeChange(() => {
  theme = null;
  redraw();
});
new ResizeObserver(fit).observe(picture.element);
const from = keptState()?.from ?? null;
if (from !== null) picture.hold({ day: from, at: 0 });
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
  nothing.update(drawn);
  picture.element.hidden = drawn.empty !== null;
  width = picture.element.clientWidth;
  heading.textContent = `${drawn.name}: ${kindNames[drawn.view.kind]}`;
  bar.update(drawn);
  behind.update(drawn);
  sieve.update(drawn);
  strip.update(drawn);
  below.update(drawn);
  const failure = drawn.empty === null ? await failureOf(() => picture.draw(drawn, colours, zoom)) : null;
  above.update(drawn, failure);
  spoken.drawn(drawn);
  page.dataset.kind = drawn.view.kind;
  page.dataset.drawn = String(drawn.number);
  page.dataset.drawings = String(++drawings);
  post({ type: 'drawn', number: drawn.number });
  clearTimeout(rest);
  if (drawn.overlays) rest = setTimeout(() => post({ type: 'tips', number: drawn.number }), untilRest);
}

function tell({ number, tips }: Tips): void {
  if (number === snapshot?.number) picture.tell(tips);
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

/** Closing the filter clears it: what cannot be seen must not hide anything. */
function toggleFilter(): void {
  if (!snapshot) return;
  if (snapshot.view.filtering) changeView({ filtering: false, filter: noFilter });
  else {
    sieve.element.hidden = false;
    sieve.focus();
    changeView({ filtering: true });
  }
}

function zoomBy(factor: number, x: number | null): void {
  const anchor = x === null ? null : picture.anchorAt(x);
  if (anchor) picture.hold(anchor);
  zoomTo(Math.min(60, Math.max(0.05, picture.currentZoom() * factor)));
}

/** The strip's part in view was moved, or made another size. */
function lookAt({ start, end }: Days): void {
  picture.lookAt(start);
  const wanted = picture.zoomFor(end - start);
  if (Math.abs(wanted / picture.currentZoom() - 1) < 0.01) return;
  picture.hold({ day: start, at: 0 });
  zoomTo(wanted);
}

function zoomTo(wanted: PageState['zoom']): void {
  zoom = wanted;
  keep();
  redraw();
}

function keep(): void {
  if (snapshot)
    keepState({ plan: snapshot.plan, view: snapshot.view, zoom, from: zoom === null ? null : (picture.daysInView()?.start ?? null) });
}
