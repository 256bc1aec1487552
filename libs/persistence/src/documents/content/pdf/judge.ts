import { isOrdinaryAddress } from '../addresses.js';
import { judgeSize } from '../images/size.js';
import { Refused } from '../refused.js';
import {
  ACTION_ENTRIES,
  ACTIONS,
  ANNOTATIONS,
  ENTRIES,
  NAMED,
  OTHER_ACTIONS,
  OTHER_ANNOTATIONS,
  type FoundInPdf,
} from './allowed.js';
import type { PdfFile } from './file.js';
import { Damaged, Dictionary, Reference, Text, type PdfValue } from './values.js';

/** Refuses a file with these objects for the first of them that is not allowed. */
export const judge = (file: PdfFile): void => new Judging(file).all();

const found = (what: FoundInPdf): Refused => new Refused({ code: 'FileIsActive', found: what });

class Judging {
  private catalogs = 0;
  private pages = 0;
  /** Objects that were looked at as actions or annotations: each need be once, however many lead to it. */
  private readonly looked = { action: new Set<number>(), annotation: new Set<number>() };

  constructor(private readonly file: PdfFile) {}

  all(): void {
    for (const value of this.file.values) this.value(value);
    if (this.catalogs === 0 || this.pages === 0) throw new Damaged();
  }

  private value(value: PdfValue): void {
    if (value instanceof Dictionary) this.dictionary(value);
    else if (Array.isArray(value)) for (const one of value as readonly PdfValue[]) this.value(one);
  }

  private dictionary(dictionary: Dictionary): void {
    const types = dictionary.all('Type');
    if (types.includes('Catalog')) this.catalogs += 1;
    if (types.includes('Page')) this.pages += 1;
    if (types.includes('EmbeddedFile')) throw found('file');
    const isElement = types.length === 1 && types[0] === 'StructElem'; // where it is what somebody calls their headings
    const isAction =
      types.includes('Action') || (!isElement && this.names(dictionary, 'S').some((kind) => OTHER_ACTIONS.has(kind)));
    if (isAction) this.action(dictionary);
    if (types.includes('Annot') || (dictionary.has('Rect') && dictionary.has('Subtype'))) this.annotation(dictionary);
    this.entries(dictionary);
    this.stream(dictionary);
    for (const [, value] of dictionary.entries()) this.value(value);
  }

  private entries(dictionary: Dictionary): void {
    for (const [key, value] of dictionary.entries()) {
      const refused = ENTRIES.get(key);
      if (refused !== undefined && !isPlain(value)) throw found(refused);
    }
    for (const [key, value] of dictionary.entries()) {
      if (ACTION_ENTRIES.has(key)) this.each(value, 'action', (one) => this.action(one));
      else if (key === 'AA') this.events(value);
      else if (key === 'Annots') this.each(value, 'annotation', (one) => this.annotation(one));
      else if (key === 'F' || key === 'UF') this.place(value);
      else if (key === 'URI' || key === 'Base') this.address(value);
      else if (key === 'FontMatrix') this.numbers(value);
    }
  }

  private stream(dictionary: Dictionary): void {
    if (!dictionary.isStream) return;
    // Its data, or what is shown in its place, lie in another file.
    if (dictionary.has('F') || dictionary.has('Ref')) throw found('elsewhere');
    const kinds = [...this.names(dictionary, 'Subtype'), ...this.names(dictionary, 'Subtype2')];
    if (kinds.includes('PS')) throw found('print-program');
    if (kinds.includes('U3D') || kinds.includes('PRC')) throw found('media');
    const [width, height] = [this.largest(dictionary, 'Width'), this.largest(dictionary, 'Height')];
    if (width > 0 && height > 0) judgeSize({ width, height });
  }

  /** Does so with each dictionary that a value, or an array of values, leads to. */
  private each(value: PdfValue, as: 'action' | 'annotation', look: (one: Dictionary) => void): void {
    if (value instanceof Reference) {
      if (this.looked[as].has(value.number)) return;
      this.looked[as].add(value.number);
    }
    for (const one of this.file.resolved(value)) {
      if (one instanceof Dictionary) look(one);
      else if (Array.isArray(one)) for (const within of one as readonly PdfValue[]) this.each(within, as, look);
    }
  }

