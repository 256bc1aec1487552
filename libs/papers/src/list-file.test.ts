import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { OTHER_LANGUAGES } from '@tiltaksmotor/domain/languages';
import { columnOf, type WrittenRow } from '@tiltaksmotor/domain/list-file';
import { CATALOGUE, readList } from '@tiltaksmotor/persistence';
import fc from 'fast-check';
import { listFile } from './kinds/edition.js';

const { areas, measures } = CATALOGUE;
const SIGNED = { title: 'Tiltaksliste: 2026/27', from: 'FSU', asOf: '2026-03-02T08:00:00.000Z' };
const IN_NO_OTHER = Object.fromEntries(OTHER_LANGUAGES.map((code) => [code, null]));
const inWords = (nb: string, en: string | null = null): WrittenRow['title'] => ({ nb, ...IN_NO_OTHER, en });
/** The list as it was approved. */
const LIST: readonly WrittenRow[] = measures.map(({ code, area, theme, title, collaboration }) => ({
  ...{ code, area, wording: null, links: [], theme: inWords(theme.nb, theme.en), title: inWords(title.nb, title.en) },
  ...{ potential: collaboration.potential, mode: collaboration.mode ?? null },
  together: collaboration.nb === undefined ? null : inWords(collaboration.nb, collaboration.en ?? null),
}));
const read = (bytes: Buffer, rows: readonly WrittenRow[]) => readList(bytes, { rows, old: rows, areas, choices: [] });
const FORMATS = ['csv', 'xlsx'] as const;
const LANGUAGES = ['nb', 'nn', 'en'] as const;

test.each(FORMATS.flatMap((format) => LANGUAGES.map((language) => [format, language] as const)))(
  'the list as %s (%s) that is read in again is nothing new',
  async (format, language) => {
    const bytes = await listFile({ rows: LIST, areas, format, language, signed: SIGNED });
    expect(await read(bytes, LIST)).toEqual({ is: 'rows', rows: LIST, ignored: [] });
  },
);

test('the same list gives the same bytes', async () => {
  for (const format of FORMATS) {
    const wanted = { rows: LIST, areas, format, language: 'nb', signed: SIGNED } as const;
    expect((await listFile(wanted)).equals(await listFile(wanted))).toBe(true);
  }
});

test('what a spreadsheet would take for something else comes back as it was', async () => {
  const ODD = [
    '=1+1',
    '04/26',
    "'s",
    "'=x",
    '007',
    '1e5',
    'SANN',
    '+47',
    'mai 26',
    '_x0041_',
    '"',
    ';',
    'a\tb',
    '#',
    '###',
    '#N/A',
    '«æøå» – ’',
  ];
  const text = fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }));
  // What is kept has passed the edge: it has no blanks around it and nothing that cannot be stored.
  const kept = text.map(
    (one) =>
      one
        .replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '')
        .normalize('NFC')
        .trim() || 'x',
  );
  const lists = fc.array(fc.tuple(kept, kept), { minLength: 5, maxLength: 30 }).map((texts) =>
    texts.map(([title, more], n): WrittenRow => ({
      ...{ code: `KOM-${String(n + 1).padStart(2, '0')}`, area: 'competence', potential: 'joint', mode: 'network' },
      ...{
        theme: inWords('Tema'),
        title: inWords(`${title} ${n}`),
        together: null,
        links: [`https://example.org/${n};a,b`],
      },
      wording: { ...inWords(`${more}\n${title}`), nn: more },
    })),
  );
  const property = fc.asyncProperty(lists, fc.constantFrom(...FORMATS), async (rows, format) => {
    const bytes = await listFile({ rows, areas, format, language: 'nb', signed: SIGNED });
    const answer = await read(bytes, rows);
    expect(answer).toEqual({ is: 'rows', rows, ignored: [] });
  });
  await fc.assert(property, { numRuns: 12 });
});

describe('a file is read on a thread of its own,', () => {
  test('so that others are answered meanwhile', async () => {
    const rows = Array.from(
      { length: 4_000 },
      (_, n) => `Kompetanse;Tema;Tiltak nummer ${n} av mange;Internt;${'mer '.repeat(200)}`,
    );
    const bytes = Buffer.from(['Område;Tema;Tiltak;Potensial;Full ordlyd', ...rows].join('\n'));
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 5);
    const answer = await read(bytes, LIST);
    clearInterval(ticking);
    expect(answer).toMatchObject({ is: 'rows' });
    expect(ticks).toBeGreaterThan(10);
  });

  test('which is ended when it takes too long', async () => {
    const bytes = Buffer.from(`Område;Tema;Tiltak;Potensial\n${'Kompetanse;Tema;Tiltak;Internt\n'.repeat(100_000)}`);
    const answer = await readList(bytes, { rows: LIST, old: LIST, areas, choices: [] }, 1);
    expect(answer).toEqual({ is: 'refused', fault: { code: 'FileTooComplex' } });
  });
});

test('a reworded title is asked about, and answered', async () => {
  const rows = LIST.map((row) =>
    row.code === 'KOM-07' ? { ...row, title: inWords('Hospitere hos hverandre og dele kompetanse') } : row,
  );
  const table = await listFile({ rows, areas, format: 'csv', language: 'nb', signed: SIGNED });
  const bytes = Buffer.from(table.toString().replaceAll(/;[A-Z]{3}-\d\d;/g, ';;'));
  const row = LIST.findIndex(({ code }) => code === 'KOM-07') + 2;
  expect(await read(Buffer.from(bytes), LIST)).toMatchObject({
    is: 'questions',
    questions: [{ row, maybe: [{ code: 'KOM-07', title: 'Gjensidig hospitering og kompetansedeling' }] }],
  });
  const asked = { rows: LIST, old: LIST, areas };
  expect(await readList(Buffer.from(bytes), { ...asked, choices: [{ row, is: 'KOM-07' }] })).toEqual({
    ...{ is: 'rows', ignored: [] },
    rows: rows.map((one) => (one.code === 'KOM-07' ? { ...one, title: { ...one.title, en: null } } : one)),
  });
  const added = await readList(Buffer.from(bytes), { ...asked, choices: [{ row, is: 'new' }] });
  expect(added.is === 'rows' && added.rows[row - 2]?.code).toBeNull();
});

test('every heading that secretaries are told of is known, and each line is of one column', () => {
  const told = readFileSync(new URL('../../../docs/list-file.md', import.meta.url), 'utf8');
  const lines = [...told.matchAll(/^\| (?!Kolonne|-)([^|]+)\|([^|]+)\|/gm)];
  expect(lines).toHaveLength(9);
  for (const [, name = '', others = ''] of lines) {
    const columns = [name, ...others.split(',')].map((heading) => columnOf(heading));
    expect([name.trim(), new Set(columns).size, columns.includes(null)]).toEqual([name.trim(), 1, false]);
  }
});
