/**
 * What was worked out of an object, kept in the object, where nobody sees it: neither a copy nor a comparison does. For what every edit
 * makes anew; a weak map serves objects that stay. V8 collects what is young often and cheaply, and takes the values of weak maps for
 * used then: a schedule that leads back to itself from one would stay until all memory is searched, and with it the one before it.
 */

/** The part of a weak map that is needed. */
export interface Keeping<K extends object, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
}

/** A private field can be put into whatever a constructor returns. */
const Given = function (object: object): object {
  return object;
} as unknown as new (object: object) => object;

/** Each has a field of its own. */
export function keeping<K extends object, V>(): Keeping<K, V> {
  class Keeper extends Given {
    #value: V;

    constructor(key: K, value: V) {
      super(key);
      this.#value = value;
    }

    static of(key: K): V | undefined {
      return #value in key ? key.#value : undefined;
    }

    static keep(key: K, value: V): void {
      if (#value in key) key.#value = value;
      else new Keeper(key, value);
    }
  }
  return { get: (key) => Keeper.of(key), set: (key, value) => Keeper.keep(key, value) };
}
