import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { operationsOf, addressOf, type OpenApi } from '../testing/broken.js';
import { somebody } from '../testing/people.js';
import { startServing, type Serving } from '../testing/serving.js';

jest.setTimeout(120_000);

let serving: Serving;
let other: Awaited<ReturnType<Serving['another']>>;

beforeAll(async () => {
  serving = await startServing();
  other = await serving.another();
});
afterAll(async () => {
  await other?.stop();
  await serving?.stop();
});

const DAY = 86_400_000;
/** A day in Norway, so many days from today. */
const day = (n: number): string =>
  new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Oslo' }).format(new Date(Date.now() + n * DAY));

/** Somebody new, so that no other test meets them. */
async function newcomer(id: string, ...roles: readonly (readonly [string, string, string, string | null])[]) {
  await serving.owner.query('insert into person (id, name, email) values ($1, $1, $2)', [id, `${id}@example.no`]);
  for (const [role, at, from, to] of roles)
    await serving.owner.query(
      'insert into assignment (person, role, at, valid_from, valid_to) values ($1, $2, $3, $4, $5)',
      [id, role, at, from, to],
    );
  return { id, token: await serving.tokenOf(id) };
}
const member = ['member', 'FSU', '2023-01-01', null] as const;

const askedOf = (address: string, token: string, path = '/api/me') =>
  fetch(`${address}${path}`, { headers: { authorization: `Bearer ${token}` } });
/** What either process answers. */
const statuses = async (token: string, path?: string): Promise<readonly number[]> =>
  Promise.all([serving.address, other.address].map(async (address) => (await askedOf(address, token, path)).status));
const logOut = (address: string, headers: Record<string, string>) =>
  fetch(`${address}/api/logout`, { method: 'POST', headers });

test('a session holds in every process, and logging out ends it in all of them at once', async () => {
  const { token } = await newcomer('logs-out', member);
  expect(await statuses(token)).toEqual([200, 200]);
  expect((await logOut(serving.address, { authorization: `Bearer ${token}` })).status).toBe(204);
  expect(await statuses(token)).toEqual([401, 401]);
});

test('logging out of a browser ends what its cookie held, and takes the cookie away', async () => {
  const { token } = await newcomer('logs-out-in-a-browser', member);
  const cookie = `tiltaksmotor=${token}`;
  const me = () => fetch(`${other.address}/api/me`, { headers: { cookie } });
  expect((await me()).status).toBe(200);
  const answer = await logOut(serving.address, { cookie });
  expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^tiltaksmotor=; Max-Age=0; Path=\/;/)]);
  expect((await me()).status).toBe(401);
});

test('one login of somebody ends without their others', async () => {
  const { id, token } = await newcomer('has-two', member);
  const answer = await fetch(`${serving.address}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: id }),
  });
  const second = ((await answer.json()) as { token: string }).token;
  await logOut(serving.address, { authorization: `Bearer ${second}` });
  expect([await statuses(token), await statuses(second)]).toEqual([
    [200, 200],
    [401, 401],
  ]);
});

test('who has no session logs out of nothing', async () => {
  for (const headers of [{}, { authorization: 'Bearer x' }, { cookie: 'tiltaksmotor=%E0%A4%A' }])
    expect((await logOut(serving.address, headers as never)).status).toBe(204);
});

test('a session is over after its hours, however much it is used', async () => {
  const { id, token } = await newcomer('stays-long', member);
  await serving.owner.query(
    `update session set created_at = now() - interval '13 hours', ends_at = now() - interval '1 second' where person = $1`,
    [id],
  );
  expect(await statuses(token)).toEqual([401, 401]);
});

test('the database holds the hash of a token only, and a hash logs nobody in', async () => {
  const { id, token } = await newcomer('is-stolen-from', member);
  const { rows } = await serving.owner.query<{ row: string; hash: Buffer }>(
    'select s::text as row, token_sha256 as hash from session s where person = $1',
    [id],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]!.row).not.toContain(token);
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(await statuses(rows[0]!.hash.toString('base64url'))).toEqual([401, 401]);
});

test('when a session was last used is known to some minutes', async () => {
  const { id, token } = await newcomer('is-seen', member);
  const seen = async () =>
    (await serving.owner.query<{ seen: Date }>('select seen_at as seen from session where person = $1', [id])).rows[0]!
      .seen;
  const first = await seen();
  await statuses(token);
  expect(await seen()).toEqual(first);
  await serving.owner.query(`update session set seen_at = now() - interval '6 minutes' where person = $1`, [id]);
  const before = await seen();
  await statuses(token);
  for (let n = 0; n < 50 && (await seen()).getTime() === before.getTime(); n++)
    await new Promise((wake) => setTimeout(wake, 50));
  expect((await seen()).getTime()).toBeGreaterThanOrEqual(first.getTime());
});

test('sessions that are over are cleared when somebody logs in', async () => {
  const { id } = await newcomer('was-here', member);
  await serving.owner.query(
    `update session set created_at = now() - interval '2 days', ends_at = now() - interval '1 day' where person = $1`,
    [id],
  );
  await newcomer('comes-now', member);
  const { rows } = await serving.owner.query('select 1 from session where person = $1', [id]);
  expect(rows).toEqual([]);
});

test('whoever is redacted is logged out everywhere by it, and cannot log in again', async () => {
  const { id, token } = await newcomer('is-redacted', member);
  const redacted = await somebody(serving, 'administrator').gives('/api/redactions', { person: id, reason: 'Sluttet' });
  expect(redacted.status).toBe(200);
  expect(await statuses(token)).toEqual([401, 401]);
  const { rows } = await serving.owner.query('select 1 from session where person = $1 and ended_at is null', [id]);
  expect(rows).toEqual([]);
  const again = await fetch(`${serving.address}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: id }),
  });
  expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([422, 'UnknownPerson']);
});

