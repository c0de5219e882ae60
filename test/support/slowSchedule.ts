/**
 * Scheduling as docs/scheduling.md tells it, slow and obvious: time is a row of minutes, each worked or not. Early dates: every task is
 * pushed until every link is kept. Float: a task is pushed further, and everything scheduled again, until a date is missed or another
 * task has moved. Knows nothing of the engine.
 */

export interface SlowCalendar {
  /** Worked hours by weekday, Monday first: `[[9, 13], [14, 18]]`. */
  readonly week: readonly (readonly (readonly [from: number, to: number])[])[];
  /** Days that are off, counted from the first day. */
  readonly off: readonly number[];
}

export interface SlowLink {
  /** Index of a task or container. */
  readonly from: number;
  readonly type: 'FS' | 'SS' | 'FF' | 'SF';
  readonly lag: number;
  /** Working minutes, minutes on the clock, or a share of what is followed. */
  readonly unit: 'working' | 'elapsed' | 'share';
}

/** Moments are minutes since midnight before the first day, which is a Monday and the start of the project. */
export interface SlowTask {
  /** -1 at the top. */
  readonly parent: number;
  readonly isContainer: boolean;
  /** 0 is a milestone. */
  readonly minutes: number;
  readonly isElapsed: boolean;
  readonly calendar: string;
  readonly links: readonly SlowLink[];
  /** Days. */
  readonly startNoEarlier: number | null;
  readonly finishNoEarlier: number | null;
  readonly deadline: number | null;
}

export interface SlowDates {
  readonly start: number[];
  readonly finish: number[];
}

const minutesPerDay = 1440;

/** The minutes of a calendar, day for day. */
export class SlowTime {
  readonly #worked: number[] = [];
  readonly #before: number[] = [0];

  constructor({ week, off }: SlowCalendar, days: number) {
    for (let minute = 0; minute < days * minutesPerDay; minute++) {
      const day = Math.floor(minute / minutesPerDay);
      const hour = (minute % minutesPerDay) / 60;
      const isWorked = !off.includes(day) && week[day % 7]!.some(([from, to]) => hour >= from && hour < to);
      if (isWorked) this.#worked.push(minute);
      this.#before.push(this.#worked.length);
    }
  }

  /** Minutes worked before a moment. */
  before(moment: number): number {
    return this.#before[Math.max(0, moment)]!;
  }

  between(from: number, to: number): number {
    return this.before(to) - this.before(from);
  }

  /** The moment at which so many minutes are worked; what lies before the first day binds nothing. */
  end(work: number): number {
    return work <= 0 ? 0 : this.#worked[work - 1]! + 1;
  }

  /** The moment at which the next minute is worked. */
  begin(work: number): number {
    return work < 0 ? 0 : this.#worked[work]!;
  }
}

export class SlowPlan {
  readonly #tasks: readonly SlowTask[];
  readonly #times: ReadonlyMap<string, SlowTime>;
  readonly #project: SlowTime;
  readonly #start: number;
  /** By link, once the early dates are known: a percentage stays what it was while a task is tried out. */
  readonly #shares = new Map<SlowLink, number>();

  /** `times` has the calendars by name, `project` among them, and `always`. */
  constructor(tasks: readonly SlowTask[], times: ReadonlyMap<string, SlowTime>) {
    this.#tasks = tasks;
    this.#times = times;
    this.#project = times.get('project')!;
    this.#start = this.#project.begin(0);
  }

