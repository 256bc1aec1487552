import { OverBudget, type Budget } from '../budget.js';
import { ACTION_ENTRIES, EVENTS, READ_ENTRIES } from './allowed.js';
import {
  BACKSLASH,
  CR,
  escaped,
  GREATER,
  HEX,
  isDigit,
  isRegular,
  isWhite,
  LESS,
  LF,
  PERCENT,
  ROUND_CLOSE,
  ROUND_OPEN,
  SLASH,
  SQUARE_CLOSE,
  SQUARE_OPEN,
} from './signs.js';
import { Damaged, Dictionary, Reference, referenceTo, Text, valueOf, type PdfValue } from './values.js';

/** Of arrays and dictionaries within one another; ordinary files have some ten. */
const DEEPEST = 500;
const LONGEST_WORD = 1_000;
/** Of a string, as much as tells where an address leads. */
const KEPT_OF_TEXT = 2_000;
/** White space and comments that are counted with what follows them; longer ones might be gone through again and again. */
const SHORT = 100;
/** Values in one array or dictionary, keys among them. */
const MOST_WITHIN = 500_000;
/** Of what is held once for all dictionaries that say the same. */
const LONGEST_ALIKE = 100;
/** After how many values the budget is asked again. */
const AT_ONCE = 1_000;
/**
 * What is held of a file may not come near to the memory a thread has (Node ends the whole process where a large piece of it
 * cannot be had), so it counts by what it takes. What is only read, and not held, counts for little.
 */
const COSTS = { read: 0.1, name: 8, dictionary: 8, array: 5, reference: 2, sign: 1 / 8 } as const;

interface Open {
  readonly isDictionary: boolean;
  readonly values: PdfValue[];
}

/**
 * Reads values from bytes, each byte once, and holds what `READ_ENTRIES` asks for of them. It is stricter than readers are: where one of them would skip or guess, another may
 * do otherwise, so the file counts as damaged.
 */
export class Syntax {
  private uncounted = 0;
  at = 0;

  constructor(
    readonly bytes: Buffer,
    private readonly budget: Budget,
    private readonly names = new Map<string, string>(),
    /** Dictionaries of nothing but names: a large file says of a hundred thousand paragraphs that they are paragraphs. */
    private readonly alike = new Map<string, Dictionary>(),
  ) {}

  /** More bytes of the same file. */
  of(bytes: Buffer): Syntax {
    return new Syntax(bytes, this.budget, this.names, this.alike);
  }

  /** The value that begins here; `at` is then behind it. An object without a value is null. */
  value(from: number): PdfValue {
    this.at = from;
    try {
      return this.read();
    } finally {
      this.budget.look(this.at - from);
      this.budget.node(Math.ceil(this.uncounted) + 1);
      this.uncounted = 0;
    }
  }

  /** Past white space and comments. */
  skip(): void {
    const { bytes, at: from } = this;
    for (;;) {
      const code = bytes[this.at];
      if (isWhite(code)) this.at += 1;
      else if (code === PERCENT)
        while (this.at < bytes.length && bytes[this.at] !== LF && bytes[this.at] !== CR) this.at += 1;
      else break;
    }
    if (this.at - from > SHORT) this.budget.look(this.at - from);
  }

  /** Whether this word stands here, and goes past it if so. */
  takes(word: string): boolean {
    const end = this.at + word.length;
    if (this.bytes.toString('latin1', this.at, end) !== word) return false;
    this.at = end;
    return true;
  }

  private read(): PdfValue {
    const open: Open[] = [];
    let inner: Open = { isDictionary: false, values: [] }; // what holds the value itself
    for (;;) {
      this.skip();
      const code = this.bytes[this.at];
      if (code === SQUARE_OPEN || (code === LESS && this.bytes[this.at + 1] === LESS)) {
        if (open.length === DEEPEST) throw new Damaged();
        open.push(inner);
        inner = { isDictionary: code === LESS, values: [] };
        this.at += code === LESS ? 2 : 1;
        continue;
      }
      if (code === SQUARE_CLOSE || (code === GREATER && this.bytes[this.at + 1] === GREATER)) {
        const outer = open.pop();
        if (outer === undefined || inner.isDictionary !== (code === GREATER)) throw new Damaged();
        outer.values.push(this.closed(inner, outer, open.length > 0));
        inner = outer;
        this.at += code === GREATER ? 2 : 1;
      } else if (open.length === 0 && isRegular(code)) return this.bare();
      else this.leaf(inner, code, open.length > 0);
      this.count(COSTS.read);
      if (inner.values.length > MOST_WITHIN) throw new OverBudget('nodes');
      if (open.length === 0) return inner.values[0]!;
    }
  }

  /** A number, a reference or a word, outside of anything. */
  private bare(): PdfValue {
    const written = this.word(this.at);
    const word = written.replace(/(?<=^\d*)endobj$/, ''); // some write it without a space
    if (word === '') return null;
    const value = valueOf(word);
    const end = this.at;
    if (WHOLE.test(word)) {
      this.skip();
      const second = this.word(this.at);
      this.skip();
      if (WHOLE.test(second) && this.word(this.at) === 'R') return referenceTo([value, 0]);
      this.at = end;
    }
    return value;
  }

  private leaf({ isDictionary, values }: Open, code: number | undefined, isWithin: boolean): void {
    const isAsked = !isWithin || (isDictionary && isRead(values.at(-1)));
    if (code === SLASH) values.push(this.name());
    else if (code === ROUND_OPEN) values.push(this.literal(isAsked));
    else if (code === LESS) values.push(this.hexadecimal(isAsked));
    else if (!isRegular(code)) throw new Damaged();
    else {
      const word = this.word(this.at);
      values.push(word === 'R' ? referenceTo(values.splice(-2)) : valueOf(word));
    }
  }

