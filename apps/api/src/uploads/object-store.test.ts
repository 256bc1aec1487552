import { expect, it } from '@jest/globals';
import { aPdf } from '../testing/files.js';
import { startObjectStore } from '../testing/object-store.js';
import { startServing } from '../testing/serving.js';
import { download, upload } from '../testing/uploads.js';

const ME = 'leader-harstad';

it('keeps files in an object store, says when that is away, loses nothing, and goes on when it is back', async () => {
  const store = await startObjectStore();
  const serving = await startServing(store.environment);
  const bytes = aPdf();
  const { status, body } = await upload(serving, ME, bytes);
  expect(status).toBe(201);
  const address = `/api/attachments/${body.id}/content`;
  expect((await download(serving, ME, address)).bytes.equals(bytes)).toBe(true);
  const { rows } = await serving.owner.query<{ n: string }>(
    'select count(*) as n from blob where object_key is not null',
  );
  expect(rows[0]?.n).toBe('1');

  await store.stop();
  const away = await upload(serving, ME, aPdf());
  expect([away.status, away.body.code, away.headers.get('retry-after')]).toEqual([503, 'FilesAway', '5']);
  const unread = await download(serving, ME, address);
  expect([unread.status, (JSON.parse(unread.bytes.toString()) as { code: string }).code]).toEqual([503, 'FilesAway']);
  expect(unread.headers.get('content-disposition')).toBeNull();
  const kept = await serving.owner.query<{ n: string }>('select count(*) as n from attachment');
  expect(kept.rows[0]?.n).toBe('1');

  const back = await startObjectStore(store.port);
  expect((await upload(serving, ME, aPdf())).status).toBe(201);
  await serving.stop();
  await back.stop();
});
