import { randomBytes } from 'node:crypto';

const MB = 1024 * 1024;
const HEAD = Buffer.from('%PDF-1.7\n');
const TAIL = Buffer.from('\nstartxref\n0\n%%EOF\n');
const MOST = 24 * MB;

const filledWith = (text: string, before = '', after = ''): Buffer =>
  Buffer.concat([HEAD, Buffer.from(before), Buffer.alloc(MOST, text), Buffer.from(after), TAIL]);

/** Files as large as are taken, made to keep whoever looks into them busy. None is a document. */
export const LARGE_PDFS: readonly (readonly [what: string, bytes: () => Buffer])[] = [
  ['names in hex', () => filledWith('#41')],
  ['names', () => filledWith('/A')],
  ['bytes by chance', () => Buffer.concat([HEAD, randomBytes(MOST), TAIL])],
  ['small objects', () => filledWith('1 0 obj<</S 1>>endobj\n')],
  ['the word obj', () => filledWith('obj ')],
  ['beginnings', () => filledWith('1 0 obj<<')],
  ['beginnings of strings', () => filledWith('1 0 obj(')],
  ['comments', () => filledWith('% ')],
  ['words in one comment', () => filledWith('1 obj%')],
  ['trailers', () => filledWith('trailer<<')],
  ['escapes', () => filledWith('\\1', '1 0 obj(', ')')],
  ['digits of one string in hex', () => filledWith('4', '1 0 obj<', '>')],
  ['strings', () => filledWith('(abcd)', '1 0 obj[', ']')],
  ['dictionaries', () => filledWith('<</A<</S 0>>>>', '1 0 obj[', ']')],
  ['arrays in objects', () => filledWith(`1 0 obj[${'/A'.repeat(200_000)}]endobj\n`)],
];
