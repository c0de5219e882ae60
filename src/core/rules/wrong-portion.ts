/** A number of items where a person is meant: `asha: 50` is fifty ashas. */
import { finding } from './say.ts';
import type { Rule } from './rule.ts';

export const wrongPortion: Rule = {
  id: 'wrong-portion',
  title: 'A person is assigned by number',
  severity: 'error',
  restsOn: 'item',
  concerns: ({ assign }) => assign.some(({ items }) => items !== null),
  *checkAmong({ assign }, _, { plan }) {
    for (const { party, items, node } of assign) {
      const resource = plan.resources.get(party);
      if (items === null || resource?.kind !== 'person') continue;
      const share = items > 0 && items <= 1 ? items * 100 : items;
      const fix = { title: `Write ${share}%`, changes: [{ at: node, text: `${share}%` }] };
      const message = `"${party}" is a person and is assigned by a percentage of full time; write ${share}%`;
      yield { ...finding(node, message, [{ at: resource.key, message: `"${party}" is a person` }]), fix };
    }
  },
};
