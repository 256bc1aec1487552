import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { redact, settleMail } from '@tiltaksmotor/persistence';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderTransport, readFromFolder } from './folder.js';
import { smtpTransport } from './smtp.js';
import { startRig, type Rig } from './testing/rig.js';
import { startRelay, type Relay } from './testing/relay.js';

jest.setTimeout(60_000);
let rig: Rig;
let relay: Relay;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());
beforeEach(async () => {
  relay = await startRelay();
});
afterEach(async () => {
  await relay.stop();
  await rig.owner.query('delete from mail_settlement');
  await rig.owner.query('delete from mail');
  await rig.owner.query('delete from alarm');
});

const PERSON = 'leader-harstad';
const SECRETARY = 'fsu-secretary';
const AT_ONCE = { pace: { firstPause: 1, longestPause: 1, giveUpAfter: 3_600_000 } };
const one = async (person = PERSON): Promise<string> => (await rig.queue(person))[0] ?? '';
const alarms = async () => (await rig.owner.query(`select kind, subject from alarm where settled_at is null`)).rows;
const idsThatCame = () => relay.came.map(({ mail }) => mail.messageId);
const due = (id: string) =>
  rig.owner.query(`update mail set next_try_at = now() where id = $1 and state = 'queued'`, [id]);

test('a mail is sent once, however often it is asked for, and says under which id', async () => {
  const id = await one();
  const sender = rig.sender(relay.url);
  await Promise.all([sender.send(id), sender.send(id), rig.sender(relay.url).send(id)]);
  await sender.send(id);
  const row = await rig.row(id);
  expect(row).toMatchObject({
    state: 'sent',
    attempts: 1,
    route: 'smtp',
    address: `${PERSON}@example.no`,
    last_error: null,
  });
  expect(idsThatCame()).toEqual([row['message_id']]);
  expect(row['body_sha256']).toMatch(/^[0-9a-f]{64}$/);
});

test('a mail goes in the language that its reader has chosen by then, and the ledger keeps which that was', async () => {
  const [before, after] = [await one(), await one('leader-senja')];
  await rig.owner.query(`update person set language = 'en' where id = 'leader-senja'`);
  await rig.sender(relay.url).send(before);
  await rig.sender(relay.url).send(after);
  expect(relay.came.map(({ mail }) => mail.headers.get('content-language'))).toEqual(['nb', 'en']);
  expect([(await rig.row(before))['language'], (await rig.row(after))['language']]).toEqual(['nb', 'en']);
});

test('many offices at once send every mail exactly once', async () => {
  const ids = await rig.queue(...Array<string>(60).fill(PERSON));
  await Promise.all([1, 2].flatMap(() => ids.map((id) => rig.sender(relay.url).send(id))));
  expect(relay.came).toHaveLength(60);
  expect(new Set(idsThatCame()).size).toBe(60);
});

test('what was refused for now waits, longer each time, and is then sent', async () => {
  const id = await one();
  const sender = rig.sender(relay.url);
  relay.atRecipient = () => 450;
  await sender.send(id);
  const first = await rig.row(id);
  expect(first).toMatchObject({ state: 'queued', attempts: 1, last_error: expect.stringContaining('450') });
  expect(Number(first['next_try_at']) - Date.now()).toBeGreaterThan(50_000);
  expect(String(first['last_error'])).not.toContain('@');
  expect((await rig.ledger().toSend()).ids).toEqual([]);
  expect((await rig.ledger().toSend()).again).toBe((first['next_try_at'] as Date).toISOString());
  await due(id);
  await sender.send(id);
  expect(Number((await rig.row(id))['next_try_at']) - Date.now()).toBeGreaterThan(110_000);
  relay.atRecipient = () => 'takes';
  await due(id);
  await sender.send(id);
  expect(await rig.row(id)).toMatchObject({ state: 'sent', attempts: 3, next_try_at: null, last_error: null });
});

test('what is refused for good failed, is an alarm, and can be sent again when the address is right', async () => {
  const id = await one();
  relay.atRecipient = () => 550;
  const sender = rig.sender(relay.url);
  await sender.send(id);
  expect(await rig.row(id)).toMatchObject({ state: 'failed', last_error: expect.stringContaining('550') });
  expect(await alarms()).toEqual([{ kind: 'mail', subject: id }]);
  const settling = { mail: id, by: SECRETARY, key: 'k' };
  expect(await settleMail(rig.db, { ...settling, outcome: 'arrived' })).toEqual({
    ok: false,
    code: 'NothingToSettle',
    state: 'failed',
  });
  expect(await settleMail(rig.db, { ...settling, outcome: 'send-again' })).toMatchObject({ ok: true, state: 'queued' });
  relay.atRecipient = () => 'takes';
  await sender.send(id);
  expect(await rig.row(id)).toMatchObject({ state: 'sent' });
  expect(await alarms()).toEqual([]);
});

