import { inflateSync } from 'node:zlib';
import { OverBudget, type Budget } from '../budget.js';
import { Comments, headBefore, mayFollowComment } from './heads.js';
import { dataAfter, opensDictionary } from './signs.js';
import { NOTHING, Syntax } from './syntax.js';
import { Damaged, Dictionary, Reference, type PdfValue } from './values.js';

/** Of one stream with objects; programs put some hundred objects into each. */
const LIST_LIMIT = 16 * 1024 * 1024;
/** From an object that is but a reference to the next. */
const LONGEST_CHAIN = 20;

/** Of an object that is held, besides what is in it. */
const COST = 4;

/** Of one object, in a file that was saved onto what was there. */
class Versions {
  constructor(readonly values: PdfValue[]) {}
}

const filtersOf = (of: Dictionary): readonly PdfValue[] =>
  of.all('Filter').flatMap((filter) => filter as PdfValue | PdfValue[]);

interface List {
  readonly of: Dictionary;
  /** Where the word `stream` ends. */
  readonly behind: number;
}

/**
 * All objects that any reader may find in a file. Readers go by the table of where objects are, and where that is wrong or a
 * version was overwritten, by the words `obj` and `trailer` wherever these stand, be it in a comment or in a picture. So each
 * of them is taken for the beginning of an object here, and an object's number for all that were ever given it. A file's
 * tables, and where its streams end, thereby make no difference.
 */
export class PdfFile {
  readonly values: PdfValue[] = [];
  /** Where the data of each begin that are a JPEG. */
  readonly photographs: number[] = [];
  /** Where the first object's number stands. */
  begins: number | null = null;
  private readonly byNumber = new Map<number, PdfValue | Versions>();
  /** Whose number cannot be told for certain: each of them may be any. */
  private readonly unnumbered: PdfValue[] = [];
  private readonly lists: List[] = [];
  private readonly syntax: Syntax;

  constructor(
    private readonly bytes: Buffer,
    private readonly budget: Budget,
  ) {
    this.syntax = new Syntax(bytes, budget);
    budget.look(2 * bytes.length);
    this.readObjects();
    this.readTrailers();
  }

  /** Objects that are packed together in streams. Apart from the others, since nothing can be told of them in a locked file. */
  unpack(): void {
    for (const list of this.lists) this.readList(list);
    this.lists.length = 0;
  }

  /** What a value may be once references are followed. */
  resolved(value: PdfValue, chain = 0): readonly PdfValue[] {
    this.budget.node(COST);
    if (!(value instanceof Reference)) return [value];
    if (chain === LONGEST_CHAIN) throw new Damaged();
    const there = this.byNumber.get(value.number) ?? [];
    const all = there instanceof Versions ? there.values : [there];
    return [...all, ...this.unnumbered].flatMap((one) => this.resolved(one, chain + 1));
  }

  private readObjects(): void {
    const { bytes } = this;
    const comments = new Comments(bytes);
    for (let at = bytes.indexOf('obj'); at !== -1; at = bytes.indexOf('obj', at + 3)) {
      if (bytes[at - 1] === 0x64 /* of endobj */) continue;
      this.budget.node();
      const head = headBefore(bytes, at);
      if (head !== null) this.begins ??= head.at;
      else if (!mayFollowComment(bytes, at)) continue; // of a text or a longer word
      const isCertain = head !== null && !comments.isIn(head.at);
      this.readObject(at + 3, isCertain ? head.number : null);
    }
  }

  private readObject(from: number, number: number | null): void {
    const { syntax } = this;
    if (number === null) {
      syntax.at = from;
      syntax.skip();
      // A word by chance, in a text or a picture.
      if (!opensDictionary(this.bytes, syntax.at) && this.bytes[syntax.at] !== 0x5b) return;
    }
    const value = syntax.value(from);
    syntax.skip();
    if (value instanceof Dictionary && value !== NOTHING && syntax.takes('stream')) {
      const stream = value.asStream();
      if (value.has('First') || value.all('Type').includes('ObjStm'))
        this.lists.push({ of: stream, behind: syntax.at });
      if (filtersOf(value).includes('DCTDecode')) this.photographs.push(dataAfter(this.bytes, syntax.at) ?? syntax.at);
      this.add(number, stream);
    } else this.add(number, value);
  }

  private add(number: number | null, value: PdfValue): void {
    if (value === NOTHING) return;
    this.budget.node(COST);
    this.values.push(value);
    if (number === null) this.unnumbered.push(value);
    else {
      const others = this.byNumber.get(number);
      if (others === undefined) this.byNumber.set(number, value);
      else if (others instanceof Versions) others.values.push(value);
      else this.byNumber.set(number, new Versions([others, value]));
    }
  }

  private readTrailers(): void {
    const { bytes, syntax } = this;
    for (let at = bytes.indexOf('trailer'); at !== -1; at = bytes.indexOf('trailer', at + 7)) {
      this.budget.node();
      syntax.at = at + 7;
      syntax.skip();
      if (opensDictionary(bytes, syntax.at)) this.values.push(syntax.value(syntax.at));
    }
  }

  private readList({ of, behind }: List): void {
    const [count, first] = [of.one('N'), of.one('First')];
    const start = dataAfter(this.bytes, behind);
    if (typeof count !== 'number' || typeof first !== 'number' || start === null) throw new Damaged();
    const bytes = this.unpacked(of, start);
    const syntax = this.syntax.of(bytes);
    const places: { number: number; at: number }[] = [];
    let at = 0;
    const next = (): number => {
      const value = syntax.value(at);
      at = syntax.at;
      if (typeof value !== 'number' || at > first) throw new Damaged();
      return value;
    };
    for (let n = 0; n < count; n += 1) places.push({ number: next(), at: first + next() });
    at = first;
    for (const place of places) {
      if (place.at < at) throw new Damaged(); // one in another, or before it
      this.add(place.number, syntax.value(place.at));
      at = syntax.at;
    }
    if (of.has('Filter')) return;
    syntax.skip();
    if (!syntax.takes('endstream')) throw new Damaged(); // whoever goes by what is said of its length may see less
  }

  /** Packed data tell themselves where they end, whatever is said of their length; of others, the objects in them do. */
  private unpacked(of: Dictionary, start: number): Buffer {
    if (['DecodeParms', 'F', 'FFilter', 'DP'].some((key) => of.has(key))) throw new Damaged();
    if (!of.has('Filter')) return this.bytes.subarray(start);
    const [only, ...more] = filtersOf(of);
    if (only !== 'FlateDecode' || more.length > 0) throw new Damaged();
    const maxOutputLength = Math.min(LIST_LIMIT, this.budget.unpackable);
    try {
      const packed = this.bytes.subarray(start);
      const unpacked = inflateSync(packed, { maxOutputLength });
      this.budget.unpack(unpacked.length);
      return unpacked;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new OverBudget('unpacked');
      if (error instanceof OverBudget) throw error;
      throw new Damaged();
    }
  }
}
