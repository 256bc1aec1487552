import { crc32, deflateRawSync } from 'node:zlib';

/** One of what a ZIP is to hold. */
export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
  /** Its size as the list claims, where that differs. */
  readonly claims?: number;
  readonly encrypted?: true;
  /** As the list calls it, where the entry itself has another name. */
  readonly listedAs?: string;
  /** Not packed; with a whole entry within it, which the list has too. */
  readonly holding?: Part;
}

/** A ZIP by hand, so that it can be wrong. */
export function zipOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const { body, common, start } = entryOf(part);
    list.push(listed(part, common, at));
    if (part.holding !== undefined) list.push(listed(part.holding, entryOf(part.holding).common, at + start));
    bodies.push(body);
    at += body.length;
  }
  const all = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(all.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, all, end]);
}

function entryOf(part: Part): { readonly body: Buffer; readonly common: Buffer; readonly start: number } {
  const { name, claims, encrypted, holding } = part;
  const bytes = holding === undefined ? part.bytes : entryOf(holding).body;
  const packed = holding === undefined ? deflateRawSync(bytes) : bytes;
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE((encrypted === true ? 1 : 0) | 0x800, 2);
  common.writeUInt16LE(holding === undefined ? 8 : 0, 4);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(claims ?? bytes.length, 18);
  common.writeUInt16LE(Buffer.byteLength(name), 22);
  const head = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, Buffer.from(name)]);
  return { body: Buffer.concat([head, packed]), common, start: head.length };
}

function listed({ name, listedAs = name }: Part, common: Buffer, at: number): Buffer {
  const own = Buffer.from(common);
  own.writeUInt16LE(Buffer.byteLength(listedAs), 22);
  const where = Buffer.alloc(14);
  where.writeUInt32LE(at, 10);
  return Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), own, where, Buffer.from(listedAs)]);
}
