import { Refused } from '../refused.js';

/** What PDF files are made of (ISO 32000-2, 7.3), as far as it tells what a file may do. A name is a string here. */
export type PdfValue = string | number | null | Text | Reference | Dictionary | readonly PdfValue[];

/** A file that readers may understand differently, or not at all. */
export class Damaged extends Refused {
  constructor() {
    super({ code: 'FileDamaged' });
  }
}

/** The beginning of a string. */
export class Text {
  constructor(readonly text: string) {}
}

/** To an object by its number. */
export class Reference {
  constructor(readonly number: number) {}
}

/** Readers differ on which value counts where a key stands twice: all of them do here. */
export class Dictionary {
  /**
   * @param flat keys and values in turn
   * @param isStream whether data follow, of which it then tells
   */
  constructor(
    private readonly flat: readonly PdfValue[],
    readonly isStream = false,
  ) {}

  asStream(): Dictionary {
    return new Dictionary(this.flat, true);
  }

  *entries(): Generator<readonly [key: string, value: PdfValue]> {
    for (let n = 0; n < this.flat.length; n += 2) yield [this.flat[n] as string, this.flat[n + 1]!];
  }

  has(key: string): boolean {
    return this.all(key).length > 0;
  }

  all(key: string): readonly PdfValue[] {
    const found: PdfValue[] = [];
    for (let n = 0; n < this.flat.length; n += 2) if (this.flat[n] === key) found.push(this.flat[n + 1]!);
    return found;
  }

  /** Where it is written exactly once, and without a reference. */
  one(key: string): PdfValue | undefined {
    const [value, ...more] = this.all(key);
    return more.length > 0 || value instanceof Reference ? undefined : value;
  }
}

/** To the object of a number and a generation. */
export function referenceTo([number, generation]: readonly PdfValue[]): Reference {
  if (typeof number !== 'number' || typeof generation !== 'number') throw new Damaged();
  return new Reference(number);
}

/** Of words there are three. Numbers are taken as badly written as readers take them. */
export function valueOf(word: string): number | null {
  if (word === 'true' || word === 'false' || word === 'null') return null;
  if (!/^[-+.\d][-+.\dEe]*$/.test(word)) throw new Damaged();
  const number = Number(word);
  return Number.isNaN(number) ? 0 : number;
}
