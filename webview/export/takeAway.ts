/** Pictures that the host asks for: drawn, and given to it or put into the clipboard. */
import type { Outcome, Sitting } from '../../src/editor/preview/messages.ts';
import { paperOf, type Paper } from './paper.ts';
import { base64Of, pngOf } from './raster.ts';

export async function outcomeOf(sitting: Sitting, page: HTMLElement): Promise<Outcome> {
  const { number } = sitting;
  try {
    const paper = await paperOf(sitting.snapshot, page);
    if (sitting.to === 'clipboard') {
      await copy(paper);
      return { type: 'copied', number };
    }
    const data = sitting.format === 'svg' ? paper.text : await base64Of(await pngOf(paper.text, paper));
    return { type: 'picture', number, data };
  } catch (error) {
    console.warn(error);
    return { type: 'undrawn', number, why: error instanceof Error ? error.message.split('\n')[0]! : String(error) };
  }
}

async function copy(paper: Paper): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': await pngOf(paper.text, paper) })]);
}
