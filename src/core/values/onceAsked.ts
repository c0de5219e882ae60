/** Properties that are worked out when they are first read, and no more. */
import { keeping, type Keeping } from './keeping.ts';

interface Answer {
  readonly workOut: () => unknown;
  is: { readonly value: unknown } | null;
}

interface Property {
  readonly descriptor: PropertyDescriptor;
  readonly answers: Keeping<object, Answer>;
}

const properties = new Map<string, Property>();

/**
 * The object with such a property more; a copy of it has the value. A getter in a literal would do the same, but is made anew each time, and
 * V8 lets go of it, and of all that it leads to, only when all memory is searched.
 */
export function onceAsked<T extends object, K extends string, V>(object: T, key: K, workOut: () => V): T & Readonly<Record<K, V>> {
  const { descriptor, answers } = propertyOf(key);
  answers.set(object, { workOut, is: null });
  return Object.defineProperty(object, key, descriptor) as T & Readonly<Record<K, V>>;
}

function propertyOf(key: string): Property {
  let property = properties.get(key);
  if (!property) {
    const answers = keeping<object, Answer>();
    const get = function (this: object): unknown {
      const answer = answers.get(this)!;
      return (answer.is ??= { value: answer.workOut() }).value;
    };
    properties.set(key, (property = { descriptor: { enumerable: true, get }, answers }));
  }
  return property;
}
