/** The commands of the RAID view and the RAG view that ask and write; what they ask and write is in the library. */
import * as vscode from 'vscode';
import type { Border } from '../border.ts';
import { newestAnalysis } from '../language/questions.ts';
import type { Library } from '../library/library.ts';
import type { Plans } from '../plans.ts';
import type { Arrangement } from '../views/raidGroups.ts';
import type { RagTree } from '../views/ragTree.ts';
import type { Row, RowTree } from '../views/tree.ts';
import type { Arranging } from '../views/raidArrangement.ts';

type Name = keyof Library['register']['commands'];

const ofRaid = ['add', 'change', 'status', 'owner', 'due', 'score', 'escalate', 'issue', 'validate', 'close', 'moveTo'] as const;
const ofView = ['groupBy', 'sortBy', 'filter', 'clearFilter', 'showClosed', 'hideClosed'] as const;

export interface Register {
  readonly border: Border;
  readonly plans: Plans;
  readonly library: () => Promise<Library>;
  readonly raid: RowTree;
  readonly rag: RagTree;
  readonly arranging: Arranging;
}

export function registerRegister({ border, plans, library, raid, rag, arranging }: Register): vscode.Disposable {
  const house = {
    plans,
    analysisOf: newestAnalysis,
    arrangement: () => arranging.now,
    arrange: (part: Partial<Arrangement>) => arranging.change(part),
    earlier: rag.earlier,
  };
  const command = (view: 'raid' | 'rag', name: Name, tree: RowTree) =>
    border.command(
      `planloom.${view}.${name}`,
      'That could not be done in the view',
      async (row?: Row, rows?: readonly Row[], given: Record<string, string> = {}) => {
        const { register } = await library();
        await register.commands[name](house, await calledOn(tree, row, rows), given);
      },
    );
  return vscode.Disposable.from(
    ...[...ofRaid, ...ofView].map((name) => command('raid', name, raid)),
    command('rag', 'declare', rag.rows),
    command('rag', 'since', rag.rows),
  );
}

/** The row of a menu with all that are selected; what is selected where a key was pressed. */
async function calledOn(tree: RowTree, row: Row | undefined, rows: readonly Row[] | undefined): Promise<readonly Row[]> {
  const called = rows ?? (row ? [row] : tree.view.selection);
  const newest = await Promise.all(called.map((one) => tree.newest(one)));
  return newest.filter((one) => one !== undefined);
}
