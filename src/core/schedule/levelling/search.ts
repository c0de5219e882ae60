/**
 * The search for a short schedule within a number of schedules to generate: first priority rules, then a genetic algorithm with two
 * populations, after Debels and Vanhoucke (2007): one of schedules with everything as early as can be, one with everything as late as
 * can be. Children of either are built into the other, which is a step of forward–backward improvement too. What a child takes from
 * its better parent is a stretch in which that one uses much of its resources (Valls, Ballestín and Quintanilla 2008).
 */
import { Chance } from '../chance.ts';
import { directionOf, type Direction } from './direction.ts';
import { lateness } from './lateness.ts';
import type { Lists } from './lists.ts';
import { mirrorOf } from './mirror.ts';
import { hold, type LevellingProblem } from './problem.ts';
import { rulesFor, type Rules } from './rules.ts';

/** Of the activities of a child that change their place in the list, of a twin's, and how far at most: in places and as a share. */
const [shaken, shakenOfTwins, farthest, farShare] = [0.1, 0.3, 40, 0.375];

/** How many stretches of a list are looked at to find a rich one. */
const stretches = 4;

export interface Budget {
  /** How many schedules may be generated, forwards or backwards. */
  readonly schedules: number;
  readonly seed: number;
}

export interface Found {
  readonly start: Float64Array;
  readonly finish: Float64Array;
  /** Latest finish. */
  readonly end: number;
  /** No schedule ends earlier. */
  readonly isShortest: boolean;
  readonly generated: number;
}

/** `forward` is the problem's own direction, where the caller has a use for it afterwards. */
export function search(problem: LevellingProblem, budget: Budget, forward = directionOf(problem)): Found {
  return new Search(forward, budget).run();
}

/** A schedule as its children see it. */
interface Parent {
  /** The list that builds it the other way round. */
  readonly list: Int32Array;
  /** Its dates in that direction: starts of the list's schedule. */
  readonly start: Float64Array;
  readonly finish: Float64Array;
  span: number;
}

/** A direction, and the moment before which nothing starts in it. */
interface Way extends Direction {
  origin: number;
}

class Search {
  readonly #budget: Budget;
  readonly #chance: Chance;
  readonly #forward: Way;
  readonly #backward: Way;
  readonly #rules: Rules;
  readonly #bestStart: Float64Array;
  readonly #bestFinish: Float64Array;
  #bestEnd = Infinity;
  #leastLate = Infinity;
  #leastMissing = Infinity;
  #generated = 0;
  readonly #isTaken: Uint8Array;
  readonly #usage: Float64Array;
  readonly #key: Float64Array;

  constructor(forward: Direction, budget: Budget) {
    const { problem } = forward.generator;
    this.#budget = budget;
    this.#chance = new Chance(budget.seed);
    this.#forward = { ...forward, origin: -Infinity };
    this.#backward = { ...directionOf(mirrorOf(problem)), origin: -Infinity };
    this.#rules = rulesFor(this.#forward, this.#backward);
    this.#bestStart = new Float64Array(problem.count);
    this.#bestFinish = new Float64Array(problem.count);
    this.#isTaken = new Uint8Array(problem.count);
    this.#usage = usageOf(problem);
    this.#key = new Float64Array(problem.count);
  }

