/** What a change does to promises and to work, as rows: committed dates, releases and roadmap, effort, who has more to do. */
import { tenthsText } from '../values/numbers.ts';
import { groupRow, leafRow, type ComparisonRow, type RowSign, type Told } from './row.ts';
import { sections } from './promises.ts';
import { keyOf } from './sheet.ts';
import { effortText, overloadText, promiseParts, requestText, signedHours, weekText } from './workWords.ts';

/** Dates that somebody was promised, then what is forecast of them. */
export function promiseRows({ comparison: { committedDates, promises }, texts }: Told): readonly ComparisonRow[] {
  const moved = committedDates.map((date) => {
    const { kind, id, name, key, from, to, isApproved } = date;
    const at = kind === 'project' ? texts.ofProject() : texts.ofItem(keyOf(kind === 'release' ? 'releases' : 'tasks', id));
    const description = `${from} → ${to ?? 'none'} · ${requestText(date)}`;
    return leafRow({ id: `committed/${kind}/${id}`, label: `${name}: ${key}`, description, sign: isApproved ? 'changed' : 'worse', at });
  });
  const shifts = promises.map((promise) => {
    const { kind, id, name, forecast } = promise;
    const sign: RowSign = forecast.to === forecast.from ? 'changed' : forecast.to > forecast.from ? 'later' : 'earlier';
    const at = texts.ofItem(keyOf(sections[kind], id));
    return leafRow({ id: `promise/${kind}/${id}`, label: name, description: promiseParts(promise).join(' · '), sign, at });
  });
  return [
    ...groupRow('committed', 'Committed dates', moved, true),
    ...groupRow('promises', 'Releases, roadmap and requirements', shifts, false),
  ];
}

/** Effort in all, then hours by person, then weeks in which more is asked of somebody than there is. */
export function workRows({ comparison: { effort, load }, texts }: Told): readonly ComparisonRow[] {
  const all = effortText(effort);
  const people = (load?.people ?? []).map(({ id, name, from, to }) => {
    const description = `${tenthsText(from)} h → ${tenthsText(to)} h, ${signedHours(to - from)} h`;
    return leafRow({ id: `load/${id}`, label: name, description, sign: 'changed', at: texts.ofItem(keyOf('resources', id)) });
  });
  const weeks = (sign: RowSign, overloads: NonNullable<typeof load>['overloads']['came']) =>
    overloads.map((one) => {
      const [week, at] = [weekText(one), texts.ofItem(keyOf('resources', one.resource))];
      const description = `${week}: ${overloadText(one)}`;
      return leafRow({ id: `over/${sign}/${one.resource}/${one.week}`, label: one.name, description, sign, at });
    });
  return [
    ...(all === null ? [] : [leafRow({ id: 'effort', label: 'Effort', description: all, sign: 'changed', at: texts.ofProject() })]),
    ...groupRow('load', 'Load', people, false),
    ...groupRow('over', 'Over-allocated now', weeks('worse', load?.overloads.came ?? []), true),
    ...groupRow('relieved', 'No longer over-allocated', weeks('better', load?.overloads.went ?? []), false),
  ];
}
