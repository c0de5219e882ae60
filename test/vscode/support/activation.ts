/** Prints how long the extension took to start, in milliseconds. */
import * as vscode from 'vscode';
import { marker } from './marker.ts';

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<{ readonly activationTime: number }>('planloom.planloom');
  const started = await extension?.activate();
  console.log(`${marker}${started?.activationTime ?? NaN}`);
}
