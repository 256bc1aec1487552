import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { somebody } from '../testing/people.js';
import { LEADER, player, proposal } from '../testing/pilots.js';
import { startServing, type Serving } from '../testing/serving.js';

jest.setTimeout(60_000);
let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving.stop());

/** Answered anew at most once a second. */
async function readyWith(policies: string): Promise<Readonly<Record<string, unknown>>> {
  for (;;) {
    const answer = await fetch(`${serving.address}/api/health/ready`);
    const body = (await answer.json()) as { readonly parts: { readonly policies: string } };
    if (body.parts.policies === policies) return { ...body, code: answer.status };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
const write = (path: string, value: string | null) =>
  serving.owner.query(
    value === null
      ? `update policy set body = body #- $1 where id = 'standard'`
      : `update policy set body = jsonb_set(body, $1, '${value}') where id = 'standard'`,
    [path],
  );

test('where a policy is written wrong it is said what is wrong, nothing is decided under it, and all is still read', async () => {
  const id = await player(serving).submitted();
  const leader = somebody(serving, LEADER);
  expect(await readyWith('there')).toMatchObject({ code: 200, faults: [] });

  await write('{consent,lapseAfter}', null);
  await write('{trial,statusEvery,unit}', '"weeks"');
  expect(await readyWith('faulty')).toMatchObject({
    ...{ code: 200, status: 'degraded', missing: expect.arrayContaining(['policies']) },
    faults: ['standard: consent.lapseAfter is missing', 'standard: trial.statusEvery.unit is wrong'],
  });
  const refused = { status: 422, body: { code: 'UnknownPolicy', policy: 'standard' } };
  expect(await leader.gives('/api/pilots', { proposal: proposal('Under feil vilkår') })).toMatchObject(refused);
  expect(await leader.gives(`/api/pilots/${id}/withdrawals`, { reason: 'Fordi' })).toMatchObject(refused);
  for (const address of [`/api/pilots/${id}`, '/api/pilots', '/api/desk', '/api/committees', '/api/measures'])
    expect([address, (await leader.sees(address)).status]).toEqual([address, 200]);

  await write('{consent,lapseAfter}', '{"n": 21, "unit": "days"}');
  await write('{trial,statusEvery,unit}', '"days"');
  expect(await readyWith('there')).toMatchObject({ faults: [] });
  expect((await leader.gives(`/api/pilots/${id}/withdrawals`, { reason: 'Fordi' })).status).toBe(200);
});
