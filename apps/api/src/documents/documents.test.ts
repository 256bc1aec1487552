import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { startServing, type Serving } from '../testing/serving.js';
import { download } from '../testing/uploads.js';

let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving.stop());

interface Made {
  readonly subject: string;
  readonly kind: string;
  readonly version?: number;
}
async function made({ subject, kind, version = 1 }: Made): Promise<{ id: string; bytes: Buffer }> {
  const [id, bytes] = [randomUUID(), randomBytes(100)];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await serving.owner.query('insert into blob (sha256, size, bytes) values ($1, 100, $2)', [sha256, bytes]);
  await serving.owner.query(
    `insert into document (id, subject, kind, version, language, format, name, media_type, sha256, as_of)
      values ($1, $2, $3, $4, 'nb', 'pdf', 'Møtebok.pdf', 'application/pdf', $5, now())`,
    [id, subject, kind, version, sha256],
  );
  return { id, bytes };
}
const meeting = (id: string, status: string): Promise<unknown> =>
  serving.owner.query(
    `insert into meeting (id, committee, meeting, kind, status, policy, starts_at, ends_at, carries_status, agenda, sequence, created_at, updated_at)
      values ($1, split_part($1, '/', 1), split_part($1, '/', 2), 'ordinary', $2, 'standard', '2027-03-01T11:00:00Z',
        '2027-03-01T13:00:00Z', false, '{}', 0, now(), now())`,
    [id, status],
  );
const holder = async (committee: string): Promise<string> => {
  const { rows } = await serving.owner.query<{ person: string }>(
    `select person from assignment a where at = $1 and role = 'member' and deputy_for is null and (valid_to is null or valid_to > now())
      and not exists (select from assignment o where o.person = a.person and o.at in ('FSU', 'SSU') and o.at <> $1) order by id limit 1`,
    [committee],
  );
  return String(rows[0]?.person);
};
const seen = async (person: string | null, id: string): Promise<number> =>
  (await download(serving, person, `/api/documents/${id}/content`)).status;
const OUTSIDER = 'leader-senja';

it('shows a meeting book to the committee, and to others as if it were not there', async () => {
  const { id, bytes } = await made({ subject: 'committee/FSU/m90', kind: 'meeting-book' });
  const member = await holder('FSU');
  const got = await download(serving, member, `/api/documents/${id}/content`);
  expect([got.status, got.bytes.equals(bytes), got.headers.get('content-disposition')]).toEqual([
    200,
    true,
    `attachment; filename="M_tebok.pdf"; filename*=UTF-8''M%C3%B8tebok.pdf`,
  ]);
  expect([await seen(OUTSIDER, id), await seen(null, id), await seen(member, randomUUID())]).toEqual([404, 401, 404]);
  const about = await download(serving, member, `/api/documents/${id}`);
  expect(JSON.parse(about.bytes.toString())).toMatchObject({ id, subject: 'committee/FSU/m90', size: 100 });
});

it('lists what one may see, page by page', async () => {
  const subject = 'committee/FSU/m91';
  for (let version = 1; version <= 3; version++) await made({ subject, kind: 'meeting-book', version });
  const list = async (person: string, query: string) => {
    const { bytes } = await download(serving, person, `/api/documents?subject=${subject}&${query}`);
    return JSON.parse(bytes.toString()) as { items: { version: number }[]; next: string | null };
  };
  const member = await holder('FSU');
  const first = await list(member, 'limit=2');
  const second = await list(member, `limit=2&cursor=${first.next}`);
  expect([...first.items, ...second.items].map(({ version }) => version)).toEqual([3, 2, 1]);
  expect(second.next).toBeNull();
  expect((await list(OUTSIDER, 'limit=2')).items).toEqual([]);
});

it('makes approved minutes public in the version that was approved, and nothing else', async () => {
  await meeting('FSU/m92', 'approved');
  await meeting('FSU/m93', 'minutes-out');
  const earlier = await made({ subject: 'committee/FSU/m92', kind: 'minutes' });
  const approved = await made({ subject: 'committee/FSU/m92', kind: 'minutes', version: 2 });
  const book = await made({ subject: 'committee/FSU/m92', kind: 'meeting-book' });
  const draft = await made({ subject: 'committee/FSU/m93', kind: 'minutes' });
  const listed = await download(serving, null, '/api/public/minutes');
  const { items } = JSON.parse(listed.bytes.toString()) as { items: { id: string; meeting: string }[] };
  expect(items).toEqual([expect.objectContaining({ id: approved.id, committee: 'FSU', meeting: 'm92' })]);
  const open = async ({ id }: { id: string }) =>
    (await download(serving, null, `/api/public/minutes/${id}/content`)).status;
  expect([await open(approved), await open(earlier), await open(book), await open(draft)]).toEqual([
    200, 404, 404, 404,
  ]);
  const outside = [await seen(OUTSIDER, approved.id), await seen(OUTSIDER, earlier.id), await seen(OUTSIDER, draft.id)];
  expect(outside).toEqual([200, 404, 404]);
});