  /** What happens on events: when a page is opened, a field left. */
  private events(value: PdfValue): void {
    for (const events of this.file.resolved(value)) {
      if (!(events instanceof Dictionary)) continue;
      for (const [, action] of events.entries()) this.each(action, 'action', (one) => this.action(one));
    }
  }

  /** Where an action may stand, other things do too (the next heading, what a style is called): these don't say what to do. */
  private action(dictionary: Dictionary): void {
    if (!dictionary.has('S')) return;
    const kinds = this.names(dictionary, 'S');
    if (kinds.length === 0) throw new Damaged();
    for (const kind of kinds) {
      if (!ACTIONS.has(kind) && !isOther(dictionary, 'Action', OTHER_ACTIONS.has(kind)))
        throw found(OTHER_ACTIONS.get(kind) ?? 'action');
      if (kind === 'Named' && !this.names(dictionary, 'N').every((name) => NAMED.has(name))) throw found('action');
    }
  }

  private annotation(dictionary: Dictionary): void {
    if (!dictionary.has('Subtype')) return;
    const kinds = this.names(dictionary, 'Subtype');
    if (kinds.length === 0) throw new Damaged();
    for (const kind of kinds)
      if (!ANNOTATIONS.has(kind) && !isOther(dictionary, 'Annot', OTHER_ANNOTATIONS.has(kind)))
        throw found(OTHER_ANNOTATIONS.get(kind) ?? 'annotation');
  }

  /** The name of another file, or what tells where it is. `F` is also what a font may be called, or a number of flags. */
  private place(value: PdfValue): void {
    for (const one of this.file.resolved(value)) {
      if (one instanceof Text) throw found('elsewhere');
      if (one instanceof Dictionary && ['F', 'UF', 'FS', 'DOS', 'Unix', 'Mac'].some((key) => one.has(key)))
        throw found(one.has('EF') ? 'file' : 'elsewhere');
    }
  }

  private address(value: PdfValue): void {
    for (const one of this.file.resolved(value))
      if (one instanceof Text && !isOrdinaryAddress(decoded(one.text))) throw found('address');
  }

  /** Readers that draw with a browser have made a program of it. */
  private numbers(value: PdfValue): void {
    for (const one of this.file.resolved(value))
      if (!Array.isArray(one) || !one.every((number) => typeof number === 'number')) throw new Damaged();
  }

  private names(dictionary: Dictionary, key: string): readonly string[] {
    return dictionary
      .all(key)
      .flatMap((value) => this.file.resolved(value))
      .filter((value) => typeof value === 'string');
  }

  private largest(dictionary: Dictionary, key: string): number {
    const sizes = dictionary.all(key).flatMap((value) => this.file.resolved(value));
    return Math.max(0, ...sizes.filter((size) => typeof size === 'number').map(Math.abs));
  }
}

/** A number may in another version of the file be that of something else, which says so. What readers know, they take it for. */
const isOther = (dictionary: Dictionary, type: string, isKnown: boolean): boolean =>
  !isKnown && dictionary.has('Type') && !dictionary.all('Type').includes(type);

/** What could not hold anything. */
const isPlain = (value: PdfValue): boolean => value === null || typeof value === 'string' || typeof value === 'number';

/** Strings are in UTF-16 or UTF-8 where they say so, else in an encoding whose first half is ASCII. */
function decoded(text: string): string {
  const bytes = Buffer.from(text, 'latin1');
  if (text.startsWith('\u00fe\u00ff'))
    return bytes
      .subarray(2, bytes.length & ~1)
      .swap16()
      .toString('utf16le');
  if (text.startsWith('\u00ff\u00fe')) return bytes.subarray(2).toString('utf16le');
  return text.startsWith('\u00ef\u00bb\u00bf') ? bytes.subarray(3).toString('utf8') : text;
}
