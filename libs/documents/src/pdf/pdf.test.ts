import { beforeAll, describe, expect, test } from '@jest/globals';
import { readPdf, type ReadPdf } from '../testing/read.js';
import { book, casePaper, runChart } from '../testing/samples.js';
import { plain } from '../plain.js';
import { pdfOf } from './pdf.js';

describe('A meeting book as PDF', () => {
  let read: ReadPdf;
  beforeAll(async () => {
    read = await readPdf(pdfOf(book(3)));
  });

  test('has language, title, sender and the date of its data', () => {
    expect(read.lang).toBe('nb-NO');
    expect(read.info).toMatchObject({ Title: 'Møtebok 12. november 2026', Author: 'Strategisk samarbeidsutvalg' });
    expect(read.info['CreationDate']).toMatch(/^D:20261029110000/);
  });

  test('says that it is PDF/A-2a, and is tagged: headings, table heads, lists, a figure for each chart', () => {
    expect(read.xmp).toMatch(/<pdfaid:part>2</);
    expect(read.xmp).toMatch(/<pdfaid:conformance>A</);
    expect(read.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'P', 'Table', 'TH', 'TD', 'L', 'LI', 'Link']));
    expect(read.roles.filter((role) => role === 'Figure')).toHaveLength(3);
    expect(read.alts.filter((alt) => alt === runChart(0).says)).toHaveLength(3);
  });

  test('has a bookmark for the agenda and each case', () => {
    expect(read.outline[0]).toBe('Saksliste');
    expect(read.outline).toHaveLength(7);
    expect(read.outline[3]).toMatch(/^Sak 13\/26 Pilot 13: fast vaktlag/);
  });

  test('begins a case that has papers on a page of its own, and the agenda tells which', () => {
    expect(read.pages[1]).toContain('Sak 13/26');
    expect(read.pages[0]).toMatch(/13\/26\s*Pilot 13: [^\n]*\s*2\n/);
    expect(read.pages[0]).toContain('Sak 12/26');
  });

  test('says on each page what it holds, from when, and which page it is', () => {
    const count = read.pages.length;
    expect(read.pages[1]).toContain('Møtebok 12. november 2026');
    read.pages.forEach((page, nth) => {
      expect(page).toContain('Data per 29. oktober 2026');
      expect(page).toContain(`Side ${nth + 1} av ${count}`);
    });
  });
});

test('Sami and Norwegian letters, and signs of other fonts, are text that can be searched', async () => {
  const written = 'Ánne Šåvva đ ŋ š ŧ ž č Č Đ Ŋ Š Ŧ Ž æøå ÆØÅ ≥ 80 % → ½ − €';
  const { text } = await readPdf(pdfOf(book(0, { opening: [{ kind: 'text', text: written }] })));
  expect(text).toContain(written);
});

test('What people wrote is shown as they wrote it', async () => {
  const written =
    '#import "x": * #panic() *bold* _it_ $x^2$ = tittel <w:p> {tittel} {@raw} `raw` @ref \\ // /* <label> [a]';
  const changes = { title: written, from: written, closing: [{ kind: 'text', text: written } as const] };
  const one = { ...casePaper(0), title: written, note: written, facts: [{ label: written, value: written }] };
  const { text, info } = await readPdf(pdfOf(book(0, { ...changes, cases: [one] })));
  const letters = (said: string): string => said.replace(/\s/g, '');
  expect(info['Title']).toBe(written);
  expect(letters(text).split(letters(written)).length - 1).toBeGreaterThanOrEqual(7);
});

test('A character that no font has a shape for does not keep the book from being made', async () => {
  const opening = [{ kind: 'text', text: '😀 漢 \u{E000} \u{FF22}ra \u0007\u202Eslutt\u200B' } as const];
  const { text } = await readPdf(pdfOf(plain(book(0, { opening }))));
  expect(text).toMatch(/□ □ □ Bra slutt/);
});

test('A word of 10,000 letters stays on the page', async () => {
  const opening = [{ kind: 'text', text: 'x'.repeat(10_000) } as const];
  const { text, pages } = await readPdf(pdfOf(book(0, { opening })));
  expect(text.match(/x/g)).toHaveLength(10_000);
  expect(pages.length).toBeGreaterThan(1);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(120);
});

test('A report without numbers, cases or figures, in English', async () => {
  const nothing = { cases: [], facts: [], figures: [], opening: [], closing: [] };
  const report = book(0, { ...nothing, kind: 'report', language: 'en', title: 'Yearly report', from: 'Partnership' });
  const { text, lang } = await readPdf(pdfOf(report));
  expect(lang).toBe('en-GB');
  expect(text).toContain('Data as of 29 October 2026');
  expect(text).toContain('Page 1 of 1');
});

test('A chart with one point, with none, with equal values and with negative ones can be drawn', async () => {
  const chart = { kind: 'run-chart', title: 'T', unit: 'u', says: 'S' } as const;
  const points = [{ at: '2026-01-01', label: 'jan.', value: -3 }];
  const opening = [
    { ...chart, series: [{ name: 'A', baseline: null, points }] },
    { ...chart, series: [{ name: 'A', baseline: -3, points }] },
    { ...chart, series: [{ name: 'A', baseline: 4, points: [] }] },
    { ...chart, series: [] },
  ];
  expect((await readPdf(pdfOf(book(0, { opening })))).alts.filter((alt) => alt === 'S')).toHaveLength(4);
});
