/** A task so long that nobody sees in time that it goes wrong. */
import { highDuration as judge } from '../status/quality/judged.ts';
import { qualityRule } from './quality.ts';

export const highDuration = qualityRule({
  id: 'high-duration',
  title: 'Many tasks take more than 44 days',
  judge,
  right: 'break it down into steps that can be seen to finish',
});
