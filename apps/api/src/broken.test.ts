import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { SignJWT } from 'jose';
import { randomBytes } from 'node:crypto';
import { isCode } from './problems/statuses.js';
import {
  addressOf,
  BROKEN_IDS,
  BROKEN_QUERIES,
  brokenBodies,
  operationsOf,
  type Broken,
  type OpenApi,
  type Operation,
} from './testing/broken.js';
import { at, giving, SUBMISSION } from './testing/committees.js';
import { fingerprintOf } from './testing/database.js';
import { somebody } from './testing/people.js';
import { LEADER, player, QUARTER } from './testing/pilots.js';
import { startServing, type Serving } from './testing/serving.js';
import { letGo, send, sendBytes, type Came, type Sent } from './testing/wire.js';

jest.setTimeout(180_000);

let serving: Serving;
let operations: Operation[];
let trial: string;
let closed: string;
let draft: string;
let before: Record<string, string>;
/** Somebody who is logged in and has no part in any pilot: whatever they send, right or wrong, changes nothing. */
let stranger: string;

beforeAll(async () => {
  serving = await startServing();
  const play = player(serving);
  trial = await play.inTrial();
  draft = await play.drafted('Et utkast');
  closed = await play.submitted('Et trukket forslag');
  await play.give(closed, LEADER, 'withdrawals', { reason: 'Enheten omorganiseres.' });
  await inCommittee();
  stranger = await serving.tokenOf('leader-tromso');
  await serving.tokenOf(LEADER);
  const document = (await (await fetch(`${serving.address}/api/openapi.json`)).json()) as OpenApi;
  operations = operationsOf(document);
  before = await fingerprintOf(serving.owner);
});
/** A meeting with a case, and a case that waits. */
async function inCommittee(): Promise<void> {
  const give = giving(serving);
  const meetings = [{ startsAt: at(400 * 86_400_000), endsAt: at(400 * 86_400_000 + 3_600_000) }];
  await give('fsu-secretary', 'meetings', { meetings });
  await give('leader-harstad', 'cases', SUBMISSION);
  await give('leader-harstad', 'cases', SUBMISSION);
  await give('fsu-secretary', 'cases/c1/placements', { meeting: 'm1' });
}

afterAll(async () => {
  letGo();
  await serving.stop();
});

const as = (token: string, key = 'broken'): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  'idempotency-key': key,
});

