import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { somebody } from '../testing/people.js';
import { player } from '../testing/pilots.js';
import { startServing, type Serving } from '../testing/serving.js';
import type { PrioritiesShown, PrioritiesThen } from './prioritized.js';

jest.setTimeout(120_000);
let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving.stop());

const PATH = '/api/committees/FSU/priorities';
const priorities = async (committee: string, who = 'fsu-member-1') =>
  somebody(serving, who).sees<PrioritiesShown>(`/api/committees/${committee}/priorities`);
const set = (who: string, all: readonly object[], headers = {}) =>
  somebody(serving, who).gives(PATH, { priorities: all }, { headers });

test('priorities tell which pilots serve them, and a draft serves none that others see', async () => {
  const { drafted, submitted } = player(serving);
  await drafted('Bare et utkast');
  const id = await submitted('Hospitering');
  const served = (await priorities('FSU')).body.items.filter(({ pilots }) => pilots.length > 0);
  expect(served.map((one) => [one.id, one.pilots.map((pilot) => pilot.id)])).toEqual([['competence', [id]]]);
  const { body } = await somebody(serving, 'fsu-member-1').sees('/api/pilots?area=competence');
  expect(body['items']).toMatchObject([{ id }]);
});

test('until the committee says what comes first, the community’s data does; a committee that is none is not there', async () => {
  const own = [{ id: 'stay', title: { nb: 'Bli værende', en: 'Stay' }, areas: [], measures: ['LED-01'] }];
  await serving.owner.query(`update committee set priorities = $1 where id = 'FSU'`, [JSON.stringify(own)]);
  const { body } = await priorities('FSU');
  expect(body.items).toMatchObject([{ id: 'stay', title: { en: 'Stay' }, words: 'Bli værende', pilots: [] }]);
  expect((await priorities('SSU')).body.items).toEqual([]);
  expect((await priorities('XYZ')).status).toBe(404);
});

test('chair and secretary set them, in words or by an area; what was set when, and by whom, stays', async () => {
  const mine = { id: 'p1', title: 'Bolyst čáppa', areas: ['competence'], measures: ['LED-01'] };
  const area = { id: 'competence', title: null, areas: ['competence'], measures: [] };
  const before = (await priorities('FSU', 'fsu-chair')).body;
  expect(before.availableCommands).toMatchObject([{ command: 'setPriorities', address: PATH }]);
  expect((await priorities('FSU')).body.availableCommands).toEqual([]);
  expect(await set('fsu-member-1', [mine])).toMatchObject({ status: 403, body: { code: 'NotYours' } });
  expect(await set('fsu-chair', [{ ...mine, title: null }])).toMatchObject({ status: 422 });
  expect(await set('fsu-chair', [{ ...mine, areas: ['nowhere'] }])).toMatchObject({ body: { code: 'UnknownArea' } });

  expect((await set('fsu-secretary', [mine, area], { 'if-match': `"${before.version}"` })).status).toBe(200);
  expect((await set('fsu-chair', [area], { 'if-match': `"${before.version}"` })).status).toBe(412);
  expect((await set('fsu-chair', [area])).status).toBe(200);
  const { body } = await priorities('FSU');
  expect(body.items).toMatchObject([{ id: 'competence', words: null, title: { en: 'Competence' } }]);

  const told = await somebody(serving, 'leader-harstad').sees<{ items: PrioritiesThen[] }>(`${PATH}/history`);
  expect(told.body.items).toMatchObject([
    { by: { person: 'fsu-chair', role: 'chair' }, priorities: [{ id: 'competence' }] },
    { by: { person: 'fsu-secretary' }, priorities: [{ title: { nb: 'Bolyst čáppa' }, words: 'Bolyst čáppa' }, {}] },
  ]);
});
