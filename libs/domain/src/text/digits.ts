/** Digits that stand together, with whatever they are written in made plain. */
export interface Digits {
  readonly digits: string;
  /** Where they begin and end in the text. */
  readonly from: number;
  readonly to: number;
  /** What stands between the group before and this one, made plain; all that comes before the first. */
  readonly gap: string;
}

/** What a text says once nobody can see how it was written, and where each sign of it stood. */
export interface Plain {
  readonly text: string;
  /** The place in the text of each sign, and after the last the text's length. */
  readonly places: readonly number[];
}

const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{M}]/u;

/**
 * Full-width digits, and those of other scripts, are digits; every space is a space and every dash a hyphen; what is
 * invisible is not there.
 */
export function plain(text: string): Plain {
  let said = '';
  const places: number[] = [];
  let at = 0;
  for (const sign of text) {
    const same = plainSign(sign);
    for (let n = 0; n < same.length; n++) places.push(at);
    said += same;
    at += sign.length;
  }
  return { text: said, places: [...places, at] };
}

function plainSign(sign: string): string {
  if (sign >= ' ' && sign <= '~') return sign;
  if (UNSEEN.test(sign)) return '';
  if (sign === '\n' || sign === '\r' || /[\v\f\u0085\u2028\u2029]/.test(sign)) return '\n';
  if (/\s/.test(sign)) return ' ';
  if (/[\p{Pd}\u2212\u2043]/u.test(sign)) return '-';
  return sign.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)));
}

/** Every script has its ten digits in a row, from zero. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}

/** All the groups of digits in what a text says, in order. */
export function digitsIn({ text, places }: Plain): readonly Digits[] {
  let end = 0;
  return [...text.matchAll(/\d+/g)].map((found) => {
    const [digits] = found;
    const gap = text.slice(end, found.index);
    end = found.index + digits.length;
    return { digits, from: places[found.index] ?? 0, to: places[end] ?? 0, gap };
  });
}

/** Groups that belong together, as far as what stands between them allows. */
export function chains(groups: readonly Digits[], joins: (gap: string) => boolean): readonly (readonly Digits[])[] {
  const found: Digits[][] = [];
  groups.forEach((group, n) => {
    const last = found.at(-1);
    if (n > 0 && last !== undefined && joins(group.gap)) last.push(group);
    else found.push([group]);
  });
  return found;
}
