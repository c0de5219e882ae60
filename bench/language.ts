/**
 * Editing a plan, beside `yaml-language-server` with the same schema and the same texts: each in a process of its own, spoken to in
 * the Language Server Protocol. Its debounce is taken off where it says "net". Exit status 1 where a measure is missed.
 *
 *     npm run bench -- language              npm run bench -- language --json FILE
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureYamlLanguageServer, planloom, yamlLanguageServer } from './language/contenders.ts';
import { figuresOf, type Figures } from './language/figures.ts';
import { planOf } from './plans.ts';

/** How many times faster than yaml-language-server, by the number of tasks. */
const wantedOfEdits: Readonly<Record<number, number>> = { 1_000: 40, 10_000: 100 };
const wantedOfOpening = 4;
const wantedOfAnswers: Readonly<Record<string, number>> = { completion: 100, hover: 20 };
const mostOfOutline = 50;
const wantedOfMemory = 8;

export async function language(): Promise<number> {
  const { values } = parseArgs({ args: process.argv.slice(3), options: { json: { type: 'string' } } });
  await ensureYamlLanguageServer();
  process.stdout.write(
    `Debounces: Planloom ${planloom.debounce} ms (the next turn of its loop), yaml-language-server ${yamlLanguageServer.debounce} ms, which net figures leave out\n`,
  );
  const results: { readonly tasks: number; readonly ours: Figures; readonly theirs: Figures }[] = [];
  const met: boolean[] = [];
  for (const tasks of [1_000, 10_000]) {
    const [ours, theirs] = await figuresOf([planloom, yamlLanguageServer], planOf(tasks), tasks);
    results.push({ tasks, ours: ours!, theirs: theirs! });
    process.stdout.write(`\n${grouped(tasks)} tasks, ${grouped(planOf(tasks).split('\n').length)} lines\n`);
    met.push(
      ...edits(tasks, ours!, theirs!),
      ...(tasks === 10_000 ? [opening(ours!, theirs!), ...answers(ours!, theirs!), memory(ours!, theirs!)] : []),
    );
  }
  if (values.json)
    writeFileSync(values.json, `${JSON.stringify({ node: process.version, cpu: cpus()[0]?.model ?? '', results }, null, 2)}\n`);
  return met.every((is) => is) ? 0 : 1;
}

function edits(tasks: number, ours: Figures, theirs: Figures): boolean[] {
  return Object.entries(ours.edits).map(([what, mine]) => {
    const their = theirs.edits[what]!;
    const felt = `felt, with both debounces: ${times(their / mine)}`;
    const figures = `${ms(mine)} against ${ms(net(their))} net (${ms(their)} raw), ${times(net(their) / mine)}`;
    return told(`${what} to problems: ${figures}; ${felt}`, net(their) / mine, wantedOfEdits[tasks]!);
  });
}

function opening(ours: Figures, theirs: Figures): boolean {
  const their = net(theirs.open.all);
  const [first, all] = [their / ours.open.first, their / ours.open.all];
  const figures = `${ms(ours.open.first)} against ${ms(their)} net, ${times(first)}`;
  const isMet = told(`First open to the problems of YAML and schema, which are all of theirs: ${figures}`, first, wantedOfOpening);
  process.stdout.write(`First open to all problems, of references, dates and rules too: ${ms(ours.open.all)}, ${times(all)}\n`);
  return isMet;
}

function answers(ours: Figures, theirs: Figures): boolean[] {
  return [...Object.entries(wantedOfAnswers).map(([feature, wanted]) => answer(feature, wanted, ours, theirs)), outline(ours, theirs)];
}

function answer(feature: string, wanted: number, ours: Figures, theirs: Figures): boolean {
  const [mine, their] = [ours.answers[feature], theirs.answers[feature]!];
  if (!mine) return notThere(feature);
  const ratio = their.time / mine.time;
  return told(`Edit to ${feature}: ${ms(mine.time)} against ${ms(their.time)}, ${times(ratio)}`, ratio, wanted);
}

function outline(ours: Figures, theirs: Figures): boolean {
  const [mine, their] = [ours.answers.documentSymbol, theirs.answers.documentSymbol!];
  if (!mine) return notThere('outline');
  const json = `the first time ${ms(mine.first)}; writing and reading its JSON alone takes ${ms(mine.json)}`;
  const figures = `${ms(mine.time)} for ${grouped(mine.items)} items (${json}) against ${ms(their.time)} for ${grouped(their.items)}`;
  return verdict(`Edit to outline: ${figures}`, mine.time < mostOfOutline, `below ${mostOfOutline} ms`);
}

function memory(ours: Figures, theirs: Figures): boolean {
  const ratio = theirs.resident / ours.resident;
  const heaps = `on the heap after a collection ${mb(ours.heap)} against ${mb(theirs.heap)}`;
  const figures = `resident ${mb(ours.resident)} against ${mb(theirs.resident)}, ${ratio.toFixed(1)} times less`;
  const isMet = told(`Growth by the open plan, after editing it: ${figures}`, ratio, wantedOfMemory);
  const asked = `resident ${mb(ours.residentAsked)} against ${mb(theirs.residentAsked)}, ${(theirs.residentAsked / ours.residentAsked).toFixed(1)} times less`;
  process.stdout.write(
    `After seconds of questions at full speed, when the space for young objects is as large as it gets: ${asked}; ${heaps}\n`,
  );
  return isMet;
}

function net(raw: number): number {
  return raw - yamlLanguageServer.debounce;
}

function told(sentence: string, ratio: number, wanted: number): boolean {
  return verdict(sentence, ratio >= wanted, String(wanted));
}

function verdict(sentence: string, isMet: boolean, wanted: string): boolean {
  process.stdout.write(`${sentence}: ${isMet ? 'met' : 'MISSED'} (wanted: ${wanted})\n`);
  return isMet;
}

function notThere(what: string): boolean {
  process.stdout.write(`Edit to ${what}: not there yet: MISSED\n`);
  return false;
}

function ms(time: number): string {
  return `${time < 100 ? time.toFixed(1) : grouped(Math.round(time))} ms`;
}

function mb(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

function times(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 1 : 0)} times faster`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
