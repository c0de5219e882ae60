/** What other plans have learnt that may help with a risk: of its category first, then what speaks of the same things; and why it is told. */
import type { Analysis } from '../../analysis.ts';
import type { Lesson, Plan, RaidEntry } from '../../plan/model.ts';
import { isOpenState } from '../../status/raid.ts';
import { isSameCategory } from './lessons.ts';
import { labelled, line, listed, present, title, type Line } from './lines.ts';
import { significantWords } from './significantWords.ts';

/** More than that nobody reads there. */
const most = 3;
/** A single word in common is chance. */
const fewestWords = 2;

interface Likeness {
  readonly plan: Plan;
  readonly lesson: Lesson;
  readonly isOfCategory: boolean;
  /** Words of the risk that the lesson has too, as the risk writes them. */
  readonly shared: readonly string[];
}

/** A heading and at most three lessons, the likest first; nothing for a risk that is not open, and where no lesson is like it. */
export function likeLessonLines(plan: Plan, risk: RaidEntry, others: readonly Analysis[]): readonly Line[] {
  if (risk.kind !== 'risk' || !isOpenState(risk.kind, risk.status)) return [];
  const found = likeLessons(plan, risk, others).slice(0, most);
  return found.length === 0 ? [] : [title('Lessons of other plans'), ...present(found.map(likenessLine))];
}

function likeLessons(own: Plan, risk: RaidEntry, others: readonly Analysis[]): readonly Likeness[] {
  const words = significantWords([risk.name, risk.description, risk.cause, risk.event, risk.effect]);
  const found = others
    .flatMap(({ entry, plan }) => (plan && entry !== own.entry ? [...plan.lessons.values()].map((lesson) => ({ plan, lesson })) : []))
    .map(({ plan, lesson }) => likenessOf(plan, lesson, risk, words))
    .filter(({ isOfCategory, shared }) => isOfCategory || shared.length >= fewestWords);
  return withoutRepeats(found.sort(byLikeness), own);
}

/** A part that several plans include brings the same lesson to each of them. */
function withoutRepeats(all: readonly Likeness[], own: Plan): readonly Likeness[] {
  const known = new Set([...own.lessons.values()].map(placeText));
  const once = new Map<string, Likeness>();
  for (const one of all) {
    const place = placeText(one.lesson);
    if (!known.has(place) && !once.has(place)) once.set(place, one);
  }
  return [...once.values()];
}

function likenessOf(plan: Plan, lesson: Lesson, risk: RaidEntry, words: ReadonlyMap<string, string>): Likeness {
  const { name, description, recommendation, category } = lesson;
  const own = significantWords([name, description, recommendation, ...risksOf(plan, lesson)]);
  const shared = [...words].flatMap(([word, written]) => (own.has(word) ? [written] : []));
  return { plan, lesson, isOfCategory: isSameCategory(risk.category, category), shared };
}

/** The names of the entries that the lesson came from and that its action is for. */
function risksOf({ raid }: Plan, { from, action }: Lesson): readonly (string | null)[] {
  return [from, raid.get(action ?? '')?.for].map((id) => raid.get(id ?? '')?.name ?? null);
}

function byLikeness(a: Likeness, b: Likeness): number {
  return (
    Number(b.isOfCategory) - Number(a.isOfCategory) ||
    b.shared.length - a.shared.length ||
    inOrder(a.plan.project.id, b.plan.project.id) ||
    inOrder(a.lesson.id, b.lesson.id)
  );
}

function inOrder(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function placeText({ id, key }: Lesson): string {
  return `${key.chunk.path}:${id}`;
}

/** `From Atlas: L-1 Order with the design · same category: suppliers · in common: licence` */
function likenessLine({ plan, lesson, isOfCategory, shared }: Likeness): Line | null {
  return line(
    `From ${plan.project.name}: ${lesson.id} ${lesson.recommendation ?? lesson.name}`,
    isOfCategory ? `same category: ${lesson.category}` : null,
    labelled('in common', listed(shared)),
  );
}
