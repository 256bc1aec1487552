import { createHash } from 'node:crypto';

/** Pilots are named in a space of their own (itself a UUIDv5 of the DNS name tiltaksmotor.example). */
const SPACE = Buffer.from('5a4a1c0e8f2f5d0c9d0e6c0a7b1f2e33', 'hex');

/** RFC 9562, version 5: the same name always gives the same id. */
export function uuidV5(name: string): string {
  const bytes = createHash('sha1').update(SPACE).update(name, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
