import assert from 'node:assert/strict';
import { Outbox } from '../../../src/editor/preview/outbox.ts';

function outbox(): { box: Outbox<{ number: number }>; sent: number[] } {
  const sent: number[] = [];
  return { box: new Outbox(({ number }) => sent.push(number)), sent };
}

describe('the outbox of a preview', () => {
  it('sends nothing before the page is there', () => {
    const { box, sent } = outbox();
    box.send({ number: 1 });
    assert.deepEqual(sent, []);
    box.open();
    assert.deepEqual(sent, [1]);
  });

  it('has at most one snapshot under way, and the newest takes the place of the one that waits', () => {
    const { box, sent } = outbox();
    box.open();
    for (const number of [1, 2, 3, 4]) box.send({ number });
    assert.deepEqual(sent, [1]);
    box.acknowledge(1);
    assert.deepEqual(sent, [1, 4]);
    box.acknowledge(4);
    assert.deepEqual(sent, [1, 4]);
  });

  it('takes no notice of a late answer to an earlier page', () => {
    const { box, sent } = outbox();
    box.open();
    box.send({ number: 1 });
    box.open();
    box.send({ number: 2 });
    box.send({ number: 3 });
    box.acknowledge(1);
    assert.deepEqual(sent, [1, 2]);
    box.acknowledge(2);
    assert.deepEqual(sent, [1, 2, 3]);
  });
});
