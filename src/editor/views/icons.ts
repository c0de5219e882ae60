/** Colours that are never alone: each has its own shape, its letter and its word. */
import * as vscode from 'vscode';
import type { Colour, RaidKind } from '../../core/plan/words.ts';

const shapes: Record<Colour | 'unknown', readonly [icon: string, colour: string | null]> = {
  green: ['pass-filled', 'testing.iconPassed'],
  amber: ['warning', 'problemsWarningIcon.foreground'],
  red: ['error', 'problemsErrorIcon.foreground'],
  unknown: ['question', null],
};

const kinds: Record<RaidKind, string> = {
  risk: 'flame',
  assumption: 'lightbulb',
  issue: 'bug',
  dependency: 'link',
  decision: 'law',
  action: 'checklist',
};

export function colourIcon(colour: Colour | null): vscode.ThemeIcon {
  const [icon, themeColour] = shapes[colour ?? 'unknown'];
  return new vscode.ThemeIcon(icon, themeColour ? new vscode.ThemeColor(themeColour) : undefined);
}

/** For texts that cannot carry an icon of ours, such as the status bar's. */
export function colourSign(colour: Colour | null): string {
  return `$(${shapes[colour ?? 'unknown'][0]})`;
}

export function kindIcon(kind: RaidKind, colour: Colour | null): vscode.ThemeIcon {
  const themeColour = colour && colour !== 'green' ? shapes[colour][1] : null;
  return new vscode.ThemeIcon(kinds[kind], themeColour ? new vscode.ThemeColor(themeColour) : undefined);
}