  private word(from: number): string {
    let end = from;
    while (isRegular(this.bytes[end])) end += 1;
    this.at = end;
    if (end - from > LONGEST_WORD) throw new Damaged();
    return this.bytes.toString('latin1', from, end);
  }

  /** `/Java#53cript` is a way of writing the same name. */
  private name(): string {
    const written = this.word(this.at + 1);
    const name = written.includes('#')
      ? written.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : written;
    if (name.includes('\0')) throw new Damaged(); // ends the name, for some
    const known = this.names.get(name);
    if (known !== undefined) return known;
    this.names.set(name, name);
    this.count(COSTS.name + name.length * COSTS.sign);
    return name;
  }

  private literal(isAsked: boolean): Text {
    const { bytes } = this;
    const most = isAsked ? KEPT_OF_TEXT : 0;
    let text = '';
    let depth = 1;
    for (let at = this.at + 1; at < bytes.length; at += 1) {
      const code = bytes[at]!;
      if (code === ROUND_OPEN) depth += 1;
      else if (code === ROUND_CLOSE) depth -= 1;
      if (depth === 0) {
        this.at = at + 1;
        return this.text(text);
      }
      if (code !== BACKSLASH) {
        if (text.length < most) text += String.fromCharCode(code);
        continue;
      }
      const next = bytes[at + 1];
      const octal =
        isDigit(next) && text.length < most ? OCTAL.exec(bytes.toString('latin1', at + 1, at + 4))?.[0] : undefined;
      if (text.length < most)
        text += octal === undefined ? escaped(next) : String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      at += octal?.length ?? (next === CR && bytes[at + 2] === LF ? 2 : 1);
    }
    this.at = bytes.length;
    throw new Damaged();
  }

  private hexadecimal(isAsked: boolean): Text {
    const { bytes } = this;
    const most = isAsked ? KEPT_OF_TEXT : 0;
    let text = '';
    let half: number | null = null;
    for (let at = this.at + 1; at < bytes.length; at += 1) {
      const code = bytes[at];
      if (isWhite(code)) continue;
      if (code === GREATER) {
        this.at = at + 1;
        return this.text(half === null ? text : text + String.fromCharCode(half * 16));
      }
      const digit = HEX[code!]!;
      if (digit < 0) {
        this.at = at;
        throw new Damaged();
      }
      if (text.length >= most) continue;
      if (half !== null) text += String.fromCharCode(half * 16 + digit);
      half = half === null ? digit : null;
    }
    this.at = bytes.length;
    throw new Damaged();
  }

  private text(text: string): Text {
    if (text === '') return NO_TEXT;
    this.count(text.length * COSTS.sign);
    return new Text(Buffer.from(text, 'latin1').toString('latin1')); // put together sign by sign, it takes thirty times as much
  }

  private count(cost: number): void {
    this.uncounted += cost;
    if (this.uncounted < AT_ONCE) return;
    const { uncounted } = this;
    this.uncounted = 0;
    this.budget.node(Math.ceil(uncounted));
  }

  private closed({ isDictionary, values }: Open, outer: Open, isWithin: boolean): PdfValue {
    if (isDictionary) return this.dictionary(values);
    if (isWithin && outer.isDictionary && !isRead(outer.values.at(-1)) && !values.some(holdsMore)) return NONE;
    this.count(COSTS.array);
    for (const value of values) this.count(costOf(value));
    return values.slice(); // as long as it is, and no longer
  }

  private dictionary(values: readonly PdfValue[]): Dictionary {
    if (values.length % 2 === 1) throw new Damaged();
    const held: PdfValue[] = [];
    for (let n = 0; n < values.length; n += 2) {
      const [key, value] = [values[n]!, values[n + 1]!];
      if (typeof key !== 'string') throw new Damaged();
      if (value === NOTHING && ACTION_ENTRIES.has(key)) continue; // how a paragraph is set, which stands where an action would
      if (isRead(key) || holdsMore(value) || (EVENTS.has(key) && value instanceof Reference)) held.push(key, value);
    }
    if (held.length === 0) return NOTHING;
    // No name has a zero in it, so what is said between zeros is said in one way only.
    const said = held.every((value) => typeof value === 'string') ? held.join('\0') : '';
    const isShort = said !== '' && said.length < LONGEST_ALIKE;
    const known = isShort ? this.alike.get(said) : undefined;
    if (known !== undefined) return known;
    this.count(COSTS.dictionary);
    for (const value of held) this.count(costOf(value));
    const dictionary = new Dictionary(held.slice());
    if (isShort) this.alike.set(said, dictionary);
    return dictionary;
  }
}

const isRead = (key: PdfValue | undefined): boolean => typeof key === 'string' && READ_ENTRIES.has(key);
const costOf = (value: PdfValue): number =>
  1 + (value instanceof Reference || (typeof value === 'number' && !Number.isInteger(value)) ? COSTS.reference : 0);

const OCTAL = /^[0-7]{1,3}/;
const WHOLE = /^\d+$/;
const NO_TEXT = new Text('');
/** A dictionary, and an array, without anything that is asked for. */
export const NOTHING = new Dictionary([]);
const NONE: readonly PdfValue[] = [];

/** Whether something may lie within a value that nobody asks for. */
const holdsMore = (value: PdfValue): boolean =>
  Array.isArray(value) ? value.some(holdsMore) : value instanceof Dictionary && value !== NOTHING;
