import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { somebody } from './testing/people.js';
import { LEADER, player, proposal } from './testing/pilots.js';
import { startServing, type Serving } from './testing/serving.js';

jest.setTimeout(120_000);
let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving.stop());

interface Seen {
  readonly parties: readonly {
    readonly party: string;
    readonly hours: number | null;
    readonly kroner: number | null;
    readonly answer: { readonly terms: string; readonly answer: string } | null;
  }[];
}
const seen = async (id: string) => (await somebody(serving, LEADER).sees<Seen>(`/api/pilots/${id}`)).body.parties;
const costs = async (id: string) => (await seen(id)).map(({ hours, kroner }) => [hours, kroner]);
const stating = (...parties: readonly object[]) => ({
  ...proposal(),
  parties: proposal().parties.map((terms, n) => ({ ...terms, ...parties[n] })),
});

test('hours and kroner that are not stated are unknown, whether left out or null, and a zero that is stated is zero', async () => {
  const { drafted, give } = player(serving);
  const id = await drafted();
  expect(await costs(id)).toEqual([
    [100, null],
    [200, null],
    [null, null],
  ]);
  const edited = stating({ hours: null, kroner: 0 }, { hours: 0, kroner: null }, { hours: 0, kroner: 0 });
  await give(id, LEADER, 'draft-edits', { proposal: edited });
  expect(await costs(id)).toEqual([
    [null, 0],
    [0, null],
    [0, 0],
  ]);
});

test('a party is asked anew where an unknown cost becomes a stated zero, and not where it stays unknown', async () => {
  const { submitted, give } = player(serving);
  const id = await submitted();
  for (const party of ['harstad', 'kvaefjord'])
    await give(id, `leader-${party}`, 'change-requests', { parties: [party], version: 1, change: 'Si noe om timer' });
  const before = await seen(id);
  await give(id, LEADER, 'revisions', { proposal: stating({}, { kroner: null }, { hours: 0 }) });
  const after = await seen(id);
  const terms = (parties: typeof after, of: string) => parties.find(({ party }) => party === of)?.answer?.terms;
  expect(terms(after, 'harstad')).toBe(terms(before, 'harstad'));
  expect(terms(after, 'kvaefjord')).not.toBe(terms(before, 'kvaefjord'));
  const { body } = await somebody(serving, 'leader-kvaefjord').sees<{ items: object[] }>(
    `/api/pilots/${id}/changes?party=kvaefjord`,
  );
  expect(body.items).toEqual([{ what: 'hours', indicator: null, before: null, after: 0 }]);
});
