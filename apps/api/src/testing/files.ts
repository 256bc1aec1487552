import { listOf as packed, onePage, pdfOf } from '@tiltaksmotor/persistence/testing';
import { jpeg, zipOf, type Part } from '@tiltaksmotor/persistence/testing/packages';
import { randomBytes } from 'node:crypto';

export { zipOf } from '@tiltaksmotor/persistence/testing/packages';

/** Files of every kind that is taken, and of those that are not: small, and made here. */
export const aPdf = (inCatalog = ''): Buffer =>
  pdfOf(onePage(inCatalog), { inTrailer: `/ID [<${randomBytes(8).toString('hex')}> <00>]` });

/** A PDF with an object that is packed, as newer programs write them. */
export const aPackedPdf = (object: string): Buffer => pdfOf({ ...onePage(), 7: packed({ 6: object }) });

export const aPng = (): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    Buffer.from('IHDR', 'latin1'),
    Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 0x90, 0x77, 0x53, 0xde]),
    Buffer.from([0, 0, 0, 12]),
    Buffer.from('IDAT', 'latin1'),
    Buffer.from([8, 0xd7, 0x63, 0xf8, 0xcf, 0xc0, 0, 0, 3, 1, 1, 0, 0x18, 0xdd, 0x8d, 0xb0]),
    Buffer.from([0, 0, 0, 0]),
    Buffer.from('IEND', 'latin1'),
    Buffer.from([0xae, 0x42, 0x60, 0x82]),
  ]);

export const aJpeg = (): Buffer => jpeg();

const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
export const listOf = (type = TYPES): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  `<Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;

export const aDocx = (more: readonly Part[] = [], list = listOf()): Buffer =>
  zipOf([
    { name: '[Content_Types].xml', bytes: Buffer.from(list) },
    {
      name: 'word/document.xml',
      bytes: Buffer.from(`<w:document xmlns:w="x"><!--${randomBytes(8).toString('hex')}--></w:document>`),
    },
    ...more,
  ]);
