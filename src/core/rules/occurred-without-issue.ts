/** A risk that has happened and that no issue deals with. */
import { raidRule } from './itemRule.ts';
import { at, finding } from './say.ts';
import { isServed } from './served.ts';

export const occurredWithoutIssue = raidRule({
  id: 'occurred-without-issue',
  title: 'A risk has occurred, but there is no issue of it',
  judge: (risk, { plan: { raid } }) =>
    risk.status === 'occurred' &&
    !isServed(raid, 'issue', risk.id) &&
    finding(at(risk, 'status'), `"${risk.id}" has occurred, but no issue is "from" it`),
});
