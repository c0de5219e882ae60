/**
 * Where a text can be cut so that each stretch, parsed alone, says what it says in the whole.
 *
 * In block style a line that stands no deeper than a key ends everything under that key: block scalars, quotes and brackets that are still
 * open there are mistakes. So indentation alone shows where entries begin, and a mistake stays inside its own stretch. What is cut:
 *
 * - the top-level map, at each of its keys;
 * - the maps keyed by id named in `keyed.ts`, at each of their entries, wherever such a key stands alone on its line. A table rather than a
 *   guess from the shape: what is cut must not change because somebody is just typing the first entry. A name missing here costs time, no more;
 * - an entry that holds such a map (a container with its `tasks:`): its own line, the keys up to that map, and the keys after it.
 *
 * Everything between two cuts, comments and blank lines too, goes with the stretch before.
 */

import { toTheEnd, type Steps } from '../steps.ts';
import { isKeyed } from './keyed.ts';

/** Maps cut inside one another, at most. */
const deepestCut = 40;

/** A stretch of the text; when `opens` is set, its last key holds that map. */
export interface Cut {
  readonly start: number;
  end: number;
  opens: Level | null;
  /** Where that last key stands. */
  opener: KeyPlace | null;
}

export interface KeyPlace {
  readonly start: number;
  readonly end: number;
}

/** A map that is cut. */
export interface Level {
  /** Of the key that holds the map; everything in it stands deeper. */
  readonly holder: number;
  /** Where its keys stand; -1 until the first is read. */
  column: number;
  /** Whether each key is a stretch of its own, or only what a cut map in between parts. */
  readonly byEntry: boolean;
  readonly cuts: Cut[];
}

export interface Cutting {
  readonly root: Level;
  /** The map that the last key would open, had it any lines here. */
  readonly pending: { readonly level: Level; readonly key: KeyPlace } | null;
  /** The last entry's key, where nothing but comments follows it. */
  readonly lone: KeyPlace | null;
  readonly beginsWithKey: boolean;
  /** Nothing here depends on what stands outside; false says: cut the whole text again. */
  readonly selfContained: boolean;
}

/** The whole text; null where it cannot be cut. */
export function cutText(text: string): Cutting | null {
  return toTheEnd(cutSteps(text));
}

/** `cutText` with pauses. */
export function* cutSteps(text: string): Steps<Cutting | null> {
  // After a byte order mark the parser miscounts the first line's indent.
  if (/^\uFEFF[ \t]/.test(text)) return null;
  const cutter = new Cutter(text, { holder: -1, column: -1, byEntry: true, cuts: [] }, preambleEnd(text));
  const cutting = yield* cutter.steps();
  const cuts = cutting?.root.cuts ?? [];
  return cuts.length > 1 || cuts[0]?.opens ? cutting : null;
}

/** A stretch that is already known to stand in a map cut like `level`. */
export function cutAgain(text: string, level: Omit<Level, 'cuts'>): Cutting | null {
  return toTheEnd(new Cutter(text, { ...level, cuts: [] }, 0).steps());
}

