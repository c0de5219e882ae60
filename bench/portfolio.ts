/**
 * A portfolio of 50 plans of 200 tasks, with links between them, beside the same plans one by one without these links; by turns in one
 * process, counted in processor time, so that a busy machine hits neither. Exit status 1 where the portfolio takes more than 1.5 times as
 * long, or an edit in one plan schedules more than that plan and those whose dates it moves (which a test holds too).
 *
 *     npm run bench -- portfolio
 */
import { analyse, forget, stillHolds, type Analysis, type Facts } from '../src/core/analysis.ts';
import { noFacts, settle, type Host } from '../src/core/settle.ts';
import { editSource } from '../src/core/source/edit.ts';
import { parseSource } from '../src/core/source/parse.ts';
import type { Source } from '../src/core/source/source.ts';
import { programmeOf } from '../src/core/status/portfolio/programme.ts';
import { portfolioOf, unlinked } from './portfolios.ts';
import { median } from './timing.ts';

const [plans, tasks] = [50, 200];
const most = 1.5;
const rounds = 9;
const sketch = portfolioOf(plans, tasks);
const alone = new Map([...sketch.texts].map(([path, text]) => [path, unlinked(text)]));

interface Known {
  readonly facts: Facts;
  readonly members: readonly Analysis[];
}

export async function portfolio(): Promise<number> {
  const [together, apart]: [number[], number[]] = [[], []];
  let last: Known | null = null;
  for (let round = 0; round < rounds; round++) {
    forgetAll();
    apart.push((await spent(analyseApart)).milliseconds);
    forgetAll();
    const done = await spent(analyseTogether);
    together.push(done.milliseconds);
    last = done.result;
  }
  const ratio = median(together) / median(apart);
  const isMet = ratio <= most;
  process.stdout.write(
    `A portfolio of ${plans} plans of ${tasks} tasks: ${median(together).toFixed(0)} ms, its plans one by one: ${median(apart).toFixed(0)} ms, ${ratio.toFixed(2)} times: ${isMet ? 'met' : 'MISSED'} (wanted: at most ${most})\n`,
  );
  const moved = [0, plans >> 1, plans - 1].map((plan) => afterEdit(last!, plan));
  process.stdout.write(moved.map(({ text }) => `${text}\n`).join(''));
  return isMet && moved.every(({ isMet: each }) => each) ? 0 : 1;
}

function forgetAll(): void {
  for (const path of [sketch.portfolio, ...sketch.plans]) forget(path);
}

/** The portfolio, each of its plans, and what only all of them together tell. */
async function analyseTogether(): Promise<Known> {
  const host = hostOf(sketch.texts);
  const { facts: found, analysis } = await settle(sketch.portfolio, host, noFacts);
  let facts: Facts = { ...found, statusDate: analysis.portfolio!.statusDate!.day };
  const members: Analysis[] = [];
  for (const path of sketch.plans) {
    const settled = await settle(path, host, facts);
    facts = settled.facts;
    members.push(settled.analysis);
  }
  told(members);
  programmeOf(analysis.portfolio!, members);
  return { facts, members };
}

async function analyseApart(): Promise<void> {
  const host = hostOf(alone);
  for (const path of sketch.plans) told([(await settle(path, host, noFacts)).analysis]);
}

/** The colours and the load, which are worked out when they are first asked for; gives how many plans have both. */
function told(members: readonly Analysis[]): number {
  return members.filter(({ status, schedules }) => status?.rag.get('overall') && schedules?.overloads).length;
}

/** A task that others wait for takes ten days longer: how many plans look at anything again, and how many are scheduled anew. */
function afterEdit({ facts, members }: Known, plan: number): { readonly text: string; readonly isMet: boolean } {
  const path = sketch.plans[plan]!;
  const source = facts.sources.get(path) as Source;
  const at = source.text.indexOf('d/', source.text.indexOf('p1-w1-t2:')) - 1;
  const edited = editSource(source, [{ start: at, end: at, text: '1' }]);
  const chunks = edited.chunks.filter((chunk) => !source.chunks.includes(chunk)).length;
  const now: Facts = { ...facts, sources: new Map(facts.sources).set(path, edited) };
  const looking = members.filter((member) => !stillHolds(member, facts, now)).map(({ entry }) => entry);
  const before = schedulesOf(facts);
  const after = schedulesOf(now);
  const anew = sketch.plans.filter((_, i) => before[i] !== after[i]);
  const isMet = chunks === 1 && anew.every((entry) => looking.includes(entry)) && looking.every((entry) => entry >= path);
  const text = `An edit in plan ${plan + 1}: ${chunks} of ${edited.chunks.length} stretches of its text parsed, ${looking.length} plans looked at, ${anew.length} scheduled anew: ${isMet ? 'met' : 'MISSED'}`;
  return { text, isMet };
}

function schedulesOf(facts: Facts): readonly Analysis['schedules'][] {
  return sketch.plans.map((entry) => analyse(facts, entry).schedules);
}

async function spent<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly milliseconds: number }> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds: (user + system) / 1000 };
}

function hostOf(texts: ReadonlyMap<string, string>): Host {
  const files = [...texts.keys()].filter((path) => /[/.](?:plan|portfolio)\.ya?ml$/.test(path));
  return {
    read: (path) => Promise.resolve(texts.has(path) ? parseSource(path, texts.get(path)!) : 'missing'),
    readAtRef: () => Promise.resolve('missing'),
    exists: (path) => Promise.resolve(texts.has(path)),
    planFiles: () => Promise.resolve(files),
  };
}
