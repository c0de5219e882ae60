/** JSON-RPC between two processes, framed as the Language Server Protocol frames it. */
import type { Readable, Writable } from 'node:stream';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

type Handler = (params: unknown) => unknown;

/** An answer that is JSON already, in pieces. */
export class Written {
  readonly parts: readonly Buffer[];

  constructor(parts: readonly Buffer[]) {
    this.parts = parts;
  }
}

const separator = Buffer.from('\r\n\r\n');

export class Peer {
  private readonly output: Writable;
  private readonly handlers = new Map<string, Handler>();
  private readonly waiting = new Map<number, PromiseWithResolvers<unknown>>();
  private received: Buffer[] = [];
  /** Bytes to be received before it is worth looking again. */
  private wanted = 1;
  private asked = 0;

  constructor(input: Readable, output: Writable) {
    this.output = output;
    input.on('data', (data: Buffer) => this.receive(data));
  }

  /** What a request of the method is answered with, or what a notification does; requests nobody handles are answered with null. */
  on(method: string, handler: Handler): void {
    this.handlers.set(method, handler);
  }

  notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  request(method: string, params: unknown): Promise<unknown> {
    const answer = Promise.withResolvers<unknown>();
    const id = ++this.asked;
    this.waiting.set(id, answer);
    this.send({ id, method, params });
    return answer.promise;
  }

  private send(message: Message): void {
    this.write([Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))]);
  }

  /** All at once, and none of it copied. */
  private write(body: readonly Buffer[]): void {
    const length = body.reduce((sum, part) => sum + part.length, 0);
    this.output.cork();
    for (const part of [Buffer.from(`Content-Length: ${length}`), separator, ...body]) this.output.write(part);
    this.output.uncork();
  }

  private receive(data: Buffer): void {
    this.received.push(data);
    const length = this.received.reduce((sum, part) => sum + part.length, 0);
    if (length < this.wanted) return;
    let rest = Buffer.concat(this.received);
    for (;;) {
      const head = rest.indexOf(separator);
      const from = head + separator.length;
      const end = head < 0 ? Infinity : from + lengthIn(rest.toString('latin1', 0, head));
      this.wanted = head < 0 ? rest.length + 1 : end;
      if (rest.length < end) break;
      void this.handle(JSON.parse(rest.toString('utf8', from, end)) as Message);
      rest = rest.subarray(end);
    }
    this.received = [rest];
  }

  private async handle({ id, method, params, result, error }: Message): Promise<void> {
    if (method !== undefined) {
      const answer = await this.handlers.get(method)?.(params);
      if (id === undefined) return;
      if (answer instanceof Written)
        this.write([Buffer.from(`{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":`), ...answer.parts, Buffer.from('}')]);
      else this.send({ id, result: answer ?? null });
      return;
    }
    const answer = this.waiting.get(Number(id));
    this.waiting.delete(Number(id));
    if (error) answer?.reject(new Error(error.message));
    else answer?.resolve(result);
  }
}

function lengthIn(head: string): number {
  return Number(/content-length: *(\d+)/i.exec(head)?.[1]);
}
