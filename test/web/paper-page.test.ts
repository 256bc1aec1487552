import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { htmlOf } from '@tiltaksmotor/documents';
import { book } from '@tiltaksmotor/documents/testing';
import { isTooWide, Site, violations } from '../support/browser.js';

jest.setTimeout(300_000);
let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

test('papers are read as pages without fault on a phone and a desk, in light and in dark', async () => {
  for (const width of [320, 1280])
    for (const scheme of ['light', 'dark'] as const) {
      const context = await site.browserOf('ssu-secretary', { width, scheme });
      const page = await context.newPage();
      await page.goto('/api/reports/deciding-status?format=html');
      await page.getByRole('heading', { level: 1, name: 'Status for felles piloter' }).waitFor();
      expect([width, scheme, await violations(page), await isTooWide(page)]).toEqual([width, scheme, [], false]);
      await page.setContent(htmlOf(book(2)));
      await page.locator('summary').first().click();
      expect([width, scheme, await violations(page), await isTooWide(page)]).toEqual([width, scheme, [], false]);
      await context.close();
    }
});

test('addresses that were called by one committee’s name lead to the pages by their new ones', async () => {
  for (const [from, to] of [
    ['/ssu-status', '/status'],
    ['/fsu', '/vurdering'],
    ['/fsu/prioriteringer', '/vurdering/prioriteringer'],
  ] as const) {
    const page = await site.page('fsu-chair', from);
    await page.waitForURL(`**${to}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.context().close();
  }
});
