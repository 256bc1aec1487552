import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectFault, isTooWide, shown, Site, violations } from '../support/browser.js';
import { pilotIn } from '../support/lives.js';
import { LEAD } from '../support/proposals.js';
import { until } from '../support/until.js';

/** A network that goes while somebody is on the way to another page, and a release that takes the place of the one that they opened. */
let site: Site;
let trial: string;
beforeAll(async () => {
  site = await Site.open();
  trial = await pilotIn(site.people, 'trial');
});
afterAll(() => site?.close());

const LEADER = `leader-${LEAD}`;
const PHONE = { width: 390 };
const WORDS = 'Dette må ikke bli borte';
const note = (page: Page) => page.getByRole('textbox', { name: /setning/ });
const notFetched = (page: Page) => page.getByRole('heading', { name: 'Vi fikk ikke hentet siden' });

test('a page that cannot be fetched without a network says so, comes when the network is back, and what was typed is kept', async () => {
  expectFault(/ERR_INTERNET_DISCONNECTED|did not come|Failed to fetch/);
  const page = await site.page('leader-harstad', `/piloter/${trial}/status`, PHONE);
  await page.getByRole('radio', { name: 'I rute' }).check();
  await note(page).fill(WORDS);
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'Piloter' }).click();
  await notFetched(page).waitFor();
  await page.getByRole('navigation').getByRole('link', { name: 'Mitt bord' }).waitFor(); // still our own page
  expect([await isTooWide(page), await violations(page)]).toEqual([false, []]);
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await page.getByText('Vi får fremdeles ikke kontakt.').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('heading', { level: 1, name: 'Piloter' }).waitFor();
  await page.goto(`/piloter/${trial}/status`);
  await shown(page);
  expect(await note(page).inputValue()).toBe(WORDS);
  await page.context().close();
});

test('after a release that took the place of the old files, the page loads anew by itself, once', async () => {
  expectFault(/404|did not come|Failed to fetch|MIME/);
  const page = await site.page('leader-harstad', '/', PHONE);
  let gone = true;
  let loads = 0;
  await page.route('**/assets/Board-*', (route) => (gone ? route.fulfill({ status: 404 }) : route.continue()));
  page.on('request', (request) => {
    if (!request.isNavigationRequest()) return;
    loads++;
    gone = false;
  });
  await page.getByRole('link', { name: 'Piloter' }).click();
  await page.getByRole('heading', { level: 1, name: 'Piloter' }).waitFor();
  expect(loads).toBe(1);
  await page.context().close();
});

test('where the file is gone for good, the page says so and does not load anew for ever', async () => {
  expectFault(/404|did not come|Failed to fetch|MIME/);
  const page = await site.page('leader-harstad', '/', PHONE);
  let loads = 0;
  await page.route('**/assets/Board-*', (route) => route.fulfill({ status: 404 }));
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads++;
  });
  await page.getByRole('link', { name: 'Piloter' }).click();
  await until('it has loaded anew', () => Promise.resolve(loads === 1));
  await page.waitForLoadState();
  await notFetched(page).waitFor();
  await page.getByRole('button', { name: 'Prøv igjen' }).waitFor();
  expect(loads).toBe(1);
  await page.context().close();
});

test('a form that cannot be fetched leaves the rest of the pilot’s page as it is, and is there when it has been asked for again', async () => {
  expectFault(/ERR_FAILED|did not come|Failed to fetch/);
  const context = await site.browserOf(LEADER, PHONE);
  const page = await context.newPage();
  await page.route('**/assets/TaskForm-*', (route) => route.abort());
  await page.goto(`/piloter/${trial}`);
  await shown(page);
  await page.getByRole('button', { name: 'Sett på pause' }).click();
  await page.getByText('Dette fikk vi ikke hentet.').waitFor();
  await page.getByRole('heading', { name: 'Partene' }).waitFor();
  await page.unroute('**/assets/TaskForm-*');
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await page.getByText('Dette fikk vi ikke hentet.').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Sett på pause' }).click();
  await page.getByRole('dialog').getByLabel('Begrunnelse').waitFor();
  await context.close();
});
