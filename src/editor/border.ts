/** Where mistakes of ours stop: the cause goes to the log, the user gets one sentence. */
import * as vscode from 'vscode';

export interface Border {
  /** Runs what a user asked for; `failure` says in one sentence what did not work. */
  run<T>(failure: string, action: () => T | Promise<T>): Promise<T | undefined>;
  /** Runs what happens by itself: the log knows, nobody is interrupted. */
  runQuietly<T>(failure: string, action: () => T | Promise<T>): Promise<T | undefined>;
  /** Registers a command behind the border. */
  command(id: string, failure: string, action: (...args: never[]) => unknown): vscode.Disposable;
  showLog(): void;
  dispose(): void;
}

export function createBorder(): Border {
  const log = vscode.window.createOutputChannel('Planloom', { log: true });
  const border: Border = {
    async run(failure, action) {
      try {
        return await action();
      } catch (error) {
        log.error(failure, error instanceof Error ? error : String(error));
        void tell(failure);
        return undefined;
      }
    },
    async runQuietly(failure, action) {
      try {
        return await action();
      } catch (error) {
        log.error(failure, error instanceof Error ? error : String(error));
        return undefined;
      }
    },
    command: (id, failure, action) => vscode.commands.registerCommand(id, (...args: never[]) => border.run(failure, () => action(...args))),
    showLog: () => log.show(),
    dispose: () => log.dispose(),
  };
  return border;

  async function tell(failure: string): Promise<void> {
    const choice = await vscode.window.showErrorMessage(failure, 'Show Log');
    if (choice) log.show();
  }
}
