/** Of what PDF syntax is made (ISO 32000-2, 7.2.3): every byte is white space, a delimiter or regular. */
const [REGULAR, WHITE, DELIMITER] = [0, 1, 2];
const KINDS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) KINDS[code] = WHITE!;
for (const sign of '()<>[]{}/%') KINDS[sign.charCodeAt(0)] = DELIMITER!;

export const isWhite = (code: number | undefined): boolean => code !== undefined && KINDS[code] === WHITE;
export const isRegular = (code: number | undefined): boolean => code !== undefined && KINDS[code] === REGULAR;
export const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 0x30 && code <= 0x39;
/** The value of a hexadecimal digit, or -1. */
export const HEX = new Int8Array(256).fill(-1);
for (const digit of '0123456789abcdefABCDEF') HEX[digit.charCodeAt(0)] = Number.parseInt(digit, 16);

export const [LF, CR, PERCENT, SLASH, BACKSLASH] = [0x0a, 0x0d, 0x25, 0x2f, 0x5c];
export const [ROUND_OPEN, ROUND_CLOSE, LESS, GREATER, SQUARE_OPEN, SQUARE_CLOSE] = [0x28, 0x29, 0x3c, 0x3e, 0x5b, 0x5d];

/** Whether these two open a dictionary. */
export const opensDictionary = (bytes: Buffer, at: number): boolean => bytes[at] === LESS && bytes[at + 1] === LESS;
/** Where a stream's data begin, by where its word ends; null where readers differ. */
export function dataAfter(bytes: Buffer, at: number): number | null {
  if (bytes[at] === LF) return at + 1;
  return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : null;
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '' };
/** What a sign behind a backslash stands for. */
export function escaped(code: number | undefined): string {
  const sign = code === undefined ? '' : String.fromCharCode(code);
  return ESCAPED[sign] ?? sign;
}
