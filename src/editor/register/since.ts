/** Looks back: shows in the RAG view how each colour has moved since a tag, a branch or a commit. */
import { tell, type Command } from './house.ts';
import { askAll } from './questions.ts';

export const since: Command = async ({ earlier }, _rows, given) => {
  const prompt = 'A tag, branch or commit, such as kickoff or HEAD~5 (empty to look back no more)';
  const question = { key: 'ref', prompt, value: earlier.ref, check: whyNoRef };
  const answers = await askAll('RAG view: what has moved since', [() => question], given);
  if (!answers) return;
  const ref = answers.ref!;
  const found = await earlier.lookBackTo(ref);
  if (ref !== '' && found.length === 0)
    tell(`No plan can be read at ${ref}: take a tag, branch or commit that has one, in a trusted folder with git`);
};

/** Null for what may be the name of one. */
export function whyNoRef(text: string): string | null {
  if (text.startsWith('-')) return 'a tag, branch or commit does not begin with "-"';
  return /\s/.test(text) ? 'no blanks in the name of a tag, branch or commit' : null;
}
