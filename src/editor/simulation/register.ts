/** The command that simulates the plan at hand; what it does is in the library. */
import * as vscode from 'vscode';
import type { Border } from '../border.ts';
import type { Library } from '../library/library.ts';
import type { Plans } from '../plans.ts';
import { SimulationPages } from './pages.ts';

export function registerSimulation(
  border: Border,
  plans: Plans,
  extension: vscode.Uri,
  library: () => Promise<Library>,
): vscode.Disposable {
  const pages = new SimulationPages();
  const simulate = async (uri?: unknown) => {
    const plan = (uri instanceof vscode.Uri ? plans.plansOf(uri)[0] : undefined) ?? plans.current;
    await (await library()).simulation.simulate(extension, plan, pages);
  };
  return vscode.Disposable.from(pages, border.command('planloom.simulate', 'The plan could not be simulated', simulate));
}
