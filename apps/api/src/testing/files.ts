import { listOf as packed, onePage, pdfOf } from '@tiltaksmotor/persistence/testing';
import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';

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

export const aJpeg = (): Buffer => Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb004300ffd9', 'hex');

export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
  /** As the list claims, where that differs. */
  readonly claims?: number;
  readonly encrypted?: true;
}

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

/** A ZIP by hand, so that it can be wrong. */
export function zipOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, claims, encrypted } of parts) {
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted === true ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims ?? bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, Buffer.from(name), packed]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    list.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, where, Buffer.from(name));
    bodies.push(body);
    at += body.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
