import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { queueMailOfPeriod } from '@tiltaksmotor/persistence';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { somebody } from '../testing/people.js';
import { player } from '../testing/pilots.js';
import { startServing, type Serving } from '../testing/serving.js';

jest.setTimeout(120_000);
const SECRETARY = 'fsu-secretary';
const LEADER = 'leader-harstad';
const folder = mkdtempSync(join(tmpdir(), 'api-mails-'));
let serving: Serving;
beforeAll(async () => {
  serving = await startServing({ MAIL_FOLDER: folder, PUBLIC_URL: 'https://t.example.no' });
});
afterAll(async () => {
  await serving.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly [field: string]: unknown;
}
type Page = { items: Shown[]; next: string | null };
let keys = 0;

/** A mail to somebody, as far as it has come. */
async function mail(person: string, state = 'queued'): Promise<string> {
  await queueMailOfPeriod(serving.owner as never, {
    key: `test|${(keys += 1)}`,
    person,
    about: 'decide',
    period: '2027-W01',
  });
  const { rows } = await serving.owner.query<{ id: string }>(
    `update mail set state = $2, next_try_at = case when $2 = 'queued' then now() end, address = $1 || '@example.no',
       route = case when $2 = 'folder' then 'folder' else 'smtp' end, claim = gen_random_uuid(), claimed_at = now(),
       message_id = '<1@example.no>', body_sha256 = repeat('0', 64)
     where id = (select max(id) from mail) returning id::text`,
    [person, state],
  );
  return rows[0]?.id ?? '';
}
async function several(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push(await mail('leader-senja', 'sent'));
  return ids;
}
const settle = (who: string, id: string, outcome: string, key?: string) =>
  somebody(serving, who).gives(`/api/mails/${id}/settlements`, { outcome }, key === undefined ? {} : { key });
const mails = async (who: string, query = '') => (await somebody(serving, who).sees<Page>(`/api/mails${query}`)).body;
const stateOf = async (id: string) => (await somebody(serving, SECRETARY).sees<Shown>(`/api/mails/${id}`)).body.state;

test('those who keep the ledger see all of it, page by page; others see their own', async () => {
  const mine = await mail(LEADER);
  const others = [
    await mail('leader-senja', 'sent'),
    await mail('leader-senja', 'uncertain'),
    await mail('leader-senja', 'failed'),
    ...(await several(9)), // past ten, where order by number and by letter part
  ];
  const seen: string[] = [];
  for (let next: string | null = ''; next !== null;) {
    const page: Page = await mails(SECRETARY, `?limit=2${next === '' ? '' : `&cursor=${next}`}`);
    seen.push(...page.items.map(({ id }) => id));
    next = page.next;
  }
  expect(seen).toEqual([mine, ...others].toReversed());
  expect((await mails('administrator')).items).toHaveLength(13);
  expect((await mails(LEADER)).items).toEqual([expect.objectContaining({ id: mine, person: LEADER, mayBe: [] })]);
  expect((await mails(LEADER, '?person=leader-senja')).items).toEqual([]);
  expect((await mails(SECRETARY, '?person=leader-senja')).items).toHaveLength(12);
  expect((await mails(SECRETARY, '?state=uncertain')).items).toEqual([
    expect.objectContaining({ id: others[1], mayBe: ['arrived', 'send-again'] }),
  ]);
  expect((await mails(SECRETARY, '?meeting=FSU/m3')).items).toEqual([]);
  expect((await somebody(serving, LEADER).sees(`/api/mails/${others[0]}`)).status).toBe(404);
});

test('a mail is shown in its words, with where it leads', async () => {
  const id = await mail(LEADER, 'sent');
  const { status, body } = await somebody(serving, LEADER).sees<Shown>(`/api/mails/${id}`);
  expect([status, body]).toEqual([
    200,
    expect.objectContaining({ id, unchanged: false, hasFile: false, attachments: [] }),
  ]);
  expect(body['text']).toContain('https://t.example.no/');
});

test('a digest is shown with its list: what waited for its reader when it was queued', async () => {
  await player(serving).submitted();
  const person = 'leader-harstad';
  await queueMailOfPeriod(serving.owner as never, {
    key: 'digest',
    person,
    about: 'weekly-digest',
    period: '2027-W01',
  });
  const { items } = await mails(person);
  const { body } = await somebody(serving, person).sees<Shown>(`/api/mails/${items[0]?.id}`);
  expect(body['text']).toMatch(/Gjensidig hospitering[^]*https:\/\/t\.example\.no\/\S*pilot/);
});

test('an uncertain mail is settled once, by somebody who keeps the ledger', async () => {
  const [arrived, lost] = [await mail(LEADER, 'uncertain'), await mail(LEADER, 'uncertain')];
  expect(await settle(LEADER, arrived, 'arrived')).toMatchObject({ status: 403, body: { code: 'SecretariesOnly' } });
  expect(await settle('leader-senja', arrived, 'arrived')).toMatchObject({ status: 404 });
  expect(await settle(SECRETARY, arrived, 'arrived', 'k')).toMatchObject({
    status: 200,
    body: { id: arrived, state: 'sent' },
  });
  expect(await settle(SECRETARY, arrived, 'arrived', 'k')).toMatchObject({ status: 200, body: { state: 'sent' } });
  expect(await settle(SECRETARY, arrived, 'send-again', 'k')).toMatchObject({
    status: 422,
    body: { code: 'KeyUsedForAnotherCommand' },
  });
  const again = await settle(SECRETARY, arrived, 'send-again');
  expect(again).toMatchObject({ status: 409, body: { code: 'NothingToSettle' } });
  expect(again.body['detail']).toContain('sendt');
  expect(await settle('administrator', lost, 'send-again')).toMatchObject({ status: 200, body: { state: 'queued' } });
  expect([await stateOf(arrived), await stateOf(lost)]).toEqual(['sent', 'queued']);
  expect(await settle(SECRETARY, lost, 'forget')).toMatchObject({ status: 422, body: { code: 'InvalidInput' } });
  expect(await settle(SECRETARY, '999999', 'arrived')).toMatchObject({ status: 404 });
});

test('a mail in the folder can be fetched by those who may see it, until its reader is redacted', async () => {
  const person = 'leader-tromso';
  const id = await mail(person, 'folder');
  const file = join(folder, `${id}.eml`);
  writeFileSync(file, 'Subject: x\r\n\r\nHei\r\n');
  const fetched = await somebody(serving, SECRETARY).sees<string>(`/api/mails/${id}/message`);
  expect([fetched.status, fetched.headers.get('content-type'), fetched.body]).toEqual([
    200,
    expect.stringMatching(/^message\/rfc822/),
    'Subject: x\r\n\r\nHei\r\n',
  ]);
  expect((await somebody(serving, LEADER).sees(`/api/mails/${id}/message`)).status).toBe(404);
  const asked = { person, reason: 'Har bedt om det' };
  expect((await somebody(serving, 'administrator').gives('/api/redactions', asked)).status).toBe(200);
  expect((await somebody(serving, SECRETARY).sees(`/api/mails/${id}/message`)).status).toBe(404);
  expect(existsSync(file)).toBe(false);
  expect((await somebody(serving, SECRETARY).sees<Shown>(`/api/mails/${id}`)).body).toMatchObject({
    state: 'folder',
    address: null,
    name: null,
  });
});