/** What is wrong with an answer, or nothing. */
function faultIn({ status, headers, text }: Came, language: string): string | null {
  if (status < 400 || status >= 500) return `status ${status}: ${text.slice(0, 200)}`;
  if (!String(headers['content-type']).startsWith('application/problem+json'))
    return `is ${String(headers['content-type'])}`;
  if (headers['content-language'] !== language) return `speaks ${String(headers['content-language'])}`;
  const problem = JSON.parse(text) as Record<string, unknown>;
  const code = String(problem['code']);
  if (!isCode(code)) return `code ${code}`;
  if (problem['type'] !== `/api/problems/${code}` || problem['status'] !== status) return text;
  const detail = String(problem['detail']);
  return detail.length < 10 || /(problem|refusal)\.|undefined|\{\{|…/.test(detail) ? `says "${detail}"` : null;
}

/** Sends them, by turns in either language, and tells which were not answered as they should be. */
async function faultsOf(requests: readonly Broken[]): Promise<string[]> {
  const faults: string[] = [];
  const ask = async ({ wrong, ...request }: Broken, n: number): Promise<void> => {
    const language = n % 2 === 0 ? 'nb' : 'en';
    const headers = { ...request.headers, 'accept-language': language };
    const came = await send(serving.address, { ...request, headers });
    const fault = faultIn(came, language) ?? undocumented(request, came);
    if (fault !== null) faults.push(`${request.method} ${wrong}: ${fault}`);
  };
  for (let i = 0; i < requests.length; i += 8) await Promise.all(requests.slice(i, i + 8).map(ask));
  return faults;
}

/** What may happen at any address, and is told of none. */
const ANYWHERE = [405, 408, 414, 415, 431];
function undocumented({ method, path }: Sent, { status }: Came): string | null {
  if (ANYWHERE.includes(status)) return null;
  const [address = ''] = path.split('?');
  const found = operations.filter((one) => one.method === method && patternOf(one.path).test(address));
  const told = found.length === 0 || found.some(({ statuses }) => statuses.includes(status));
  return told ? null : `status ${status} is not documented`;
}
const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);

const unchanged = async (): Promise<void> => expect(await fingerprintOf(serving.owner)).toEqual(before);

test('hundreds of wrong bodies, at every address that takes one', async () => {
  const requests = operations.flatMap((operation) =>
    brokenBodies(operation, addressOf(operation.path, trial), operation.isPublic ? {} : as(stranger)),
  );
  expect(requests.length).toBeGreaterThan(1500);
  expect(await faultsOf(requests)).toEqual([]);
  await unchanged();
});

test('right bodies from somebody who has no part in it, to pilots that are open, closed, hidden and not there', async () => {
  const nowhere = '7d444840-9dc0-51d1-b245-5ffdce74fad2';
  const requests = operations
    .filter(({ method, path }) => method === 'POST' && path.startsWith('/api/pilots/{id}/'))
    .flatMap(({ method, path, example }) =>
      [trial, closed, draft, nowhere].map((id) => ({
        wrong: `${path} of ${id}`,
        method,
        path: addressOf(path, id),
        headers: { ...as(stranger), 'content-type': 'application/json' },
        body: JSON.stringify(example ?? {}),
      })),
    );
  expect(await faultsOf(requests)).toEqual([]);
  const hidden = await Promise.all(
    requests.filter(({ path }) => path.includes(draft)).map((request) => send(serving.address, request)),
  );
  expect(new Set(hidden.map(({ status }) => status))).toEqual(new Set([404]));
  const changes = `/api/pilots/${draft}/changes?party=harstad`;
  expect((await fetch(`${serving.address}${changes}`, { headers: as(stranger) })).status).toBe(404);
  await unchanged();
});

test('right bodies to a committee from somebody who has no part in it', async () => {
  const requests = operations
    .filter(({ path, example }) => path.startsWith('/api/committees/{committee}/') && example !== undefined)
    .map(({ method, path, example }) => ({
      wrong: path,
      method,
      path: addressOf(path, trial),
      headers: { ...as(stranger), 'content-type': 'application/json' },
      body: JSON.stringify(example),
    }));
  expect(requests.length).toBeGreaterThan(20);
  expect(await faultsOf(requests)).toEqual([]);
  await unchanged();
});

test('commands to a closed pilot from the one who led it', async () => {
  const token = await serving.tokenOf(LEADER);
  const requests = operations
    .filter(({ path }) => path.startsWith('/api/pilots/{id}/') && !path.endsWith('history'))
    .map(({ method, path, example }) => ({
      wrong: path,
      method,
      path: addressOf(path, closed),
      headers: { ...as(token), 'content-type': 'application/json' },
      body: JSON.stringify(example ?? {}),
    }));
  expect(await faultsOf(requests)).toEqual([]);
  await unchanged();
});

test('nobody, and tokens that are not ours', async () => {
  const signed = (alg = 'HS256') =>
    new SignJWT({})
      .setProtectedHeader({ alg })
      .setIssuer('tiltaksmotor')
      .setSubject(LEADER)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode('x'.repeat(64)));
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(`{"sub":"${LEADER}","iss":"tiltaksmotor","exp":9999999999}`).toString('base64url')}.`;
  const { rows } = await serving.owner.query<{ token: string }>(
    `select encode(token_sha256, 'base64') as token from session limit 1`,
  );
  const kept = Buffer.from(rows[0]!.token, 'base64').toString('base64url');
  const tokens = [
    await signed(),
    await signed('HS512'),
    none,
    kept,
    randomBytes(32).toString('base64url'),
    'x',
    `${stranger}x`,
    stranger.slice(0, -1),
    stranger.toLowerCase(),
    'æøå',
    'x'.repeat(10_000),
  ];
  const headers: Record<string, string>[] = [
    {},
    ...tokens.map((token) => ({ authorization: Buffer.from(`Bearer ${token}`).toString('latin1') })),
    { authorization: `Basic ${stranger}` },
    { cookie: 'tiltaksmotor=x' },
    { cookie: '%%%=;;;=%E0%A4%A; tiltaksmotor=%E0%A4%A' },
  ];
  const requests = operations
    .filter(({ isPublic }) => !isPublic)
    .flatMap(({ method, path, example }) =>
      headers.map((sent, i) => ({
        wrong: `${path} as ${i}`,
        method,
        path: addressOf(path, trial),
        headers: { ...sent, 'content-type': 'application/json', 'idempotency-key': 'k' },
        ...(method === 'POST' ? { body: JSON.stringify(example ?? {}) } : {}),
      })),
    );
  expect(await faultsOf(requests)).toEqual([]);
  const statuses = await Promise.all(
    requests.slice(0, 60).map(async (request) => (await send(serving.address, request)).status),
  );
  expect(new Set(statuses)).toEqual(new Set([401]));
  await unchanged();
});

test('wrong addresses, wrong queries and wrong methods', async () => {
  const get = (path: string): Broken => ({ wrong: path.slice(0, 80), method: 'GET', path, headers: as(stranger) });
  const ids = BROKEN_IDS.flatMap((id) => [
    get(`/api/pilots/${id}`),
    get(`/api/pilots/${id}/history`),
    get(`/api/measures/${id}`),
    get(`/api/people/${id}`),
    get(`/api/committees/${id}`),
    get(`/api/committees/FSU/meetings/${id}`),
    get(`/api/committees/FSU/cases/${id}`),
    get(`/api/committees/${id}/history`),
    get(`/api/problems/${id}`),
    get(`/api/docs/${id}`),
    get(`/api/${id}`),
    {
      ...get(`/api/pilots/${id}/withdrawals`),
      method: 'POST',
      headers: { ...as(stranger), 'content-type': 'application/json' },
      body: '{"reason":"x"}',
    },
  ]);
  const lists = [
    '/api/pilots',
    '/api/people',
    '/api/notices',
    '/api/measures',
    '/api/reports/deciding-status',
    '/api/committees/FSU/meetings',
    '/api/committees/FSU/cases',
    '/api/committees/FSU/follow-ups',
    '/api/committees/FSU/history',
    `/api/pilots/${trial}/history`,
  ];
  const queries = BROKEN_QUERIES.flatMap((query) => lists.map((path) => get(`${path}?${query}`)));
  const methods = operations.flatMap(({ path, method }) =>
    ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'MKCOL', method === 'GET' ? 'POST' : 'GET']
      .filter((other) => !operations.some((one) => one.path === path && one.method === other))
      .map((other) => ({ wrong: path, method: other, path: addressOf(path, trial), headers: as(stranger) })),
  );
  const requests = [...ids, ...queries, ...methods];
  expect(requests.length).toBeGreaterThan(500);
  expect(await faultsOf(requests)).toEqual([]);
  await unchanged();
});

test('wrong keys and wrong versions', async () => {
  const path = `/api/pilots/${trial}/status-reports`;
  const body = JSON.stringify({ party: 'harstad', standing: 'on-plan' });
  const token = await serving.tokenOf('leader-harstad');
  const to = (wrong: string, headers: Record<string, string>): Broken => ({
    wrong,
    method: 'POST',
    path,
    body,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
  });
  const requests = [
    to('no key', {}),
    to('an empty key', { 'idempotency-key': '' }),
    to('a long key', { 'idempotency-key': 'x'.repeat(201) }),
    to('a key beyond ASCII', { 'idempotency-key': 'n\u00f8kkel' }),
    ...['1', '"x"', 'W/"1"', '"1", "2"', '""', '"-1"', '"99999999999999"'].map((match) =>
      to(match, { 'idempotency-key': 'k', 'if-match': match }),
    ),
    ...['"0"', '"1"', '"999999999"'].map((match) => to(match, { 'idempotency-key': 'k', 'if-match': match })),
  ];
  expect(await faultsOf(requests)).toEqual([]);
  const stale = await send(serving.address, to('', { 'idempotency-key': 'k', 'if-match': '"1"' }));
  expect(stale.status).toBe(412);
  await unchanged();
});

test('bytes that are hardly HTTP', async () => {
  for (const bytes of [
    'GET\r\n\r\n',
    'nonsense\r\n\r\n',
    'GET /api/health/live HTTP/9.9\r\n\r\n',
    'GET /api/health/live HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n',
    `GET /api/health/live HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    'POST /api/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    'POST /api/login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n{}',
    'FOO /api/pilots HTTP/1.1\r\nHost: localhost\r\n\r\n',
    Buffer.from([0, 1, 2, 3, 255, 254, 13, 10, 13, 10]),
  ]) {
    const answer = await sendBytes(serving.address, bytes);
    expect(answer.slice(0, 12)).toMatch(/^HTTP\/1\.1 4\d\d/);
    expect(answer).toContain('application/problem+json');
  }
  await unchanged();
});

