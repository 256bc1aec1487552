import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A PNG whose head says this size, with the points of one of one by one, and what else it is to hold. */
export function png(width = 1, height = 1, more: readonly (readonly [name: string, content: Buffer])[] = []): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    ...more.map(([name, content]) => chunk(name, content)),
    chunk('IDAT', deflateSync(Buffer.alloc(4))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Text or profile in a PNG, packed. */
export const packedText = (name: 'zTXt' | 'iCCP', text: Buffer): readonly [string, Buffer] => [
  name,
  Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(text)]),
];
export const packedInternational = (text: Buffer): readonly [string, Buffer] => [
  'iTXt',
  Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\u0001\0nb\0\0', 'latin1'), deflateSync(text)]),
];

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A JPEG of this size: one that is shown at once, or one that becomes sharper in so many scans. */
export function jpeg(width = 1, height = 1, scans = 1): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  const scan = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from('3fff00ffd07f', 'hex')]);
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment(0xe0, Buffer.from('4a46494600010100000100010000', 'hex')),
    segment(0xe1, Buffer.from('Exif\0\0II*\0')),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(scans === 1 ? 0xc0 : 0xc2, frame),
    segment(0xc4, Buffer.alloc(20)),
    ...Array.from({ length: scans }, () => scan),
    Buffer.from('ffd9', 'hex'),
  ]);
}

export function gif(width = 1, height = 1): Buffer {
  const bytes = Buffer.from('474946383961010001008000000000000000002c00000000010001000002024401003b', 'hex');
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(height, 8);
  return bytes;
}

/** The head of a Windows drawing. */
export function emf(): Buffer {
  const bytes = Buffer.alloc(108);
  bytes.writeUInt32LE(1, 0);
  bytes.writeUInt32LE(108, 4);
  bytes.write(' EMF', 40, 'latin1');
  return bytes;
}

export function tiff(width = 1, height = 1): Buffer {
  const bytes = Buffer.alloc(8 + 2 + 24 + 4);
  bytes.write('II*\0', 0, 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(2, 8);
  [
    [256, width],
    [257, height],
  ].forEach(([tag = 0, value = 0], nth) => {
    const at = 10 + nth * 12;
    bytes.writeUInt16LE(tag, at);
    bytes.writeUInt16LE(4, at + 2);
    bytes.writeUInt32LE(1, at + 4);
    bytes.writeUInt32LE(value, at + 8);
  });
  return bytes;
}
