/** Questions one after the other in VS Code's quick input, with a way back to the one before. */
import * as vscode from 'vscode';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

export interface Question {
  /** Names the answer. */
  readonly key: string;
  readonly prompt: string;
  /** To choose from; where it is left out, a text is typed. */
  readonly choices?: readonly Choice[];
  /** What is chosen or stands there at first. */
  readonly value?: string;
  /** What is wrong with the text, and what would be right; null where it will do. */
  readonly check?: (text: string) => string | null;
}

/** By key; a text that was left empty is an answer too. */
export type Answers = Readonly<Record<string, string>>;

/** What to ask after these answers; null where nothing. */
export type Asking = (answers: Answers) => Question | null;

/** What is given is not asked, where it is an answer. Null where the user thinks better of it. */
export async function askAll(title: string, askings: readonly Asking[], given: Answers): Promise<Answers | null> {
  const asked: number[] = [];
  /** By the place of the asking: what was answered further on stands there again when the user comes back to it. */
  const replies = new Map<number, readonly [key: string, answer: string]>();
  for (let at = 0; at < askings.length; at++) {
    const answers = answersBefore(replies, at);
    const question = askings[at]!(answers);
    const known = question && given[question.key];
    if (!question) replies.delete(at);
    else if (typeof known === 'string' && isAnswer(question, known)) replies.set(at, [question.key, known]);
    else {
      const value = replies.get(at)?.[1] ?? question.value ?? question.choices?.[0]?.value ?? '';
      const left = openAfter(askings.slice(at + 1), { ...answers, [question.key]: value }, given);
      const answer = await ask({ ...question, value }, { title, step: asked.length + 1, left });
      if (answer === null) return null;
      if (answer === back) at = asked.pop()! - 1;
      else {
        replies.set(at, [question.key, answer]);
        asked.push(at);
      }
    }
  }
  return answersBefore(replies, askings.length);
}

function answersBefore(replies: ReadonlyMap<number, readonly [string, string]>, end: number): Answers {
  return Object.fromEntries([...replies].flatMap(([at, reply]) => (at < end ? [reply] : [])));
}

/** How many are still to be asked, as far as can be told by now. */
function openAfter(askings: readonly Asking[], answers: Answers, given: Answers): number {
  const questions = askings.map((asking) => asking(answers));
  return questions.filter((question) => question !== null && given[question.key] === undefined).length;
}

function isAnswer({ choices, check }: Question, text: string): boolean {
  return choices ? choices.some(({ value }) => value === text) : !check?.(text);
}

const back = Symbol('back');
type Reply = string | typeof back | null;

interface Place {
  readonly title: string;
  /** From 1. */
  readonly step: number;
  /** So many questions follow, as far as can be told by now. */
  readonly left: number;
}

function ask(question: Question, place: Place): Promise<Reply> {
  return question.choices ? choose(question, question.choices, place) : type(question, place);
}

function choose({ prompt, value }: Question, choices: readonly Choice[], place: Place): Promise<Reply> {
  const pick = vscode.window.createQuickPick<Choice>();
  pick.items = choices;
  const chosen = choices.find((choice) => choice.value === value);
  if (chosen) pick.activeItems = [chosen];
  pick.placeholder = prompt;
  pick.matchOnDescription = true;
  return reply(pick, place, () => pick.selectedItems[0]?.value);
}

function type({ prompt, value, check }: Question, place: Place): Promise<Reply> {
  const box = vscode.window.createInputBox();
  box.prompt = prompt;
  box.value = value ?? '';
  // What has been typed is not to be lost by a click beside it.
  box.ignoreFocusOut = true;
  const complain = () => (box.validationMessage = check?.(box.value.trim()) ?? '');
  box.onDidChangeValue(complain);
  return reply(box, place, () => (complain() === '' ? box.value.trim() : undefined));
}

interface Input extends vscode.QuickInput {
  buttons: readonly vscode.QuickInputButton[];
  readonly onDidAccept: vscode.Event<void>;
  readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
}

/** `answer` is undefined as long as there is none that will do. */
function reply(input: Input, { title, step, left }: Place, answer: () => string | undefined): Promise<Reply> {
  input.title = title;
  input.step = step;
  input.totalSteps = step + left;
  input.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return new Promise<Reply>((resolve) => {
    input.onDidAccept(() => {
      const text = answer();
      if (text !== undefined) resolve(text);
    });
    input.onDidTriggerButton(() => resolve(back));
    input.onDidHide(() => resolve(null));
    input.show();
  }).finally(() => input.dispose());
}
