/** Loaded first into both servers: tells how much memory they hold, in bytes. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Memory {
  /** After a full collection, where one was wanted, else as it is. */
  readonly heap: number;
  /** What the operating system sees. */
  readonly resident: number;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

process.on('message', (wanted) => {
  const resident = process.memoryUsage().rss;
  if (wanted === 'collected') collect();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ heap: heapUsed + external, resident } satisfies Memory);
});
