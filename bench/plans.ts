/** Plans of any size that look like real ones: nested containers, links, effort, assignments, RAID. The same number gives the same text. */

const verbs = ['Design', 'Build', 'Review', 'Load', 'Migrate', 'Test', 'Document', 'Approve', 'Measure', 'Connect'];
const things = [
  'landing zone',
  'orders feed',
  'stock model',
  'access rules',
  'quality checks',
  'restore drill',
  'cost report',
  'network link',
];
const names = ['asha', 'ben', 'chen', 'dora', 'emil', 'fay', 'goran', 'hana', 'ivo', 'june', 'karl', 'lin'];

/** A plan of about 7 lines a task over two to three years, one person for about 30 tasks, without errors. */
export function planOf(tasks: number): string {
  return new Author(tasks).plan();
}

class Author {
  private readonly wanted: number;
  private readonly lines: string[] = [];
  private written = 0;
  private leaves: string[] = [];
  private readonly people: readonly string[];
  private seed = 1;

  constructor(wanted: number) {
    this.wanted = wanted;
    this.people = Array.from({ length: Math.max(names.length, Math.round(wanted / 30)) }, (_, i) => this.nameOf(i));
  }

  private nameOf(i: number): string {
    const name = names[i % names.length]!;
    return i < names.length ? name : `${name}${Math.floor(i / names.length) + 1}`;
  }

  plan(): string {
    this.head();
    this.resources();
    this.add('tasks:');
    for (let phase = 1; this.written < this.wanted; phase++) this.phase(phase);
    this.sprints();
    this.raid();
    return this.lines.join('\n') + '\n';
  }

  private head(): void {
    this.add('planloom: 1', '', 'project:', '  id: bench', '  name: A plan to measure', '  manager: asha', '  start: 2026-01-05');
    this.add('  statusDate: 2026-03-13', '  timezone: Europe/London', '  currency: EUR', '');
    this.add('rag: {scope: green, schedule: green, budget: green, risks: green, overall: green}', '');
  }

  private resources(): void {
    this.add('resources:');
    for (const id of this.people) {
      const name = id.charAt(0).toUpperCase() + id.slice(1);
      this.add(
        `  ${id}:`,
        `    name: ${name}`,
        '    kind: person',
        '    team: platform',
        `    rate: ${60 + this.below(50)}/h`,
        '    leave: [2026-04-06..2026-04-10]',
      );
    }
    this.add('');
  }

  /** A container of packages, about a hundred tasks. */
  private phase(number: number): void {
    const id = `p${number}`;
    this.container(2, id, `Phase ${number}`);
    for (let i = 1; i <= 9 && this.written < this.wanted; i++) {
      this.container(6, `${id}-w${i}`, `${this.pick(verbs)} ${this.pick(things)}`);
      for (let j = 1; j <= 9 && this.written < this.wanted; j++) this.leaf(`${id}-w${i}-t${j}`, j, number);
    }
    if (this.written < this.wanted) this.milestone(`${id}-done`);
  }

  private container(indent: number, id: string, name: string): void {
    const pad = ' '.repeat(indent);
    this.written++;
    this.add(`${pad}${id}:`, `${pad}  name: ${name}`, `${pad}  owner: ${this.pick(this.people)}`, `${pad}  tasks:`);
  }

  private leaf(id: string, place: number, phase: number): void {
    this.written++;
    const pad = ' '.repeat(12);
    this.add(`          ${id}:`, `${pad}name: ${this.pick(verbs)} ${this.pick(things)} ${this.below(90)}`);
    if (place % 4 === 0) this.add(`${pad}duration: ${1 + this.below(9)}d`);
    else this.add(`${pad}effort: ${4 + this.below(4)}h/${1 + this.below(3)}d/${4 + this.below(3)}d`);
    this.add(`${pad}assign: {${this.pick(this.people)}: ${10 + this.below(4) * 5}%}`);
    if (place > 1) this.add(`${pad}after: ${this.links(place)}`);
    else this.add(`${pad}startNoEarlier: ${2026 + (phase % 2)}-${String(1 + (phase % 12)).padStart(2, '0')}-05`);
    this.add(`${pad}priority: ${this.pick(['must', 'should', 'could'])}`);
    if (this.below(4) === 0)
      this.add(`${pad}points: ${1 + this.below(8)}`, `${pad}labels: [platform, ${this.pick(['data', 'cloud', 'ml'])}]`);
    if (this.below(5) === 0)
      this.add(`${pad}notes: |`, `${pad}  Agreed with the team; see the ${this.pick(things)} page`, `${pad}  for what is left to decide.`);
    this.leaves.push(id);
  }

  /** One or two predecessors among the tasks before it in its package, now and then one from elsewhere. */
  private links(place: number): string {
    const nearest = this.leaves.slice(1 - Math.min(place, 4));
    const first = this.pick(nearest);
    const second = this.below(8) === 0 ? this.pick(this.leaves.slice(-60)) : this.pick(nearest);
    const lag = this.pick(['', '', ' SS+2d', ' FS+1d']);
    return first === second || this.below(2) === 0 ? `[${first}${lag}]` : `[${first}${lag}, ${second}]`;
  }

  private milestone(id: string): void {
    this.written++;
    this.add(`      ${id}: {name: ${this.pick(verbs)} finished, milestone: true, after: ${this.leaves.at(-1) ?? '[]'}}`);
  }

  private sprints(): void {
    this.add('', 'sprints:', '  s1: {team: platform, start: 2026-02-23, finish: 2026-03-06, goal: First feeds}');
    this.add('  s2: {team: platform, start: 2026-03-09, finish: 2026-03-20}');
  }

  private raid(): void {
    const entries = Math.max(5, Math.round(this.wanted / 50));
    this.add('', 'raid:', '  risks:');
    for (let i = 1; i <= entries; i++) {
      this.add(
        `    R-${i}:`,
        `      name: ${this.pick(things)} arrives late`,
        `      owner: ${this.pick(this.people)}`,
        '      raised: 2026-01-19',
      );
      this.add(
        `      probability: ${1 + this.below(3)}`,
        `      impact: ${1 + this.below(3)}`,
        '      response: reduce',
        '      review: 2026-05-20',
        `      affects: [${this.pick(this.leaves)}]`,
      );
    }
    this.add('  issues:');
    for (let i = 1; i <= entries; i++) {
      this.add(
        `    I-${i}: {name: No test data for ${this.pick(things)}, severity: low, owner: ${this.pick(this.people)}, raised: 2026-02-23, due: 2026-06-17}`,
      );
    }
  }

  private add(...lines: string[]): void {
    this.lines.push(...lines);
  }

  private pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!;
  }

  /** A linear congruential generator: plain, and the same everywhere. */
  private below(limit: number): number {
    this.seed = (this.seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((this.seed / 2147483648) * limit);
  }
}
