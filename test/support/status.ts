/** The status of short plans, as sentences and figures. */
import type { RagDimension } from '../../src/core/plan/words.ts';
import { baselineOf, type Baseline } from '../../src/core/status/baseline.ts';
import type { Status } from '../../src/core/status/status.ts';
import { statusOf } from '../../src/core/status/statusOf.ts';
import { ragLetter } from '../../src/core/status/words.ts';
import { dayOf, schedulesOf } from './schedules.ts';

/** `text` begins with `project:`. */
export function statusOfText(text: string, statusDate: string | null, baseline: Baseline | 'unreadable' | null = null): Status {
  const schedules = schedulesOf(text, statusDate === null ? {} : { statusDate });
  return statusOf({ plan: schedules.of, schedules, statusDate: statusDate === null ? null : dayOf(statusDate), baseline });
}

/** The plan as it is, kept as a baseline at its start. */
export function baselineOfText(text: string): Baseline {
  const schedules = schedulesOf(text);
  return baselineOf({ plan: schedules.of, schedules, statusDate: null }, 'kickoff');
}

/** The letter of the computed colour. */
export function letter(status: Status, dimension: RagDimension): string {
  return ragLetter(status.rag.get(dimension)!.computed);
}

/** `A go-live: …`, one a line. */
export function sentences(status: Status, dimension: RagDimension): readonly string[] {
  return status.rag.get(dimension)!.evidence.map(({ colour, text }) => `${colour ? ragLetter(colour) : '-'} ${text}`);
}
