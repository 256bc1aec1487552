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

  test('says that it is PDF/A-2a and PDF/UA-1, and shows its title as the name of the window', () => {
    expect(read.xmp).toMatch(/<pdfaid:part>2</);
    expect(read.xmp).toMatch(/<pdfaid:conformance>A</);
    expect(read.xmp).toMatch(/<pdfuaid:part>1</);
    expect(read.titled).toBe(true);
  });

  test('is tagged: its title as the one first heading, table heads, lists, a figure for each chart', () => {
    expect(read.roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(read.roles.find((role) => /^H\d$/.test(role))).toBe('H1');
    expect(read.roles.filter((role) => role === 'H2')).toHaveLength(7);
    expect(read.roles).toEqual(expect.arrayContaining(['H3', 'H4', 'P', 'Table', 'TH', 'TD', 'Link']));
    expect(read.roles).toEqual(expect.arrayContaining(['L', 'LI', 'Lbl', 'LBody']));
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

const shownOf = async (...texts: readonly string[]): Promise<ReadPdf> =>
  readPdf(pdfOf(plain(book(0, { opening: texts.map((text) => ({ kind: 'text', text }) as const) }))));

test('A character that no font has a shape for is written in Latin letters or by its number, and never as a box', async () => {
  const { text } = await shownOf('漢字 \u{E000} \u{FF22}ra \u0007\u202Eslutt\u200B', 'العربية ไทย தமிழ் עברית');
  expect(text).toContain('HanZi U+E000 Bra slutt');
  expect(text).not.toMatch(/[□\uFFFD]/);
});

test('Emoji are seen, in one colour, and a tab is a space', async () => {
  const { text } = await shownOf('😀 👍🏽 👩🏽‍⚕️ 🇳🇴 ✅ ❤️ 🏥', 'Navn:\tKari');
  for (const seen of ['😀', '👍', '👩', '🇳🇴', '✅', '❤', '🏥', 'Navn: Kari']) expect(text).toContain(seen);
});

test('A long word is hyphenated, and nothing is put into what is copied of it', async () => {
  const word = 'spesialisthelsetjenestelovens';
  const { text } = await shownOf(`${'Og '.repeat(25)}${word} ${'da '.repeat(22)}arbeidsmiljøundersøkelsen 2026-2027`);
  expect(text).toMatch(/spesia\S*-\n\S*lovens/);
  expect(text.replaceAll('-\n', '')).toContain(word);
  expect(text.replaceAll('-\n', '')).toContain('arbeidsmiljøundersøkelsen 2026-2027');
  expect(text).not.toMatch(/[\u200B\u00AD]/);
});

test('An address leads there whole, and is cut without a hyphen; so is the name of a file', async () => {
  const address = `https://tiltak.example.no/piloter/${'0f8fad5b-d9cb-469f-a165'.repeat(4)}/tilbake?x=1&y=2`;
  const file = `Kopi_av_${'tiltaksplan_'.repeat(9)}FERDIG.docx`;
  const { text, links } = await shownOf(`Se ${address}.`, `Filen ${file} gjelder.`);
  expect(new Set(links)).toEqual(new Set([address]));
  const copied = text.replaceAll('\n', '');
  expect(copied).toContain(`Se ${address}.`);
  expect(copied).toContain(`Filen ${file} gjelder.`);
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
