/** Git as a process beside the host's own, for hosts that run in Node: asked without a shell, and files read through one process for all of them. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import type { Unreadable } from '../core/analysis.ts';
import { BatchAnswers, type Answer } from '../core/compare/history/batch.ts';
import type { Blob, Git } from '../core/compare/history/git.ts';
import { askGit, quietly, settings } from './askGit.ts';

/** More is no plan. */
const largestFile = 20 * 1024 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** `dispose` ends the process. */
export class GitProcess implements Git {
  private readonly folder: string;
  private readonly program: string;
  private reader: ChildProcessWithoutNullStreams | null = null;
  private waiting: ((answer: Answer) => void)[] = [];

  /** `program` is what runs git, from the path where it is a mere name. */
  constructor(folder: string, program = 'git') {
    this.folder = folder;
    this.program = program;
  }

  ask(args: readonly string[]): Promise<string | null> {
    return askGit(this.program, this.folder, args);
  }

  async blob(name: string): Promise<Blob | Unreadable> {
    // A name with a line break would be two questions.
    if (/[\n\0]/.test(name)) return 'missing';
    const answer = await this.question(name);
    if (answer === 'missing' || answer.kind !== 'blob') return 'missing';
    if (answer.bytes.length > largestFile) return 'unreadable';
    try {
      return { id: answer.id, text: utf8.decode(answer.bytes) };
    } catch {
      return 'unreadable'; // It is not UTF-8, which the decoder can say in no other way.
    }
  }

  dispose(): void {
    this.reader?.kill();
    this.end();
  }

  private question(name: string): Promise<Answer> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.started().stdin.write(`${name}\n`);
    });
  }

  private started(): ChildProcessWithoutNullStreams {
    if (this.reader) return this.reader;
    const answers = new BatchAnswers();
    const reader = spawn(this.program, [...quietly, 'cat-file', '--batch'], { cwd: this.folder, env: settings });
    reader.stdout.on('data', (piece: Uint8Array) => {
      for (const answer of answers.receive(piece)) this.waiting.shift()?.(answer);
    });
    // Whoever still waits when it ends, or never began, waits for nothing.
    reader.on('error', () => this.end());
    reader.on('close', () => this.end());
    reader.stdin.on('error', () => this.end());
    return (this.reader = reader);
  }

  private end(): void {
    const { waiting } = this;
    this.waiting = [];
    this.reader = null;
    for (const resolve of waiting) resolve('missing');
  }
}
