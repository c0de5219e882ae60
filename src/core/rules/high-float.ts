/** A task that could slip for months and move nothing: something that needs it is mostly not linked to it. */
import { highFloat as judge } from '../status/quality/judged.ts';
import { manyEnough, qualityRule } from './quality.ts';

export const highFloat = qualityRule({
  id: 'high-float',
  title: 'Many tasks could slip for more than 44 days',
  judge,
  right: 'link it to what needs it',
  least: manyEnough,
});
