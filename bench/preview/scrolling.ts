/** A wheel turned through a plan, and how long the page was busy in one piece after each turn. */
import type { Page } from 'playwright-core';

const steps = 60;
/** Pixels of a turn, and milliseconds until the next. */
const [turn, pause] = [360, 60];

interface Watching {
  longest: number[];
}

/** The longest task after each turn, in milliseconds; 0 where none took 50 ms, for of shorter ones a browser does not tell. */
export async function scrolled(page: Page): Promise<number[]> {
  await page.evaluate(watch);
  await page.mouse.move(700, 400);
  const times: number[] = [];
  for (let step = 0; step < steps; step++) {
    await page.mouse.wheel(0, step < steps / 2 ? turn : -turn);
    await page.waitForTimeout(pause);
    times.push(await page.evaluate(() => Math.max(0, ...(window as unknown as Watching).longest.splice(0))));
  }
  return times;
}

/** Runs in the page, once. */
function watch(): void {
  const tab = window as unknown as Partial<Watching>;
  if (tab.longest) return;
  const longest: number[] = [];
  tab.longest = longest;
  new PerformanceObserver((list) => longest.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
}
