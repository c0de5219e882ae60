/** Tells mocha's lines from VS Code's log. */
import { Writable } from 'node:stream';
import { marker } from '../../test/vscode/support/marker.ts';

export class Lines extends Writable {
  log = '';
  hasSummary = false;
  #rest = '';
  readonly #print: (text: string) => void;

  constructor(print: (text: string) => void) {
    super();
    this.#print = print;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    const lines = (this.#rest + chunk.toString()).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#take(line);
    done();
  }

  #take(line: string): void {
    const at = line.indexOf(marker);
    if (at < 0) {
      this.log += `${line}\n`;
      return;
    }
    const text = line.slice(at + marker.length);
    this.hasSummary ||= /\d+ passing/.test(text);
    this.#print(`${text}\n`);
  }
}