test('what got no answer is uncertain, never sent again by itself, and settled by a person', async () => {
  const [here, gone] = (await rig.queue(PERSON, PERSON)) as [string, string];
  const sender = rig.sender(relay.url, AT_ONCE);
  relay.atMessage = () => 'takes and leaves';
  await sender.send(here);
  relay.atMessage = () => 'leaves';
  await sender.send(gone);
  relay.atMessage = () => 'takes';
  expect((await rig.ledger().toSend()).ids).toEqual([]);
  for (const id of [here, gone]) {
    await sender.send(id);
    expect(await rig.row(id)).toMatchObject({ state: 'uncertain', attempts: 1 });
  }
  expect(await alarms()).toHaveLength(2);
  expect(relay.came).toHaveLength(1);
  const [first] = idsThatCame();

  const arrived = { mail: here, outcome: 'arrived', by: SECRETARY, key: 'a' } as const;
  expect(await settleMail(rig.db, arrived)).toEqual({ ok: true, state: 'sent', repeated: false });
  expect(await settleMail(rig.db, arrived)).toEqual({ ok: true, state: 'sent', repeated: true });
  expect(await settleMail(rig.db, { ...arrived, outcome: 'send-again' })).toEqual({
    ok: false,
    code: 'KeyUsedForAnotherCommand',
  });
  const before = (await rig.row(gone))['message_id'];
  expect(await settleMail(rig.db, { mail: gone, outcome: 'send-again', by: SECRETARY, key: 'b' })).toMatchObject({
    ok: true,
  });
  await sender.send(gone);
  expect(await rig.row(gone)).toMatchObject({ state: 'sent', settled_by: SECRETARY, message_id: before });
  expect(idsThatCame()).toEqual([first, before]);
  expect(await alarms()).toEqual([]);
});

test('a mail sent again keeps its Message-ID although its words have changed, so that it is shown once', async () => {
  const id = await one();
  relay.atMessage = () => 'takes and leaves';
  await rig.sender(relay.url).send(id);
  await rig.owner.query(`update person set name = 'Et nytt navn' where id = $1`, [PERSON]);
  await settleMail(rig.db, { mail: id, outcome: 'send-again', by: SECRETARY, key: 'x' });
  relay.atMessage = () => 'takes';
  await rig.sender(relay.url).send(id);
  expect(new Set(idsThatCame()).size).toBe(1);
  expect(relay.came[1]?.mail.text).toContain('Et nytt navn');
});

test('an attempt that never ended is uncertain when it is dead, and not before; a late answer is still believed', async () => {
  const id = await one();
  const ledger = rig.ledger({ deadAfter: 60_000 });
  const attempt = { id, claim: '00000000-0000-4000-8000-000000000001' };
  const written = { messageId: '<1@example.no>', bodySha256: '0'.repeat(64), language: 'nb', route: 'smtp' } as const;
  expect(await ledger.claim(attempt, written)).toBe(`${PERSON}@example.no`);
  expect(await ledger.claim({ ...attempt, claim: '00000000-0000-4000-8000-000000000002' }, written)).toBeNull();
  const { ids, again } = await ledger.toSend();
  expect([ids, Date.parse(again ?? '') > Date.now() + 50_000]).toEqual([[], true]);
  expect(await rig.row(id)).toMatchObject({ state: 'sending' });
  expect(await ledger.waits()).toBe(true);
  await rig.owner.query(`update mail set claimed_at = now() - interval '61 seconds' where id = $1`, [id]);
  await ledger.toSend();
  expect(await rig.row(id)).toMatchObject({ state: 'uncertain', last_error: 'the attempt was never ended' });
  await ledger.ended({ ...attempt, claim: '00000000-0000-4000-8000-000000000003' }, { kind: 'accepted' });
  expect(await rig.row(id)).toMatchObject({ state: 'uncertain' });
  await ledger.ended(attempt, { kind: 'accepted' });
  expect(await rig.row(id)).toMatchObject({ state: 'sent' });
});

