/**
 * The one file that knows VS Code's webview toolkit. It is registered under our own prefix, so that it could be replaced control by
 * control; everything else uses the helpers of controls.ts.
 */
import { provideVSCodeDesignSystem, vsCodeButton, vsCodeDropdown, vsCodeOption } from '@vscode/webview-ui-toolkit';

export const prefix = 'planloom';

/** The toolkit's list, as far as it is used here. */
export type ListElement = HTMLElement & { value: string; handleTypeAhead(key: string): void };

/**
 * A letter leads to the choice that begins with it, but not one that is a shortcut of VS Code's: the toolkit takes Ctrl+B for a b.
 * The event has to go on, for VS Code hears of shortcuts by it.
 */
export function leaveShortcuts(list: ListElement): void {
  const typeAhead = list.handleTypeAhead.bind(list);
  let isShortcut = false;
  list.addEventListener('keydown', ({ ctrlKey, metaKey, altKey }) => (isShortcut = ctrlKey || metaKey || altKey), { capture: true });
  list.handleTypeAhead = (key) => {
    if (!isShortcut) typeAhead(key);
  };
}

/** Before `window.load`, when the toolkit reads the theme for the first time. */
export function registerControls(): void {
  provideVSCodeDesignSystem().withPrefix(prefix).register(vsCodeButton(), vsCodeDropdown(), vsCodeOption());
}
