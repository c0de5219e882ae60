/** One plan open in one language server, and how long it takes to answer. All times in milliseconds, debounces included. */
import { Client, type Contender, type Diagnostic } from './client.ts';
import { LineStarts, type Position } from './lineStarts.ts';
import type { Memory } from './memory.ts';

/** One character that is typed in the middle of the plan, behind a text that stands there. */
export interface Typing {
  readonly what: string;
  readonly behind: RegExp;
  readonly character: string;
}

/** Until it is told what is wrong with YAML and shape, and until everything is told. */
export interface Opening {
  readonly first: number;
  readonly all: number;
}

const folder = 'file:///bench';
const uri = `${folder}/large.plan.yaml`;

export class Session {
  readonly client: Client;
  readonly text: string;
  private readonly publications: number;
  private readonly lines: LineStarts;

  private constructor(client: Client, { publications }: Contender, text: string) {
    this.client = client;
    this.publications = publications;
    this.text = text;
    this.lines = new LineStarts(text);
  }

  /** Throws where the server does not find a mistake in a small plan: then it would be fast for nothing. */
  static async begin(contender: Contender, text: string): Promise<Session> {
    const client = await Client.start(contender, folder);
    await proveThatItChecks(client, contender);
    return new Session(client, contender, text);
  }

  async open(): Promise<Opening> {
    const publications = this.client.nextPublications(uri, this.publications);
    const start = performance.now();
    this.client.open(uri, this.text);
    const times = (await publications).map(({ at }) => at - start);
    return { first: times[0]!, all: times.at(-1)! };
  }

  /** From the character to the problems, and from taking it back to the problems. */
  async type(typing: Typing): Promise<readonly number[]> {
    const place = this.placeOf(typing);
    return [await this.edited(place, place, typing.character), await this.edited(place, place + typing.character.length, '')];
  }

  /** From the character to the answer, asked for in the same breath behind the character; the character is taken back afterwards. */
  async askAfter(typing: Typing, feature: string): Promise<{ readonly time: number; readonly answer: unknown }> {
    const place = this.placeOf(typing);
    const problems = this.client.nextProblems(uri);
    const start = performance.now();
    this.edit(place, place, typing.character);
    const answer = await this.client.ask(feature, uri, this.positionFor(feature, place));
    const time = performance.now() - start;
    await problems;
    await this.edited(place, place + typing.character.length, '');
    return { time, answer };
  }

  memory(how: 'as it is' | 'collected'): Promise<Memory> {
    return this.client.memory(how);
  }

  stop(): Promise<void> {
    return this.client.stop();
  }

  private async edited(start: number, end: number, text: string): Promise<number> {
    const problems = this.client.nextProblems(uri);
    const began = performance.now();
    this.edit(start, end, text);
    await problems;
    return performance.now() - began;
  }

  private edit(start: number, end: number, text: string): void {
    this.client.edit(uri, this.lines, { start, end, text });
  }

  /** On the key of the line for a hover; the outline is of everything. */
  private positionFor(feature: string, place: number): Position | undefined {
    const { line, character } = this.lines.positionAt(place);
    if (feature === 'documentSymbol') return undefined;
    return feature === 'hover' ? { line, character: character - this.lineBefore(place).trimStart().length + 1 } : { line, character };
  }

  private lineBefore(place: number): string {
    return this.text.slice(this.text.lastIndexOf('\n', place - 1) + 1, place);
  }

  private placeOf({ what, behind }: Typing): number {
    const middle = this.text.length >> 1;
    const match = behind.exec(this.text.slice(middle));
    if (!match) throw new Error(`no ${what} in the plan`);
    return middle + match.index + match[0].length;
  }
}

/** Line 4 says `nonsense` where a priority belongs. */
async function proveThatItChecks(client: Client, { name }: Contender): Promise<void> {
  const small = `${folder}/small.plan.yaml`;
  const task = '  a: {name: A, duration: 1d, priority: nonsense}';
  const problems = client.nextProblems(small);
  client.open(small, `planloom: 1\nproject: {id: p, name: P, start: 2026-01-05}\ntasks:\n${task}\n`);
  const found = (await problems).some(
    ({ range }: Diagnostic) => range.start.line === 3 && range.start.character === task.indexOf('nonsense'),
  );
  if (!found) throw new Error(`${name} says nothing of a priority that is none`);
}
