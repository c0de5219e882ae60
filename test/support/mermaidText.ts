/** Mermaid's own reading of a text, in plain Node. */
import DOMPurify from 'dompurify';
import mermaid from 'mermaid';

// Without a window DOMPurify does nothing, and Mermaid calls it all the same; what it does to a drawing is tested in Chromium.
Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text });
mermaid.initialize({ securityLevel: 'strict', maxTextSize: 2_000_000, maxEdges: 2000 });

/** Throws where Mermaid cannot read it. */
export async function parseMermaid(text: string): Promise<void> {
  await mermaid.parse(text);
}

export interface ReadTask {
  readonly id: string;
  readonly task: string;
  readonly section: string;
  readonly startTime: Date;
  readonly endTime: Date;
  readonly [tag: string]: unknown;
}

/** The rows of a Gantt chart as Mermaid understands them, names as it will draw them (it keeps the space before the colon). */
export async function readGantt(text: string): Promise<ReadTask[]> {
  await mermaid.parse(text);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else gives the rows, and rendering them needs a page
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const { getTasks } = db as unknown as { getTasks: () => ReadTask[] };
  return getTasks().map((row) => ({ ...row, task: drawn(row.task), section: drawn(row.section) }));
}

/** Mermaid keeps `#58;` as `ﬂ°°58¶ß` until the drawing is done, and then it is a character reference of HTML. */
function drawn(text: string): string {
  return text.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code))).trim();
}
