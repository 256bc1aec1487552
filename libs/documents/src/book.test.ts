import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderBook, type Rendered } from './book.js';
import { partOf, readPdf, textOf } from './testing/read.js';
import { book, casePaper } from './testing/samples.js';

const root = new URL('..', import.meta.url).pathname;

/** Renders in a process of its own, where it is another time of day, and says what came of it. */
const ELSEWHERE = `
  const RealDate = Date;
  const shift = Number(process.env.SHIFT);
  globalThis.Date = class extends RealDate {
    constructor(...given) { given.length === 0 ? super(RealDate.now() + shift) : super(...given); }
    static now() { return RealDate.now() + shift; }
  };
  const { renderBook } = await import(process.env.ROOT + 'dist/index.js');
  const { book } = await import(process.env.ROOT + 'dist/testing/samples.js');
  const { createHash } = await import('node:crypto');
  const rendered = await renderBook(book(3));
  const hashes = Object.entries(rendered).map(([format, bytes]) => [format, createHash('sha256').update(bytes).digest('hex')]);
  console.log(JSON.stringify(Object.fromEntries(hashes)));
`;

function renderedElsewhere(env: Readonly<Record<string, string>>): unknown {
  const args = ['--input-type=module', '--no-warnings', '-e', ELSEWHERE];
  const told = execFileSync(process.execPath, args, { env: { PATH: process.env['PATH'], ROOT: root, ...env } });
  return JSON.parse(told.toString());
}

function hashes(rendered: Rendered): unknown {
  const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  return Object.fromEntries(Object.entries(rendered).map(([format, bytes]) => [format, hash(bytes as Buffer)]));
}

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'tiltak-documents-'));
});
afterAll(() => rmSync(home, { recursive: true }));

test('The same paper gives the same bytes: at any time, in any time zone, whatever fonts there are', async () => {
  const here = hashes(await renderBook(book(3)));
  expect(hashes(await renderBook(structuredClone(book(3))))).toEqual(here);
  expect(renderedElsewhere({ TZ: 'Pacific/Auckland', SHIFT: '0', HOME: home })).toEqual(here);
  installFalseFont();
  const elsewhere = { TZ: 'America/St_Johns', SHIFT: String(200.3 * 86_400_000), HOME: home, LANG: 'de_DE.UTF-8' };
  expect(renderedElsewhere(elsewhere)).toEqual(here);
});

/** A machine's own Noto Sans, which looks otherwise: bold letters that call themselves regular. */
function installFalseFont(): void {
  const file = '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf';
  const font = Buffer.from(readFileSync(createRequire(import.meta.url).resolve(file)));
  font.writeUInt16BE(400, font.readUInt32BE(font.indexOf('OS/2') + 8) + 4);
  const folder = join(home, '.local/share/fonts');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'NotoSans-Regular.ttf'), font);
}

test('Another word, another date or another language is another document', async () => {
  const here = hashes(await renderBook(book(1)));
  const all = [book(1, { title: 'Annet' }), book(1, { asOf: '2026-10-29T11:00:01Z' }), book(1, { language: 'en' })];
  for (const other of all) {
    const there = hashes(await renderBook(other)) as Record<string, string>;
    for (const format of ['docx', 'pdf', 'xlsx'])
      expect(there[format]).not.toBe((here as Record<string, string>)[format]);
  }
});

test('Texts that no file can hold are written without what it cannot hold', async () => {
  const odd = 'a\u0000b\u0008c\uD800d\u202Ee\uFFFFf\r\ng';
  const one = { ...casePaper(0), title: odd, note: odd, facts: [{ label: odd, value: odd }] };
  const rendered = await renderBook(
    book(0, { title: odd, from: odd, cases: [one], opening: [{ kind: 'text', text: odd }] }),
  );
  for (const bytes of Object.values(rendered) as Buffer[]) expect(bytes.length).toBeGreaterThan(50);
});

test('Paragraphs of 10,000 letters, and tables of 300 rows, in all formats', async () => {
  const text = 'Vurderingen er at tiltaket virker. '.repeat(300);
  const rows = Array.from({ length: 300 }, (_, nth) => [String(nth), text.slice(0, 200), 'x'.repeat(90)]);
  const opening = [
    { kind: 'text', text },
    { kind: 'list', ordered: false, items: [text, ''] },
    { kind: 'table', caption: '', head: ['Nr.', 'Tekst', 'Annet'], rows, numeric: [0] },
  ] as const;
  const { docx, pdf } = await renderBook(book(0, { opening }));
  expect(textOf(partOf(docx, 'word/document.xml'))).toContain(text.trim());
  expect(partOf(docx, 'word/document.xml').match(/<w:tr>/g)).toHaveLength(301 + 4);
  const read = await readPdf(pdf);
  expect(read.text.match(/tiltaket\s+virker/g)?.length).toBe(2100);
  expect(read.pages.some((page) => /\b299\b/.test(page))).toBe(true);
});