  run(): Found {
    this.#followRules();
    if (!this.#isOver()) this.#breed(this.#firstSchedules());
    return {
      start: this.#bestStart,
      finish: this.#bestFinish,
      end: this.#bestEnd,
      isShortest: this.#bestEnd <= this.#rules.leastEnd,
      generated: this.#generated,
    };
  }

  /** By each rule, and each time once backwards and forwards again: further rounds hardly ever help. */
  #followRules(): void {
    const { generator, lists, origin } = this.#forward;
    for (const key of this.#rules.keys()) {
      const end = generator.serial(lists.byPriority(key), origin);
      this.#generated++;
      this.#note(end);
      if (this.#isOver()) return;
      this.#backward.origin = -end;
      this.#place(this.#turned(this.#forward, this.#backward), this.#backward);
      if (this.#isOver()) return;
      this.#place(this.#turned(this.#backward, this.#forward), this.#forward);
      if (this.#isOver()) return;
    }
  }

  #isOver(): boolean {
    return this.#generated >= this.#budget.schedules || this.#isPerfect();
  }

  #isPerfect(): boolean {
    return this.#leastMissing === 0 && this.#bestEnd <= this.#rules.leastEnd && this.#leastLate <= this.#rules.leastLate;
  }

  /** The first generation: by every rule, then by rules blurred with chance. */
  #firstSchedules(): Parent[] {
    const { generator, lists, origin } = this.#forward;
    const { count } = generator.problem;
    const parents: Parent[] = [];
    const size = populationFor(this.#budget.schedules);
    const blurred = new Float64Array(count);
    const keys = [...this.#rules.keys()];
    for (let i = 0; parents.length < size && !this.#isOver(); i++) {
      let key = keys[(i >> 1) % keys.length]!;
      const isParallel = i % 2 === 0 && mayBeParallel(generator.problem);
      if (i >= 2 * keys.length) {
        const blur = this.#rules.spread * (0.1 + 0.6 * this.#chance.next());
        for (let activity = 0; activity < count; activity++) blurred[activity] = key[activity]! + blur * this.#chance.next();
        key = blurred;
      }
      const end = isParallel ? generator.parallel(key, origin) : generator.serial(lists.byPriority(key), origin);
      this.#generated++;
      this.#note(end);
      parents.push(this.#parent(this.#forward, this.#backward, end));
    }
    return parents;
  }

  /** Keeps the schedule just generated if it is the best so far: first that all can be done, then the finish, then the deadlines. */
  #note(end: number): void {
    const { generator } = this.#forward;
    const missing = generator.missing.reduce((sum, is) => sum + is, 0);
    if (missing > this.#leastMissing || (missing === this.#leastMissing && end > this.#bestEnd)) return;
    const late = lateness(generator);
    if (missing === this.#leastMissing && end === this.#bestEnd && late >= this.#leastLate) return;
    this.#leastMissing = missing;
    this.#bestEnd = end;
    this.#leastLate = late;
    this.#bestStart.set(generator.start);
    this.#bestFinish.set(generator.finish);
  }

  /** The list that builds the schedule just generated in a direction in the other. */
  #turned(built: Way, other: Way): Int32Array {
    const { finish } = built.generator;
    const start = this.#key;
    for (let activity = 0; activity < start.length; activity++) start[activity] = -finish[activity]!;
    return other.lists.byStart(start);
  }

  /** The schedule just generated in a direction, as a parent of schedules in the other. */
  #parent(built: Way, other: Way, end: number): Parent {
    const { generator } = built;
    const { count } = generator.problem;
    const start = new Float64Array(count);
    const finish = new Float64Array(count);
    let first = Infinity;
    for (let activity = 0; activity < count; activity++) {
      start[activity] = -generator.finish[activity]!;
      finish[activity] = -generator.start[activity]!;
      if (generator.start[activity]! < first) first = generator.start[activity]!;
    }
    return { list: other.lists.byStart(start), start, finish, span: end - first };
  }

  #breed(early: Parent[]): void {
    this.#backward.origin = -this.#bestEnd;
    const late: Parent[] = [];
    for (const parent of early) {
      if (this.#isOver()) return;
      late.push(this.#build(parent.list, this.#backward, this.#forward));
    }
    for (;;) {
      for (const [from, to, built, other] of [
        [late, early, this.#forward, this.#backward],
        [early, late, this.#backward, this.#forward],
      ] as const) {
        for (let i = 0; i < from.length; i++) {
          if (this.#isOver()) return;
          const list = this.#crossed(from[i]!, this.#chosen(from));
          const child = this.#build(this.#shaken(list, from[i]!, built.lists), built, other);
          if (!to[i] || (child.span <= to[i]!.span && !to.some((other) => isTwin(other, child)))) to[i] = child;
        }
      }
    }
  }

  #chosen(parents: readonly Parent[]): Parent {
    const a = parents[this.#chance.below(parents.length)]!;
    const b = parents[this.#chance.below(parents.length)]!;
    return a.span <= b.span ? a : b;
  }

  #build(list: Int32Array, built: Way, other: Way): Parent {
    return this.#parent(built, other, this.#place(list, built));
  }

  /** Gives the latest finish, in the direction in which it is built. */
  #place(list: Int32Array, built: Way): number {
    const end = built.generator.serial(list, built.origin);
    this.#generated++;
    if (built === this.#forward) this.#note(end);
    return end;
  }

  /** The mother's list with a stretch in the father's order. */
  #crossed(mother: Parent, father: Parent): Int32Array {
    const count = mother.list.length;
    const [from, to] = this.#richStretch(father);
    const child = new Int32Array(count);
    this.#isTaken.fill(0);
    let place = 0;
    const take = (list: Int32Array, until: number) => {
      for (let i = 0; i < count && place < until; i++) {
        const activity = list[i]!;
        if (this.#isTaken[activity]) continue;
        this.#isTaken[activity] = 1;
        child[place++] = activity;
      }
    };
    take(mother.list, from);
    take(father.list, to);
    take(mother.list, count);
    return child;
  }

  /** With a few activities moved; with many where the child is its mother's twin. */
  #shaken(child: Int32Array, { list: mother }: Parent, lists: Lists): Int32Array {
    const share = child.every((activity, place) => activity === mother[place]) ? shakenOfTwins : shaken;
    const reach = 2 * Math.min(farthest, Math.ceil(farShare * child.length));
    const key = this.#key;
    for (let place = 0; place < child.length; place++) {
      const isMoved = this.#chance.next() < share;
      key[child[place]!] = isMoved ? place + (this.#chance.next() - 0.5) * reach : place;
    }
    return lists.byPriority(key, child);
  }

  /** Of a few stretches of the list the one that uses most in its time. */
  #richStretch({ list, start, finish }: Parent): readonly [number, number] {
    const count = list.length;
    let best: readonly [number, number] = [0, count];
    let most = -1;
    for (let i = 0; i < stretches; i++) {
      const length = Math.max(1, Math.floor(count * (0.25 + 0.5 * this.#chance.next())));
      const from = this.#chance.below(count - length + 1);
      let used = 0;
      let last = -Infinity;
      for (let place = from; place < from + length; place++) {
        used += this.#usage[list[place]!]!;
        if (finish[list[place]!]! > last) last = finish[list[place]!]!;
      }
      const rate = used / Math.max(1, last - start[list[from]!]!);
      if (rate > most) {
        most = rate;
        best = [from, from + length];
      }
    }
    return best;
  }
}

/** In parallel generation what is ready takes what a higher priority, or work that has to keep its dates, will need next. */
function mayBeParallel({ hasPriorities, hold: holds, latest }: LevellingProblem): boolean {
  return !hasPriorities && holds.every((state, activity) => state !== hold.driven && latest[activity] === Infinity);
}

/** Two of a kind would take over the population. */
function isTwin(a: Parent, b: Parent): boolean {
  return a.span === b.span && a.start.every((start, activity) => start === b.start[activity]);
}

function populationFor(schedules: number): number {
  return Math.max(4, Math.min(Math.ceil(schedules / 3), schedules >= 5000 ? 60 : 30));
}

/** How much of all resources each activity uses altogether. */
function usageOf({ count, needs, resources, length }: LevellingProblem): Float64Array {
  const usage = new Float64Array(count);
  for (let activity = 0; activity < count; activity++) {
    for (let i = needs.first[activity]!; i < needs.first[activity + 1]!; i++) {
      usage[activity]! += (length[activity]! * needs.use[i]!) / resources.capacity[needs.resource[i]!]!;
    }
  }
  return usage;
}
