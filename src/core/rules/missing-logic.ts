/** A task that hangs in the air: nothing before it, or nothing after it. */
import { missingLogic as judge } from '../status/quality/judged.ts';
import { manyEnough, qualityRule } from './quality.ts';

export const missingLogic = qualityRule({
  id: 'missing-logic',
  title: 'Many tasks have no predecessor or no successor',
  judge,
  right: 'link it to what it needs and to what needs it',
  least: manyEnough,
  quiets: ['high-float'],
});
