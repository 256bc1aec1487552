import { inflateSync } from 'node:zlib';
import type { Budget } from './budget.js';
import type { ContentFault } from './kinds.js';

/** Bytes of one list of objects when unpacked; they are small. */
const LIST_LIMIT = 16 * 1024 * 1024;
const MOST_LISTS = 2_000;

/**
 * What is in the way of taking a PDF. Actions that run something are looked for wherever a reader looks for objects: in the
 * file's own text, and in its packed lists of objects. It is a sieve, not a wall: files are also served so that nothing in
 * them runs.
 */
export function inspectPdf(bytes: Buffer, budget: Budget): ContentFault | null {
  budget.look(bytes.length);
  const text = bytes.toString('latin1');
  if (!text.slice(-2_048).includes('%%EOF')) return { code: 'FileDamaged' };
  const plain = plainOf(text);
  if (/\/Encrypt\b/.test(plain)) return { code: 'FileLocked' };
  if (ACTIVE.test(plain)) return { code: 'FileIsActive' };
  return listsOf(text, bytes, budget).some((list) => ACTIVE.test(unescaped(list))) ? { code: 'FileIsActive' } : null;
}

const ACTIVE = /\/(?:JavaScript|JS|Launch|RichMedia|EmbeddedFiles?|SubmitForm|ImportData)(?![A-Za-z0-9])/;

/** All but what lies in streams, where the same letters may stand by chance. */
function plainOf(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf('stream', from);
    if (start === -1) break;
    parts.push(text.slice(from, start));
    const end = text.indexOf('endstream', start);
    if (end === -1) return unescaped(parts.join('\n')); // what cannot be told apart is a stream
    from = end + 'endstream'.length;
  }
  parts.push(text.slice(from));
  return unescaped(parts.join('\n'));
}

/** `/Java#53cript` is a way of writing the same name. */
const unescaped = (text: string): string =>
  text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function listsOf(text: string, bytes: Buffer, budget: Budget): readonly string[] {
  const lists: string[] = [];
  const heads = /\/ObjStm\b[^]{0,400}?stream\r?\n/g;
  for (let found = heads.exec(text); found !== null && lists.length < MOST_LISTS; found = heads.exec(text)) {
    const start = found.index + found[0].length;
    const end = text.indexOf('endstream', start);
    const list = unpacked(bytes.subarray(start, end === -1 ? bytes.length : end));
    budget.unpack(list.length);
    lists.push(list);
  }
  return lists;
}

/** As it is where it is not packed, or packed in another way. */
function unpacked(list: Buffer): string {
  try {
    return inflateSync(list, { maxOutputLength: LIST_LIMIT, finishFlush: 2 }).toString('latin1');
  } catch {
    return list.toString('latin1');
  }
}
