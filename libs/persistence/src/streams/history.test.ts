import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { aSample, ask, openFixture, type Fixture } from '../testing/fixture.js';
import { sample } from '../testing/sample.js';
import { redact } from './redact.js';
import { Streams } from './streams.js';
import { verify } from './verify.js';

jest.setTimeout(60_000);
let f: Fixture;
beforeAll(async () => {
  f = await openFixture();
});
afterAll(() => f.close());

const filled = async (...more: { type: string; [field: string]: unknown }[]): Promise<string> => {
  const stream = aSample();
  for (const command of [{ type: 'fill' }, ...more])
    expect(await f.streams.execute(stream, ask(command))).toMatchObject({ ok: true });
  return stream;
};

test("the application's role owns nothing, makes nothing, and cannot change what was recorded", async () => {
  const stream = await filled();
  const forbidden = [
    `update event set actor = 'x' where stream = '${stream}'`,
    `delete from event where stream = '${stream}'`,
    'truncate event cascade',
    `update command set seq = 9 where stream = '${stream}'`,
    'delete from command',
    'delete from stream',
    'delete from redaction',
    'delete from pilot',
    `update person set id = 'x'`,
    `insert into assignment (person, role, at, valid_from) values ('leader-nav', 'leader', 'harstad', now())`,
    `update policy set body = '{}'`,
    'create table mine (id int)',
    'alter table event disable trigger all',
    'drop table event',
  ];
  for (const sql of forbidden) await expect(f.db.query(sql)).rejects.toThrow(/permission denied|must be owner/);
  const [owns] = await f.db.query('select count(*)::int as n from pg_class where relowner = current_user::regrole');
  expect(owns.n).toBe(0);
});

test('every chain holds, and whatever is done to an event is found and named', async () => {
  const stream = await filled({ type: 'boil' }, { type: 'cool' }, { type: 'boil' });
  expect(await verify(f.db)).toMatchObject({ broken: null });
  const found = async (...tamper: string[]) => {
    await f.owner.query('begin; ' + tamper.join('; ') + '; commit');
    return (await verify(f.db)).broken;
  };
  const all = await f.owner.query('select * from event where stream = $1 order by seq', [stream]);
  expect(all).toHaveLength(4);
  const restore = async (): Promise<void> => {
    await f.owner.query('delete from event where stream = $1', [stream]);
    await f.owner.query(`insert into event select * from saved`);
    expect((await verify(f.db)).broken).toBeNull();
  };
  await f.owner.query(`create table saved as select * from event where stream = '${stream}'`);

  expect(await found(`update event set data = '{"tell": 5}' where stream = '${stream}' and seq = 2`)).toEqual({
    stream,
    seq: 2,
    why: 'its content is not what was recorded',
  });
  await restore();
  expect(await found(`update event set actor = 'leader-nav' where stream = '${stream}' and seq = 3`)).toMatchObject({
    seq: 3,
  });
  await restore();
  expect(await found(`delete from event where stream = '${stream}' and seq = 2`)).toMatchObject({
    seq: 2,
    why: expect.stringContaining('missing'),
  });
  await restore();
  expect(await found(`delete from event where stream = '${stream}' and seq = 4`)).toMatchObject({
    seq: 4,
    why: expect.stringContaining('missing'),
  });
  await restore();
  expect(
    await found(`update event set at = at + interval '1 ms' where stream = '${stream}' and seq = 1`),
  ).toMatchObject({ seq: 1 });

  const command = fileURLToPath(new URL('../../dist/verify.js', import.meta.url));
  const run = () =>
    spawnSync(process.execPath, [command], { env: { ...process.env, DATABASE_URL: f.url }, encoding: 'utf8' });
  expect(run()).toMatchObject({
    status: 1,
    stderr: `Broken at ${stream}, event 1: its content is not what was recorded.\n`,
  });
  await restore();
  expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('All links hold') });
});

