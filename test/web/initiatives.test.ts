import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isTooWide, Site, violations } from '../support/browser.js';
import { pilotIn } from '../support/lives.js';
import { initiative, LEAD } from '../support/proposals.js';

/** Joint initiatives: nothing is tried and nothing measured, but somebody is approached. */
let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

const LEADER = `leader-${LEAD}`;
const PHONE = { width: 390 };

test('whoever is asked to consent to a joint initiative consents to no measurement contract', async () => {
  const { id } = await site.people.does(LEADER, 'pilots', { proposal: initiative() });
  await site.people.does(LEADER, `pilots/${id}/submissions`);
  const page = await site.page('leader-harstad', `/piloter/${id}/samtykke`, PHONE);
  await page.getByText('Dere stiller dere bak henvendelsen slik den står. Ingenting skal måles.').waitFor();
  expect(await page.getByText(/måleavtale/i).count()).toBe(0);
  expect([await isTooWide(page), await violations(page)]).toEqual([false, []]);
  await page.context().close();
});

test('whom a joint initiative approaches, and when it is followed up, is seen on its page and by the FSU', async () => {
  const id = await pilotIn(site.people, 'joint-action');
  const page = await site.page('leader-harstad', `/piloter/${id}`, PHONE);
  const approach = page.getByRole('region', { name: 'Henvendelsen' });
  await approach.getByText(/henvender seg sammen til Utdanningsinstitusjonen\. .* følger opp \d/).waitFor();
  expect([await isTooWide(page), await violations(page)]).toEqual([false, []]);
  await page.context().close();

  const asked = await site.people.does(LEADER, 'pilots', { proposal: initiative({ title: 'Et opptak til' }) });
  await site.people.does(LEADER, `pilots/${asked.id}/submissions`);
  for (const party of ['harstad', 'kvaefjord'])
    await site.people.does(`leader-${party}`, `pilots/${asked.id}/consents`, { parties: [party], version: 1 });
  const board = await site.page('fsu-chair', '/vurdering', PHONE);
  await board
    .getByRole('article')
    .filter({ hasText: 'Et opptak til' })
    .getByText(/henvender seg sammen til Utdanningsinstitusjonen/)
    .first()
    .waitFor();
  await board.context().close();
});
