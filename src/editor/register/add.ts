/** Adds an entry to the register: what every entry has, then what its kind has. */
import { addEntry } from '../../core/language/register/newEntries.ts';
import type { Plan } from '../../core/plan/model.ts';
import { raidKinds, type RaidKind } from '../../core/plan/words.ts';
import { formatDay } from '../../core/values/civil.ts';
import { named } from '../../core/status/words.ts';
import type { OpenPlan } from '../plans.ts';
import type { Row } from '../views/tree.ts';
import { dateQuestion, dayIn, neededText, nobody, parties, scores, severities, textQuestion } from './choices.ts';
import { tell, todayOf, write, type Command, type House } from './house.ts';
import { askAll, type Answers, type Asking } from './questions.ts';

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
  if (choices.length === 0) tell('No plan to add to: open one first, or make a new one');
  const answers =
    choices.length > 0 ? await askAll('Add RAID entry', [() => ({ key: 'plan', prompt: 'To which plan?', choices })], given) : null;
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

function askingsIn(plan: Plan): readonly Asking[] {
  const kinds = raidKinds.map((kind) => ({
    value: kind,
    label: kind.charAt(0).toUpperCase() + kind.slice(1),
    description: meanings[kind],
  }));
  const owner = plan.project.manager ?? '';
  const people = [nobody, ...parties(plan)];
  const served = [...plan.raid.values()].filter(({ kind }) => kind !== 'action');
  const of =
    (kinds: readonly RaidKind[], asking: Asking): Asking =>
    (so) =>
      kinds.includes(so.kind as RaidKind) ? asking(so) : null;
  return [
    () => ({ key: 'kind', prompt: 'What it is', choices: kinds }),
    () => neededText('name', 'What it is called', 'an entry needs a name; say in a few words what it is about'),
    of(['risk'], () => ({ key: 'probability', prompt: 'How likely it is', choices: scores, value: '3' })),
    of(['risk'], () => ({ key: 'impact', prompt: 'How bad it would be', choices: scores, value: '3' })),
    of(['issue'], () => ({ key: 'severity', prompt: 'How bad it is', choices: severities, value: 'medium' })),
    of(['dependency'], () => textQuestion('provider', 'Who gives it')),
    of(['action'], () => ({ key: 'for', prompt: 'What it serves', choices: [{ value: '', label: 'Nothing in the register' }, ...served.map((entry) => ({ value: entry.id, label: named(entry) }))] })),
    of(['decision'], () => ({ key: 'by', prompt: 'Who decides', choices: people, value: '' })),
    () => ({ key: 'owner', prompt: 'Who answers for it', choices: people, value: owner }),
    of(['risk'], () => dateQuestion('review', 'When it is looked at next', null)),
    of(['dependency'], () => dateQuestion('needed', 'By when it is needed', null)),
    of(['assumption', 'issue', 'decision', 'action'], () => dateQuestion('due', 'By when', null)),
  ]; // prettier-ignore
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
