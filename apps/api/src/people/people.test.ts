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
