/** The VS Code of this machine's desktop. */
import { existsSync } from 'node:fs';
import { findProgram, Missing } from '../setup/shell.mjs';

/** Where it is when it has not been put on the PATH. */
const places = [
  '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
  `${process.env.LOCALAPPDATA ?? 'C:'}\\Programs\\Microsoft VS Code\\bin\\code.cmd`,
  'C:\\Program Files\\Microsoft VS Code\\bin\\code.cmd',
];

/** The executable that PLANLOOM_VSCODE names; null where it names none. */
export function namedDesktop(): string | null {
  const named = process.env.PLANLOOM_VSCODE;
  if (!named) return null;
  if (!existsSync(named)) throw new Missing(`PLANLOOM_VSCODE names ${named}, which is not there; name a VS Code's executable`);
  return named;
}

/** The desktop's VS Code, where there is a screen to show it on; null elsewhere. */
export function findDesktop(): string | null {
  const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  if (!hasScreen) return namedDesktop();
  return namedDesktop() ?? findProgram(['code', 'code-insiders', 'codium']) ?? places.find((place) => existsSync(place)) ?? null;
}
