/** The same session with each language server, by turns, so that a busy moment of the machine hits both. */
import { median, timed } from '../timing.ts';
import type { Contender } from './client.ts';
import type { Memory } from './memory.ts';
import { Session, type Opening, type Typing } from './session.ts';

/** Medians, in milliseconds with debounces; memory in bytes, as growth from before the plan was opened. */
export interface Figures {
  readonly open: Opening;
  readonly edits: Readonly<Record<string, number>>;
  /** By request; without those that the server does not know. */
  readonly answers: Readonly<Record<string, Answered>>;
  /** After it was edited, before questions are put at full speed, which no person does. */
  readonly resident: number;
  /** After those. */
  readonly residentAsked: number;
  /** After a full collection at the end. */
  readonly heap: number;
}

export interface Answered {
  readonly time: number;
  /** Of the first question of its kind, which is not counted: what is remembered from then on is made for it. */
  readonly first: number;
  readonly items: number;
  /** What writing the answer as JSON and reading it again costs by itself, whoever does it. */
  readonly json: number;
}

const letter: Typing = { what: 'A letter in a name', behind: /name: \w/, character: 'e' };
const digit: Typing = { what: 'A digit in a duration', behind: /duration: /, character: '1' };
const slip: Typing = { what: 'A wrong letter in a priority', behind: /priority: must/, character: 'x' };
/** Milliseconds of editing before anything is timed. */
const warmth = 4_000;
/** Characters typed and taken back in a row, as people type, before the other server has its turn. */
const burst = 4;
/** Milliseconds of asking, likewise. */
const warmthOfQuestions = 2_000;
/** How often each is then asked for something. */
const questions = 5;
const requests = ['completion', 'hover', 'documentSymbol'];

/** Of the contenders, in their order. */
export async function figuresOf(contenders: readonly Contender[], text: string, tasks: number): Promise<readonly Figures[]> {
  const opens = contenders.map((): Opening[] => []);
  let sessions: readonly Opened[] = [];
  for (let round = 0; round < 3; round++) {
    await stopAll(sessions);
    sessions = await inTurn(contenders, (contender) => opened(contender, text));
    sessions.forEach(({ opening }, i) => opens[i]!.push(opening));
  }
  const turns = tasks > 2_000 ? 6 : 8;
  const edits = await typed(sessions, turns);
  const typedGrowths = await inTurn(sessions, (session) => growth(session, 'as it is'));
  const answers = await asked(sessions);
  const growths = await inTurn(sessions, (session) => growth(session, 'collected'));
  await stopAll(sessions);
  return contenders.map((_, i) => ({
    open: medianOf(opens[i]!),
    edits: edits[i]!,
    answers: answers[i]!,
    resident: typedGrowths[i]!.resident,
    residentAsked: growths[i]!.resident,
    heap: growths[i]!.heap,
  }));
}

function medianOf(openings: readonly Opening[]): Opening {
  return { first: median(openings.map(({ first }) => first)), all: median(openings.map(({ all }) => all)) };
}

interface Opened {
  readonly session: Session;
  readonly before: Memory;
  readonly opening: Opening;
}

async function opened(contender: Contender, text: string): Promise<Opened> {
  const session = await Session.begin(contender, text);
  const before = await session.memory('collected');
  return { session, before, opening: await session.open() };
}

async function growth({ session, before }: Opened, how: 'as it is' | 'collected'): Promise<Memory> {
  const { heap, resident } = await session.memory(how);
  return { heap: heap - before.heap, resident: resident - before.resident };
}

async function typed(sessions: readonly Opened[], turns: number): Promise<readonly Record<string, number>[]> {
  const medians = sessions.map((): Record<string, number> => ({}));
  await inTurn(sessions, ({ session }) => warmUp(session));
  for (const typing of [letter, digit, slip]) {
    const times = sessions.map((): number[] => []);
    for (let turn = 0; turn < turns; turn++) {
      const bursts = await inTurn(sessions, ({ session }) => typedInBurst(session, typing));
      bursts.forEach((of, i) => times[i]!.push(...of));
    }
    times.forEach((of, i) => (medians[i]![typing.what] = median(of)));
  }
  return medians;
}

async function typedInBurst(session: Session, typing: Typing): Promise<readonly number[]> {
  const times: number[] = [];
  for (let n = 0; n < burst; n++) times.push(...(await session.type(typing)));
  return times;
}

/** As long for each: compilers wait for what is done often. */
async function warmUp(session: Session): Promise<void> {
  const end = performance.now() + warmth;
  while (performance.now() < end) for (const typing of [letter, digit, slip]) await session.type(typing);
}

async function asked(sessions: readonly Opened[]): Promise<readonly Figures['answers'][]> {
  return inTurn(sessions, async ({ session }) => {
    const answers: Record<string, Answered> = {};
    for (const request of requests.filter((one) => session.client.features.has(one))) {
      const { time: first, answer } = await session.askAfter(slip, request);
      const items = itemsIn(answer);
      if (items === 0) throw new Error(`nothing came of ${request}`);
      const warm = performance.now() + warmthOfQuestions;
      while (performance.now() < warm) await session.askAfter(slip, request);
      const times: number[] = [];
      for (let round = 0; round < questions; round++) times.push((await session.askAfter(slip, request)).time);
      // Not between the questions, or the next answer would wait until this is cleared away.
      const json = Array.from({ length: questions }, () => timed(() => JSON.parse(JSON.stringify(answer))));
      answers[request] = { time: median(times), first, items, json: median(json) };
    }
    return answers;
  });
}

/** Items of an outline at every depth; 1 for any other answer that is one. */
function itemsIn(answer: unknown): number {
  if (!Array.isArray(answer)) return answer ? 1 : 0;
  return (answer as { children?: unknown }[]).reduce((sum, { children }) => sum + 1 + itemsIn(children), 0);
}

async function inTurn<T, R>(all: readonly T[], each: (one: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (const one of all) results.push(await each(one));
  return results;
}

async function stopAll(sessions: readonly Opened[]): Promise<void> {
  for (const { session } of sessions) await session.stop();
}
