/** The same session with each language server, by turns, so that a busy moment of the machine hits both. */
import { median } from '../timing.ts';
import type { Contender } from './client.ts';
import type { Memory } from './memory.ts';
import { Session, type Typing } from './session.ts';

/** Medians, in milliseconds with debounces; memory in bytes, as growth from before the plan was opened to after all of it. */
export interface Figures {
  readonly open: number;
  readonly edits: Readonly<Record<string, number>>;
  /** By request; without those that the server does not know. */
  readonly answers: Readonly<Record<string, { readonly time: number; readonly items: number }>>;
  readonly heap: number;
  readonly resident: number;
}

const letter: Typing = { what: 'A letter in a name', behind: /name: \w/, character: 'e' };
const digit: Typing = { what: 'A digit in a duration', behind: /duration: /, character: '1' };
const slip: Typing = { what: 'A wrong letter in a priority', behind: /priority: must/, character: 'x' };
/** Milliseconds of editing before anything is timed. */
const warmth = 4_000;
const requests = ['completion', 'hover', 'documentSymbol'];

/** Of the contenders, in their order. */
export async function figuresOf(contenders: readonly Contender[], text: string, tasks: number): Promise<readonly Figures[]> {
  const opens = contenders.map((): number[] => []);
  let sessions: readonly Opened[] = [];
  for (let round = 0; round < 3; round++) {
    await stopAll(sessions);
    sessions = await inTurn(contenders, (contender) => opened(contender, text));
    sessions.forEach(({ time }, i) => opens[i]!.push(time));
  }
  const rounds = tasks > 2_000 ? 3 : 6;
  const edits = await typed(sessions, rounds);
  const answers = await asked(sessions, rounds);
  const growths = await inTurn(sessions, growth);
  await stopAll(sessions);
  return contenders.map((_, i) => ({ open: median(opens[i]!), edits: edits[i]!, answers: answers[i]!, ...growths[i]! }));
}

interface Opened {
  readonly session: Session;
  readonly before: Memory;
  readonly time: number;
}

async function opened(contender: Contender, text: string): Promise<Opened> {
  const session = await Session.begin(contender, text);
  const before = await session.memory();
  return { session, before, time: await session.open() };
}

async function growth({ session, before }: Opened): Promise<Memory> {
  const { heap, resident } = await session.memory();
  return { heap: heap - before.heap, resident: resident - before.resident };
}

async function typed(sessions: readonly Opened[], rounds: number): Promise<readonly Record<string, number>[]> {
  const medians = sessions.map((): Record<string, number> => ({}));
  await inTurn(sessions, ({ session }) => warmUp(session));
  for (const typing of [letter, digit, slip]) {
    const times = sessions.map((): number[] => []);
    for (let round = 0; round < rounds; round++) {
      const pairs = await inTurn(sessions, ({ session }) => session.type(typing));
      pairs.forEach((pair, i) => times[i]!.push(...pair));
    }
    times.forEach((of, i) => (medians[i]![typing.what] = median(of)));
  }
  return medians;
}

/** As long for each: compilers wait for what is done often. */
async function warmUp(session: Session): Promise<void> {
  const end = performance.now() + warmth;
  while (performance.now() < end) for (const typing of [letter, digit, slip]) await session.type(typing);
}

async function asked(sessions: readonly Opened[], rounds: number): Promise<readonly Figures['answers'][]> {
  return inTurn(sessions, async ({ session }) => {
    const answers: Record<string, { time: number; items: number }> = {};
    for (const request of requests.filter((one) => session.client.features.has(one))) {
      const times: number[] = [];
      let items = 0;
      for (let round = 0; round < rounds; round++) {
        const { time, answer } = await session.askAfter(slip, request);
        times.push(time);
        items = itemsIn(answer);
      }
      if (items === 0) throw new Error(`nothing came of ${request}`);
      answers[request] = { time: median(times), items };
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
