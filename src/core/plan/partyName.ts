/** What people, stakeholders and forums are called. */
import type { Plan } from './model.ts';

/** A party by its name; the id where nobody has it. */
export function partyName({ resources, stakeholders, forums }: Plan, id: string): string {
  return (resources.get(id) ?? stakeholders.get(id) ?? forums.get(id))?.name ?? id;
}
