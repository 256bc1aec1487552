import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { ROLES } from '@tiltaksmotor/domain';
import { openFixture, type Fixture } from '../testing/fixture.js';

jest.setTimeout(60_000);
let f: Fixture;
beforeAll(async () => {
  f = await openFixture();
});
afterAll(() => f.close());

const hold = (role: string, at: string, deputyFor: string | null = null) =>
  f.owner.query(
    `insert into assignment (person, role, at, valid_from, deputy_for) values ('leader-nav', $1, $2, '2026-01-01', $3)`,
    [role, at, deputyFor],
  );

test('a role that there is not, at a place that there is not, is refused in a sentence, also where it is changed', async () => {
  await expect(hold('ledder', 'harstad')).rejects.toThrow(
    'There is no role "ledder": it is one of administrator, chair, coordinator, leader,',
  );
  await expect(hold('leader', 'harstadd')).rejects.toThrow(
    'There is no organisation, committee or community "harstadd".',
  );
  await expect(hold('leader', 'harstad', 'leader-nav')).rejects.toThrow('Nobody is their own deputy: "leader-nav".');
  await expect(f.owner.query(`update assignment set role = 'ledder' where person = 'leader-harstad'`)).rejects.toThrow(
    'There is no role "ledder"',
  );
  expect(await f.owner.query(`select from assignment where role = 'ledder' or at = 'harstadd'`)).toEqual([]);
});

test('every role that the rules know can be held, at an organisation, a committee and the community', async () => {
  for (const role of ROLES) await hold(role, 'harstad');
  await hold('observer', 'FSU');
  await hold('administrator', 'troms-og-ofoten');
  await hold('leader', 'harstad', 'leader-harstad');
});

test('roles that were written before there was a rule stay, and can be ended', async () => {
  await f.owner.query('alter table assignment disable trigger held');
  await hold('ledder', 'harstadd');
  await f.owner.query('alter table assignment enable trigger held');
  await f.owner.query(`update assignment set valid_to = '2026-06-30' where role = 'ledder'`);
  expect(await f.owner.query(`select valid_to::text from assignment where role = 'ledder'`)).toEqual([
    { valid_to: '2026-06-30' },
  ]);
});
