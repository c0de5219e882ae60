/** Changes status, owner, due date and score of entries of the register. */
import { dueKey, setDue, setOwner, setScore, setSeverity, setStatus, statusesOf } from '../../core/language/register/entries.ts';
import type { RaidStatus } from '../../core/status/status.ts';
import { chosenFor } from './chosen.ts';
import { dateQuestion, dayIn, idIn, nobody, parties, scores, severities, words } from './choices.ts';
import { idsOf, tell, titleOf, todayOf, write, type Chosen, type Command, type House } from './house.ts';
import { askAll, type Answers, type Asking, type Choice } from './questions.ts';

const noEntries = 'No open RAID entry here: add one first';

export const changeStatus: Command = async (house, rows, given) => {
  const chosen = await chosenFor(house, rows, given, { title: 'Change status', otherwise: noEntries });
  if (!chosen) return;
  const entries = chosen.flatMap((one) => one.entries);
  const common = statusesOf(entries[0]!.entry.kind).filter((status) =>
    entries.every(({ entry }) => statusesOf(entry.kind).includes(status)),
  );
  if (common.length === 0) {
    tell('These entries have no status in common: change one kind at a time');
    return;
  }
  const value = shared(entries, ({ entry }) => entry.status);
  const asking: Asking = () => ({ key: 'status', prompt: 'The status from now on', choices: words(common), value });
  const answers = await askAll(`Status of ${titleOf(chosen)}`, [asking], given);
  if (answers) await write(house, chosen, (one) => setStatus(one.analysis, idsOf(one), answers.status!, todayOf(one)));
};

export const changeOwner: Command = async (house, rows, given) => {
  const chosen = await chosenFor(house, rows, given, { title: 'Change owner', otherwise: noEntries });
  if (!chosen) return;
  const value = shared(chosen.flatMap((one) => one.entries), ({ entry }) => entry.owner ?? ''); // prettier-ignore
  const asking: Asking = () => ({ key: 'owner', prompt: 'Who answers for it', choices: [nobody, ...commonParties(chosen)], value });
  const answers = await askAll(`Owner of ${titleOf(chosen)}`, [asking], given);
  if (answers) await write(house, chosen, (one) => setOwner(one.analysis, idsOf(one), idIn(answers.owner)));
};

/** What every one of the plans knows. */
export function commonParties(chosen: readonly Chosen[]): readonly Choice[] {
  const [first = [], ...others] = chosen.map(({ analysis }) => (analysis.plan ? parties(analysis.plan) : []));
  return first.filter(({ value }) => others.every((more) => more.some((one) => one.value === value)));
}

const prompts = {
  review: 'When it is looked at next',
  promised: 'When it is promised for',
  needed: 'By when it is needed',
  due: 'By when',
};

export const changeDue: Command = async (house, rows, given) => {
  const chosen = await chosenFor(house, rows, given, { title: 'Change due date', otherwise: noEntries });
  if (!chosen) return;
  const entries = chosen.flatMap((one) => one.entries);
  const keys = new Set(entries.map(({ entry }) => dueKey(entry)));
  const prompt = keys.size === 1 ? prompts[[...keys][0]!] : prompts.due;
  const due = entries.every((one) => one.due === entries[0]!.due) ? entries[0]!.due : null;
  const answers = await askAll(`Due date of ${titleOf(chosen)}`, [() => dateQuestion('due', prompt, due)], given);
  if (answers) await write(house, chosen, (one) => setDue(one.analysis, idsOf(one), dayIn(answers.due)));
};

export const changeScore: Command = async (house, rows, given) => {
  const fits = ({ entry }: RaidStatus) => entry.kind === 'risk' || entry.kind === 'issue';
  const otherwise = 'Only risks have a score and only issues a severity: choose some of these';
  const chosen = await chosenFor(house, rows, given, { title: 'Change score', fits, otherwise });
  if (!chosen) return;
  const entries = chosen.flatMap((one) => one.entries);
  if (entries.every(({ entry }) => entry.kind === 'issue')) await changeSeverity(house, chosen, given);
  else if (entries.every(({ entry }) => entry.kind === 'risk')) await changeRating(house, chosen, entries, given);
  else tell('Risks have a score and issues a severity: change one kind at a time');
};

async function changeSeverity(house: House, chosen: readonly Chosen[], given: Answers): Promise<void> {
  const asking: Asking = () => ({ key: 'severity', prompt: 'How bad it is', choices: severities });
  const answers = await askAll(`Severity of ${titleOf(chosen)}`, [asking], given);
  if (answers) await write(house, chosen, (one) => setSeverity(one.analysis, idsOf(one), answers.severity!));
}

async function changeRating(house: House, chosen: readonly Chosen[], entries: readonly RaidStatus[], given: Answers): Promise<void> {
  const of = (when: string | undefined) => (when === 'residual' ? entries[0]!.entry.residual : entries[0]!.entry);
  const when = [
    { value: 'now', label: 'As it is now', description: scoreText(entries, (one) => one.score) },
    { value: 'residual', label: 'Once the response works', description: scoreText(entries, (one) => one.residualScore) },
  ];
  const askings: readonly Asking[] = [
    () => ({ key: 'when', prompt: 'Which score', choices: when, value: 'now' }),
    (so) => ({ key: 'probability', prompt: 'How likely it is', choices: scores, value: `${of(so.when)?.probability ?? 3}` }),
    (so) => ({ key: 'impact', prompt: 'How bad it would be', choices: scores, value: `${of(so.when)?.impact ?? 3}` }),
  ];
  const answers = await askAll(`Score of ${titleOf(chosen)}`, askings, given);
  if (!answers) return;
  const rating = {
    probability: Number(answers.probability),
    impact: Number(answers.impact),
    isResidual: answers.when === 'residual',
  };
  await write(house, chosen, (one) => setScore(one.analysis, idsOf(one), rating));
}

function scoreText(entries: readonly RaidStatus[], scoreOf: (one: RaidStatus) => number | null): string {
  const score = entries.length === 1 ? scoreOf(entries[0]!) : null;
  return score === null ? '' : `${score} by now`;
}

/** What all of them have; empty where they differ. */
function shared(entries: readonly RaidStatus[], of: (one: RaidStatus) => string): string {
  const value = of(entries[0]!);
  return entries.every((one) => of(one) === value) ? value : '';
}
