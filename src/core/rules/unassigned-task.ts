/** Work that nobody is there to do and that costs nothing, in a plan that has people. */
import { unassigned as judge } from '../status/quality/judged.ts';
import { manyEnough, qualityRule } from './quality.ts';

export const unassignedTask = qualityRule({
  id: 'unassigned-task',
  title: 'Nobody is assigned to a task',
  judge,
  right: 'say who does it or what it costs',
  least: manyEnough,
  allowed: 0,
  mend: { add: ['assign'] },
});
