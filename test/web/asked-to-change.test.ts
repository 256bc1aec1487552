import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isTooWide, Site, violations } from '../support/browser.js';
import { doing, goOn, leaderOf, pilotIn, seenByUsers } from '../support/lives.js';
import { LEAD } from '../support/proposals.js';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

const LEADER = leaderOf(LEAD);
const PHONE = { width: 390 };

test('what a party asks to have changed stands on the pilot’s page and where the revision is made', async () => {
  const id = await pilotIn(site.people, 'consent');
  const does = doing(site.people, id);
  await seenByUsers(does);
  const answer = { parties: ['harstad'], version: 1 };
  await does('leader-harstad', 'change-requests', { ...answer, change: 'To uker i stedet for fire.' });
  await does('leader-kvaefjord', 'declines', { ...answer, parties: ['kvaefjord'], reason: 'Vi har ikke vikarer.' });

  for (const path of [`/piloter/${id}`, `/forslag/${id}`]) {
    const page = await site.page(LEADER, path, PHONE);
    await page.getByRole('heading', { name: 'Dette er det bedt om å endre' }).waitFor();
    await page.getByText('To uker i stedet for fire.').first().waitFor();
    await page.getByText('Vi har ikke vikarer.').first().waitFor();
    expect([await isTooWide(page), await violations(page)]).toEqual([false, []]);
    await page.context().close();
  }
});

test('why the FSU objected and sent it back stands where the lead revises it', async () => {
  const id = await pilotIn(site.people, 'review');
  const does = doing(site.people, id);
  await does('fsu-member-1', 'objections', { reason: 'Ligner et annet forsøk.' });
  await does('fsu-chair', 'returns', { reason: 'Måleplanen må bli tydeligere.' });
  const page = await site.page(LEADER, `/forslag/${id}`, PHONE);
  await page.getByText('Måleplanen må bli tydeligere.').first().waitFor();
  await page.getByText('Ligner et annet forsøk.').first().waitFor();
  await page.context().close();
});

test('a party that left is still among the parties, with why and that its figures stay', async () => {
  const id = await pilotIn(site.people, 'trial');
  await doing(site.people, id)('leader-kvaefjord', 'departures', { party: 'kvaefjord', reason: 'For få ansatte.' });
  const page = await site.page(LEADER, `/piloter/${id}`, PHONE);
  const party = page.getByRole('listitem').filter({ hasText: 'Kvæfjord' }).filter({ hasText: 'gikk ut' });
  await party.getByText('For få ansatte.').first().waitFor();
  await party.getByText('Det de rapporterte, blir stående.').first().waitFor();
  await page.context().close();
});

test('the FSU’s board shows what waits for its recommendation', async () => {
  const id = await pilotIn(site.people, 'evaluation');
  await goOn(site.people, id, 'evaluation', 'reporting');
  const { title } = await site.people.sees<{ title: string }>(LEADER, `pilots/${id}`);
  const page = await site.page('fsu-chair', '/vurdering', PHONE);
  await page.getByRole('heading', { name: /venter på FSUs anbefaling/ }).waitFor();
  await page
    .getByRole('region', { name: /venter på FSUs anbefaling/ })
    .getByRole('link', { name: title })
    .first()
    .click();
  await page.waitForURL(new RegExp(`/piloter/${id}`));
  await page.context().close();
});
