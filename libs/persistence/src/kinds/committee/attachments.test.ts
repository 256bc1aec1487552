import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { openFixture, type Fixture } from '../../testing/fixture.js';
import { startObjectStore } from '../../testing/object-store.js';
import { openArchive, type Archive } from '../../documents/object-store.js';
import { claimAttachment, findAttachment, storeAttachment, sweepUploads } from './attachments.js';
import { contentOf } from '../../documents/contents.js';
import { storeDocuments } from '../../documents/documents.js';
import { listTemplates, storeTemplate, templateInForce } from './templates.js';

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

const ME = 'leader-harstad';
const uploaded = async (archive: Archive, bytes = randomBytes(300)) => {
  const attachment = {
    id: randomUUID(),
    committee: 'FSU',
    name: 'a.pdf',
    mediaType: 'application/pdf',
    uploadedBy: ME,
  };
  const kept = await storeAttachment(archive, attachment, contentOf(bytes));
  if (kept === null) throw new Error('it was not kept');
  return kept;
};
const age = (id: string, hours: number): Promise<unknown> =>
  fixture.owner.query('update attachment set wanted_at = now() - make_interval(hours => $2) where id = $1', [
    id,
    hours,
  ]);
/** Whether the sweep will look at it again, some day. */
const isWaiting = async (id: string): Promise<boolean> => {
  const [row] = await fixture.owner.query(`select wanted_at < 'infinity' as waits from attachment where id = $1`, [id]);
  return row.waits;
};
const isKept = async (sha256: string): Promise<boolean> =>
  ((await fixture.owner.query('select from blob where sha256 = $1', [sha256])) as unknown[]).length === 1;
const attached = async (id: string): Promise<void> => {
  const stream = 'committee/FSU';
  await fixture.owner.query(
    `insert into stream (id, seq, fold, state, hash, at, closed) values ($1, 1, 1, '{}', '', now(), false)
      on conflict do nothing`,
    [stream],
  );
  await fixture.owner.query(
    `insert into event (stream, seq, type, version, data, actor, role, cause, at, prev_hash, hash)
      select $1, count(*) + 1, 'Attached', 1, $2, $3, 'secretary', 'x', now(), '', '' from event where stream = $1`,
    [stream, JSON.stringify({ case: 'c1', attachment: { id } }), ME],
  );
};

describe.each(['PostgreSQL', 'an object store'])('uploads in %s', (where) => {
  let archive: Archive;
  beforeAll(() => {
    archive = openArchive(fixture.db, where === 'PostgreSQL' ? null : store.address);
  });
  afterAll(() => archive.objects?.close());

  it('go after a day, with their bytes; those attached, newer, or being attached stay', async () => {
    const [old, attachedOne, fresh, claimed] = [
      await uploaded(archive),
      await uploaded(archive),
      await uploaded(archive),
      await uploaded(archive),
    ];
    await attached(attachedOne.id);
    await Promise.all([age(old.id, 25), age(attachedOne.id, 999), age(fresh.id, 23), age(claimed.id, 25)]);
    expect((await claimAttachment(archive, 'FSU', claimed.id))?.sha256).toBe(claimed.sha256);

    expect(await sweepUploads(archive)).toBe(1);
    expect(await findAttachment(archive, old.id)).toBeNull();
    expect(await claimAttachment(archive, 'FSU', old.id)).toBeNull();
    for (const { id } of [attachedOne, fresh, claimed]) expect(await findAttachment(archive, id)).not.toBeNull();
    expect(await isKept(old.sha256)).toBe(false);
    if (where !== 'PostgreSQL') {
      const left = readdirSync(store.folder, { recursive: true }) as string[];
      expect(left.filter((path) => path.includes(old.sha256) && path.endsWith('._S3rver_object'))).toEqual([]);
      expect(left.some((path) => path.includes(fresh.sha256))).toBe(true);
    }
    expect(await sweepUploads(archive)).toBe(0);
    expect(await isWaiting(attachedOne.id)).toBe(false);
    expect(await isWaiting(fresh.id)).toBe(true);
  });

  it('leave the bytes that a document or another upload has too', async () => {
    const bytes = randomBytes(400);
    const old = await uploaded(archive, bytes);
    await storeDocuments(archive, [
      {
        ...{ subject: `committee/FSU/${randomUUID()}`, kind: 'minutes', version: 1, language: 'nb', format: 'pdf' },
        ...{ name: 'a.pdf', mediaType: 'application/pdf', bytes, asOf: '2027-01-01T00:00:00.000Z' },
      },
    ]);
    await age(old.id, 30);
    expect(await sweepUploads(archive)).toBe(1);
    expect(await isKept(old.sha256)).toBe(true);
  });

  it('may come again at the same time as the last one goes', async () => {
    const bytes = randomBytes(500);
    for (let round = 0; round < 10; round++) {
      const old = await uploaded(archive, bytes);
      await age(old.id, 30);
      const [again] = await Promise.all([uploaded(archive, bytes), sweepUploads(archive)]);
      expect(await findAttachment(archive, again.id)).not.toBeNull();
      expect(await isKept(again.sha256)).toBe(true);
    }
  });
});

it('are not removed by anybody once they are attached, nor claimed for another committee', async () => {
  const archive = openArchive(fixture.db);
  const { id } = await uploaded(archive);
  await attached(id);
  await expect(fixture.db.query('delete from attachment where id = $1', [id])).rejects.toThrow(/stays/);
  expect(await claimAttachment(archive, 'SSU', id)).toBeNull();
});

it('the newest template of a language is in force; two at once are two versions', async () => {
  const archive = openArchive(fixture.db);
  const put = (language: 'nb' | 'en', text: string, id = randomUUID()) =>
    storeTemplate(
      archive,
      { id, committee: 'SSU', language, name: 'mal.docx', uploadedBy: ME },
      contentOf(Buffer.from(text)),
    );
  expect(await templateInForce(archive, 'SSU', 'nb')).toBeNull();
  const id = randomUUID();
  expect((await put('nb', 'first', id))?.version).toBe(1);
  expect((await put('nb', 'first', id))?.version).toBe(1);
  expect(await put('nb', 'other', id)).toBeNull();
  const versions = (await Promise.all(['a', 'b', 'c'].map((text) => put('nb', text)))).map((kept) => kept?.version);
  expect([...versions].sort()).toEqual([2, 3, 4]);
  await put('en', 'english');
  const newest = ['a', 'b', 'c'][versions.indexOf(4)];
  expect((await templateInForce(archive, 'SSU', 'nb'))?.bytes.toString()).toBe(newest);
  expect((await templateInForce(archive, 'SSU', 'en'))?.bytes.toString()).toBe('english');
  expect((await listTemplates(archive, 'SSU')).length).toBe(5);
});
