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

/** A mail to somebody, as far as it has come: of the FSU, unless it is of another stream, or of none. */
async function mail(person: string, state = 'queued', stream: string | null = 'committee/FSU'): Promise<string> {
  await queueMailOfPeriod(serving.owner as never, {
    key: `test|${(keys += 1)}`,
    person,
    about: 'case-decided',
    period: '2027-W01',
  });
  const { rows } = await serving.owner.query<{ id: string }>(
    `update mail set state = $2, next_try_at = case when $2 = 'queued' then now() end, address = $1 || '@example.no',
       route = case when $2 = 'folder' then 'folder' else 'smtp' end, claim = gen_random_uuid(), claimed_at = now(), stream = $3::text,
       facts = case when $3::text is null then '{}'::jsonb else '{"committee": "FSU", "case": "c1"}' end,
       message_id = '<1@example.no>', body_sha256 = repeat('0', 64)
     where id = (select max(id) from mail) returning id::text`,
    [person, state, stream],
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

test('a secretary sees all that the committee sent, page by page; others see their own', async () => {
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
  expect((await mails(LEADER)).items).toEqual([expect.objectContaining({ id: mine, person: LEADER, mayBe: [] })]);
  expect((await mails(LEADER, '?person=leader-senja')).items).toEqual([]);
  expect((await mails(SECRETARY, '?person=leader-senja')).items).toHaveLength(12);
  expect((await mails(SECRETARY, '?state=uncertain')).items).toEqual([
    expect.objectContaining({ id: others[1], mayBe: ['arrived', 'send-again'] }),
  ]);
  expect((await mails(SECRETARY, '?meeting=FSU/m3')).items).toEqual([]);
  expect((await somebody(serving, LEADER).sees(`/api/mails/${others[0]}`)).status).toBe(404);
});

test('another committee’s secretary sees nothing of it, and whoever runs the installation only that it went', async () => {
  const ids = [
    await mail('leader-senja', 'uncertain'),
    await mail('leader-senja', 'sent', 'pilot/01234567-89ab-5def-8123-456789abcdef'),
    await mail('leader-senja', 'sent', null),
  ];
  for (const id of ids) {
    const other = somebody(serving, 'ssu-secretary');
    expect((await other.sees(`/api/mails/${id}`)).status).toBe(404);
    expect((await other.sees(`/api/mails/${id}/message`)).status).toBe(404);
    expect((await settle('ssu-secretary', id, 'arrived')).status).toBe(404);
    const { status, body } = await somebody(serving, 'administrator').sees<Shown>(`/api/mails/${id}`);
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({
        ...{ id, readable: false, person: 'leader-senja', name: null, address: 'l…@example.no', attempts: 0 },
        ...{ subject: null, about: null, stream: null, meeting: null, period: null },
        ...{ text: null, unchanged: null, attachments: [], hasFile: false },
      }),
    ]);
    expect((await somebody(serving, 'administrator').sees(`/api/mails/${id}/message`)).status).toBe(404);
  }
  expect((await mails('ssu-secretary')).items).toEqual([]);
  expect((await mails(SECRETARY)).items.map(({ id }) => id)).not.toEqual(expect.arrayContaining(ids.slice(1)));
  const all = await mails('administrator', '?limit=100');
  expect(all.items.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  expect(all.items.filter(({ readable }) => readable)).toEqual([]);
});

test('what a mail is about cannot be found out by asking for it', async () => {
  const id = await mail('leader-senja', 'sent');
  await serving.owner.query(`update mail set meeting = 'FSU/m3' where id = $1`, [id]);
  expect((await mails(SECRETARY, '?meeting=FSU/m3')).items.map((one) => one.id)).toEqual([id]);
  for (const who of ['administrator', 'ssu-secretary', LEADER])
    expect((await mails(who, '?meeting=FSU/m3')).items).toEqual([]);
  expect((await mails('leader-senja', '?meeting=FSU/m3')).items).toHaveLength(1);
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

test('a mail that waits is shown in the language its reader has chosen; one that was written, in the language it was written in', async () => {
  const person = 'leader-kvaefjord';
  const [waiting, written] = [await mail(person), await mail(person, 'sent')];
  await serving.owner.query(`update mail set language = 'en' where id = $1`, [written]);
  await somebody(serving, person).gives('/api/me/language', { language: 'nn' });
  const shown = async (id: string) => (await somebody(serving, SECRETARY).sees<Shown>(`/api/mails/${id}`)).body;
  // What it is about is not said in nynorsk yet, and nothing is said half in one language and half in another.
  expect(await shown(waiting)).toMatchObject({ language: 'nb', text: expect.stringContaining('Åpne i Tiltaksmotor') });
  expect(await shown(written)).toMatchObject({ language: 'en', text: expect.stringContaining('Open in Tiltaksmotor') });
  await serving.owner.query(`update mail set about = 'edition-approved' where id = $1`, [waiting]);
  expect(await shown(waiting)).toMatchObject({ language: 'nn', text: expect.stringContaining('Opne i Tiltaksmotor') });
});

test('an uncertain mail is settled once, by the committee’s secretary or whoever runs the installation', async () => {
  const [arrived, lost] = [await mail(LEADER, 'uncertain'), await mail(LEADER, 'uncertain')];
  expect(await settle(LEADER, arrived, 'arrived')).toMatchObject({ status: 403, body: { code: 'SecretariesOnly' } });
  expect(await settle('leader-senja', arrived, 'arrived')).toMatchObject({ status: 404 });
  expect(await settle('ssu-secretary', arrived, 'arrived')).toMatchObject({ status: 404 });
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

test('several mails are settled together, those of the own committee alone, and the same request twice settles no more', async () => {
  const together = (who: string, body: object, key: string) =>
    somebody(serving, who).gives('/api/mails/settlements', body, { key });
  const [held, uncertain, others, sent] = [
    await mail(LEADER, 'held'),
    await mail(LEADER, 'uncertain'),
    await mail(LEADER, 'held', 'committee/SSU'),
    await mail(LEADER, 'sent'),
  ];
  const chosen = { outcome: 'arrived', mails: [held, uncertain, others, sent] };
  expect(await together(LEADER, chosen, 'a')).toMatchObject({ status: 403, body: { code: 'SecretariesOnly' } });
  for (const _ of ['once', 'twice'])
    expect(await together(SECRETARY, chosen, 'a')).toMatchObject({ status: 200, body: { settled: 2, more: false } });
  expect([await stateOf(held), await stateOf(uncertain)]).toEqual(['sent', 'sent']);

  const many = [await mail('leader-senja', 'held'), await mail(LEADER, 'held')];
  const all = { outcome: 'send-again', state: 'held' };
  expect(await together(SECRETARY, all, 'b')).toMatchObject({ status: 200, body: { settled: 2, more: false } });
  expect([await stateOf(many[0] ?? ''), await stateOf(many[1] ?? '')]).toEqual(['queued', 'queued']);
  const late = await mail(LEADER, 'held');
  expect(await together(SECRETARY, all, 'b')).toMatchObject({ status: 200, body: { settled: 2 } });
  expect(await stateOf(late)).toBe('held');
  const { rows } = await serving.owner.query('select state from mail where id = $1', [others]);
  expect(rows).toEqual([{ state: 'held' }]);
  expect(await together('administrator', all, 'c')).toMatchObject({ status: 200, body: { settled: 2 } });
});

test.each([
  ['arrived', 'failed', 'ikke sendt'],
  ['send-again', 'sent', 'sendt'],
])('that all in a state %s is refused where none of that state can have: %s', async (outcome, state, said) => {
  const one = await mail(LEADER, state);
  const answer = await somebody(serving, SECRETARY).gives('/api/mails/settlements', { outcome, state });
  expect(answer).toMatchObject({ status: 409, body: { code: 'NothingToSettle' } });
  expect(answer.body['detail']).toContain(said);
  expect(await stateOf(one)).toBe(state);
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
