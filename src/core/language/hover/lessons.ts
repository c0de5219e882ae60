/** What was learnt, and where it is worth remembering: at what it came from, what follows from it, and risks of its category. */
import type { Lesson, Plan } from '../../plan/model.ts';
import { labelled, line, listed, present, title, type Line } from './lines.ts';
import { singular } from './significantWords.ts';

export function lessonLines(plan: Plan, lesson: Lesson): readonly Line[] {
  const { from, category, recommendation, action } = lesson;
  const source = plan.sprints.get(from ?? '') ?? plan.raid.get(from ?? '') ?? plan.wbs.tasks[plan.wbs.indexOf.get(from ?? '') ?? -1];
  const follows = plan.raid.get(action ?? '');
  const risks =
    category === null ? [] : [...plan.raid.values()].filter((entry) => entry.kind === 'risk' && isSameCategory(entry.category, category));
  return present([
    title(lesson.name, 'lesson', lesson.id, category),
    line(recommendation),
    line(labelled('Learnt from', source ? (source.id === source.name ? source.id : `${source.id} ${source.name}`) : from)),
    line(labelled('Action', follows ? `${follows.id} ${follows.name}, ${follows.status}` : action)),
    line(labelled('Risks like it', listed(risks.map(({ id, name }) => `${id} ${name}`)))),
  ]);
}

/** Those that came from an item or lead to it; of a risk also those of its category. Null where there are none. */
export function lessonsText({ lessons }: Plan, id: string, category: string | null = null): string | null {
  const told = [...lessons.values()].filter((one) => one.from === id || one.action === id || isSameCategory(one.category, category));
  return labelled('Lessons', listed(told.map(({ id: lesson, name, recommendation }) => `${lesson} ${recommendation ?? name}`)));
}

/** Small and capital letters alike, one supplier or several; never where there is none. */
export function isSameCategory(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && singular(one.trim().toLowerCase()) === singular(other.trim().toLowerCase());
}
