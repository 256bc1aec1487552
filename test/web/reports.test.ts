import { localDate } from '@tiltaksmotor/domain';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Site } from '../support/browser.js';

jest.setTimeout(300_000);

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

test('a secretary on a phone chooses among the periods there are, and is told where there is none', async () => {
  const page = await site.page('ssu-secretary', '/rapporter', { width: 390 });
  const year = page.locator('section', { has: page.getByRole('heading', { name: 'Årsrapporter' }) });
  await year.getByText('Lag rapporten nå').first().click();
  const periods = year.getByLabel('Periode');
  await periods.waitFor();
  expect(await periods.locator('option').allTextContents()).toEqual([
    String(Number(localDate(new Date().toISOString()).slice(0, 4)) - 1),
  ]);
  const status = page.locator('section', { has: page.getByRole('heading', { name: 'Status før FSU-møter' }) });
  await status.getByText('Lag rapporten nå').first().click();
  await status.getByText('Det er ingen status å lage nå.').waitFor();
  await year.getByRole('button', { name: 'Lag rapporten nå' }).click();
  await year.getByRole('link', { name: /arsrapport-\d{4}\.pdf/ }).waitFor({ timeout: 60_000 });
  await year.getByText('Det er ingen årsrapport å lage nå: den for fjoråret finnes.').waitFor();
  await page.context().close();
});
