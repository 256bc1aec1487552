import { randomBytes } from 'node:crypto';
import { jpeg } from './images.js';
import type { Ordinary } from './ordinary-packages.js';
import { field, paragraph, text, wordDocument } from './word.js';

const MB = 1024 * 1024;
const LARGEST = 24 * MB;

const photograph = (size: number): Buffer => Buffer.concat([jpeg(8_000, 6_000), randomBytes(size)]);

/** Files as large as are taken, and documents that are nearly as much as may be asked for. */
export const LARGE_DOCUMENTS: readonly Ordinary[] = [
  { what: 'a photograph of 24 MB', bytes: () => photograph(LARGEST) },
  {
    what: 'a document with 12 photographs of 2 MB',
    bytes: () =>
      wordDocument({
        added: Array.from({ length: 12 }, (_, n) => ({
          name: `word/media/image${n}.jpeg`,
          type: 'image/jpeg',
          content: photograph(2 * MB),
          as: 'image',
        })),
      }),
  },
  {
    what: 'a document of a thousand pages',
    bytes: () =>
      wordDocument({
        body: `${text('Ett av mange avsnitt i en lang rapport.')}${paragraph(field('PAGE'))}`.repeat(25_000),
      }),
  },
  { what: 'elements as many as may be', bytes: () => wordDocument({ body: '<w:p/>'.repeat(700_000) }) },
  {
    what: 'as much text as may be',
    bytes: () => wordDocument({ body: text('&amp; tekst '.repeat(MB / 2)).repeat(4) }),
  },
  {
    what: 'as much as may be in attributes',
    bytes: () => wordDocument({ body: `<w:p w:a="${'x'.repeat(6 * MB)}"/>`.repeat(5) }),
  },
  {
    what: 'signs without end in one place',
    bytes: () => wordDocument({ body: `<w:p>${'<![CDATA[x]]>'.repeat(700_000)}</w:p>` }),
  },
  { what: 'fields as many as may be', bytes: () => wordDocument({ body: paragraph(field('PAGE').repeat(100_000)) }) },
  {
    what: 'one field that is not ended',
    bytes: () =>
      wordDocument({
        body: paragraph(
          `<w:r><w:fldChar w:fldCharType="begin"/>${'<w:instrText>PAGE </w:instrText>'.repeat(150_000)}</w:r>`,
        ),
      }),
  },
  {
    what: 'fields within fields',
    bytes: () =>
      wordDocument({
        body: paragraph('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF </w:instrText></w:r>'.repeat(200_000)),
      }),
  },
];
