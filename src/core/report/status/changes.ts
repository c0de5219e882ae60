/** What has changed since the earlier state: consequences first, every change folded away. */
import { changedItems, nameOf } from '../../compare/changedItems.ts';
import type { Causes } from '../../compare/causes.ts';
import type { Comparison } from '../../compare/compare.ts';
import { milestoneText, signedDays, verdictOf } from '../../compare/words.ts';
import { effortText, forecastText, latenessText, overloadText, promisedText, requestText, signedHours, weekText } from '../../compare/workWords.ts'; // prettier-ignore
import { named } from '../../status/words.ts';
import { append } from '../../values/append.ts';
import { columns, grave, line, listOf, said, tableOf, type Block, type Line, type Section } from './report.ts';
import { momentText, moreLines, thenTitle, type Earlier } from './subject.ts';

/** Rows and names that are told of each. */
const most = 8;

/** Whose hours differ by less are not told of. */
const tellingHours = 8;

export function changesSection(earlier: Earlier): Section {
  const { comparison } = earlier;
  const blocks = [
    ...listOf(verdictOf(comparison).map((sentence) => line(sentence))),
    ...milestoneTable(comparison, earlier),
    ...committedTable(comparison, earlier),
    ...promiseTable(comparison),
    ...listOf([...registerLines(comparison), ...workLines(comparison)]),
    ...foldedChanges(comparison),
  ];
  return { id: 'changes', title: `Changes since ${thenTitle(earlier)}`, blocks };
}

function milestoneTable({ milestones }: Comparison, earlier: Earlier): readonly Block[] {
  const moved = milestones.filter(({ from, to }) => momentText(from) !== momentText(to));
  const rows = moved
    .slice(0, most)
    .map((milestone) => [
      said(milestone.name),
      said(momentText(milestone.from)),
      said(momentText(milestone.to)),
      grave(signedDays(milestone.days), milestone.isCommitted && milestone.days > 0),
      said(milestone.causes ? reasonsText(milestone.causes) : milestoneText(milestone)),
    ]);
  const heads = columns('Milestone', thenTitle(earlier), 'Now', '#Working days', 'Because of');
  return [
    ...tableOf('Milestones that moved', heads, rows),
    ...listOf(moreLines(moved.length, most, 'milestone that moved', 'milestones that moved')),
  ];
}

/** `Store dashboard (progress, remaining), the status date and 3 more`: by name, for readers who do not know the file. */
function reasonsText({ changes, isOutside, isLeast }: Causes): string {
  if (isOutside) return 'something outside of this plan';
  const reasons = new Map<string, string[]>();
  for (const change of changes) {
    const what = change.kind === 'loose' ? (looseNames[change.way] ?? change.way) : nameOf(change.entry);
    append(reasons, what, change.kind === 'loose' ? '' : change.kind === 'field' ? change.key : change.kind);
  }
  const told = [...reasons].map(([what, keys]) => (keys[0] === '' ? what : `${what} (${keys.join(', ')})`));
  const more = told.length - mostReasons;
  return `${isLeast ? '' : 'among others '}${told.slice(0, mostReasons).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const mostReasons = 3;

const looseNames: Readonly<Record<string, string>> = {
  'project.statusDate': 'the status date',
  'project.start': 'the start of the project',
  'project.calendar': 'the calendar of the project',
};

function committedTable({ committedDates }: Comparison, earlier: Earlier): readonly Block[] {
  const rows = committedDates.map((date) => [
    said(`${date.name}, ${date.key}`),
    said(date.from),
    said(date.to ?? 'none'),
    grave(requestText(date), !date.isApproved),
  ]);
  return tableOf('Committed dates that were changed', columns('Date', thenTitle(earlier), 'Now', 'Change request'), rows);
}

/** What was promised otherwise, is late, or is kept again. */
function promiseTable({ promises }: Comparison): readonly Block[] {
  const telling = promises.filter((promise) => promise.promised.from !== promise.promised.to || latenessText(promise) !== null);
  const rows = telling
    .slice(0, most)
    .map((promise) => [
      said(`${promise.name} (${promise.kind})`),
      said(promisedText(promise)),
      said(forecastText(promise)),
      said(latenessText(promise) ?? 'kept'),
    ]);
  return tableOf('Releases and the roadmap', columns('What', 'Promised', 'Forecast', 'Kept'), rows);
}

function registerLines({ trend }: Comparison): readonly Line[] {
  if (!trend) return [];
  const { added, closed, removed } = trend.raid;
  const told = (label: string, entries: typeof added): readonly Line[] =>
    entries.length === 0 ? [] : [line(listed(entries.map(({ entry }) => named(entry))), label)];
  return [...told('New in the register', added), ...told('Closed', closed), ...told('Gone from the register', removed)];
}

function workLines({ load, effort }: Comparison): readonly Line[] {
  const busier = (load?.people ?? []).filter(({ from, to }) => Math.abs(to - from) >= tellingHours).sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from)); // prettier-ignore
  const over = load?.overloads.came ?? [];
  const work = effortText(effort);
  return [
    ...(work === null ? [] : [line(work, 'Estimated effort')]),
    ...(busier.length === 0 ? [] : [line(listed(busier.map(({ name, from, to }) => `${name} ${signedHours(to - from)} h`)), 'Load')]),
    ...(over.length === 0 ? [] : [line(listed(over.map((one) => `${one.name}, ${weekText(one)}: ${overloadText(one)}`)), 'Newly over-allocated')]), // prettier-ignore
  ];
}

function foldedChanges({ changes: { all, renamed } }: Comparison): readonly Block[] {
  const names = renamed.map(({ from, to }) => line(`${from} is called ${to}`, 'Renamed'));
  const items = changedItems(all).map(({ id, name, section, fate, parts }): Line => {
    const what = section === '' || name === id ? id : `${name} (${id})`;
    return line(parts.length === 0 ? `${what}: ${fate}` : `${what}: ${parts.join('; ')}`);
  });
  const lines = [...names, ...items];
  return lines.length === 0 ? [] : [{ kind: 'folded', title: `Every change (${lines.length})`, lines }];
}

function listed(names: readonly string[]): string {
  const rest = names.length - most;
  return `${names.slice(0, most).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}
