import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { afterRestore } from './after-restore.js';
import { MailLedger } from '../mail/ledger.js';
import { queueMail, queueMailOfPeriod } from '../mail/queue.js';
import { settleMails } from '../mail/settle.js';
import { poolOf } from '../pool.js';
import { aSample, ask, openFixture, type Fixture } from '../testing/fixture.js';

jest.setTimeout(60_000);
let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.close());

const stateOf = async (key: string) => {
  const [mail]: { state: string }[] = await fixture.owner.query('select state from mail where key = $1', [key]);
  return mail?.state;
};
const queued = (key: string) =>
  queueMailOfPeriod(poolOf(fixture.db) as never, {
    ...{ key, person: 'leader-senja', about: 'weekly-digest', period: '2027-W01' },
  });
const alarms = async () =>
  (await fixture.owner.query(`select subject from alarm where kind = 'mail' and settled_at is null`)) as object[];
/** As a dump of it says that was restored into this one. */
const cameFromACopy = () => fixture.owner.query(`update whereabouts set place = 'elsewhere'`);

test('brought up to date where it was, a database holds no mail and logs nobody out', async () => {
  await queued('here');
  await afterRestore(fixture.owner);
  expect([await stateOf('here'), await alarms()]).toEqual(['queued', []]);
});

test('what waited in a copy waits for a person’s word after it is restored, and what comes later goes as ever', async () => {
  const stream = aSample();
  await fixture.streams.execute(stream, ask({ type: 'fill' }));
  await queued('copied');
  await cameFromACopy();
  await afterRestore(fixture.owner);
  expect(await stateOf('copied')).toBe('held');
  expect(await alarms()).toEqual([{ subject: 'restored' }]);
  await afterRestore(fixture.owner);
  await queued('later');
  expect([await stateOf('copied'), await stateOf('later')]).toEqual(['held', 'queued']);
  const { ids } = await new MailLedger(fixture.db).toSend();
  const [held]: { id: string }[] = await fixture.owner.query(`select id::text from mail where key = 'copied'`);
  expect(ids).not.toContain(held?.id);

  const [open]: { seen: number }[] = await fixture.owner.query('select seen from stream where id = $1', [stream]);
  expect(open?.seen).toBe(-1);
});

test('what is told again of an event from before the restore is held, what happens after it is not', async () => {
  const told = async (stream: string, reaction: string) => {
    await fixture.owner.query(
      `insert into notice (person, stream, seq, about, reaction, at) select 'leader-senja', $1, 1, 'boiled', $2, now()`,
      [stream, reaction],
    );
    const tx = poolOf(fixture.db) as never;
    await queueMail(tx, { reaction, about: 'boiled', stream, seq: 1 });
    return stateOf(`${reaction}|leader-senja`);
  };
  const before = aSample();
  await fixture.streams.execute(before, ask({ type: 'fill' }));
  await fixture.streams.execute(before, ask({ type: 'boil', tell: 1 }));
  await cameFromACopy();
  await afterRestore(fixture.owner);
  const after = aSample();
  await fixture.streams.execute(after, ask({ type: 'fill' }));
  await fixture.streams.execute(after, ask({ type: 'boil', tell: 1 }));
  const states = [];
  for (const stream of [before, after]) {
    const { untold } = await fixture.streams.head(stream);
    states.push(await told(stream, untold[0]?.id ?? ''));
  }
  expect(states).toEqual(['held', 'queued']);
});

test('the alarm of a restore is settled with the last mail that it held', async () => {
  const held: { id: string }[] = await fixture.owner.query(`select id::text from mail where state = 'held'`);
  expect(held.length).toBeGreaterThan(1);
  const settling = { outcome: 'arrived', by: 'administrator' } as const;
  const [first, ...others] = held.map(({ id }) => id);
  await settleMails(fixture.db, [first ?? ''], { ...settling, key: 'a' });
  expect(await alarms()).toEqual([{ subject: 'restored' }]);
  expect(await settleMails(fixture.db, others, { ...settling, key: 'b' })).toBe(others.length);
  expect(await settleMails(fixture.db, others, { ...settling, key: 'b' })).toBe(others.length);
  expect(await alarms()).toEqual([]);
});
