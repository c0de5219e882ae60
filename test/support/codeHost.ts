/** A code host on loopback that keeps comments as GitHub and GitLab do, and records what it was asked. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export interface Call {
  readonly method: string;
  /** With what stands behind `?`. */
  readonly path: string;
  readonly body: { readonly body?: string; readonly [key: string]: unknown } | null;
  readonly token: string | undefined;
}

export interface Comment {
  readonly id: number;
  body: string;
  readonly user?: { readonly type: string };
  readonly author?: { readonly id: number };
  readonly author_association?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** GitHub's own figure. */
const longestBody = 65_536;

export class CodeHost {
  readonly calls: Call[] = [];
  readonly comments: Comment[] = [];
  /** What is answered instead of what the host would; undefined where it does as it is asked. */
  instead: (call: Call) => Answer | undefined = () => undefined;
  private readonly server: Server;

  private constructor(server: Server) {
    this.server = server;
  }

  static async start(): Promise<CodeHost> {
    const server = createServer((request, response) => {
      void host.answer(request).then(({ status, headers = {}, body = null }) => {
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(JSON.stringify(body));
      });
    });
    const host = new CodeHost(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return host;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** `POST …/comments`, without the pages that were read. */
  get writes(): readonly string[] {
    return this.calls.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const { method = '', url = '', headers } = request;
    const body = method === 'GET' ? null : ((await json(request)) as Call['body']);
    const call = { method, path: url, body, token: headers.authorization ?? (headers['private-token'] as string | undefined) };
    this.calls.push(call);
    return this.instead(call) ?? this.asAsked(call);
  }

  private asAsked({ method, path, body }: Call): Answer {
    const [way, query] = path.split('?');
    if (way === '/user') return { status: 200, body: { id: 1 } };
    if (way!.endsWith('/code-scanning/sarifs')) return { status: 202, body: { id: 'a' } };
    if (!/\/(comments|notes)(\/\d+)?$/.test(way!)) return { status: 404 };
    if (method === 'GET') return this.page(Number(new URLSearchParams(query).get('page')));
    const text = body?.body ?? '';
    if (text.length > longestBody) return { status: 422, body: { message: 'body is too long' } };
    const id = Number(/\/(\d+)$/.exec(way!)?.[1]);
    const known = this.comments.find((comment) => comment.id === id);
    if (known) known.body = text;
    else this.comments.push({ id: this.comments.length + 1, body: text, user: { type: 'Bot' }, author: { id: 1 } });
    return { status: known ? 200 : 201, body: known ?? this.comments.at(-1) };
  }

  private page(page: number): Answer {
    return { status: 200, body: this.comments.slice((page - 1) * 100, page * 100) };
  }
}
