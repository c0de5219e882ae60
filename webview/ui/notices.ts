/** What has to be said above the picture, each with a way forward. */
import type { Snapshot } from '../../src/editor/preview/messages.ts';
import { button } from './controls.ts';
import { html } from './element.ts';
import { infoIcon, warningIcon } from './icons.ts';

export interface NoticeActions {
  readonly showProblems: () => void;
}

interface Notice {
  readonly grave: boolean;
  readonly text: string;
  readonly action: { readonly label: string; readonly press: () => void } | null;
}

export interface Notices {
  readonly element: HTMLElement;
  /** `failure` is why Mermaid could not draw, or null. */
  update(snapshot: Snapshot, failure: string | null): void;
  /** Why something was not done; null once that is no longer of interest. */
  refuse(why: string | null): void;
}

export function notices(actions: NoticeActions): Notices {
  const refusal = html('div', {});
  const lasting = html('div', {});
  const element = html('div', { class: 'notices' }, lasting, refusal);
  let shown = '';
  return {
    element,
    refuse(why) {
      refusal.replaceChildren(...(why === null ? [] : [noticeElement({ grave: false, text: `${why}.`, action: null })]));
    },
    update(snapshot, failure) {
      const all = noticesOf(snapshot, failure, actions);
      const texts = all.map((notice) => notice.text).join('\n');
      if (texts === shown) return;
      shown = texts;
      lasting.replaceChildren(...all.map(noticeElement));
    },
  };
}

/** Of tasks in a notice. */
const mostNames = 5;

function noticesOf(snapshot: Snapshot, failure: string | null, { showProblems }: NoticeActions): Notice[] {
  const all: Notice[] = [];
  const problems = { label: 'Show problems', press: showProblems };
  if (snapshot.stale) {
    const what =
      snapshot.errors > 0 ? `The text has ${counted(snapshot.errors, 'error')} to mend` : 'The text cannot be drawn as it stands';
    all.push({ grave: true, text: `${what}. This is the last good picture.`, action: problems });
  }
  if (failure !== null) all.push({ grave: true, text: `This picture could not be drawn: ${failure}`, action: problems });
  if (snapshot.hidden > 0) {
    all.push({ grave: false, text: `${counted(snapshot.hidden, 'more row')} would not fit the picture.`, action: null });
  }
  const gone = snapshot.overlays?.compared?.gone ?? [];
  if (gone.length > 0) {
    const more = gone.length > mostNames ? ` and ${gone.length - mostNames} more` : '';
    const text = `Gone since ${snapshot.compared}: ${gone.slice(0, mostNames).join(', ')}${more}.`;
    all.push({ grave: false, text, action: null });
  }
  if (snapshot.undated > 0 && snapshot.view.kind !== 'risks') {
    all.push({ grave: false, text: `${counted(snapshot.undated, 'entry', 'entries')} without dates left out.`, action: problems });
  }
  return all;
}

function noticeElement({ grave, text, action }: Notice): HTMLElement {
  const sign = grave ? warningIcon() : infoIcon();
  const press = action && button({ label: action.label }, action.press);
  return html(
    'div',
    { class: grave ? 'notice grave' : 'notice', role: grave ? 'alert' : 'note' },
    sign,
    html('span', { class: 'notice-text' }, text),
    press,
  );
}

function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
