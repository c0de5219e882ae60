/** Goes back and forth over the commits of a plan: a row of controls that opens on demand. */
import type { DrawnPast, Snapshot, View } from '../../src/editor/preview/messages.ts';
import { button } from './controls.ts';
import { html, setAttributes } from './element.ts';
import { backIcon, onIcon } from './icons.ts';

export interface PastBar {
  readonly element: HTMLElement;
  update(snapshot: Snapshot): void;
}

export interface PastActions {
  /** A commit by its number; null is the plan as it is now. */
  readonly show: (at: number | null) => void;
  readonly change: (change: Partial<View>) => void;
}

const nothing: DrawnPast = { commits: 0, at: null, text: '' };

export function pastBar({ show, change }: PastActions): PastBar {
  let past = nothing;
  /** Where somebody has gone and the picture has not followed yet; the last place is now. */
  let asked: number | null = null;
  const place = (): number => asked ?? past.at ?? past.commits;
  const goTo = (wanted: number): void => {
    asked = Math.max(0, Math.min(past.commits, wanted));
    slider.value = String(asked);
    show(asked === past.commits ? null : asked);
  };
  const slider = html('input', { type: 'range', min: 0, step: 1, 'aria-label': 'Commit' });
  slider.addEventListener('input', () => goTo(Number(slider.value)));
  const earlier = button({ label: 'The commit before', icon: backIcon() }, () => goTo(place() - 1));
  const later = button({ label: 'The next commit', icon: onIcon() }, () => goTo(place() + 1));
  const now = button({ label: 'Back to now' }, () => goTo(past.commits));
  const text = html('span', { class: 'past-text' });
  const element = html('div', { class: 'past', role: 'group', 'aria-label': 'Look back' }, earlier, slider, later, now, text);
  element.hidden = true;
  // Once for the plan as it was, and again for the row itself.
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (place() === past.commits) change({ lookingBack: false });
    else goTo(past.commits);
  });
  return {
    element,
    update(snapshot) {
      past = snapshot.past ?? nothing;
      element.hidden = snapshot.past === null;
      const at = past.at ?? past.commits;
      if (asked === at) asked = null;
      slider.max = String(past.commits);
      // Where somebody is going is newer than what comes back.
      if (asked === null) slider.value = String(at);
      setAttributes(slider, { 'aria-valuetext': past.text });
      for (const control of [slider, earlier, later, now]) control.hidden = past.commits === 0;
      text.textContent = past.text;
      element.classList.toggle('is-past', past.at !== null);
    },
  };
}
