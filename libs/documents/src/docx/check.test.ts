import { describe, expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import { readFileSync } from 'node:fs';
import { partOf } from '../testing/read.js';
import { zipped } from '../zip.js';
import { checkTemplate } from './check.js';
import { docxOf } from './docx.js';
import { TAGS, type Tags } from './tags.js';
import { partsOf, STANDARD_TEMPLATE } from './template.js';
import { book } from '../testing/samples.js';

const DOCUMENT = 'word/document.xml';
const names = Object.keys(new PizZip(STANDARD_TEMPLATE).files);

/** The standard template with one part changed, and others added. */
function template(
  how: (xml: string) => string,
  part = DOCUMENT,
  added: Readonly<Record<string, string | Buffer>> = {},
): Buffer {
  const parts = names.map((name) => {
    const xml = partOf(STANDARD_TEMPLATE, name);
    return [name, name === part ? how(xml) : xml] as const;
  });
  return zipped([...parts, ...Object.entries(added)]);
}

const writing =
  (text: string) =>
  (xml: string): string =>
    xml.replace('<w:p><w:r><w:t>{@avslutning}', `<w:p><w:r><w:t>${text}</w:t></w:r></w:p><w:p><w:r><w:t>{@avslutning}`);
const without =
  (text: string) =>
  (xml: string): string =>
    xml.replaceAll(text, '');

function faultIn(bytes: Uint8Array): object | null {
  return checkTemplate(partsOf(bytes));
}

type Wrong = readonly [why: string, tag: string, how: (xml: string) => string, part?: string];

test('The standard template is one', () => {
  expect(checkTemplate(partsOf(STANDARD_TEMPLATE))).toBeNull();
});

describe('The tag that is wrong is named', () => {
  test.each([
    ['unknown-tag', 'saksnummer', writing('{saksnummer}')],
    ['unknown-tag', 'sakstittel', writing('{sakstittel}')],
    ['unknown-tag', 'constructor', writing('{constructor}')],
    ['unknown-tag', 'overskrifter', (xml: string) => xml.replace('{overskrift}', '{overskrifter}')],
    ['unclosed-tag', 'tittel', writing('{tittel')],
    ['unclosed-tag', 'fakta', (xml: string) => xml.replace('{/fakta}', '')],
    ['unclosed-tag', 'saker', (xml: string) => xml.replace('{#saker}', '')],
    ['misplaced-tag', 'innledning', writing('før {@innledning}')],
    ['misplaced-tag', 'innledning', writing('{innledning}')],
    ['misplaced-tag', 'tittel', writing('{@tittel}')],
    ['misplaced-tag', 'saker', writing('{saker}')],
    ['missing-tag', 'dataPer', without('{dataPer}'), 'word/footer1.xml'],
    ['missing-tag', 'avslutning', without('{@avslutning}')],
    ['missing-tag', 'saker/avsnitt/innhold', without('{@innhold}')],
    ['missing-tag', 'saker/saksoverskrift', without('{@saksoverskrift}')],
  ] as readonly Wrong[])('%s: %s', (why, tag, how, part = DOCUMENT) => {
    expect(faultIn(template(how, part))).toEqual({ why, tag });
  });

  test('also in a header, where what is put in as XML cannot stand', () => {
    const header = (tag: string): Buffer => template((xml) => xml.replace('{tittel}', tag), 'word/header1.xml');
    expect(faultIn(header('{dato}'))).toEqual({ why: 'unknown-tag', tag: 'dato' });
    expect(faultIn(header('{@saksliste}'))).toMatchObject({ tag: 'saksliste' });
  });

  test('also when Word has split it', () => {
    const split = template(writing('{saks</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>nummer}'));
    expect(faultIn(split)).toEqual({ why: 'unknown-tag', tag: 'saksnummer' });
  });
});

test('A case heading of the template’s own making will do', () => {
  const own = template((xml) => xml.replace('{@saksoverskrift}', 'Sak {nummer}: {sakstittel} ({utvalg})'));
  expect(faultIn(own)).toBeNull();
  expect(partOf(docxOf(book(1), partsOf(own)), DOCUMENT)).toContain(
    'Sak 11/26: Godkjenning av innkalling og saksliste (Strategisk',
  );
});

test('Secretaries are told of every tag', () => {
  const told = readFileSync(new URL('../../../../docs/template.md', import.meta.url), 'utf8');
  const names = (tags: Tags): readonly string[] =>
    Object.entries(tags).flatMap(([name, tag]) =>
      typeof tag === 'object' ? [`{#${name}}`, ...names(tag)] : [tag === 'raw' ? `{@${name}}` : `{${name}}`],
    );
  expect(names(TAGS).filter((name) => !told.includes(`\`${name}\``) && !told.includes(`\n${name}\n`))).toEqual([]);
});