test('a state made by an older fold is folded anew from the events', async () => {
  const stream = await filled({ type: 'boil' }, { type: 'cool' });
  const evolve: typeof sample.evolve = (state, event, at) => {
    const next = sample.evolve(state, event, at);
    return event.type === 'Boiled' ? { ...next, boiled: next.boiled + 9 } : next;
  };
  const newer = new Streams(f.db, f.community, [{ entity: { ...sample, fold: 2, evolve } }]);
  expect((await newer.read(stream))?.state).toMatchObject({ boiled: 10 });
  expect(await newer.execute(stream, ask({ type: 'boil' }))).toMatchObject({ ok: true, seq: 4 });
  const [row] = await f.owner.query('select fold, state from stream where id = $1', [stream]);
  expect(row).toMatchObject({ fold: 2, state: { boiled: 20, phase: 'hot' } });
  expect(await f.streams.execute(stream, ask({ type: 'cool' }))).toMatchObject({ ok: true });
  expect((await f.streams.read(stream))?.state).toMatchObject({ boiled: 2 });
});

test('equal texts of a stream are one; a redacted one is gone for good, and the chain still holds', async () => {
  const stream = await filled(
    { type: 'name', name: { words: 'Blå kjele' } },
    { type: 'name', name: { words: 'Blå kjele' } },
  );
  const other = await filled({ type: 'name', name: { words: 'Blå kjele' } });
  const texts = await f.owner.query('select ref, words, salt, hash from text where stream = $1', [stream]);
  expect(texts).toHaveLength(1);
  const [{ ref, hash }] = texts;
  expect((await f.streams.read(stream))?.state).toMatchObject({ name: { ref, hash } });
  const [elsewhere] = await f.owner.query('select ref, hash from text where stream = $1', [other]);
  expect(elsewhere.ref).not.toBe(ref);
  expect(elsewhere.hash).not.toBe(hash);
  const [{ inEvents }] = await f.owner.query(
    `select count(*)::int as "inEvents" from event where data::text like '%kjele%'`,
  );
  expect(inEvents).toBe(0);

  const what = { text: ref as string };
  expect(await redact(f.db, { what, by: 'leader-harstad', reason: 'x' })).toEqual({
    ok: false,
    refusal: { code: 'NotYours' },
  });
  expect(await redact(f.db, { what, by: 'stranger', reason: 'x' })).toEqual({
    ok: false,
    refusal: { code: 'UnknownPerson' },
  });
  expect(await redact(f.db, { what, by: 'administrator', reason: 'names a patient' })).toEqual({
    ok: true,
    copies: 0,
  });
  expect(await redact(f.db, { what, by: 'administrator', reason: 'again' })).toEqual({
    ok: false,
    refusal: { code: 'NothingToRedact' },
  });
  expect(await redact(f.db, { what: { text: 'not a reference' }, by: 'administrator', reason: 'x' })).toMatchObject({
    ok: false,
  });
  const [gone] = await f.owner.query('select words, salt, redacted_at from text where ref = $1', [ref]);
  expect(gone).toEqual({ words: null, salt: null, redacted_at: expect.any(Date) });
  const [record] = await f.owner.query('select by_person, reason from redaction where ref = $1', [ref]);
  expect(record).toEqual({ by_person: 'administrator', reason: 'names a patient' });

  await f.streams.execute(stream, ask({ type: 'name', name: { words: 'Blå kjele' } }));
  expect(await f.owner.query('select ref from text where stream = $1', [stream])).toHaveLength(2);
  expect((await verify(f.db)).broken).toBeNull();
});

test("a person's name can be redacted; the id, which says nothing, stays", async () => {
  expect(await redact(f.db, { what: { person: 'leader-nav' }, by: 'administrator', reason: 'asked for' })).toEqual({
    ok: true,
    copies: 0,
  });
  const [person] = await f.owner.query(`select * from person where id = 'leader-nav'`);
  expect(person).toMatchObject({ id: 'leader-nav', name: null, email: null });
});
