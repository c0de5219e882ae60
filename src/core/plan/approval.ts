/** What a requirement's status comes to in words. */
import type { Day } from '../values/time.ts';
import type { Requirement } from './model.ts';

/** `approved on 2026-02-27`, `verified, approved on 2026-02-27`; the status alone where nobody says when it was approved. */
export function approvalText({ status, approved }: Requirement, sayDay: (day: Day) => string): string {
  if (!approved) return status;
  return `${status === 'approved' ? '' : `${status}, `}approved on ${sayDay(approved.day)}`;
}
