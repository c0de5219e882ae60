/** Takes an entry one level up: to whom, why, and until when the answer is needed. */
import { canBeEscalated, escalate, levelsAbove } from '../../core/language/register/escalation.ts';
import { chosenFor } from './chosen.ts';
import { dateQuestion, dayIn, neededText, parties } from './choices.ts';
import { titleOf, todayOf, write, type Command } from './house.ts';
import { askAll, type Asking, type Choice } from './questions.ts';

export const escalateEntry: Command = async (house, rows, given) => {
  const otherwise = 'Decisions are not escalated, all else can be: choose another entry';
  const wanted = {
    title: 'Escalate',
    fits: ({ entry }: { entry: Parameters<typeof canBeEscalated>[0] }) => canBeEscalated(entry),
    otherwise,
  };
  const [chosen] = (await chosenFor(house, rows.slice(0, 1), given, wanted)) ?? [];
  const plan = chosen?.analysis.plan;
  if (!chosen || !plan) return;
  const { entry } = chosen.entries[0]!;
  const levels = levelsAbove(plan, entry);
  const choices = nextFirst(parties(plan), levels);
  const has = entry.escalation?.to ? `; ${entry.escalation.to} has it now` : '';
  const missing = 'whoever is asked must know what for; say what is needed, and why';
  const askings: readonly Asking[] = [
    () => ({ key: 'to', prompt: `Who is asked next${has}`, choices, value: levels[0] ?? '' }),
    () => neededText('reason', 'What they are asked for, and why', missing),
    () => dateQuestion('needBy', 'By when the answer is needed', null),
  ];
  const answers = await askAll(`Escalate ${titleOf([chosen])}`, askings, given);
  if (!answers) return;
  const asked = { to: answers.to!, reason: answers.reason!, needBy: dayIn(answers.needBy), today: todayOf(chosen) };
  await write(house, [chosen], (one) => escalate(one.analysis, entry.id, asked));
};

/** The levels that are left on the escalation path, then everybody else. */
function nextFirst(all: readonly Choice[], levels: readonly string[]): readonly Choice[] {
  const onPath = levels.flatMap((id, i) => {
    const found = all.find(({ value }) => value === id);
    return found ? { ...found, description: [found.description, i === 0 ? 'next on the escalation path' : 'on the escalation path'].filter(Boolean).join(' · ') } : [];
  }); // prettier-ignore
  return [...onPath, ...all.filter(({ value }) => !levels.includes(value))];
}
