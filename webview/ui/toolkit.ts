/**
 * The one file that knows VS Code's webview toolkit. It is registered under our own prefix, so that it could be replaced control by
 * control; everything else uses the helpers of controls.ts.
 */
import { provideVSCodeDesignSystem, vsCodeButton, vsCodeDropdown, vsCodeOption } from '@vscode/webview-ui-toolkit';

export const prefix = 'planloom';

/** Before `window.load`, when the toolkit reads the theme for the first time. */
export function registerControls(): void {
  provideVSCodeDesignSystem().withPrefix(prefix).register(vsCodeButton(), vsCodeDropdown(), vsCodeOption());
}
