/** Longer ones are seldom written twice, and V8 keeps all of the text that they are cut out of. */
const longest = 12;

/**
 * `read`, which says the same of the same text, with its latest answers kept: plans write few durations, each of them many times, and one
 * object serves them all. `most` texts are kept, and begun anew when there are more.
 */
export function rememberedByText<T extends object>(read: (text: string) => T, most = 1_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return read(text);
    let answer = known.get(text);
    if (answer) return answer;
    answer = read(text);
    if (known.size >= most) known.clear();
    known.set(text, answer);
    return answer;
  };
}