/** Byte order mark, directives, comments and one `---` before the first key. */
export function preambleEnd(text: string): number {
  return /^\uFEFF?(?:(?:[ \t]*(?:#.*)?|%.*)\r?\n)*(?:---[ \t]*(?:#.*)?\r?\n)?/.exec(text)?.[0].length ?? 0;
}

/** About a millisecond of work. */
const linesBetweenPauses = 5_000;

const tab = 9;
const space = 32;
const hash = 35;

class Cutter {
  readonly #text: string;
  readonly #levels: Level[];
  #at: number;
  /** The stretch that is being read, and the map it is a part of. */
  #cut: Cut | null = null;
  #home: Level | null = null;
  /** Whether the current entry's line has no value, and where the keys below it stand: -1 none read yet, -2 no keys. */
  #bare = false;
  #bodyColumn = -2;
  #bodyStart = 0;
  #keyPlace: KeyPlace = { start: 0, end: 0 };
  #selfContained = true;
  /** The least indent of the comments just read that `yaml` takes for the end of a text. */
  #oddComment = Infinity;

  constructor(text: string, root: Level, start: number) {
    this.#text = text;
    this.#levels = [root];
    this.#at = start;
  }

  /** Null where the text is no block map, or one whose comments mislead the parser. */
  *steps(): Steps<Cutting | null> {
    const text = this.#text;
    const root = this.#levels[0]!;
    let lines = 0;
    while (this.#at < text.length) {
      if (++lines % linesBetweenPauses === 0) yield;
      const start = this.#at;
      const newline = text.indexOf('\n', start);
      const end = newline < 0 ? text.length : newline;
      this.#at = newline < 0 ? text.length : newline + 1;
      let first = start;
      while (text.charCodeAt(first) === space) first++;
      if (first >= end || this.#isBlank(start, first, end)) continue;
      if (first === start && this.#endsDocument(start)) {
        this.#selfContained = false;
        break;
      }
      if (!this.#line(start, first - start, end)) return null;
    }
    if (this.#cut) this.#cut.end = text.length;
    const last = this.#top;
    const key = this.#cut?.opener ?? null;
    const pending = last !== root && last.column < 0 && key ? { level: last, key } : null;
    if (pending) this.#disown(last);
    const lone = this.#bare && this.#bodyColumn === -1 ? this.#keyPlace : null;
    return { root, pending, lone, beginsWithKey: this.#isKey(firstKey(text), this.#lineEnd(0)), selfContained: this.#selfContained };
  }

  get #top(): Level {
    return this.#levels[this.#levels.length - 1]!;
  }

  #isBlank(start: number, first: number, end: number): boolean {
    const text = this.#text;
    let at = first;
    let code = text.charCodeAt(at);
    while (at < end && (code === space || code === tab || code === 13)) code = text.charCodeAt(++at);
    if (at >= end) return true;
    if (code !== hash) return false;
    if (!/\s/.test(text.charAt(at + 1))) this.#oddComment = Math.min(this.#oddComment, first - start);
    return true;
  }

  #endsDocument(start: number): boolean {
    return /^(?:---|\.\.\.)(?:\s|$)/.test(this.#text.slice(start, start + 4));
  }

  /** False where the text cannot be cut. */
  #line(start: number, indent: number, end: number): boolean {
    const code = this.#text.charCodeAt(start + indent);
    const odd = this.#oddComment < indent;
    this.#oddComment = Infinity;
    if (odd && !isDash(this.#text, start + indent) && !this.#isKey(start + indent, end)) return false;
    if (code === tab) return this.#cut !== null;
    this.#leave(indent);
    let level = this.#top;
    if (level.column < 0) {
      if (this.#beginsMap(start, indent, end)) level.column = indent;
      else if (this.#levels.length === 1) return false;
      else {
        this.#disown(level);
        this.#levels.pop();
        level = this.#top;
      }
    }
    if (indent === level.column) this.#key(level, start, indent, end);
    else if (indent > level.column) this.#body(level, start, indent, end);
    return this.#cut !== null;
  }

  /** Goes back out of the maps that a line at this indent does not belong to. */
  #leave(indent: number): void {
    while (indent <= this.#top.holder) {
      if (this.#levels.length === 1) {
        this.#selfContained = false;
        return;
      }
      const level = this.#levels.pop()!;
      if (level.cuts.length === 0) this.#disown(level);
    }
  }

  /** A line at the column of a map's keys. */
  #key(level: Level, start: number, indent: number, end: number): void {
    const first = start + indent;
    if (this.#continues(first)) {
      this.#bare = false;
      if (!this.#cut) this.#selfContained = false;
      // Below a map that was left no `?` can wait for its value: the colon is a key without a name.
      else if (this.#home === level || !isColon(this.#text, first)) return;
    }
    if (level.byEntry || this.#home !== level) this.#begin(level, start);
    const key = this.#loneKey(first, end);
    this.#bare = level.byEntry && key !== null;
    this.#bodyColumn = this.#bare ? -1 : -2;
    if (!key) return;
    this.#keyPlace = key;
    if (this.#isKeyed(key)) this.#open({ holder: indent, column: -1, byEntry: true, cuts: [] }, key);
  }

  /** A line below a key: of interest only where it stands at the column of an entry's own keys. */
  #body(level: Level, start: number, indent: number, end: number): void {
    if (!this.#bare || this.#home !== level) return;
    const first = start + indent;
    if (this.#bodyColumn === -1) {
      this.#bodyColumn = this.#isKey(first, end) ? indent : -2;
      this.#bodyStart = start;
    }
    if (indent !== this.#bodyColumn) return;
    const key = this.#loneKey(first, end);
    if (!key || !this.#isKeyed(key) || this.#levels.length >= deepestCut) return;
    const own: Level = { holder: level.column, column: indent, byEntry: false, cuts: [] };
    this.#open(own, this.#keyPlace);
    this.#begin(own, this.#bodyStart);
    this.#bare = false;
    this.#open({ holder: indent, column: -1, byEntry: true, cuts: [] }, key);
  }

  #begin(level: Level, start: number): void {
    if (this.#cut) this.#cut.end = start;
    const first = this.#cut === null && this.#levels[0]!.holder < 0;
    this.#cut = { start: first ? 0 : start, end: start, opens: null, opener: null };
    this.#home = level;
    level.cuts.push(this.#cut);
  }

  #open(level: Level, key: KeyPlace): void {
    if (this.#levels.length >= deepestCut || !this.#cut) return;
    this.#cut.opens = level;
    this.#cut.opener = key;
    this.#levels.push(level);
  }

  /** The map turned out to be none: its holder keeps its lines. */
  #disown(level: Level): void {
    if (this.#cut?.opens !== level) return;
    this.#cut.opens = null;
    this.#cut.opener = null;
  }

  /** Whether the first line of a map is one: a key, or a key still being typed with others after it. */
  #beginsMap(start: number, indent: number, end: number): boolean {
    const first = start + indent;
    if (this.#isKey(first, end)) return true;
    if (!isWordAt(this.#text, first)) return false;
    const holder = this.#top.holder;
    for (let at = end + 1; at < this.#text.length; at = this.#lineEnd(at) + 1) {
      let other = at;
      while (this.#text.charCodeAt(other) === space) other++;
      const code = this.#text.charCodeAt(other);
      if (code === 10 || code === 13 || code === hash || other >= this.#text.length) continue;
      if (other - at <= holder) return false;
      if (other - at === indent && this.#isKey(other, this.#lineEnd(other))) return true;
    }
    return false;
  }

  #lineEnd(at: number): number {
    const newline = this.#text.indexOf('\n', at);
    return newline < 0 ? this.#text.length : newline;
  }

  /** Whether the line goes on with what the line above began: a list at its key's column, a closing bracket, the value of a `?`. */
  #continues(first: number): boolean {
    const code = this.#text.charCodeAt(first);
    return code === 93 || code === 125 || isDash(this.#text, first) || isColon(this.#text, first);
  }

  /** A line that begins a plain key: `name: …`. Whatever it follows, it cannot be the rest of a plain text. */
  #isKey(first: number, end: number): boolean {
    const text = this.#text;
    if (!isWordAt(text, first)) return false;
    for (let at = first + 1; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 58 && (at + 1 === end || isGap(text.charCodeAt(at + 1)))) return true;
      if (code === hash && isGap(text.charCodeAt(at - 1))) return false;
    }
    return false;
  }

  /** The key of a line that holds nothing else but perhaps a comment; null for any other line. */
  #loneKey(first: number, end: number): KeyPlace | null {
    const colon = this.#text.indexOf(':', first);
    if (colon < 0 || colon >= end || this.#hasWord(colon + 1, end)) return null;
    if (!/^[A-Za-z0-9_][\w.-]*$/.test(this.#text.slice(first, colon))) return null;
    return /^[ \t]*(?:[ \t]#.*)?\r?$/.test(this.#text.slice(colon + 1, end)) ? { start: first, end: colon } : null;
  }

  /** Whether something other than a comment stands there, as it does on most lines; told without slicing and matching. */
  #hasWord(from: number, end: number): boolean {
    let at = from;
    while (at < end && this.#text.charCodeAt(at) === space) at++;
    const code = this.#text.charCodeAt(at);
    return at < end && code > space && code < 128 && code !== hash;
  }

  #isKeyed({ start, end }: KeyPlace): boolean {
    return isKeyed(this.#text.slice(start, end));
  }
}

/** A letter, a figure or `_`. */
function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const isSmallLetter = code > 96 && code < 123;
  return isSmallLetter || /[\p{L}\p{N}_]/u.test(text.charAt(at));
}

function firstKey(text: string): number {
  let at = 0;
  while (text.charCodeAt(at) === space) at++;
  return at;
}

function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === 45 && isGap(text.charCodeAt(at + 1));
}

function isColon(text: string, at: number): boolean {
  return text.charCodeAt(at) === 58 && isGap(text.charCodeAt(at + 1));
}

/** Blank, tab, line break or the end of the text. */
function isGap(code: number): boolean {
  return code === space || code === tab || code === 10 || code === 13 || Number.isNaN(code);
}
