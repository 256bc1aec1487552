import PizZip from 'pizzip';
import { inflateRawSync } from 'node:zlib';
import { attribute } from './parts.js';

/** Why a file is no template, before its tags are looked at. */
export type FileFault =
  'not-a-zip' | 'not-word' | 'macros' | 'too-large' | 'damaged' | 'entities' | 'outside-content' | 'active-field';

/** A template is some hundred kilobytes, most of it a letterhead. */
export const LIMITS = { bytes: 10_000_000, entries: 500, unpacked: 50_000_000 } as const;

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
type Parts = ReadonlyMap<string, Buffer>;

/** The parts of a DOCX that may be trusted as far as its form goes, or what is wrong with it. */
export function opened(bytes: Uint8Array): { readonly parts: Parts } | { readonly fault: FileFault } {
  if (bytes.length > LIMITS.bytes) return { fault: 'too-large' };
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') !== 'PK\u0003\u0004') return { fault: 'not-a-zip' };
  const parts = unpacked(bytes);
  if (typeof parts === 'string') return { fault: parts };
  const fault = faultIn(parts);
  return fault === null ? { parts } : { fault };
}

interface Packed {
  readonly uncompressedSize: number;
  readonly compressionMethod?: string;
  readonly compression?: { readonly magic: string };
  getCompressedContent(): Uint8Array | string;
}

/** What a file says of its size is not believed: unpacking stops where it should have ended. */
function unpacked(bytes: Uint8Array): Parts | 'too-large' | 'damaged' {
  try {
    const files = Object.values(new PizZip(bytes).files).filter(({ dir }) => !dir);
    const packed = files.map((file) => [file.name, (file as unknown as { _data: Packed })._data] as const);
    const size = packed.reduce((total, [, { uncompressedSize }]) => total + uncompressedSize, 0);
    if (packed.length > LIMITS.entries || size > LIMITS.unpacked) return 'too-large';
    return new Map(packed.map(([name, data]) => [name, contentOf(data)]));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged';
  }
}

function contentOf(data: Packed): Buffer {
  const packed = data.getCompressedContent();
  const bytes = typeof packed === 'string' ? Buffer.from(packed, 'latin1') : Buffer.from(packed);
  const method = data.compressionMethod ?? data.compression?.magic;
  if (method === '\u0000\u0000') return bytes;
  const content = inflateRawSync(bytes, { maxOutputLength: Math.max(data.uncompressedSize, 1) });
  if (content.length !== data.uncompressedSize) throw new Error('not the size it says');
  return content;
}

function faultIn(parts: Parts): FileFault | null {
  const names = [...parts.keys()];
  const types = parts.get('[Content_Types].xml')?.toString('utf8');
  if (names.some((name) => /vbaProject|vbaData/i.test(name)) || /macroEnabled|vbaProject/i.test(types ?? ''))
    return 'macros';
  if (types === undefined || !types.includes(MAIN) || !parts.has('word/document.xml')) return 'not-word';
  if (names.some((name) => /\/(activeX|embeddings)\//i.test(name))) return 'active-field';
  const texts = names.filter((name) => /\.(xml|rels)$/i.test(name)).map((name) => [name, parts.get(name)] as const);
  for (const [name, content = Buffer.alloc(0)] of texts) {
    const fault = faultInXml(name, content);
    if (fault !== null) return fault;
  }
  return null;
}

/** Entities, other encodings that could hide them, content fetched from elsewhere, and fields that run or fetch something. */
function faultInXml(name: string, content: Buffer): FileFault | null {
  const xml = content.toString('utf8');
  const encoding = /^\uFEFF?\s*<\?xml[^>]*encoding\s*=\s*["']([^"']*)/i.exec(xml)?.[1] ?? 'utf-8';
  if (!/^\uFEFF?\s*</.test(xml) || xml.includes('\0') || !/^(utf-8|us-ascii)$/i.test(encoding)) return 'damaged';
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return 'entities';
  if (name.endsWith('.rels') && externals(xml).some((type) => !type.endsWith('/hyperlink'))) return 'outside-content';
  const fields = [...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)|\bw:instr="([^"]*)"/g)];
  const instructions = fields.map(([, long, short]) => long ?? short ?? '').join('');
  return /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|MACROBUTTON|DATABASE)\b/i.test(instructions)
    ? 'active-field'
    : null;
}

function externals(rels: string): readonly string[] {
  return [...rels.matchAll(/<Relationship\b[^>]*>/g)]
    .map(([relation]) => relation)
    .filter((relation) => attribute(relation, 'TargetMode') === 'External')
    .map((relation) => attribute(relation, 'Type') ?? '');
}
