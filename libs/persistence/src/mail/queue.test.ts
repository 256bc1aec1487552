import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Reaction } from '@tiltaksmotor/domain';
import { MAIL } from '@tiltaksmotor/workflows/contract';
import { poolOf } from '../pool.js';
import { aSample, ask, openFixture, type Fixture } from '../testing/fixture.js';
import { Streams } from '../streams/streams.js';
import { sample, type SampleCommand } from '../testing/sample.js';
import { queueMailOfPeriod } from './queue.js';

jest.setTimeout(60_000);
/** What a sample tells of is also sent by mail. */
const mailing: typeof sample = {
  ...sample,
  reactions: (event, state, before) =>
    sample
      .reactions(event, state, before)
      .map((reaction): Reaction<SampleCommand> =>
        reaction.type === 'notify' ? { ...reaction, mail: true, with: { meeting: 'm1' } } : reaction,
      ),
};
/** What a sample tells of is told to the FSU's chair and members, in a lane each. */
const calling: typeof sample = {
  ...mailing,
  reactions: (event, state, before) =>
    mailing
      .reactions(event, state, before)
      .flatMap((reaction): Reaction<SampleCommand>[] =>
        reaction.type === 'notify'
          ? ['chair', 'member'].map((role) => ({ ...reaction, to: { role, at: 'FSU' } }))
          : [reaction],
      ),
};
let fixture: Fixture;
let plain: Fixture;
beforeAll(async () => {
  [fixture, plain] = await Promise.all([openFixture([{ entity: mailing }]), openFixture()]);
});
afterAll(() => Promise.all([fixture.close(), plain.close()]));

const mails = (stream: string, { owner }: Fixture = fixture): Promise<Record<string, unknown>[]> =>
  owner.query('select key, person, about, reaction, stream, seq, meeting, facts, state from mail where stream = $1', [
    stream,
  ]);

async function boiled({ streams }: Fixture): Promise<{ stream: string; told: [string, string][] }> {
  const stream = aSample();
  const told: [string, string][] = [];
  await streams.execute(stream, ask({ type: 'fill' }));
  await streams.execute(stream, ask({ type: 'boil', tell: 1 }));
  const { untold } = await streams.head(stream);
  const { deliver } = streams.activities((whom, signal) => told.push([whom, signal]));
  for (const { id } of untold) await deliver(id);
  for (const { id } of untold) await deliver(id);
  return { stream, told };
}

test('what is to be sent stands in the ledger when the notice does, once, and whoever sends is told', async () => {
  const { stream, told } = await boiled(fixture);
  const notices: { person: string; reaction: string }[] = await fixture.owner.query(
    'select person, reaction from notice where stream = $1',
    [stream],
  );
  expect(notices.length).toBeGreaterThan(0);
  expect(await mails(stream)).toEqual(
    notices.map(({ person, reaction }) => ({
      key: `${reaction}|${person}`,
      ...{
        person,
        reaction,
        stream,
        seq: 2,
        about: 'boiled',
        meeting: null,
        facts: { meeting: 'm1' },
        state: 'queued',
      },
    })),
  );
  expect(told.filter(([whom]) => whom === MAIL.workflowId)).toEqual([[MAIL.workflowId, MAIL.signal]]);
});

test('what is not to be sent is only a notice', async () => {
  const { stream, told } = await boiled(plain);
  expect([await mails(stream, plain), told]).toEqual([[], []]);
});

test.each(['one after the other', 'at once'])(
  'somebody with two roles is told once and gets one mail, delivered %s',
  async (how) => {
    const streams = new Streams(fixture.db, fixture.community, [{ entity: calling }]);
    const stream = aSample();
    await streams.execute(stream, ask({ type: 'fill' }));
    await streams.execute(stream, ask({ type: 'boil', tell: 1 }));
    const { deliver } = streams.activities();
    const ids = (await streams.head(stream)).untold.map(({ id }) => id);
    expect(ids).toHaveLength(2);
    if (how === 'at once') await Promise.all([...ids, ...ids].map((id) => deliver(id)));
    else for (const id of [...ids, ...ids]) await deliver(id);

    const holders: { person: string; roles: number }[] = await fixture.owner.query(
      `select person, count(*)::int as roles from assignment where at = 'FSU' and role in ('chair', 'member')
         and now() between valid_from and coalesce(valid_to + 1, 'infinity') group by person order by person`,
    );
    expect(holders).toContainEqual({ person: 'fsu-deputy-chair', roles: 2 });
    const people = holders.map(({ person }) => person);
    const told = await fixture.owner.query('select person from notice where stream = $1', [stream]);
    expect(told.map((one: { person: string }) => one.person).sort()).toEqual(people);
    expect((await mails(stream)).map(({ person }) => person).sort()).toEqual(people);
  },
);

test('a mail of a period is queued once, and to nobody who is redacted', async () => {
  const mail = {
    key: 'digest/2027-W01/leader-senja',
    person: 'leader-senja',
    about: 'weekly-digest',
    period: '2027-W01',
  };
  await fixture.owner.query(
    `update person set name = null, email = null, redacted_at = now() where id = 'leader-tromso'`,
  );
  const queued = (more: object = {}) => queueMailOfPeriod(poolOf(fixture.db) as never, { ...mail, ...more });
  expect([await queued(), await queued(), await queued({ key: 'x', person: 'leader-tromso' })]).toEqual([
    true,
    false,
    false,
  ]);
});

test('the application can neither take a mail out of the ledger nor change whom it was to', async () => {
  for (const statement of ['delete from mail', `update mail set person = 'x'`, `update mail set key = 'x'`])
    await expect(fixture.db.query(statement)).rejects.toThrow(/permission denied/);
});
