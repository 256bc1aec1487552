import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { renderBook, STANDARD_TEMPLATE } from '@tiltaksmotor/documents';
import { book } from '@tiltaksmotor/documents/testing';
import {
  field,
  HOSTILE_CONTENT,
  HOSTILE_DOCUMENTS,
  HOSTILE_IMAGES,
  HOSTILE_SIZES,
  ORDINARY_DOCUMENTS,
  ORDINARY_IMAGES,
  type Hostile,
} from '@tiltaksmotor/persistence/testing/packages';
import PizZip from 'pizzip';
import { heldMeanwhile } from '../testing/meanwhile.js';
import { startServing, type Serving } from '../testing/serving.js';
import { upload, type Answer } from '../testing/uploads.js';

jest.setTimeout(300_000);
let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving.stop());

const ME = 'leader-harstad';
const SECRETARY = 'fsu-secretary';
/** Of a processor's time. A file that was looked into where others are answered held them up for two seconds and more. */
const HELD_AT_MOST = 1_000;
const TEMPLATES = '/api/committees/FSU/templates?language=nb';

/** Sends each, and looks at what is answered, while somebody else works. */
async function refused(files: readonly Hostile[], send: (bytes: Buffer) => Promise<Answer>, codes: readonly string[]) {
  const made = files.map(({ bytes, ...file }) => ({ ...file, bytes: bytes() }));
  const held = await heldMeanwhile(serving, async () => {
    for (const { what, bytes, code } of made) {
      const { status, body } = await send(bytes);
      expect([what, status]).toEqual([what, 422]);
      expect({ what, code: [code, ...codes] }).toEqual({ what, code: expect.arrayContaining([body.code]) });
      // A sentence that says what it is, and where.
      expect(body.detail).toMatch(/^\p{Lu}[^{}…]{10,}.*\.$/su);
      if (typeof body['found'] === 'string' && body.code !== 'FileTypeRefused')
        expect(body.detail).toContain(body['found']);
    }
  });
  expect(held).toBeLessThan(HELD_AT_MOST);
}

/** The first of each code: that each of the others is found is shown where files are looked into. */
const firstOfEach = (files: readonly Hostile[]): readonly Hostile[] =>
  files.filter(({ code }, n) => files.findIndex((other) => other.code === code) === n);

describe('What is hostile is refused with a sentence that says what was found, while others are answered', () => {
  it('as an attachment', () =>
    refused(
      [...firstOfEach(HOSTILE_CONTENT), ...HOSTILE_SIZES, ...HOSTILE_IMAGES],
      (bytes) => upload(serving, ME, bytes, { name: 'a.docx' }),
      [],
    ));

  it('as a template', () =>
    refused(
      firstOfEach(HOSTILE_DOCUMENTS),
      (bytes) => upload(serving, SECRETARY, bytes, { path: TEMPLATES, name: 'mal.docx' }),
      ['TemplateNotWord'],
    ));
});

it('takes what people have, our own meeting book among it, while others are answered', async () => {
  const own = [
    { what: 'our book', bytes: async () => (await renderBook(book())).docx },
    { what: 'our template', bytes: () => STANDARD_TEMPLATE },
  ];
  const made = await Promise.all(
    [...ORDINARY_DOCUMENTS, ...ORDINARY_IMAGES, ...own].map(async ({ what, bytes }) => [what, await bytes()] as const),
  );
  const held = await heldMeanwhile(serving, async () => {
    for (const [what, bytes] of made) {
      const { status, body } = await upload(serving, ME, bytes);
      expect([what, status, body.code, body.detail]).toEqual([what, 201, undefined, undefined]);
    }
  });
  expect(held).toBeLessThan(HELD_AT_MOST);
});

/** The standard template with this instead of a word of it. */
function template(instead: string): Buffer {
  const zip = new PizZip(STANDARD_TEMPLATE);
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  zip.file('word/document.xml', xml.replace('<w:p><w:r><w:t>{@avslutning}', `<w:p>${instead}</w:p>$&`));
  return zip.generate({ type: 'nodebuffer' });
}
const sent = (bytes: Buffer) => upload(serving, SECRETARY, bytes, { path: TEMPLATES, name: 'mal.docx' });

describe('In a template that is good besides,', () => {
  it('a field may tell of the document', async () => {
    expect((await sent(template(field('PAGE')))).status).toBe(201);
  });

  it('a field may not run anything, and it is said where it stands', async () => {
    const { status, body } = await sent(template(field('<![CDATA[DDE]]>AUTO c:\\\\cmd')));
    expect([status, body.code, body['place']]).toEqual([422, 'FileHasField', 'text']);
    expect(body.detail).toContain('«DDEAUTO c:\\\\cmd» (hovedteksten)');
  });

  it('no tag stands in an instruction, where the title of a case would become a part of it', async () => {
    const inside =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>{tittel}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    expect((await sent(template(inside))).body).toMatchObject({ code: 'FileHasField', found: '{tittel}' });
  });
});
