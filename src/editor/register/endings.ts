/** How entries come to their end: closed with a note, validated, or turned into an issue. */
import { closeEntries } from '../../core/language/register/entries.ts';
import { becomeIssue } from '../../core/language/register/newEntries.ts';
import type { RaidStatus } from '../../core/status/status.ts';
import { severityOf } from '../views/raidGroups.ts';
import { chosenFor } from './chosen.ts';
import { dateQuestion, dayIn, idIn, neededText, nobody, parties, severities, textQuestion } from './choices.ts';
import { idsOf, titleOf, todayOf, write, type Chosen, type Command, type House } from './house.ts';
import { askAll, type Answers, type Asking } from './questions.ts';

const holds: Asking = () => ({
  key: 'holds',
  prompt: 'Does it hold?',
  choices: [
    { value: 'yes', label: 'It holds', description: 'valid' },
    { value: 'no', label: 'It does not hold', description: 'invalid' },
  ],
});
const note = (prompt: string): Asking => () => textQuestion('note', prompt); // prettier-ignore

export const close: Command = async (house, rows, given) => {
  const chosen = await chosenFor(house, rows, given, { title: 'Close', otherwise: 'No open RAID entry here to close' });
  if (!chosen) return;
  const hasAssumption = chosen.some(({ entries }) => entries.some(({ entry }) => entry.kind === 'assumption'));
  await end(house, chosen, `Close ${titleOf(chosen)}`, [...(hasAssumption ? [holds] : []), note('What came of it')], given);
};

export const validate: Command = async (house, rows, given) => {
  const fits = ({ entry }: RaidStatus) => entry.kind === 'assumption';
  const chosen = await chosenFor(house, rows, given, { title: 'Validate', fits, otherwise: 'Only assumptions are validated: choose some' });
  if (chosen) await end(house, chosen, `Validate ${titleOf(chosen)}`, [holds, note('What shows it')], given);
};

async function end(house: House, chosen: readonly Chosen[], title: string, askings: readonly Asking[], given: Answers): Promise<void> {
  const answers = await askAll(title, askings, given);
  if (!answers) return;
  const closing = { note: answers.note!, holds: answers.holds !== 'no' };
  await write(house, chosen, (one) => closeEntries(one.analysis, idsOf(one), { ...closing, today: todayOf(one) }));
}

export const turnIntoIssue: Command = async (house, rows, given) => {
  const fits = ({ entry }: RaidStatus) => entry.kind === 'risk' || entry.kind === 'assumption';
  const otherwise = 'Only risks that have occurred and assumptions that do not hold turn into issues: choose one';
  const [chosen] = (await chosenFor(house, rows.slice(0, 1), given, { title: 'Turn into issue', fits, otherwise })) ?? [];
  const plan = chosen?.analysis.plan;
  if (!chosen || !plan) return;
  const status = chosen.entries[0]!;
  const { entry } = status;
  const askings: readonly Asking[] = [
    () => neededText('name', 'What has happened', 'an issue needs a name; say in a few words what has happened', entry.event ?? entry.name),
    () => ({ key: 'severity', prompt: 'How bad it is', choices: severities, value: severityOf(status) }),
    () => ({ key: 'owner', prompt: 'Who resolves it', choices: [nobody, ...parties(plan)], value: entry.owner ?? '' }),
    () => dateQuestion('due', 'By when it must be resolved', null),
  ];
  const answers = await askAll(`Turn ${titleOf([chosen])} into an issue`, askings, given);
  if (!answers) return;
  const { name, severity, owner, due } = answers as Record<'name' | 'severity' | 'owner' | 'due', string>;
  const issue = { name, severity, owner: idIn(owner), due: dayIn(due), today: todayOf(chosen) };
  await write(house, [chosen], (one) => becomeIssue(one.analysis, entry.id, issue));
};
