/** How long the thread could do nothing else, noticed by a timer that comes late. All times in milliseconds. */

/** Between two ticks of the timer. */
const tick = 2;

export interface Block {
  /** By `performance.now()`. */
  readonly end: number;
  readonly time: number;
  /** Of it the thread's own work; the rest is others' turn on a busy machine. */
  readonly own: number;
  /** Of it Planloom's own work, where somebody has found out (`ownShares`). */
  readonly ours?: number;
}

/** Watches until the function that it gives is called, which gives all blocks but those of no length. */
export function watchBlocks(): () => readonly Block[] {
  const blocks: Block[] = [];
  let last = performance.now();
  let worked = ownWork();
  const timer = setInterval(() => {
    const now = performance.now();
    const work = ownWork();
    if (now - last > 2 * tick) blocks.push({ end: now, time: now - last - tick, own: Math.min(work - worked, now - last) });
    last = now;
    worked = work;
  }, tick);
  return () => {
    clearInterval(timer);
    return blocks;
  };
}

function ownWork(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
