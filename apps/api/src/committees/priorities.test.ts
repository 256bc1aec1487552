import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { somebody } from '../testing/people.js';
import { player } from '../testing/pilots.js';
import { startServing, type Serving } from '../testing/serving.js';

jest.setTimeout(120_000);
let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving.stop());

interface Priorities {
  readonly items: readonly { readonly id: string; readonly pilots: readonly { readonly id: string }[] }[];
}
const priorities = async (committee: string) =>
  somebody(serving, 'fsu-member-1').sees<Priorities>(`/api/committees/${committee}/priorities`);

test('priorities tell which pilots serve them, and a draft serves none that others see', async () => {
  const { drafted, submitted } = player(serving);
  await drafted('Bare et utkast');
  const id = await submitted('Hospitering');
  const served = (await priorities('FSU')).body.items.filter(({ pilots }) => pilots.length > 0);
  expect(served.map((one) => [one.id, one.pilots.map((pilot) => pilot.id)])).toEqual([['competence', [id]]]);
  const { body } = await somebody(serving, 'fsu-member-1').sees<Priorities['items'][0]['pilots'] & { items: unknown }>(
    '/api/pilots?area=competence',
  );
  expect(body.items).toMatchObject([{ id }]);
});

test('what a mandate names is served by that alone; a committee that is none is not there', async () => {
  const own = [{ id: 'stay', title: { nb: 'Bli værende', en: 'Stay' }, areas: [], measures: ['LED-01'] }];
  await serving.owner.query(`update committee set priorities = $1 where id = 'FSU'`, [JSON.stringify(own)]);
  const { body } = await priorities('FSU');
  expect(body.items).toMatchObject([{ id: 'stay', pilots: [] }]);
  expect((await priorities('SSU')).body.items).toEqual([]);
  expect((await priorities('XYZ')).status).toBe(404);
});
