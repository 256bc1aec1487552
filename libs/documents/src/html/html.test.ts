import { expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { renderBook } from '../book.js';
import { book, casePaper, figuresTable, report } from '../testing/samples.js';
import { htmlOf } from './html.js';
import { PAGE_POLICY } from './style.js';

const all = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found]) => found ?? '');
const levels = (html: string): readonly number[] => all(html, /<h([1-6])/g).map(Number);

test('a page has one title, and no heading is deeper than one below the heading before it', () => {
  for (const paper of [book(3), report()]) {
    const found = levels(htmlOf(paper));
    expect(found.filter((level) => level === 1)).toEqual([1]);
    expect(found.filter((level, nth) => nth > 0 && level > (found[nth - 1] ?? 0) + 1)).toEqual([]);
  }
});

test('the contents lead to every case', () => {
  const paper = book(3);
  const html = htmlOf(paper);
  const ids = all(html, / id="([^"]+)"/g);
  const led = all(html, /href="#([^"]+)"/g);
  expect(led).toEqual(paper.cases.map((_, nth) => `case-${nth + 1}`));
  for (const id of led) expect(ids).toContain(id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('tables say what their columns and rows are, and those wider than the page are scrolled by keys too', () => {
  const html = htmlOf(book(1));
  expect(html).toMatch(/role="group" aria-labelledby="table-\d+"/);
  expect(all(html, /<caption id="(table-\d+)"/g).length).toBeGreaterThan(0);
  expect(html).toMatch(/<th scope="col"[^>]*>\s*Metode/);
  expect(html).toMatch(/<th scope="row"[^>]*>\s*Helse Førde/);
});

test('what a row is about leads to its page, where it has one, and the documents say the same', async () => {
  const plainly = { ...figuresTable(2), caption: 'Piloter' };
  const leads = { column: 0, to: ['/piloter/1', null] } as const;
  const html = htmlOf(book(0, { opening: [{ ...plainly, leads }] }));
  expect(all(html, /href="(\/[^"]*)"/g)).toEqual(['/piloter/1']);
  const { docx, pdf } = await renderBook(book(0, { opening: [plainly] }));
  expect(await renderBook(book(0, { opening: [{ ...plainly, leads }] }))).toMatchObject({ docx, pdf });
});

test('a run chart is a picture that says what it shows, with its figures in a table', () => {
  const html = htmlOf(book(0, { cases: [casePaper(0, 1)] }));
  expect(html).toMatch(/<svg[^>]*role="img"[^>]*aria-label="Sykefraværet går ned/);
  expect(html).toContain('<summary>Tall</summary>');
  expect(all(html, /stroke-dasharray="(none|7 4)"/g)).toEqual(expect.arrayContaining(['none']));
  expect(html).toContain('jan. 2026');
});

test('what people wrote is text, and an address in it leads there', () => {
  const text = '<script>alert("x")</script> Se https://eksempel.no/a?b=1&c=2. Takk';
  const html = htmlOf(book(0, { opening: [{ kind: 'text', text }] }));
  expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
  expect(html).toContain('<a href="https://eksempel.no/a?b=1&amp;c=2">https://eksempel.no/a?b=1&amp;c=2</a>. Takk');
  expect(html).not.toContain('<script');
  expect(htmlOf(book(0, { opening: [{ kind: 'text', text: 'javascript:alert(1)' }] }))).not.toContain(
    'href="javascript',
  );
});

test('a page fetches nothing, and its policy lets in its own style alone', () => {
  const html = htmlOf(report());
  const style = /<style>([^]*)<\/style>/.exec(html)?.[1] ?? '';
  expect(PAGE_POLICY).toContain(createHash('sha256').update(style).digest('base64'));
  expect(html).not.toMatch(/ src=| style=|@import|url\(/);
});
