/** Loaded first into both servers: tells how much memory they hold after a full collection, in bytes. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Memory {
  readonly heap: number;
  /** What the operating system sees. */
  readonly resident: number;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

process.on('message', () => {
  const resident = process.memoryUsage().rss;
  collect();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ heap: heapUsed + external, resident } satisfies Memory);
});