test('whatever JSON there is', async () => {
  const posts = operations.filter(({ method, isPublic }) => method === 'POST' && !isPublic);
  const token = stranger;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...posts.filter(({ path }) => path !== '/api/notices/readings')),
      fc.jsonValue({ maxDepth: 6 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      async ({ path }, value, word) => {
        const body = JSON.stringify(value !== null && typeof value === 'object' ? { ...value, reason: word } : value);
        const came = await send(serving.address, {
          method: 'POST',
          path: addressOf(path, trial),
          headers: { ...as(token), 'content-type': 'application/json', 'accept-language': 'en' },
          body,
        });
        expect(faultIn(came, 'en')).toBeNull();
      },
    ),
    { numRuns: 400 },
  );
  await unchanged();
});

test('the same from people who may: refused or done, never a fault of ours', async () => {
  const faults: string[] = [];
  const tokens = await Promise.all([LEADER, 'leader-harstad', 'fsu-secretary'].map((who) => serving.tokenOf(who)));
  const requests = operations
    .filter(({ path }) => /^\/api\/(pilots|committees)/.test(path))
    .flatMap((operation) => brokenBodies(operation, addressOf(operation.path, trial), {}));
  for (let i = 0; i < requests.length; i += 8)
    await Promise.all(
      requests.slice(i, i + 8).map(async ({ wrong, ...request }, n) => {
        const headers = { ...request.headers, ...as(tokens[n % 3] ?? '', `may-${i + n}`) };
        const { status, text } = await send(serving.address, { ...request, headers });
        if (status >= 500) faults.push(`${wrong}: ${text}`);
      }),
    );
  expect(faults).toEqual([]);
});

