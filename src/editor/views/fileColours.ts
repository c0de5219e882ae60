/** The worst colour of each plan at its file, in the explorer and on the tabs. */
import * as vscode from 'vscode';
import type { Colour } from '../../core/plan/words.ts';
import { worstOf } from '../../core/status/evidence.ts';
import { ragLetter, ragWord } from '../../core/status/words.ts';
import type { OpenPlan, Plans } from '../plans.ts';
import { coloursFiles } from '../settings.ts';

/** A plan that is well asks for no attention: its letter is enough. */
const themeColours = { green: null, amber: 'problemsWarningIcon.foreground', red: 'problemsErrorIcon.foreground' } as const;

export function colourFiles(plans: Plans): vscode.Disposable {
  let isWanted = coloursFiles();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  /** What was shown last, so that an edit which changes no colour costs nothing. */
  const shown = new Map<string, Colour | null>();
  const provider: vscode.FileDecorationProvider = {
    onDidChangeFileDecorations: changed.event,
    provideFileDecoration(uri) {
      const plan = plans.all.find((one) => one.uri.toString() === uri.toString());
      const colour = plan && isWanted ? worstIn(plan) : null;
      if (!colour) return undefined;
      const theme = themeColours[colour];
      return new vscode.FileDecoration(
        ragLetter(colour),
        `The plan's worst colour is ${ragWord(colour)}`,
        theme ? new vscode.ThemeColor(theme) : undefined,
      );
    },
  };
  const look = (plan: OpenPlan) => {
    if (!isWanted) return;
    const [key, colour] = [plan.uri.toString(), worstIn(plan)];
    if (shown.get(key) === colour) return;
    shown.set(key, colour);
    changed.fire(plan.uri);
  };
  return vscode.Disposable.from(
    changed,
    plans.onDidChange(look),
    plans.onDidClose(({ uri }) => {
      shown.delete(uri.toString());
      changed.fire(uri);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('planloom.fileColours')) return;
      isWanted = coloursFiles();
      shown.clear();
      for (const { uri } of plans.all) changed.fire(uri);
    }),
    vscode.window.registerFileDecorationProvider(provider),
  );
}

/** Of what is declared and what the numbers say, for all dimensions; null where nothing is known. */
function worstIn({ analysis }: OpenPlan): Colour | null {
  const rags = [...(analysis.status?.rag.values() ?? [])];
  return worstOf(rags.flatMap(({ declared, computed }) => [declared?.colour ?? null, computed]));
}
