import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { giving, SUBMISSION } from '../testing/committees.js';
import { somebody } from '../testing/people.js';
import { player } from '../testing/pilots.js';
import { startServing, type Serving } from '../testing/serving.js';

jest.setTimeout(120_000);
let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving.stop());

interface Found {
  readonly items: readonly { readonly code: string }[];
  readonly instead: null | {
    readonly meant: readonly string[];
    readonly outside: number;
    readonly areas: readonly { readonly id: string }[];
    readonly mostTried: readonly { readonly code: string }[];
  };
}
const search = async (query: Record<string, string>): Promise<Found> =>
  (await somebody(serving, 'leader-harstad').sees<Found>(`/api/measures?${new URLSearchParams(query).toString()}`))
    .body;
const codes = async (q: string): Promise<readonly string[]> => (await search({ q })).items.map(({ code }) => code);
const titles = async (list: string, q: string): Promise<readonly string[]> => {
  const { body } = await somebody(serving, 'fsu-secretary').sees<{ items: { title?: string; name?: string }[] }>(
    `${list}?${new URLSearchParams({ q }).toString()}`,
  );
  return body.items.map(({ title, name }) => title ?? name ?? '');
};

test('words of the field, misspellings, codes without dash and ends of compounds find measures', async () => {
  for (const q of ['sykepleier', 'jordmor', 'nattevakt', 'turnuss', 'hospitring', 'rekrutering', 'bolig', 'lønn'])
    expect([q, (await codes(q)).length > 0]).toEqual([q, true]);
  for (const q of ['TID08', 'tid 8', 'TID-08']) expect(await codes(q)).toEqual(['TID-08']);
  expect(await codes('LIS')).toEqual(['KOM-10']);
  expect((await codes('hospitering'))[0]).toBe('KOM-07');
  expect(await codes('')).toHaveLength(65);
});

test('what was typed and found needs nothing instead; what was misspelt is found and says what was meant', async () => {
  expect((await search({ q: 'hospitering' })).instead).toBeNull();
  const { items, instead } = await search({ q: 'hospitring' });
  expect(items.map(({ code }) => code)).toContain('KOM-07');
  expect(instead).toMatchObject({ meant: expect.arrayContaining(['hospitering']), areas: [], mostTried: [] });
});

test('where nothing is found, there are searches that find something, areas, what lies outside the filter, and what is tried most', async () => {
  await player(serving).submitted('Hospitering mellom oss');
  const none = await search({ q: 'xyzzyx' });
  expect(none).toMatchObject({ items: [], instead: { meant: [], outside: 0, mostTried: [{ code: 'KOM-07' }] } });
  expect(none.instead?.areas).toHaveLength(7);
  const some = await search({ q: 'bolig budsjett' });
  expect(some.instead).toMatchObject({ meant: ['bolig', 'budsjett'] });
  expect(some.instead?.areas.map(({ id }) => id)).toEqual(['employer', 'social', 'economy']);
  expect((await search({ q: 'bolig', area: 'economy' })).instead).toMatchObject({ meant: [], outside: 2, areas: [] });
  expect((await search({ area: 'leadership', potential: 'internal-with-joint-option' })).instead).toMatchObject({
    outside: 65,
  });
});

test('pilots are found by a part of a compound, a synonym, the code as it is typed and who takes part', async () => {
  const title = 'Personalbolig for sjukepleiarar';
  await player(serving).submitted(title);
  for (const q of ['bolig', 'bustad', 'sykepleier', 'kom07 bolig', 'harstad bolig', 'BOLIG'])
    expect([q, await titles('/api/pilots', q)]).toEqual([q, [title]]);
  for (const q of ['LIS bolig', 'båtsfjord bolig', 'led07 bolig'])
    expect([q, await titles('/api/pilots', q)]).toEqual([q, []]);
  const { body } = await somebody(serving, 'fsu-secretary').sees<{ items: { pilots: number }[] }>(
    '/api/pilots/phases?q=bustad',
  );
  expect(body.items.map(({ pilots }) => pilots)).toEqual([1]);
});

test('cases and people are found by words in any order, with letters as they can be typed, and no sign means anything', async () => {
  const title = 'Måling på Røst 100 %';
  await giving(serving)('leader-harstad', 'cases', { ...SUBMISSION, title });
  for (const q of ['røst måling', 'roest maling', '100 %'])
    expect(await titles('/api/committees/FSU/cases', q)).toEqual([title]);
  expect(await titles('/api/committees/FSU/cases', 'r_st')).toEqual([]);
  const all = await titles('/api/people', '');
  const name = all.find((one) => /[øØ]/.test(one)) ?? '';
  expect(name).not.toBe('');
  expect(
    await titles('/api/people', name.replaceAll('ø', 'o').replaceAll('Ø', 'O').split(' ').toReversed().join(' ')),
  ).toContain(name);
});
