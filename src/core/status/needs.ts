/** What needs one person: what is theirs, and what the forums that they chair have to decide. */
import type { Plan } from '../plan/model.ts';
import { agendaOf, type AgendaItem, type Dated } from './agenda.ts';

/**
 * The parties of a plan that a person is: whoever has that id or name, small and capital letters alike, and the forums that such a party
 * chairs. Empty where the plan does not know the person.
 */
export function partiesOf({ resources, stakeholders, forums }: Plan, person: string): readonly string[] {
  const wanted = person.trim().toLowerCase();
  const people = [...resources.values(), ...stakeholders.values(), ...forums.values()];
  const own = people
    .filter(({ id, name }) => wanted !== '' && [id, name].some((word) => word.toLowerCase() === wanted))
    .map(({ id }) => id);
  const chaired = [...forums.values()].filter(({ id, chair }) => chair !== null && own.includes(chair) && !own.includes(id));
  return [...own, ...chaired.map(({ id }) => id)];
}

/** Each thing once, the earliest first; `days` calendar days from the status date on, and all that is overdue. */
export function needsOf(dated: Dated, person: string, days: number): readonly AgendaItem[] {
  const until = dated.statusDate === null ? null : dated.statusDate + days;
  return agendaOf(dated, partiesOf(dated.plan, person), until);
}
