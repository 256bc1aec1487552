import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { EVERYBODY } from '@tiltaksmotor/domain';
import { randomUUID } from 'node:crypto';
import { ask, openFixture, type Fixture } from '../testing/fixture.js';
import { ENTITIES } from './entities.js';
import { looking } from '../testing/looking.js';
import { listPilots } from './pilots.js';

jest.setTimeout(60_000);
let f: Fixture;
beforeAll(async () => {
  f = await openFixture(ENTITIES);
});
afterAll(() => f.close());

const words = (text: string) => ({ words: text });
const terms = (party: string) => ({
  party,
  contribution: words('To dager i måneden'),
  hours: 40,
  kroner: 0,
  paidBy: null,
});
const proposal = {
  measure: { code: 'KOM-07' },
  title: words('Hospitering mellom Harstad og Kvæfjord'),
  aim: words('Tryggere overganger'),
  lead: 'unn-harstad-medisin',
  parties: ['unn-harstad-medisin', 'harstad', 'kvaefjord'].map(terms),
  indicators: [
    {
      id: 'i1',
      name: words('Liggedøgn'),
      unit: 'døgn',
      direction: 'down',
      source: words('Pasientsystemet'),
      countingRule: words('Alle døgn etter meldt utskrivningsklar'),
      reportedBy: [{ party: 'harstad', extractedBy: null }],
    },
  ],
  initiative: null,
};

const anybody = () => ({ sights: [EVERYBODY], directory: f.community.directory });

test('a real pilot is created, listed, found, told of and driven', async () => {
  const id = randomUUID();
  const stream = `pilot/${id}`;
  const give = (command: { type: string; [field: string]: unknown }, actor: string) =>
    f.streams.execute(stream, ask(command, randomUUID(), { actor }));
  expect(await give({ type: 'draft', policy: 'standard', proposal }, 'leader-unn-harstad-medisin')).toMatchObject({
    ok: true,
  });
  expect((await listPilots(f.db, anybody())).items).toEqual([]);
  expect(await give({ type: 'submit' }, 'leader-harstad')).toMatchObject({ ok: false });
  expect(await give({ type: 'submit' }, 'leader-unn-harstad-medisin')).toMatchObject({ ok: true });
  const { items } = await listPilots(f.db, anybody(), { ...looking('hospitering kvæfj'), organisation: 'harstad' });
  expect(items).toEqual([
    expect.objectContaining({
      id,
      title: 'Hospitering mellom Harstad og Kvæfjord',
      phase: 'consent',
      measure: 'KOM-07',
      parties: expect.arrayContaining(['harstad', 'kvaefjord']),
      waiting: ['leader@brukerutvalg-unn'],
      nextDue: expect.any(String),
    }),
  ]);
  const { look, deliver } = f.streams.activities();
  const head = await look(stream);
  expect(head).toMatchObject({ closed: false, phase: 'consent', next: 'remind', due: expect.any(String) });
  expect(head.untold.length).toBeGreaterThan(0);
  for (const { id: reaction } of head.untold) await deliver(reaction);
  expect((await look(stream)).untold).toEqual([]);
  const fallen = await f.streams.activities().fallDue(stream, head.due ?? '');
  expect(fallen).toMatchObject({ next: expect.any(String) });
  expect(fallen.refused).toBeUndefined();
});
