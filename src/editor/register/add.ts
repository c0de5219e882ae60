/** Adds an entry to the register: what every entry has, then what its kind has. */
import { capitalised } from '../../core/values/capitalised.ts';
import { addEntry } from '../../core/language/register/newEntries.ts';
import type { Plan } from '../../core/plan/model.ts';
import { raidKinds, type RaidKind } from '../../core/plan/words.ts';
import { formatDay } from '../../core/values/civil.ts';
import { named } from '../../core/status/words.ts';
import type { OpenPlan } from '../plans.ts';
import type { Row } from '../views/tree.ts';
import { dateQuestion, dayIn, neededText, nobody, parties, scores, severities, textQuestion } from './choices.ts';
import { tell, todayOf, write, type Command, type House } from './house.ts';
import { askAll, type Answers, type Asking, type Choice, type Question } from './questions.ts';

export const add: Command = async (house, rows, given) => {
  const plan = await planFor(house, rows, given);
  const analysis = plan && house.analysisOf(plan);
  if (!plan || !analysis?.plan) return;
  const answers = await askAll('Add RAID entry', askingsIn(analysis.plan), { ...toldBy(rows), ...given });
  if (!answers) return;
  const kind = answers.kind as RaidKind;
  await write(house, [{ plan, analysis }], (one) => addEntry(one.analysis, kind, saidOf(answers), todayOf(one)));
};

/** That of the row, else the one at hand; asked for where there are several and none is at hand. */
async function planFor({ plans }: House, rows: readonly Row[], given: Answers): Promise<OpenPlan | null> {
  const known = rows[0]?.plan ?? plans.current;
  if (known?.analysis.plan) return known;
  const choices = plans.all.flatMap((plan) => {
    const project = plan.analysis.plan?.project;
    return project ? { value: plan.uri.toString(), label: project.name } : [];
  });
  if (choices.length === 0) {
    tell('No plan to add to: open one first, or make a new one');
    return null;
  }
  const answers = await askAll('Add RAID entry', [() => ({ key: 'plan', prompt: 'To which plan?', choices })], given);
  return (answers && plans.all.find((plan) => plan.uri.toString() === answers.plan)) ?? null;
}

/** Of a group the kind, the owner or the severity that it stands for need not be asked. */
function toldBy(rows: readonly Row[]): Answers {
  const subject = rows[0]?.subject;
  return subject?.kind === 'group' ? { [subject.by]: subject.value } : {};
}

const meanings: Readonly<Record<RaidKind, string>> = {
  risk: 'may happen',
  assumption: 'taken as true without proof',
  issue: 'has happened, and must be dealt with',
  dependency: 'others owe it to the project, or the project to them',
  decision: 'must be decided',
  action: 'somebody promises to do it',
};

const kinds: readonly Choice[] = raidKinds.map((kind) => ({
  value: kind,
  label: capitalised(kind),
  description: meanings[kind],
}));

/** By the keys of the format. */
const askedOf: Readonly<Record<RaidKind, readonly string[]>> = {
  risk: ['probability', 'impact', 'owner', 'review'],
  assumption: ['owner', 'due'],
  issue: ['severity', 'owner', 'due'],
  dependency: ['provider', 'owner', 'needed'],
  decision: ['by', 'owner', 'due'],
  action: ['for', 'owner', 'due'],
};

function askingsIn(plan: Plan): readonly Asking[] {
  return [
    () => ({ key: 'kind', prompt: 'What it is', choices: kinds }),
    () => neededText('name', 'What it is called', 'an entry needs a name; say in a few words what it is about'),
    ...questionsIn(plan).map(
      (question): Asking =>
        (so) =>
          askedOf[so.kind as RaidKind].includes(question.key) ? question : null,
    ),
  ];
}

function questionsIn(plan: Plan): readonly Question[] {
  const people = [nobody, ...parties(plan)];
  return [
    { key: 'probability', prompt: 'How likely it is', choices: scores, value: '3' },
    { key: 'impact', prompt: 'How bad it would be', choices: scores, value: '3' },
    { key: 'severity', prompt: 'How bad it is', choices: severities, value: 'medium' },
    textQuestion('provider', 'Who gives it'),
    { key: 'for', prompt: 'What it serves', choices: whatActionsServe(plan) },
    { key: 'by', prompt: 'Who decides', choices: people, value: '' },
    { key: 'owner', prompt: 'Who answers for it', choices: people, value: plan.project.manager ?? '' },
    dateQuestion('review', 'When it is looked at next', null),
    dateQuestion('needed', 'By when it is needed', null),
    dateQuestion('due', 'By when', null),
  ];
}

function whatActionsServe({ raid }: Plan): readonly Choice[] {
  const served = [...raid.values()].filter(({ kind }) => kind !== 'action');
  return [{ value: '', label: 'Nothing in the register' }, ...served.map((entry) => ({ value: entry.id, label: named(entry) }))];
}

const dates = new Set(['review', 'needed', 'due']);
const numbers = new Set(['probability', 'impact']);

/** By the keys of the format; what was left empty is not said. */
function saidOf(answers: Answers): Record<string, string | number | null> {
  const said = Object.entries(answers).filter(([key]) => key !== 'kind');
  return Object.fromEntries(
    said.map(([key, text]) => {
      if (text === '') return [key, null];
      if (dates.has(key)) return [key, formatDay(dayIn(text)!)];
      return [key, numbers.has(key) ? Number(text) : text];
    }),
  );
}
