import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { localDate } from '@tiltaksmotor/domain';
import { randomUUID } from 'node:crypto';
import { establishBodies } from '../community/establish.js';
import { STANDARD } from '../community/policies.js';
import { Committees1700000004000 } from '../migrations/1700000004000-committees.js';
import { ask, openFixture, type Fixture } from '../testing/fixture.js';
import { ENTITIES } from './entities.js';

jest.setTimeout(60_000);
let f: Fixture;
beforeAll(async () => {
  f = await openFixture(ENTITIES);
});
afterAll(() => f.close());

const give = (stream: string, command: { type: string; [field: string]: unknown }, actor: string) =>
  f.streams.execute(stream, ask(command, randomUUID(), { actor }));
const inYears = (years: number, month: string): string =>
  `${Number(localDate(new Date().toISOString()).slice(0, 4)) + years}-${month}`;
const meeting = {
  kind: 'ordinary',
  startsAt: inYears(1, '03-10T10:00:00.000Z'),
  endsAt: inYears(1, '03-10T12:00:00.000Z'),
  place: null,
  carriesStatus: null,
  policy: null,
};

test('every committee is established, by however many programs at once', async () => {
  const told: string[] = [];
  const tell = (stream: string, signal: string) => void told.push(`${signal} ${stream}`);
  const answers = await Promise.all([1, 2, 3].map(() => establishBodies(f.streams, f.community, tell)));
  expect(answers).toEqual([[], [], []]);
  // Each by the one that made it: a workflow need not wait for the sweep.
  expect(told.sort()).toEqual(['establish committee/FSU', 'establish committee/SSU']);
  expect(await establishBodies(f.streams, f.community)).toEqual([]);
  const events = await f.owner.query(
    `select stream, type, actor from event where stream like 'committee/%' order by 1`,
  );
  expect(events).toEqual(
    ['FSU', 'SSU'].map((id) => ({ stream: `committee/${id}`, type: 'CommitteeEstablished', actor: 'engine' })),
  );
  expect(await f.streams.head('committee/FSU')).toMatchObject({ closed: false, phase: 'no-meeting' });
});

test('meetings and cases of a committee are rows, each written when it changes', async () => {
  const fsu = 'committee/FSU';
  const later = { ...meeting, startsAt: inYears(1, '09-10T10:00:00.000Z'), endsAt: inYears(1, '09-10T12:00:00.000Z') };
  expect(await give(fsu, { type: 'planMeetings', meetings: [meeting, later] }, 'fsu-secretary')).toMatchObject({
    ok: true,
  });
  const meetings = await f.db.query('select *, xmin::text as written from meeting order by id');
  expect(meetings).toEqual([
    expect.objectContaining({ id: 'FSU/m1', committee: 'FSU', meeting: 'm1', agenda: [], policy: 'standard' }),
    expect.objectContaining({ id: 'FSU/m2', starts_at: new Date(later.startsAt) }),
  ]);
  const words = { words: 'Rekruttering av spesialsykepleiere' };
  const submitted = { type: 'submitCase', title: words, summary: words, background: words, proposal: null };
  expect(await give(fsu, { ...submitted, wantedBy: null }, 'leader-nav')).toMatchObject({ ok: true });
  const [queued] = await f.db.query('select * from agenda_case');
  expect(queued).toMatchObject({
    id: 'FSU/c1',
    committee: 'FSU',
    case_id: 'c1',
    about: 'submitted',
    matter: { kind: 'submitted', by: 'leader-nav' },
    title_ref: expect.any(String),
    status: 'queued',
    number: null,
  });
  expect(await give(fsu, { type: 'placeCase', case: 'c1', meeting: 'm2' }, 'fsu-secretary')).toMatchObject({
    ok: true,
  });
  const after = await f.db.query('select *, xmin::text as written from meeting order by id');
  expect(after[0]).toEqual(meetings[0]);
  expect(after[1]).toMatchObject({ agenda: ['c1'] });
  expect(await f.db.query('select status, meeting from agenda_case')).toEqual([{ status: 'placed', meeting: 'm2' }]);
});

test('who holds a role in a committee is current at once', async () => {
  expect(f.community.directory.holders('FSU')).not.toContainEqual(expect.objectContaining({ person: 'leader-nav' }));
  await f.owner.query(
    `insert into assignment (person, role, at, valid_from) values ('leader-nav', 'observer', 'FSU', '2026-01-01')`,
  );
  await f.community.refresh();
  expect(f.community.directory.holders('FSU')).toContainEqual({
    person: 'leader-nav',
    role: 'observer',
    at: 'FSU',
    from: '2026-01-01',
    to: null,
  });
});

test('policies of before committees get rules for them; those that have rules keep them', async () => {
  const migration = new Committees1700000004000();
  const runner = f.owner.createQueryRunner();
  await migration.down(runner);
  await f.owner.query(`update policy set body = body - 'committees' where id = 'standard'`);
  await f.owner.query(
    `update policy set body = jsonb_set(body, '{committees,FSU,quorum}', '0.75') where id = 'exercise'`,
  );
  await migration.up(runner);
  await runner.release();
  await f.community.refresh();
  const { standard, exercise } = f.community.policies;
  expect(standard).toEqual(STANDARD);
  expect(exercise?.committees['FSU']?.quorum).toBe(0.75);
});
