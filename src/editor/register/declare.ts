/** Declares a colour from the RAG view: why where it is not green, the way back, and who stands for one that is kinder than the numbers. */
import { declareColour, isKinder } from '../../core/language/register/declaration.ts';
import { colours, ragDimensions, type Colour, type RagDimension } from '../../core/plan/words.ts';
import type { RagStatus } from '../../core/status/status.ts';
import { ragWord } from '../../core/status/words.ts';
import { formatDay } from '../../core/values/civil.ts';
import { dateQuestion, dayIn, idIn, neededText, nobody, parties, textQuestion, words } from './choices.ts';
import { tell, todayOf, write, type Command } from './house.ts';
import { askAll, type Answers, type Asking, type Choice } from './questions.ts';

export const declare: Command = async (house, rows, given) => {
  const [row] = rows;
  const plan = row?.plan ?? house.plans.current;
  const analysis = plan && house.analysisOf(plan);
  if (!plan || !analysis?.plan || !analysis.status) {
    tell('No plan to declare a colour of: open one first');
    return;
  }
  const { rag } = analysis.status;
  const part = { plan, analysis };
  const called: Answers = row?.subject?.kind === 'dimension' ? { dimension: row.subject.dimension } : {};
  const askings = askingsFor((dimension) => rag.get(dimension), parties(analysis.plan), formatDay(todayOf(part) + 14));
  const answers = await askAll(`Declare the colour of ${analysis.plan.project.name}`, askings, { ...called, ...given });
  if (!answers) return;
  const declaration = {
    colour: answers.colour as Colour,
    reason: answers.reason ?? '',
    pathToGreen: answers.pathToGreen ?? '',
    owner: idIn(answers.owner),
    by: idIn(answers.by),
    until: dayIn(answers.until),
    today: todayOf(part),
  };
  await write(house, [part], (one) => declareColour(one.analysis, answers.dimension as RagDimension, declaration));
};

function askingsFor(
  statusOf: (dimension: RagDimension) => RagStatus | undefined,
  people: readonly Choice[],
  soon: string,
): readonly Asking[] {
  const of = (so: Answers) => statusOf(so.dimension as RagDimension);
  const before = (so: Answers) => of(so)?.declared ?? null;
  const isGreen = (so: Answers) => so.colour === 'green';
  const isKind = (so: Answers) => isKinder(so.colour as Colour, of(so)?.computed ?? null);
  const computed = (so: Answers) => ragWord(of(so)?.computed ?? null);
  return [
    () => ({ key: 'dimension', prompt: 'Which colour', choices: words(ragDimensions) }),
    (so) => ({ key: 'colour', prompt: `Computed: ${computed(so)}`, choices: words(colours), value: before(so)?.colour ?? computed(so) }),
    (so) => isGreen(so) && !isKind(so) ? null : neededText('reason', 'Why', whyReason(so, isKind(so)), before(so)?.reason ?? ''),
    (so) => (isGreen(so) ? null : textQuestion('pathToGreen', 'What brings it back to green', before(so)?.pathToGreen ?? '')),
    (so) => (isGreen(so) ? null : { key: 'owner', prompt: 'Who answers for the way back', choices: [nobody, ...people], value: before(so)?.owner ?? '' }),
    (so) => (isKind(so) ? { key: 'by', prompt: `Kinder than computed (${computed(so)}): who stands for that?`, choices: people, value: before(so)?.by ?? '' } : null),
    (so) => (isKind(so) ? untilQuestion(soon) : null),
  ]; // prettier-ignore
}

function whyReason({ colour }: Answers, isKind: boolean): string {
  return `${isKind ? 'a colour kinder than the computed one' : (colour ?? '')} needs a reason; say why`;
}

function untilQuestion(soon: string) {
  const { check, ...question } = dateQuestion('until', 'How long that may stand, last day included', null);
  const missing = `it cannot stand for ever; write until when, such as ${soon}`;
  return { ...question, value: soon, check: (text: string) => (text === '' ? missing : check!(text)) };
}
