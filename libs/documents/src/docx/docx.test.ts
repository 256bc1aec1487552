import { describe, expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import { readFileSync } from 'node:fs';
import { zipped } from '../zip.js';
import { book, casePaper, figuresTable, runChart } from '../testing/samples.js';
import { partOf, textOf } from '../testing/read.js';
import { docxOf } from './docx.js';
import { partsOf, STANDARD_TEMPLATE } from './template.js';

const DOCUMENT = 'word/document.xml';

describe('A meeting book as DOCX', () => {
  const docx = docxOf(book(2));
  const xml = partOf(docx, DOCUMENT);

  test('holds agenda, cases and what was written, in order', () => {
    const text = textOf(xml);
    const parts = [
      'Møtebok 12. november 2026',
      'Saksliste',
      'Sak 13/26 Pilot 13',
      'Sammendrag',
      'Sak 15/26 Eventuelt',
      'Sendt til',
    ];
    const at = parts.map((part) => text.indexOf(part));
    expect(at.every((place) => place >= 0)).toBe(true);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(text).not.toMatch(/[{}]/);
  });

  test('links each line of the agenda to its case, which is there', () => {
    const links = [...xml.matchAll(/<w:hyperlink w:anchor="([^"]+)"/g)].map(([, name]) => name);
    const marks = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
    expect(links).toHaveLength(5);
    expect(links).toEqual(marks);
  });

  test('has charts of Word itself, each with what it shows in words', () => {
    const drawings = [...xml.matchAll(/<wp:docPr id="(\d+)" name="[^"]*" descr="([^"]*)"/g)];
    expect(drawings.map(([, , says]) => says)).toEqual([runChart(0).says, runChart(0).says]);
    expect(new Set(drawings.map(([, id]) => id)).size).toBe(2);
    const chart = partOf(docx, 'word/charts/tiltak1.xml');
    expect(chart).toContain('Helse Førde (nullpunkt 14)');
    expect(chart).toContain('<c:symbol val="circle"/>');
    const relations = partOf(docx, 'word/_rels/document.xml.rels');
    for (const [, id] of xml.matchAll(/r:id="(rIdTiltak\d+)"/g)) expect(relations).toContain(`Id="${id}"`);
    expect(partOf(docx, '[Content_Types].xml')).toContain('PartName="/word/charts/tiltak2.xml"');
  });

  test('has tables with a head that is repeated, and numbers to the right', () => {
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(3);
    expect(xml).toMatch(/<w:jc w:val="right"\/><\/w:pPr><w:r><w:t xml:space="preserve">14,0/);
  });

  test('has language, title and dates, and says on each page from when its data are', () => {
    expect(partOf(docx, 'word/styles.xml')).toContain('<w:lang w:val="nb-NO"');
    expect(partOf(docx, 'docProps/core.xml')).toContain('<dc:title>Møtebok 12. november 2026</dc:title>');
    expect(partOf(docx, 'docProps/core.xml')).toContain('2026-10-29T11:00:00Z</dcterms:created>');
    expect(textOf(partOf(docx, 'word/footer1.xml'))).toContain('Data per 29. oktober 2026');
    expect(textOf(partOf(docx, 'word/header1.xml'))).toContain('Strategisk samarbeidsutvalg');
  });
});

test('What people wrote is shown as they wrote it, and every part stays XML', () => {
  const written = '<w:p> & {tittel} {#saker} {@innhold} "quoted" \'=HYPERLINK("x")\' ]]> <!-- *bold*';
  const chart = { ...runChart(0), title: written, unit: written, says: written };
  const table = { ...figuresTable(), caption: written, head: [written], rows: [[written]], numeric: [] } as const;
  const one = casePaper(0);
  const blocks = [
    chart,
    table,
    { kind: 'list', ordered: true, items: [written] },
    { kind: 'heading', text: written },
  ] as const;
  const odd = { ...one, title: written, note: written, sections: [{ heading: written, blocks }] };
  const docx = docxOf(book(0, { title: written, from: written, cases: [odd, odd] }));
  const text = textOf(partOf(docx, DOCUMENT));
  expect(text.split(written).length - 1).toBeGreaterThanOrEqual(14);
  for (const name of Object.keys(new PizZip(docx).files)) expect(balanced(partOf(docx, name))).toBe(true);
});

/** Every element that is opened is closed, in order. */
function balanced(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name = '', rest] of xml.matchAll(/<(\/?)([\w:]+)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g)) {
    if (close === '/') {
      if (open.pop() !== name) return false;
    } else if (!rest?.endsWith('/')) open.push(name);
  }
  return open.length === 0;
}

