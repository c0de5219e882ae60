/** What `git cat-file --batch` answers, put together from the pieces in which it arrives. */

export type Answer = { readonly id: string; readonly kind: string; readonly bytes: Uint8Array } | 'missing';

const lineBreak = 10;
/** What begins an answer is a line; no name of a file is longer. */
const longestHead = 64 * 1024;

export class BatchAnswers {
  private pieces: Uint8Array[] = [];
  private length = 0;
  /** Bytes that the answer at hand has, where they are known. */
  private wanted = 0;

  /** The answers that are complete with these bytes, in the order of the questions. */
  receive(piece: Uint8Array): readonly Answer[] {
    this.pieces.push(piece);
    this.length += piece.length;
    const answers: Answer[] = [];
    while (this.length > 0 && this.length >= this.wanted) {
      const answer = this.take();
      if (answer === null) break;
      answers.push(answer);
    }
    return answers;
  }

  /** Null where more has to come first. */
  private take(): Answer | null {
    const all = this.whole();
    const end = all.subarray(0, longestHead).indexOf(lineBreak);
    if (end < 0) return null;
    const [, id, kind, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(String.fromCharCode(...all.subarray(0, end))) ?? [];
    if (id === undefined) return this.leave(all, end + 1, 'missing');
    const from = end + 1;
    this.wanted = from + Number(size) + 1;
    if (all.length < this.wanted) return null;
    return this.leave(all, this.wanted, { id, kind: kind!, bytes: all.subarray(from, this.wanted - 1) });
  }

  private whole(): Uint8Array {
    if (this.pieces.length > 1) {
      const whole = new Uint8Array(this.length);
      let at = 0;
      for (const piece of this.pieces) {
        whole.set(piece, at);
        at += piece.length;
      }
      this.pieces = [whole];
    }
    return this.pieces[0]!;
  }

  private leave(all: Uint8Array, end: number, answer: Answer): Answer {
    const rest = all.subarray(end);
    this.pieces = rest.length > 0 ? [rest] : [];
    this.length = rest.length;
    this.wanted = 0;
    return answer;
  }
}
