/** Where the other files of a copied plan are. */
import assert from 'node:assert/strict';
import { siblingOf } from '../../../src/editor/review/sibling.ts';

interface Address {
  readonly path: string;
  readonly query: string;
  with(change: { path: string; query: string }): Address;
}

const address = (path: string, query = ''): Address => ({ path, query, with: (change) => address(change.path, change.query) });
const beside = (path: string, query: string, from = 'plans/a.plan.yaml', to = 'plans/raid.yaml'): readonly string[] | null => {
  const found = siblingOf(address(path, query), from, to);
  return found && [found.path, found.query];
};

describe('a file beside a copy', () => {
  it('has the path of the file, in the query too', () => {
    const query = (path: string) => JSON.stringify({ path, ref: 'HEAD' });
    assert.deepEqual(beside('/w/plans/a.plan.yaml', query('/w/plans/a.plan.yaml')), ['/w/plans/raid.yaml', query('/w/plans/raid.yaml')]);
  });

  it('is found where the query has the path of another system, or is no JSON', () => {
    const query = (path: string) => JSON.stringify({ path, ref: '~' });
    const windows = beside('/c:/w/plans/a.plan.yaml', query('c:\\w\\plans\\a.plan.yaml'));
    assert.deepEqual(windows, ['/c:/w/plans/raid.yaml', query('c:\\w\\plans\\raid.yaml')]);
    assert.deepEqual(beside('/plans/a.plan.yaml', 'commit=1'), ['/plans/raid.yaml', 'commit=1']);
  });

  it('is none where the address does not end with the path', () => {
    assert.equal(beside('/copy-of-a', ''), null);
  });
});
