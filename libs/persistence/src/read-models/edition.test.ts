import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { addDays, localDate } from '@tiltaksmotor/domain';
import { randomUUID } from 'node:crypto';
import { openFixture, type Fixture } from '../testing/fixture.js';
import { ENTITIES } from './entities.js';

jest.setTimeout(60_000);
let f: Fixture;
beforeAll(async () => {
  f = await openFixture(ENTITIES);
});
afterAll(() => f.close());

const words = (text: string) => ({ words: text });
const told = (nb: string) => ({ nb: words(nb), nn: null, en: null });
const measure = (code: string, title: string) => ({
  ...{ code, area: 'competence', theme: told('Tema'), title: told(title), wording: told('Hele teksten') },
  ...{ potential: 'joint', mode: 'hospitation', together: null, links: ['https://example.no/a'] },
});
const DAY = '2026-02-01';

async function give(stream: string, actor: string, command: { type: string; [field: string]: unknown }): Promise<void> {
  const answer = await f.streams.execute(stream, { command, actor, key: randomUUID() });
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
}

test('an edition that is approved is the list that everything looks up once its day comes, and not before', async () => {
  const stream = `edition/${randomUUID()}`;
  const before = f.community.edition?.id;
  const rows = [measure('KOM-07', 'Gjensidig hospitering'), measure('KOM-99', 'Borte')];
  await give(stream, 'fsu-secretary', {
    type: 'begin',
    policy: 'standard',
    from: '2023-02-01',
    title: words('Listen'),
    rows,
  });
  const { code: _, ...reworded } = measure('', 'Hospitere hos hverandre');
  await give(stream, 'fsu-secretary', { type: 'changeRow', measure: 'KOM-07', ...reworded });
  await give(stream, 'fsu-secretary', { type: 'submit', startsOn: '2099-01-01' });
  await give(stream, 'fsu-secretary', { type: 'withdraw' });
  const tomorrow = addDays(localDate(new Date().toISOString()), 1);
  await give(stream, 'fsu-secretary', { type: 'submit', startsOn: tomorrow });
  const decided = { effect: 'approve', caseNumber: 'FSU 09/26', decidedOn: DAY, reason: null, from: 'committee/FSU' };
  await give(stream, 'engine', { type: 'takeDecision', ...decided });
  await f.community.refresh();
  expect(f.community.edition?.id).toBe(before);

  const answer = await f.streams.execute(
    stream,
    { command: { type: 'takeForce' }, actor: 'engine', key: randomUUID() },
    new Date(Date.now() + 2 * 86_400_000).toISOString(),
  );
  expect(answer.ok).toBe(true);
  await f.community.refresh();
  expect(f.community.edition).toMatchObject({ title: { nb: 'Listen' }, case: 'FSU 09/26', approvedOn: DAY });
  expect(f.community.measures.map(({ code }) => code)).toEqual(['KOM-07', 'KOM-99']);
  expect(f.community.directory.measure('KOM-07')).toMatchObject({
    title: { nb: 'Hospitere hos hverandre' },
    wording: { nb: 'Hele teksten' },
    links: ['https://example.no/a'],
  });
  expect(f.community.directory.measure('LED-01')).toBeUndefined();

  // A text that is taken out is gone from the list in memory, too.
  await f.owner.query(
    `update text set words = null, redacted_at = now() where stream = $1 and words = 'Hele teksten'`,
    [stream],
  );
  await f.community.refresh();
  expect(f.community.directory.measure('KOM-07')?.wording?.nb).toBe('');
});