test('whoever is redacted while logged in is nobody, also where the session was not ended', async () => {
  const { id, token } = await newcomer('is-redacted-by-hand', member);
  await serving.owner.query('update person set name = null, email = null, redacted_at = now() where id = $1', [id]);
  expect(await statuses(token)).toEqual([401, 401]);
});

test('the sessions of somebody who is deleted go with them', async () => {
  const { id, token } = await newcomer('is-deleted', member);
  await serving.owner.query('delete from assignment where person = $1', [id]);
  await serving.owner.query('delete from person where id = $1', [id]);
  expect(await statuses(token)).toEqual([401, 401]);
  expect((await serving.owner.query('select 1 from session where person = $1', [id])).rows).toEqual([]);
});

test('a role that ends today holds today, and from the next request on no longer when its end is yesterday', async () => {
  const { id, token } = await newcomer('leaves-today', ['member', 'FSU', '2023-01-01', day(0)]);
  expect(await statuses(token, '/api/pilots')).toEqual([200, 200]);
  await serving.owner.query('update assignment set valid_to = $2 where person = $1', [id, day(-1)]);
  expect(await statuses(token, '/api/pilots')).toEqual([403, 403]);
});

test('a role that begins tomorrow does not hold today', async () => {
  const { token } = await newcomer('comes-tomorrow', ['member', 'FSU', day(1), null]);
  expect(await statuses(token, '/api/pilots')).toEqual([403, 403]);
});

/** All that somebody without a role may ask for. What is open to everybody says so itself. */
const ALSO_WITHOUT_ROLE = ['GET /api/me', 'POST /api/me/language', 'GET /api/measures'];

test('who holds no role sees the action list and who they are, may choose a language, is told why they see no more, and nothing else', async () => {
  const ended = await newcomer('has-left', ['leader', 'harstad', '2023-01-01', day(-1)]);
  const never = await newcomer('never-had');
  const api = (await (await fetch(`${serving.address}/api/openapi.json`)).json()) as OpenApi;
  const operations = operationsOf(api).filter(({ isPublic }) => !isPublic);
  expect(operations.length).toBeGreaterThan(100);
  const open: string[] = [];
  for (const { token } of [ended, never])
    for (const { method, path, example } of operations) {
      const answer = await fetch(`${serving.address}${addressOf(path, '01234567-89ab-5def-8123-456789abcdef')}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': 'k' },
        ...(method === 'GET' ? {} : { body: JSON.stringify(example ?? {}) }),
      });
      const text = await answer.text();
      const body = (text === '' ? {} : JSON.parse(text)) as { code?: string; detail?: string };
      if (answer.ok) open.push(`${method} ${path}`);
      else
        expect({ method, path, status: answer.status, ...body }).toMatchObject({
          method,
          path,
          status: 403,
          code: 'NoActiveRole',
          detail: expect.stringMatching(/^Du har ingen rolle her i dag, .*Spør samhandlingslederen/),
        });
    }
  expect(open).toEqual([...ALSO_WITHOUT_ROLE, ...ALSO_WITHOUT_ROLE]);
  const me = await askedOf(serving.address, ended.token);
  expect(await me.json()).toMatchObject({ holdsActiveRole: false, active: [], leads: [], mayPropose: false });
  expect((await askedOf(serving.address, ended.token, '/api/changes')).status).toBe(403);
});

test('nobody who is logged out, redacted or deleted is answered anything that is not everybody’s', async () => {
  const { id, token } = await newcomer('is-gone', member);
  await serving.owner.query('update person set name = null, email = null, redacted_at = now() where id = $1', [id]);
  const api = (await (await fetch(`${serving.address}/api/openapi.json`)).json()) as OpenApi;
  for (const { method, path, example } of operationsOf(api).filter(({ isPublic }) => !isPublic)) {
    const answer = await fetch(`${serving.address}${addressOf(path, '01234567-89ab-5def-8123-456789abcdef')}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': 'k' },
      ...(method === 'GET' ? {} : { body: JSON.stringify(example ?? {}) }),
    });
    expect([method, path, answer.status]).toEqual([method, path, 401]);
  }
});

test.each<[string, (id: string, token: string) => Promise<unknown>]>([
  ['is logged out', (_, token) => logOut(serving.address, { authorization: `Bearer ${token}` })],
  [
    'holds no role any more',
    (id) => serving.owner.query('update assignment set valid_to = $2 where person = $1', [id, day(-1)]),
  ],
])('the event stream of somebody who %s ends, in another process too', async (how, happens) => {
  const { id, token } = await newcomer(`listens-and-${how.replaceAll(' ', '-')}`, member);
  const stream = await askedOf(other.address, token, '/api/changes');
  const reader = stream.body!.getReader();
  await reader.read(); // it is open
  await happens(id, token);
  const began = Date.now();
  while (!(await reader.read()).done);
  expect(Date.now() - began).toBeLessThan(10_000);
});

test('whoever can be chosen in development is here and holds a role', async () => {
  await newcomer('cannot-be-chosen', ['leader', 'harstad', '2023-01-01', day(-1)]);
  const answer = await fetch(`${serving.address}/api/login/people`);
  const { items } = (await answer.json()) as { items: readonly { id: string }[] };
  expect(items.map(({ id }) => id)).not.toContain('cannot-be-chosen');
  expect(items.map(({ id }) => id)).toContain('leader-harstad');
});
