/** A file may hold anything, a terminal or a page should not be told everything: control characters become visible. */
export function printable(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (letter) =>
    letter === '\n' || letter === '\t' ? ' ' : '\ufffd',
  );
}
