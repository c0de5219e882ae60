/** VS Code, as seen from the page. */
import { isHostMessage, pageStateOf, type HostMessage, type PageMessage, type PageState } from '../src/editor/preview/messages.ts';

interface VsCodeApi {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

export function post(message: PageMessage): void {
  api.postMessage(message);
}

/** Whatever else arrives at a page is none of ours; the page's log tells. */
export function onMessage(receive: (message: HostMessage) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isHostMessage(data)) receive(data);
    else console.warn('dropped a message that no host sends', data);
  });
}

/** What was kept before the page was reloaded. */
export function keptState(): PageState | null {
  return pageStateOf(api.getState());
}

/** VS Code is told only what is new. */
export function keepState(state: PageState): void {
  const text = JSON.stringify(state);
  if (text === kept) return;
  kept = text;
  api.setState(state);
}

let kept = '';
