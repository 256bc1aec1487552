import type { Readable } from 'node:stream';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { OverBudget, type Budget } from './budget.js';
import type { ContentFault } from './kinds.js';

const MOST_ENTRIES = 5_000;
/** Of the list of parts; the list itself is a few kilobytes. */
const LIST_LIMIT = 1024 * 1024;

const LIST = '[Content_Types].xml';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const MACROS = /vbaProject\.bin$|vbaData\.xml$|\/activeX\//i;

/** What is in the way of taking a ZIP for a Word document. All of it is unpacked, so that no size is merely claimed. */
export async function inspectPackage(bytes: Buffer, budget: Budget): Promise<ContentFault | null> {
  let list = '';
  const names: string[] = [];
  try {
    const zip = await opened(bytes);
    for await (const entry of entriesOf(zip)) {
      names.push(entry.fileName);
      if (entry.isEncrypted()) return { code: 'FileLocked' };
      if (names.length > MOST_ENTRIES || entry.uncompressedSize > budget.unpackable) return { code: 'FileSwells' };
      const isList = entry.fileName === LIST;
      // Sizes that are not as claimed end the reading with an error.
      for await (const part of await read(zip, entry)) {
        budget.unpack((part as Buffer).length);
        if (isList && list.length < LIST_LIMIT) list += (part as Buffer).toString('utf8');
      }
    }
  } catch (error) {
    if (error instanceof OverBudget) throw error;
    return { code: 'FileDamaged' };
  }
  if (!names.includes(LIST)) return { code: 'FileTypeRefused', found: 'zip' };
  if (names.some((name) => MACROS.test(name)) || /macroEnabled/i.test(list)) return { code: 'FileHasMacros' };
  return isDocument(list, names) ? null : { code: 'FileTypeRefused', found: 'zip' };
}

/** The part that the list says is a document's text is there. */
function isDocument(list: string, names: readonly string[]): boolean {
  const overrides = [...list.matchAll(/<Override\b[^>]*>/g)].map(([tag]) => tag);
  return overrides.some((tag) => {
    const part = /PartName\s*=\s*["']\/?([^"']+)["']/.exec(tag)?.[1];
    return tag.includes(`"${MAIN}"`) && part !== undefined && names.includes(part);
  });
}

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (error === null ? resolve(zip) : reject(error))),
  );

const read = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(error))),
  );

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip.once('entry', resolve).once('end', () => resolve(null));
      zip.once('error', reject);
      zip.readEntry();
    }).finally(() => zip.removeAllListeners());
    if (entry === null) return;
    yield entry;
  }
}
