/** What the extension needs only once somebody asks for it: a file of its own, so that starting costs nothing of it. */
export * as language from './language.ts';
export * as views from './views.ts';
export * as preview from '../preview/preview.ts';
export * as review from '../review/review.ts';
export * as register from '../register/register.ts';
export * as simulation from '../simulation/simulate.ts';
export { findLastChanges } from '../history/lastChanges.ts';
export { newPlan } from '../commands/newPlan.ts';
export { equip } from './workers.ts';
export * as statusReport from '../report/statusReport.ts';