test('people without an address, or with none that is one, are failures with a reason', async () => {
  const [none, odd] = (await rig.queue('leader-kvaefjord', 'leader-senja')) as [string, string];
  await rig.owner.query(`update person set email = null where id = 'leader-kvaefjord'`);
  await rig.owner.query(`update person set email = E'x@example.no\\r\\nBcc: y@example.no' where id = 'leader-senja'`);
  const sender = rig.sender(relay.url);
  await sender.send(none);
  await sender.send(odd);
  expect(await rig.row(none)).toMatchObject({ state: 'failed', last_error: 'the person has no address' });
  expect(await rig.row(odd)).toMatchObject({ state: 'failed', last_error: 'the address is none' });
  expect(relay.came).toEqual([]);
});

test('somebody who is redacted is written to no more, and where they were written to is forgotten', async () => {
  const person = 'leader-tromso';
  const [sent, waiting, refused] = (await rig.queue(person, person, person)) as [string, string, string];
  const sender = rig.sender(relay.url);
  await sender.send(sent);
  relay.atRecipient = () => 'leaves';
  await sender.send(refused);
  expect(await redact(rig.db, { what: { person }, by: 'administrator', reason: 'har bedt om det' })).toEqual({
    ok: true,
    copies: 0,
  });
  expect(await rig.row(sent)).toMatchObject({ state: 'sent', address: null, last_error: null });
  for (const id of [waiting, refused]) {
    await due(id);
    await sender.send(id);
    expect(await rig.row(id)).toMatchObject({ state: 'cancelled', address: null, last_error: null });
  }
  expect(relay.came).toHaveLength(1);
});

test('without a relay, mails are files that are whole or not there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mails-'));
  try {
    const [id, second] = (await rig.queue(PERSON, PERSON)) as [string, string];
    const sender = rig.sender(folderTransport(join(folder, 'new')));
    await sender.send(id);
    expect(await rig.row(id)).toMatchObject({ state: 'folder', route: 'folder' });
    expect(readdirSync(join(folder, 'new'))).toEqual([`${id}.eml`]);
    expect((await readFromFolder(join(folder, 'new'), id))?.toString()).toContain((await rig.row(id))['message_id']);
    expect(await readFromFolder(join(folder, 'new'), '../x')).toBeNull();
    await rig.sender(folderTransport('/dev/null/nowhere')).send(second);
    expect(await rig.row(second)).toMatchObject({ state: 'queued', attempts: 1 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a mail that cannot be written holds up no other, and is tried again', async () => {
  const [bad, good] = (await rig.queue(PERSON, PERSON)) as [string, string];
  await rig.owner.query(
    `update mail set about = 'book-ready', stream = 'committee/FSU', facts = '{"meeting":"m1"}' where id = $1`,
    [bad],
  );
  const sender = rig.sender(relay.url);
  for (const id of [bad, good]) await sender.send(id);
  expect(await rig.row(bad)).toMatchObject({
    state: 'queued',
    attempts: 1,
    last_error: expect.stringMatching(/^not written/),
  });
  expect(await rig.row(good)).toMatchObject({ state: 'sent' });
});

test('what the database could not be told of is told when it is back', async () => {
  const id = await one();
  const relayed = smtpTransport(relay.url, 3000);
  const sentAndAway = new Promise<void>((away) => {
    relayed.send = ((send) => async (message) => {
      const outcome = await send(message);
      await rig.owner.query('alter role application connection limit 0');
      await rig.owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'application'`,
      );
      away();
      return outcome;
    })(relayed.send);
  });
  const sending = rig.sender(relayed).send(id);
  await sentAndAway;
  await new Promise((wake) => setTimeout(wake, 700)); // it tries meanwhile, and is refused
  expect(await rig.row(id)).toMatchObject({ state: 'sending' });
  await rig.owner.query('alter role application connection limit -1');
  await sending;
  expect([relay.came.length, await rig.row(id)]).toEqual([1, expect.objectContaining({ state: 'sent' })]);
});

test('somebody whose roles have ended is written to no more', async () => {
  const person = 'leader-lodingen';
  const [waiting] = (await rig.queue(person)) as [string];
  await rig.owner.query('update assignment set valid_to = current_date - 2 where person = $1', [person]);
  await rig.sender(relay.url).send(waiting);
  expect(await rig.row(waiting)).toMatchObject({ state: 'cancelled' });
  expect(relay.came).toEqual([]);
});
