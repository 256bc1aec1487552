import { deflateSync } from 'node:zlib';

/** An object as it is written, or one with data. */
export type Written = string | { readonly head: string; readonly data: Buffer | string };
/** By their numbers. 1 is the catalog, 2 the pages, 3 a page, 4 its contents: `onePage` has these. */
export type Objects = Readonly<Record<number, Written>>;

export const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

export const onePage = (inCatalog = '', onPage = ''): Objects => ({
  1: `<< /Type /Catalog /Pages 2 0 R ${inCatalog} >>`,
  2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${onPage} >>`,
  4: { head: '', data: 'BT 72 760 Td (Notat) Tj ET' },
});

export const streamOf = ({ head, data }: Exclude<Written, string>): Buffer => {
  const bytes = typeof data === 'string' ? latin1(data) : data;
  return Buffer.concat([latin1(`<< ${head} /Length ${bytes.length} >>\nstream\n`), bytes, latin1('\nendstream')]);
};

const written = (number: number, object: Written): Buffer =>
  Buffer.concat([
    latin1(`${number} 0 obj\n`),
    typeof object === 'string' ? latin1(object) : streamOf(object),
    latin1('\nendobj\n'),
  ]);

const entries = (objects: Objects): [number, Written][] =>
  Object.entries(objects).map(([number, object]) => [Number(number), object]);

/** A file with a table of its objects; or, `onto` one that is there, with those that are new. */
export function pdfOf(objects: Objects, { inTrailer = '', onto = null as Buffer | null } = {}): Buffer {
  const parts: Buffer[] = [onto ?? latin1('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')];
  let at = parts[0]!.length;
  let table = 'xref\n0 1\n0000000000 65535 f \n';
  for (const [number, object] of entries(objects)) {
    table += `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
    const part = written(number, object);
    parts.push(part);
    at += part.length;
  }
  const prev = onto === null ? '' : `/Prev ${/startxref\s+(\d+)\s+%%EOF\s*$/.exec(onto.toString('latin1'))?.[1] ?? ''}`;
  parts.push(latin1(`${table}trailer\n<< /Root 1 0 R /Size 1000 ${prev} ${inTrailer} >>\nstartxref\n${at}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** Several objects in one stream, as programs have written them since 2003. */
export function listOf(objects: Readonly<Record<number, string>>, head = '/Type /ObjStm'): Exclude<Written, string> {
  let places = '';
  let body = '';
  for (const [number, object] of Object.entries(objects)) {
    places += `${number} ${body.length} `;
    body += `${object} `;
  }
  const count = Object.keys(objects).length;
  return {
    head: `${head} /N ${count} /First ${places.length} /Filter /FlateDecode`,
    data: deflateSync(latin1(places + body)),
  };
}

/** A file as newer programs write it: objects without data are packed, and so is the table. */
export function packedPdfOf(objects: Objects): Buffer {
  const all = entries(objects);
  const plain = Object.fromEntries(all.filter((one): one is [number, string] => typeof one[1] === 'string'));
  const parts: Buffer[] = [latin1('%PDF-1.7\r\n%\u00b5\u00b5\u00b5\u00b5\r\n')];
  const rows: number[][] = [[0, 0, 65_535]];
  const put = (number: number, object: Written): void => {
    rows[number] = [1, parts.reduce((sum, part) => sum + part.length, 0), 0];
    parts.push(written(number, object));
  };
  for (const [number, object] of all) if (typeof object !== 'string') put(number, object);
  const list = Math.max(...all.map(([number]) => number)) + 1;
  put(list, listOf(plain));
  Object.keys(plain).forEach((number, place) => (rows[Number(number)] = [2, list, place]));
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  rows[list + 1] = [1, start, 0];
  const table = Buffer.alloc(7 * rows.length);
  for (let n = 0; n < rows.length; n += 1) {
    const [kind, place, index] = rows[n] ?? [0, 0, 0];
    table.writeUInt8(kind!, 7 * n);
    table.writeUInt32BE(place!, 7 * n + 1);
    table.writeUInt16BE(index!, 7 * n + 5);
  }
  const head = `/Type /XRef /W [1 4 2] /Size ${rows.length} /Root 1 0 R /Filter /FlateDecode`;
  parts.push(written(list + 1, { head, data: deflateSync(table) }), latin1(`startxref\r\n${start}\r\n%%EOF\r\n`));
  return Buffer.concat(parts);
}

export const edited = (pdf: Buffer, from: string | RegExp, to: string): Buffer =>
  latin1(pdf.toString('latin1').replace(from, () => to));

/** What a script is in a PDF. */
export const SCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
/** A page, with an object 6 that its catalog opens with. */
export const opening = (action: string, more: Objects = {}): Buffer =>
  pdfOf({ ...onePage('/OpenAction 6 0 R'), 6: action, ...more });

/** What is to be said of a file. */
export type Verdict = readonly [code: string, found?: string];
export type Hostile = readonly [what: string, verdict: Verdict, bytes: () => Buffer];
export const DAMAGED: Verdict = ['FileDamaged'];
