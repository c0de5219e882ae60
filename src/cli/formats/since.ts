/** What has moved since an earlier state of a plan, as JSON and as Markdown. */
import { markdownText } from '../../core/report/markdown.ts';
import type { RaidChange, RaidTrend, RaidValue } from '../../core/status/raidTrend.ts';
import type { Evidence } from '../../core/status/status.ts';
import type { RagTrend, Trend } from '../../core/status/trend.ts';
import { named, ragWord } from '../../core/status/words.ts';
import type { Day } from '../../core/values/time.ts';
import { dayJson } from './dates.ts';
import { placeText, type Locator } from './place.ts';

export interface Since {
  /** As it was typed. */
  readonly ref: string;
  /** That of the earlier state. */
  readonly statusDate: Day | null;
  readonly trend: Trend;
  /** Places in the files of the earlier state. */
  readonly before: Locator;
}

/** `kickoff (2026-03-02)` */
export function sinceWhen({ ref, statusDate }: Since): string {
  return statusDate === null ? ref : `${ref} (${dayJson(statusDate)!})`;
}

export function statusSinceJson(since: Since, now: Locator): unknown {
  const { ref, statusDate, trend } = since;
  const evidenceJson = (locator: Locator) => (evidence: Evidence) => ({
    text: evidence.text,
    colour: evidence.colour,
    place: evidence.at && locator.spot(evidence.at),
  });
  const rag = [...trend.rag.values()].map(({ dimension, computed, declared, movement, came, went }) => ({
    ...{ dimension, from: computed.from, to: computed.to, movement, declared },
    came: came.map(evidenceJson(now)),
    went: went.map(evidenceJson(since.before)),
  }));
  return { ref, statusDate: dayJson(statusDate), rag, raid: raidTrendJson(trend.raid) };
}

export function raidSinceJson({ ref, statusDate, trend }: Since): unknown {
  return { ref, statusDate: dayJson(statusDate), ...raidTrendJson(trend.raid) };
}

export function raidTrendJson({ added, closed, changed, removed }: RaidTrend) {
  const ids = (entries: RaidTrend['added']) => entries.map(({ entry }) => entry.id);
  return {
    added: ids(added),
    closed: ids(closed),
    changed: changed.map(({ status, fields }) => ({ id: status.entry.id, fields: Object.fromEntries(fields) })),
    removed: ids(removed),
  };
}

/** What became of an entry of the register: `added`, `closed`, `changed`, or null. */
export function fateOf({ trend: { raid } }: Since, id: string): string | null {
  if (raid.added.some(({ entry }) => entry.id === id)) return 'added';
  if (raid.closed.some(({ entry }) => entry.id === id)) return 'closed';
  return raid.changed.some(({ status }) => status.entry.id === id) ? 'changed' : null;
}

/** `computed amber → red, declared green → amber`; what did not move is told once. */
export function movedText({ computed, declared }: RagTrend): string {
  const word = ({ from, to }: RagTrend['computed']) => (from === to ? ragWord(to) : `${ragWord(from)} → ${ragWord(to)}`);
  return declared.from === declared.to ? word(computed) : `${word(computed)}, declared ${word(declared)}`;
}

export function hasMoved({ computed, declared, came, went }: RagTrend): boolean {
  return computed.from !== computed.to || declared.from !== declared.to || came.length + went.length > 0;
}

/** A line an entry that moved: what became of it, and its name with what is different. */
export function raidMoves({ added, closed, changed, removed }: RaidTrend): readonly (readonly [fate: string, text: string])[] {
  return [
    ...added.map(({ entry }) => ['added', `${named(entry)}: ${entry.kind}, ${entry.status}`] as const),
    ...closed.map(({ entry }) => ['closed', `${named(entry)}: ${entry.status}`] as const),
    ...changed.map((change) => ['changed', `${named(change.status.entry)}: ${changesText(change)}`] as const),
    ...removed.map(({ entry }) => ['removed', `${named(entry)}: was ${entry.status}`] as const),
  ];
}

function changesText({ fields }: RaidChange): string {
  const value = (given: RaidValue) => (given === null ? 'none' : String(given));
  return [...fields].map(([field, { from, to }]) => `${field} ${value(from)} → ${value(to)}`).join(', ');
}

export function statusSinceMarkdown(since: Since, now: Locator): string {
  const item = (fate: string, locator: Locator) => (evidence: Evidence) =>
    `  - ${fate}: ${markdownText(evidence.text)}${evidence.at ? ` (\`${placeText(locator.spot(evidence.at))}\`)` : ''}`;
  const rags = [...since.trend.rag.values()]
    .filter(hasMoved)
    .flatMap((rag) => [
      `- **${rag.dimension}** ${markdownText(movedText(rag))}${rag.movement === null ? '' : ` (${rag.movement})`}`,
      ...rag.came.map(item('came', now)),
      ...rag.went.map(item('went', since.before)),
    ]);
  return sinceSection(since, [...rags, ...movesMarkdown(since)]);
}

export function raidSinceMarkdown(since: Since): string {
  return sinceSection(since, movesMarkdown(since));
}

function movesMarkdown({ trend }: Since): readonly string[] {
  return raidMoves(trend.raid).map(([fate, text]) => `- ${fate} ${markdownText(text)}`);
}

function sinceSection(since: Since, lines: readonly string[]): string {
  const body = lines.length > 0 ? lines : ['Nothing has moved'];
  return `## Since ${markdownText(sinceWhen(since))}\n\n${body.map((line) => `${line}\n`).join('')}`;
}