  /** Nothing begins before it must: all stand at the start, and are pushed until nobody moves. `held` begins no earlier than `moment`. */
  early(held = -1, moment = 0): SlowDates {
    const dates = { start: this.#tasks.map(() => this.#start), finish: this.#tasks.map(() => this.#start) };
    for (let moved = true; moved;) {
      moved = false;
      this.#tasks.forEach((_, task) => {
        const [start, finish] = this.#tasks[task]!.isContainer
          ? this.#around(task, dates)
          : this.#placed(task, dates, task === held ? moment : 0);
        moved ||= start !== dates.start[task] || finish !== dates.finish[task];
        [dates.start[task], dates.finish[task]] = [start, finish];
      });
    }
    return dates;
  }

  /** How far a task can slip so that no finish misses its date; working minutes, for plans that keep the project's hours. */
  totalFloat(task: number): number {
    const early = this.#settled();
    const end = Math.max(...early.finish);
    return this.#slip(task, early, (dates) =>
      this.#tasks.every(
        ({ deadline }, other) => !this.#isLater(dates.finish[other]!, end) && (deadline === null || this.#keeps(other, dates, deadline)),
      ),
    );
  }

  /** How far it can slip so that no other task moves, and the project ends when it did. */
  freeFloat(task: number): number {
    const early = this.#settled();
    const end = Math.max(...early.finish);
    return this.#slip(
      task,
      early,
      ({ start, finish }) =>
        !this.#isLater(finish[task]!, end) &&
        this.#tasks.every(
          ({ isContainer }, other) =>
            isContainer ||
            other === task ||
            (!this.#isLater(start[other]!, early.start[other]!) && !this.#isLater(finish[other]!, early.finish[other]!)),
        ),
    );
  }

  missesDeadline(): boolean {
    const dates = this.early();
    return this.#tasks.some(({ deadline }, task) => deadline !== null && !this.#keeps(task, dates, deadline));
  }

  #settled(): SlowDates {
    const early = this.early();
    for (const { links } of this.#tasks) for (const link of links) this.#shares.set(link, this.#share(link, early));
    return early;
  }

  #keeps(task: number, { finish }: SlowDates, deadline: number): boolean {
    return !this.#isLater(finish[task]!, this.#lastOf(task, deadline));
  }

  /** To float, two moments between which no work lies are the same. */
  #isLater(moment: number, than: number): boolean {
    return moment > than && this.#project.between(than, moment) > 0;
  }

  /** Tried moment by moment, by halves: what can slip far can slip less. */
  #slip(task: number, early: SlowDates, isFine: (dates: SlowDates) => boolean): number {
    let [fine, bad] = [early.start[task]!, early.start[task]! + 150 * minutesPerDay];
    while (bad - fine > 1) {
      const middle = Math.floor((fine + bad) / 2);
      if (isFine(this.early(task, middle))) fine = middle;
      else bad = middle;
    }
    return this.#project.between(early.finish[task]!, this.early(task, fine).finish[task]!);
  }

  /** A container spans its tasks. */
  #around(container: number, { start, finish }: SlowDates): readonly [number, number] {
    const leaves = this.#tasks.flatMap(({ isContainer }, task) => (!isContainer && this.#isIn(task, container) ? [task] : []));
    return [Math.min(...leaves.map((leaf) => start[leaf]!)), Math.max(...leaves.map((leaf) => finish[leaf]!))];
  }

  #isIn(task: number, container: number): boolean {
    for (let above = this.#tasks[task]!.parent; above >= 0; above = this.#tasks[above]!.parent) if (above === container) return true;
    return false;
  }

  #timeOf({ isElapsed, calendar }: SlowTask): SlowTime {
    return this.#times.get(isElapsed ? 'always' : calendar)!;
  }

  #lastOf(task: number, day: number): number {
    const time = this.#times.get(this.#tasks[task]!.calendar)!;
    return time.end(time.before((day + 1) * minutesPerDay));
  }

  #placed(task: number, dates: SlowDates, moment: number): readonly [number, number] {
    const own = this.#tasks[task]!;
    const starts = [this.#start, moment];
    const finishes = [0];
    for (let holder = task; holder >= 0; holder = this.#tasks[holder]!.parent) {
      const { links, startNoEarlier, finishNoEarlier, calendar } = this.#tasks[holder]!;
      const time = this.#times.get(calendar)!;
      if (startNoEarlier !== null) starts.push(time.begin(time.before(startNoEarlier * minutesPerDay)));
      if (finishNoEarlier !== null) finishes.push(this.#lastOf(holder, finishNoEarlier));
      for (const link of links) (link.type.endsWith('S') ? starts : finishes).push(this.#linked(holder, link, dates));
    }
    const [start, finish] = [Math.max(...starts), Math.max(...finishes)];
    if (own.minutes === 0) return [Math.max(start, finish), Math.max(start, finish)];
    const time = this.#timeOf(own);
    // As early as the start allows, or so that nothing is left to do when the finish is reached.
    const work = Math.max(time.before(start), time.before(finish) - own.minutes);
    // A task that is tried out may also stand where work ends, which to float is the same as where it goes on.
    const begin = moment > 0 && time.end(work) === moment ? moment : time.begin(work);
    return [begin, Math.max(time.end(work + own.minutes), finish)];
  }

  #linked(follower: number, link: SlowLink, { start, finish }: SlowDates): number {
    const { from, type, lag, unit } = link;
    const own = this.#tasks[follower]!;
    const time = this.#times.get(own.calendar)!;
    const predecessor = this.#tasks[from]!;
    const anchor = this.#anchor(own, type, start[from]!, finish[from]!);
    const minutes = unit === 'share' ? (this.#shares.get(link) ?? this.#share(link, { start, finish })) : lag;
    if (minutes === 0) return anchor;
    if (unit === 'elapsed' || (unit === 'share' && predecessor.isElapsed)) return anchor + minutes;
    const work = time.before(anchor) + minutes;
    return type === 'SS' ? time.begin(work) : time.end(work);
  }

  #share({ from, lag }: SlowLink, { start, finish }: SlowDates): number {
    const { isContainer, minutes } = this.#tasks[from]!;
    return Math.round((lag / 100) * (isContainer ? this.#project.between(start[from]!, finish[from]!) : minutes));
  }

  /** What may finish when another starts on Monday morning may finish on Friday evening. */
  #anchor(own: SlowTask, type: SlowLink['type'], start: number, finish: number): number {
    if (type !== 'SF') return type === 'SS' ? start : finish;
    const time = this.#timeOf(own);
    return Math.min(start, time.end(time.before(start)));
  }
}
