import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFixture, type Fixture } from '../testing/fixture.js';
import { startObjectStore } from '../testing/object-store.js';
import { type Archive, openArchive, openObjectStore } from './object-store.js';
import { sha256Of } from './contents.js';
import {
  findDocument,
  listDocuments,
  readDocument,
  storeDocuments,
  streamDocument,
  type NewDocument,
} from './documents.js';
import { BytesChanged, DocumentDiffers, ObjectStoreAway } from './faults.js';

let fixture: Fixture;
let store: Awaited<ReturnType<typeof startObjectStore>>;
beforeAll(async () => {
  fixture = await openFixture();
  store = await startObjectStore();
});
afterAll(async () => {
  await fixture.close();
  await store.stop();
});

let n = 0;
const aDocument = (more: Partial<NewDocument> = {}): NewDocument => ({
  subject: `committee/FSU/m${(n += 1)}`,
  kind: 'meeting-book',
  version: 1,
  language: 'nb',
  format: 'pdf',
  name: 'Møtebok.pdf',
  mediaType: 'application/pdf',
  bytes: randomBytes(20_000),
  asOf: '2027-01-04T12:00:00.000Z',
  ...more,
});
const storeDocument = async (archive: Archive, document: NewDocument): Promise<string> => {
  const [id = ''] = await storeDocuments(archive, [document]);
  return id;
};
const count = async (sql: string, values: unknown[] = []): Promise<number> =>
  Number(((await fixture.owner.query(sql, values)) as { n: string }[])[0]?.n);
const objects = (): string[] =>
  readdirSync(store.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('._S3rver_object'))
    .map((entry) => join(entry.parentPath, entry.name));

describe.each(['PostgreSQL', 'an object store'])('documents in %s', (where) => {
  let archive: Archive;
  beforeAll(() => {
    archive = openArchive(fixture.db, where === 'PostgreSQL' ? null : store.address);
  });
  afterAll(() => archive.objects?.close());

  it('gives back what was kept, with its hash', async () => {
    const document = aDocument();
    const id = await storeDocument(archive, document);
    const { bytes, ...facts } = document;
    const kept = await readDocument(archive, id);
    expect(kept).toMatchObject({ ...facts, id, size: 20_000, sha256: sha256Of(bytes), period: null });
    expect(kept?.bytes.equals(bytes)).toBe(true);
    const there = await count('select count(*) as n from blob where sha256 = $1 and (bytes is null) = $2', [
      sha256Of(bytes),
      where !== 'PostgreSQL',
    ]);
    expect(there).toBe(1);
  });

  it('streams a large one, in parts', async () => {
    const bytes = randomBytes(3_000_000);
    const id = await storeDocument(archive, aDocument({ bytes }));
    const streamed = await streamDocument(archive, id);
    const parts: Buffer[] = [];
    for await (const part of streamed?.stream ?? []) parts.push(part as Buffer);
    expect(parts.length).toBeGreaterThan(3);
    expect(Buffer.concat(parts).equals(bytes)).toBe(true);
  });

  it('keeps the same once, and answers the same id', async () => {
    const document = aDocument();
    const all = await Promise.all(Array.from({ length: 8 }, () => storeDocument(archive, document)));
    expect(new Set(all).size).toBe(1);
    expect(await count('select count(*) as n from document where subject = $1', [document.subject])).toBe(1);
  });

  it('keeps equal bytes of several documents once', async () => {
    const bytes = randomBytes(500);
    const before = objects().length;
    await Promise.all(['docx', 'pdf', 'csv'].map((format) => storeDocument(archive, aDocument({ bytes, format }))));
    expect(await count('select count(*) as n from blob where sha256 = $1', [sha256Of(bytes)])).toBe(1);
    expect(objects().length - before).toBe(where === 'PostgreSQL' ? 0 : 1);
  });

  it('refuses other bytes for what is kept, and keeps none of what came with them', async () => {
    const first = aDocument();
    await storeDocument(archive, first);
    const other = aDocument();
    const before = objects().length;
    const changed = { ...first, bytes: randomBytes(10) };
    await expect(storeDocuments(archive, [other, changed])).rejects.toThrow(DocumentDiffers);
    expect(await count('select count(*) as n from document where subject = $1', [other.subject])).toBe(0);
    expect(await count('select count(*) as n from blob where sha256 = $1', [sha256Of(changed.bytes)])).toBe(0);
    expect(objects().length).toBe(before);
  });

  it('says so where the bytes have changed, and ends no stream as if all were well', async () => {
    const bytes = randomBytes(900_000);
    const id = await storeDocument(archive, aDocument({ bytes }));
    await damage(sha256Of(bytes));
    await expect(readDocument(archive, id)).rejects.toThrow(BytesChanged);
    const streamed = await streamDocument(archive, id);
    await expect(
      (async () => {
        for await (const part of streamed?.stream ?? []) void part;
      })(),
    ).rejects.toThrow(BytesChanged);
  });
});

