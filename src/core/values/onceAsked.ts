/** Worked out when it is first asked for, and no more. */
export function onceAsked<T>(workOut: () => T): () => T {
  let answer: { readonly is: T } | null = null;
  return () => (answer ??= { is: workOut() }).is;
}
