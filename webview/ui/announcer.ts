/** Says to assistive technology what changed, in one polite sentence. */
import { kindNames, type Snapshot } from '../../src/editor/preview/messages.ts';
import { countOf } from '../charts/corner.ts';
import { html } from './element.ts';

export interface Announcer {
  readonly element: HTMLElement;
  drawn(snapshot: Snapshot): void;
  say(sentence: string): void;
}

export function announcer(): Announcer {
  const element = html('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  let last: Snapshot | null = null;
  const say = (sentence: string): void => void (element.textContent = sentence);
  return {
    element,
    say,
    drawn(snapshot) {
      const sentence = changeBetween(last, snapshot);
      last = snapshot;
      if (sentence !== null) say(sentence);
    },
  };
}

/** Null where nothing changed that is worth a sentence. */
export function changeBetween(before: Snapshot | null, after: Snapshot): string | null {
  const kind = kindNames[after.view.kind];
  if (after.empty !== null) return `${kind}: ${after.empty}`;
  if (before === null || JSON.stringify(before.view) !== JSON.stringify(after.view)) return `${kind}, ${sizeOf(after)}`;
  if (after.stale !== before.stale)
    return after.stale ? 'The text has errors; the picture stays as it was' : 'The picture follows the text again';
  if (before.rows?.first !== after.rows?.first || before.rows?.names.length !== after.rows?.names.length) return null;
  const known = new Set(before.marks.map((mark) => mark.label));
  const changed = entriesOf(after).filter((mark) => !known.has(mark.label));
  if (changed.length === 1) return changed[0]!.label;
  if (changed.length > 1) return `${entries(changed.length)} changed`;
  const gone = entriesOf(before).length - entriesOf(after).length;
  return gone > 0 ? `${entries(gone)} gone` : null;
}

function sizeOf(snapshot: Snapshot): string {
  return snapshot.rows ? countOf(snapshot.rows) : entries(entriesOf(snapshot).length);
}

/** A risk is one entry, however many points it has. */
function entriesOf({ marks }: Snapshot): Snapshot['marks'] {
  return marks.filter(({ shape }) => shape !== 'target');
}

function entries(count: number): string {
  return `${count} ${count === 1 ? 'entry' : 'entries'}`;
}
