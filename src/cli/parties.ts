/** The people, stakeholders and forums of a plan, as `--owner` names them. */
import type { Forum, Plan } from '../core/plan/model.ts';
import { didYouMean } from './arguments.ts';
import { Refusal } from './io.ts';

/** Who is known to the plan, or owns something in its register all the same; null where nobody was named. */
export function partyIn({ resources, stakeholders, forums, raid }: Plan, given: string | null): string | null {
  if (given === null) return null;
  const owners = [...raid.values()].flatMap(({ owner, by }) => [owner, by]).filter((party) => party !== null);
  const parties = [...resources.keys(), ...stakeholders.keys(), ...forums.keys(), ...owners];
  if (parties.includes(given)) return given;
  throw new Refusal(`no resource, stakeholder or forum "${given}"${didYouMean(given, [...new Set(parties)])}`);
}

/** The forum of that id; null where none was named. */
export function forumIn({ forums }: Plan, given: string | null): Forum | null {
  if (given === null) return null;
  const forum = forums.get(given);
  if (forum) return forum;
  throw new Refusal(`no forum "${given}"${didYouMean(given, [...forums.keys()])}`);
}
