import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { somebody } from '../testing/people.js';
import { startServing, type Serving } from '../testing/serving.js';

jest.setTimeout(60_000);

let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
  await serving.owner.query(`update assignment set valid_to = current_date - 2 where person = 'fsu-member-2'`);
});
afterAll(() => serving.stop());

interface Listed {
  readonly items: readonly {
    readonly id: string;
    readonly roles: readonly object[];
    readonly active: readonly object[];
  }[];
}
const listed = async (query: string) =>
  (await somebody(serving, 'leader-harstad').sees<Listed>(`/api/people?limit=100&${query}`)).body.items;
const idsOf = (items: Listed['items']) => items.map(({ id }) => id);

test('whoever is to be chosen holds the role today, or any where none is asked for', async () => {
  expect(idsOf(await listed('holding=today'))).not.toContain('fsu-member-2');
  const members = idsOf(await listed('holding=today&role=member&organisation=FSU'));
  expect(members).toContain('fsu-member-1');
  expect(members).not.toContain('fsu-member-2');
});

test('whoever has left is listed with what they held, so that their name stands where it is written', async () => {
  const one = (await listed('')).find(({ id }) => id === 'fsu-member-2');
  expect(one).toMatchObject({ roles: [{ role: 'member', at: 'FSU' }], active: [] });
});

interface Known {
  readonly language: string | null;
}
const known = async (id: string) => (await somebody(serving, id).sees<Known>('/api/me')).body.language;

test('a language that somebody has chosen follows them to whatever browser they log in with, and goes with their name', async () => {
  const id = 'leader-senja';
  expect(await known(id)).toBeNull();
  for (const language of ['en', 'nn', 'nn'])
    expect((await somebody(serving, id).gives('/api/me/language', { language })).status).toBe(204);
  const other = await serving.another();
  const login = await fetch(`${other.address}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: id }),
  });
  const { token } = (await login.json()) as { token: string };
  const there = await fetch(`${other.address}/api/me`, { headers: { authorization: `Bearer ${token}` } });
  expect(await there.json()).toMatchObject({ id, language: 'nn' });
  await other.stop();
  expect(await known('leader-harstad')).toBeNull();
  await somebody(serving, 'administrator').gives('/api/redactions', { person: id, reason: 'Sluttet' });
  const { rows } = await serving.owner.query('select language from person where id = $1', [id]);
  expect(rows).toEqual([{ language: null }]);
});

test('a language that there is not is refused, and what was chosen stays', async () => {
  const person = somebody(serving, 'leader-harstad');
  await person.gives('/api/me/language', { language: 'nn' });
  for (const body of [{ language: 'xx' }, { language: 'constructor' }, { language: null }, {}])
    expect(await person.gives('/api/me/language', body)).toMatchObject({ status: 422, body: { code: 'InvalidInput' } });
  expect(await known('leader-harstad')).toBe('nn');
});
