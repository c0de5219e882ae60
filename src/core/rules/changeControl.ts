/** What the rules about changes against the baseline say of what is missing. */
import type { ChangeRequest } from '../plan/model.ts';

/** Of a change that names it and is not approved, else that there is none. */
export function nextStep(change: ChangeRequest | undefined): string {
  return change ? `"${change.id}" is ${change.status}` : 'raise a change';
}
