import { deflateSync } from 'node:zlib';
import { DAMAGED, edited, latin1, onePage, opening, pdfOf, SCRIPT, type Hostile } from './build.js';

const MB = 1024 * 1024;

/** Files that are made to be read for ever, or differently by everybody. */
export const BROKEN_PDFS: readonly Hostile[] = [
  ['a hundred thousand brackets', DAMAGED, () => opening('['.repeat(100_000))],
  ['a string without an end', DAMAGED, () => opening('(')],
  ['a dictionary without a value', DAMAGED, () => opening('<< /A >>')],
  ['a picture’s beginning where a value should be', DAMAGED, () => opening(`[BI /W 1 ID ( EI ${SCRIPT} ) ]`)],
  ['a name with a zero in it', DAMAGED, () => opening('<< /S /JavaScript#00a >>')],
  [
    'packed objects that are packed otherwise',
    DAMAGED,
    () =>
      pdfOf({
        ...onePage(),
        7: { head: '/Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]', data: '789c' },
      }),
  ],
  [
    'packed objects within one another',
    DAMAGED,
    () =>
      pdfOf({
        ...onePage(),
        7: {
          head: '/Type /ObjStm /N 2 /First 8 /Filter /FlateDecode',
          data: deflateSync(latin1(`6 0 7 3 (a ${SCRIPT} )`)),
        },
      }),
  ],
  [
    'objects that are listed, and go on behind their end',
    DAMAGED,
    () => pdfOf({ ...onePage(), 7: { head: '/Type /ObjStm /N 1 /First 4', data: `6 0 (a\nendstream\n) ${SCRIPT}` } }),
  ],
  [
    'packed objects that are cut off',
    DAMAGED,
    () =>
      pdfOf({
        ...onePage(),
        7: {
          head: '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode',
          data: deflateSync(latin1('6 0 << >>')).subarray(0, 8),
        },
      }),
  ],
  ['tables that name one another', DAMAGED, () => loop()],
  ['two thousand tables, each before the other', DAMAGED, () => tables(2_000)],
  ['no end', DAMAGED, () => edited(pdfOf(onePage()), '%%EOF', '')],
  ['half of a file', DAMAGED, () => pdfOf(onePage()).subarray(0, 200)],
  ['no page', DAMAGED, () => pdfOf({ 1: '<< /Type /Catalog >>' })],
  [
    'a page for browsers before it',
    DAMAGED,
    () => edited(pdfOf(onePage()), '%PDF-1.7\n', '%PDF-1.7\n<html><script>alert(1)</script>\n'),
  ],
  [
    'a page for browsers in its first line',
    DAMAGED,
    () => edited(pdfOf(onePage()), '%PDF-1.7\n', '%PDF-1.7<html><script>alert(1)</script>\n'),
  ],
  [
    'a page for browsers behind it',
    DAMAGED,
    () => Buffer.concat([pdfOf(onePage()), latin1('<html><script>alert(1)</script>')]),
  ],
  ['a ZIP behind it', DAMAGED, () => Buffer.concat([pdfOf(onePage()), zipEnd, latin1('\n%%EOF\n')])],
  ['sixty packed objects of 16 MB of spaces in a megabyte', ['FileTooComplex'], () => swelling()],
  [
    'objects that begin within one another',
    ['FileTooComplex'],
    () => pdfOf({ ...onePage(), 6: '1 0 obj('.repeat(40_000) + ')'.repeat(40_000) }),
  ],
  [
    'a dictionary with more keys than a file may have',
    ['FileTooComplex'],
    () => opening(`<< ${Array.from({ length: 3_100_000 }, (_, n) => `/k${n.toString(36)} 0`).join(' ')} >>`),
  ],
  ['references that multiply', ['FileTooComplex'], () => multiplying()],
];

const zipEnd = Buffer.concat([latin1('PK\u0005\u0006'), Buffer.alloc(18)]);

function loop(): Buffer {
  const pdf = pdfOf(onePage());
  const at = /startxref\n(\d+)/.exec(pdf.toString('latin1'))?.[1] ?? '';
  return edited(pdf, '/Size', `/Prev ${at} /Size`);
}

function tables(count: number): Buffer {
  let pdf = pdfOf(onePage());
  let at = /startxref\n(\d+)/.exec(pdf.toString('latin1'))?.[1] ?? '';
  const parts = [pdf];
  let length = pdf.length;
  for (let n = 0; n < count; n += 1) {
    pdf = latin1(`xref\n0 0\ntrailer\n<< /Root 1 0 R /Prev ${at} >>\nstartxref\n${length}\n%%EOF\n`);
    at = String(length);
    parts.push(pdf);
    length += pdf.length;
  }
  return Buffer.concat(parts);
}

function swelling(): Buffer {
  const packed = deflateSync(latin1(`9 0 ${' '.repeat(16 * MB - 100)}null`), { level: 9 });
  const list = { head: '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', data: packed };
  return pdfOf({ ...onePage(), ...Object.fromEntries(Array.from({ length: 60 }, (_, n) => [10 + n, list])) });
}

/** Each of ten objects has a thousand versions, and each of these refers to the next object. */
function multiplying(): Buffer {
  let more = '';
  for (let version = 0; version < 1_000; version += 1)
    for (let n = 10; n < 20; n += 1) more += `${n} 0 obj ${n + 1} 0 R endobj\n`;
  return edited(pdfOf(onePage('/OpenAction 10 0 R')), 'xref\n', `${more}xref\n`);
}