test('Each ordered list begins at 1', () => {
  const list = { kind: 'list', ordered: true, items: ['a', 'b'] } as const;
  const docx = docxOf(book(0, { opening: [list, list] }));
  const used = [...partOf(docx, DOCUMENT).matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(used).size).toBe(2);
  const numbering = partOf(docx, 'word/numbering.xml');
  for (const id of used)
    expect(numbering).toMatch(new RegExp(`<w:num w:numId="${id}">.*?<w:startOverride w:val="1"/>`));
});

test('Lines and paragraphs of a text are kept', () => {
  const xml = partOf(docxOf(book(0, { opening: [{ kind: 'text', text: 'en\nto\n\ntre' }] })), DOCUMENT);
  expect(xml).toMatch(/>en<\/w:t><w:br\/><w:t xml:space="preserve">to<\/w:t><\/w:r><\/w:p><w:p>.*?>tre</);
});

test('A paper without cases, facts and figures, in English', () => {
  const nothing = { cases: [], facts: [], figures: [], opening: [], closing: [] };
  const docx = docxOf(book(0, { ...nothing, kind: 'report', language: 'en', title: 'Yearly report' }));
  expect(partOf(docx, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"');
  expect(textOf(partOf(docx, 'word/footer1.xml'))).toMatch(/Data as of 29 October 2026.*Page/);
  expect(textOf(partOf(docx, DOCUMENT)).trim()).toBe('Strategisk samarbeidsutvalg\nYearly report');
});

test('A template from a Norwegian Word keeps its own styles; what it lacks is put in', () => {
  const template = changed({
    'word/styles.xml': (xml) =>
      xml
        .replaceAll('"Heading3"', '"Overskrift3"')
        .replace(/<w:style w:type="table" w:customStyle[\s\S]*?<\/w:style>/, ''),
    'word/_rels/document.xml.rels': (xml) => xml.replace(/<Relationship Id="rId3"[^>]*>/, ''),
  });
  const docx = docxOf(book(1), partsOf(template));
  expect(partOf(docx, DOCUMENT)).toContain('<w:pStyle w:val="Overskrift3"/>');
  expect(partOf(docx, DOCUMENT)).toContain('<w:tblStyle w:val="TiltakTalltabell"/>');
  expect(partOf(docx, 'word/styles.xml')).toContain('w:styleId="TiltakTalltabell"');
  expect(partOf(docx, 'word/_rels/document.xml.rels')).toMatch(
    /relationships\/numbering" Target="\/word\/numbering.xml"/,
  );
});

test('The committed template is the one that its parts make', async () => {
  const before = readFileSync(new URL('../../assets/template.docx', import.meta.url));
  await import(new URL('../../template/build.mjs', import.meta.url).href);
  expect(readFileSync(new URL('../../assets/template.docx', import.meta.url)).equals(before)).toBe(true);
});

function changed(changes: Readonly<Record<string, (xml: string) => string>>): Buffer {
  return zipped(
    Object.keys(new PizZip(STANDARD_TEMPLATE).files).map((name) => {
      const xml = partOf(STANDARD_TEMPLATE, name);
      return [name, changes[name]?.(xml) ?? xml] as const;
    }),
  );
}
