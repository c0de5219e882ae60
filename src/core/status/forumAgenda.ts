/** What a forum has on its table when it meets next, as the plan says it. */
import type { Forum, Item } from '../plan/model.ts';
import { colours, ragDimensions, type Colour, type RagDimension } from '../plan/words.ts';
import { meetingDays } from '../schedule/meetings.ts';
import { dayEndingAt } from '../values/civil.ts';
import type { Day } from '../values/time.ts';
import type { Dated } from './agenda.ts';
import { answeredBy, isAnswered } from './escalation.ts';
import type { RagStatus } from './status.ts';

export interface ForumItem {
  readonly kind: 'decision' | 'escalation' | 'change' | 'gate';
  readonly item: Item;
  /** When it is needed; null where nobody says. */
  readonly due: Day | null;
  /** Due before the status date. */
  readonly isOverdue: boolean;
  /** Needed before the forum meets again after its next meeting. */
  readonly cannotWait: boolean;
}

/** A colour that is declared or computed as amber or red, the worse of the two. */
export interface ForumColour {
  readonly dimension: RagDimension;
  readonly colour: Colour;
  /** The first sentence of the evidence, else the declared reason; null where there is neither. */
  readonly why: string | null;
}

/** What the register came to know between the last meeting and the status date. */
export interface SinceLast {
  /** The last meeting. */
  readonly day: Day;
  readonly raised: readonly Item[];
  readonly over: readonly Item[];
}

export interface ForumAgenda {
  readonly forum: Forum;
  /** The next meetings after the status date, three at most; none where nobody says when it meets, or it is over. */
  readonly meetings: readonly Day[];
  /** By when it is needed, what has no date last. */
  readonly items: readonly ForumItem[];
  /** For a forum that steers; empty for others. */
  readonly colours: readonly ForumColour[];
  /** Null where it has not met before. */
  readonly since: SinceLast | null;
}

const meetingsTold = 3;
/** Days. A meeting that is farther away is not the next. */
const farthest = 800;

/**
 * A forum decides what names it: decisions `by` it, escalations `to` it, gates that it approves. A change request that waits is for whom its
 * decision names, else for a forum that steers.
 */
export function forumAgenda(dated: Dated, forum: Forum): ForumAgenda {
  const meetings = nextMeetings(dated, forum);
  const { statusDate } = dated;
  const beyond = meetings[1] ?? Infinity;
  const drafts = [...decisions(dated, forum), ...escalations(dated, forum), ...changes(dated, forum), ...gates(dated, forum, beyond)];
  const items = drafts.map((draft) => ({
    ...draft,
    isOverdue: draft.due !== null && statusDate !== null && draft.due < statusDate,
    cannotWait: meetings.length > 0 && draft.due !== null && draft.due < beyond,
  }));
  return {
    forum,
    meetings,
    items: items.sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity)),
    colours: forum.kind === 'steering' ? coloursOf(dated) : [],
    since: sinceLast(dated, forum),
  };
}

type Draft = Omit<ForumItem, 'isOverdue' | 'cannotWait'>;

/** From the day after the status date on, which ends with that day; from the first meeting where there is none. */
function nextMeetings({ plan, schedules, statusDate }: Dated, { meets }: Forum): readonly Day[] {
  if (!meets) return [];
  const from = statusDate === null ? meets.from.day : Math.max(statusDate + 1, meets.from.day);
  return meetingDays(plan, schedules, meets, from, from + farthest).slice(0, meetingsTold);
}

function decisions({ status }: Dated, forum: Forum): readonly Draft[] {
  const open = [...status.raid.values()].filter(({ entry, isOpen }) => isOpen && entry.kind === 'decision' && entry.by === forum.id);
  return open.map(({ entry, due }) => ({ kind: 'decision', item: entry, due }));
}

/** One that asks for a decision of the same forum is told with that. */
function escalations({ plan, status }: Dated, forum: Forum): readonly Draft[] {
  const isTold = (decision: string | null) => plan.raid.get(decision ?? '')?.by === forum.id;
  return [...status.raid.values()].flatMap(({ entry, isOpen }): Draft[] => {
    const { escalation } = entry;
    if (!isOpen || escalation?.to !== forum.id || isAnswered(plan, entry) || isTold(escalation.decision)) return [];
    return [{ kind: 'escalation', item: entry, due: answeredBy(plan, entry) }];
  });
}

function changes({ plan }: Dated, forum: Forum): readonly Draft[] {
  const isFor = (decision: string | null) => {
    const by = plan.raid.get(decision ?? '')?.by ?? null;
    return by === null ? forum.kind === 'steering' : by === forum.id;
  };
  const waiting = [...plan.changes.values()].filter(({ status, decision }) => status === 'proposed' && isFor(decision));
  return waiting.map((item) => ({ kind: 'change', item, due: null }));
}

/** Those that are still to be passed, and reached before the meeting after the next. */
function gates({ plan, schedules }: Dated, forum: Forum, beyond: Day): readonly Draft[] {
  return [...plan.gates.values()].flatMap((gate): Draft[] => {
    if (gate.approver !== forum.id || (gate.status !== 'pending' && gate.status !== 'failed')) return [];
    const finish = schedules?.forecast.finish[plan.wbs.indexOf.get(gate.milestone ?? '') ?? -1] ?? NaN;
    return Number.isFinite(finish) && dayEndingAt(finish) < beyond ? [{ kind: 'gate', item: gate, due: dayEndingAt(finish) }] : [];
  });
}

function coloursOf({ status }: Dated): readonly ForumColour[] {
  return ragDimensions.flatMap((dimension) => {
    const rag = status.rag.get(dimension)!;
    const colour = worseOf(rag);
    if (dimension === 'overall' || colour === null || colour === 'green') return [];
    return [{ dimension, colour, why: rag.evidence.find((each) => each.colour === colour)?.text ?? rag.declared?.reason ?? null }];
  });
}

function worseOf({ declared, computed }: RagStatus): Colour | null {
  const all = [declared?.colour, computed].filter((colour) => colour !== null && colour !== undefined);
  return colours.findLast((colour) => all.includes(colour)) ?? null;
}

function sinceLast({ plan, schedules, status, statusDate }: Dated, { meets }: Forum): SinceLast | null {
  if (!meets || statusDate === null) return null;
  const day = meetingDays(plan, schedules, meets, Math.max(meets.from.day, statusDate - farthest), statusDate).at(-1);
  if (day === undefined) return null;
  const entries = [...status.raid.values()].map(({ entry }) => entry);
  const isNew = (date: Day | undefined) => date !== undefined && date > day && date <= statusDate;
  const over = entries.filter(({ closed, kind, date }) => isNew((kind === 'decision' ? date : closed)?.day));
  return { day, raised: entries.filter(({ raised }) => isNew(raised?.day)), over };
}