test('a command that takes an empty object takes no body at all', async () => {
  const id = await player(serving).drafted('Et utkast til');
  const authorization = `Bearer ${await serving.tokenOf(LEADER)}`;
  const path = `/api/pilots/${id}/discards`;
  const sent = { method: 'POST', path, headers: { authorization, 'idempotency-key': 'no-body' } };
  expect((await send(serving.address, sent)).status).toBe(200);
  const withType = { ...sent, headers: { ...sent.headers, 'content-type': 'application/json' } };
  expect((await send(serving.address, withType)).status).toBe(200);
});

test('after all that, a good command is done, and done once', async () => {
  const harstad = somebody(serving, 'leader-harstad');
  const trial = await player(serving).inTrial('Et nytt forsøk');
  const body = { party: 'harstad', ...QUARTER, value: 12, groupSize: 20 };
  const first = await harstad.gives(`/api/pilots/${trial}/figures`, body, { key: 'good' });
  expect(first.status).toBe(200);
  const again = await harstad.gives(`/api/pilots/${trial}/figures`, body, { key: 'good' });
  expect(again).toMatchObject({ status: 200, body: first.body });
  const other = await harstad.gives(`/api/pilots/${trial}/figures`, { ...body, value: 13 }, { key: 'good' });
  expect(other).toMatchObject({ status: 422, body: { code: 'KeyUsedForAnotherCommand' } });
  const { body: view } = await harstad.sees<{ version: number }>(`/api/pilots/${trial}`);
  expect(view.version).toBe(first.body['version']);
});