/** Changes one byte, wherever it lies. */
async function damage(sha256: string): Promise<void> {
  await fixture.owner.query(
    'update blob set bytes = set_byte(bytes, 5, (get_byte(bytes, 5) + 1) % 256) where sha256 = $1 and bytes is not null',
    [sha256],
  );
  for (const path of objects().filter((one) => one.includes(sha256))) {
    const bytes = readFileSync(path);
    bytes[5] = ((bytes[5] ?? 0) + 1) % 256;
    writeFileSync(path, bytes);
  }
}

it('reads what lies in PostgreSQL after an object store was taken into use', async () => {
  const document = aDocument();
  const id = await storeDocument(openArchive(fixture.db), document);
  const read = await readDocument(openArchive(fixture.db, store.address), id);
  expect(read?.bytes.equals(document.bytes)).toBe(true);
});

it('says that the object store is away, keeps nothing by halves, and goes on when it is back', async () => {
  const other = await startObjectStore();
  const archive = openArchive(fixture.db, other.address);
  const document = aDocument();
  const port = Number(new URL(other.address.url).port);
  const kept = await storeDocument(archive, aDocument({ bytes: Buffer.from('kept before') }));
  await other.stop();
  await expect(storeDocument(archive, document)).rejects.toThrow(ObjectStoreAway);
  await expect(readDocument(archive, kept)).rejects.toThrow(ObjectStoreAway);
  expect(await count('select count(*) as n from document where subject = $1', [document.subject])).toBe(0);
  expect(await findDocument(archive, kept)).not.toBeNull();

  const back = await startObjectStore(port);
  const id = await storeDocument(archive, document);
  expect((await readDocument(archive, id))?.bytes.equals(document.bytes)).toBe(true);
  archive.objects?.close();
  await back.stop();
});

it('gives up on an object store that takes a request and says nothing', async () => {
  const silent = createServer(() => {});
  await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready));
  const { port } = silent.address() as AddressInfo;
  const objects = openObjectStore({ ...store.address, url: `http://127.0.0.1:${port}` }, 200);
  await expect(objects.get('x')).rejects.toThrow(ObjectStoreAway);
  await expect(objects.put('x', Buffer.from('y'), 1)).rejects.toThrow(ObjectStoreAway);
  expect(await objects.isThere()).toBe(false);
  objects.close();
  silent.closeAllConnections();
  await new Promise((closed) => silent.close(closed));
});

it('lists the newest first, page by page, and of people’s own only one’s own', async () => {
  const archive = openArchive(fixture.db);
  const kind = 'weekly-digest';
  for (const person of ['leader-harstad', 'leader-tromso', 'leader-harstad'])
    await storeDocument(
      archive,
      aDocument({ kind, subject: `person/${person}`, version: (n += 1), period: '2027-W02' }),
    );
  const wanted = { kind, person: 'leader-harstad' };
  const [first, second, ...more] = await listDocuments(archive, wanted);
  expect([first?.subject, second?.subject, more.length]).toEqual(['person/leader-harstad', 'person/leader-harstad', 0]);
  const [page] = await listDocuments(archive, wanted, { limit: 1 });
  const next = await listDocuments(archive, wanted, { after: [page?.createdAt ?? '', page?.id ?? ''], limit: 5 });
  expect(next.map(({ id }) => id)).toEqual([second?.id]);
});

it('lets the application neither change nor remove a document, nor bytes that something refers to', async () => {
  const document = aDocument();
  const id = await storeDocument(openArchive(fixture.db), document);
  const tries = [
    fixture.db.query('update document set version = 9 where id = $1', [id]),
    fixture.db.query('delete from document where id = $1', [id]),
    fixture.db.query('update blob set size = 1 where sha256 = $1', [sha256Of(document.bytes)]),
    fixture.db.query('delete from blob where sha256 = $1', [sha256Of(document.bytes)]),
  ];
  const answers = await Promise.allSettled(tries);
  expect(answers.map((answer) => (answer as PromiseRejectedResult).reason?.code)).toEqual([
    '42501',
    '42501',
    '42501',
    '23503',
  ]);
});
