/** Moves entries to another group of the view: sets what the groups stand for. */
import { setDue, setOwner, setSeverity, setStatus, statusesOf } from '../../core/language/register/entries.ts';
import { raidKinds } from '../../core/plan/words.ts';
import type { RaidStatus } from '../../core/status/status.ts';
import { dueTitles, severityWords, titleOf as groupTitleOf, type Grouping } from '../views/raidGroups.ts';
import type { Row } from '../views/tree.ts';
import { chosenFor } from './chosen.ts';
import { idIn } from './choices.ts';
import { turnIntoIssue } from './endings.ts';
import { changeDue, changeScore, commonParties } from './entries.ts';
import { idsOf, tell, titleOf, todayOf, write, type Chosen, type Command, type House } from './house.ts';
import { askAll, type Answers } from './questions.ts';

/** A row that is dropped on a group gives that group's value as `to`. */
export const moveTo: Command = async (house, rows, given) => {
  const { group } = house.arrangement();
  if (group === 'none') {
    tell('The RAID view has no groups now: group it first');
    return;
  }
  const chosen = await chosenFor(house, rows, given, { title: 'Move to group', otherwise: 'No open RAID entry here to move' });
  if (!chosen) return;
  const to = given.to ?? (await askedFor(group, chosen));
  if (to !== undefined) await movers[group]({ house, rows, chosen, to, given });
};

type Grouped = Exclude<Grouping, 'none'>;

async function askedFor(group: Grouped, chosen: readonly Chosen[]): Promise<string | undefined> {
  const choices = valuesOf(group, chosen).map((value) => ({ value, label: groupTitleOf(value, group) }));
  const answers = await askAll(`Move ${titleOf(chosen)} to`, [() => ({ key: 'to', prompt: `Groups by ${group}`, choices })], {});
  return answers?.to;
}

interface Move {
  readonly house: House;
  readonly rows: readonly Row[];
  readonly chosen: readonly Chosen[];
  readonly to: string;
  readonly given: Answers;
}

const movers: Readonly<Record<Grouped, (move: Move) => Promise<void>>> = {
  owner: ({ house, chosen, to }) => write(house, chosen, (one) => setOwner(one.analysis, idsOf(one), idIn(to))),
  status: ({ house, chosen, to }) => write(house, chosen, (one) => setStatus(one.analysis, idsOf(one), to, todayOf(one))),
  kind: moveToKind,
  severity: moveToSeverity,
  due: moveToDue,
};

/** Only what a risk or an assumption has become is of another kind from then on. */
async function moveToKind({ house, rows, chosen, to, given }: Move): Promise<void> {
  const isSame = chosen.every(({ entries }) => entries.every(({ entry }) => entry.kind === to));
  if (to === 'issue' && !isSame) await turnIntoIssue(house, rows, { ...firstOf(chosen), ...given });
  else if (!isSame) tell(`Nothing turns into ${/^[ai]/.test(to) ? 'an' : 'a'} ${to} by being moved: add one, and close this`);
}

/** A risk is as severe as its score. */
async function moveToSeverity({ house, rows, chosen, to, given }: Move): Promise<void> {
  const kinds = new Set(chosen.flatMap(({ entries }) => entries.map(({ entry }) => entry.kind)));
  if (kinds.size === 1 && kinds.has('risk')) await changeScore(house, rows, { ...firstOf(chosen), ...given });
  else if (to === 'not rated') tell('An issue that was rated stays rated: take its severity away in the plan');
  else await write(house, chosen, (one) => setSeverity(one.analysis, idsOf(one), to));
}

const daysIn: Readonly<Record<string, number>> = { week: 7, month: 30 };

async function moveToDue({ house, rows, chosen, to, given }: Move): Promise<void> {
  const days = daysIn[to];
  if (to === 'overdue') tell('Nothing is made overdue by being moved: change its date');
  else if (to === 'never') await write(house, chosen, (one) => setDue(one.analysis, idsOf(one), null));
  else if (days === undefined) await changeDue(house, rows, { ...firstOf(chosen), ...given });
  else await write(house, chosen, (one) => setDue(one.analysis, idsOf(one), todayOf(one) + days));
}

function valuesOf(group: Grouped, chosen: readonly Chosen[]): readonly string[] {
  switch (group) {
    case 'kind':
      return raidKinds;
    case 'owner':
      return ['', ...commonParties(chosen).map(({ value }) => value)];
    case 'severity':
      return severityWords;
    case 'status':
      return [...new Set(entriesIn(chosen).flatMap(({ entry }) => statusesOf(entry.kind)))];
    case 'due':
      return Object.keys(dueTitles);
  }
}

/** One that was picked is not asked for again. */
function firstOf(chosen: readonly Chosen[]): Answers {
  return { entry: idsOf(chosen[0]!)[0]! };
}

function entriesIn(chosen: readonly Chosen[]): readonly RaidStatus[] {
  return chosen.flatMap(({ entries }) => entries);
}
