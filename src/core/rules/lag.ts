/** A wait that stands in a link: it has no name, no owner and no progress. */
import { lags as judge } from '../status/quality/judged.ts';
import { manyEnough, qualityRule } from './quality.ts';

export const lag = qualityRule({
  id: 'lag',
  title: 'Many links have a lag',
  judge,
  right: 'make a task of the wait, with a name and an owner',
  least: manyEnough,
});
