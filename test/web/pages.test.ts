import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectFault, Site } from '../support/browser.js';
import { Faults } from '../support/faults.js';
import { until } from '../support/until.js';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

const LEADER = 'leader-unn-harstad-medisin';

test('an error on a page fails the test that looked at it, one that the security policy refused among them', async () => {
  const page = await site.page(LEADER, '/');
  const faults = new Faults();
  faults.listenTo(page.context());
  for (const fault of [
    `console.error('said so')`,
    `setTimeout(() => { throw new Error('nobody caught it'); })`,
    `document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.taken = true' }))`,
  ]) {
    expectFault(/said so|nobody caught it|Content Security Policy/);
    await page.evaluate(`void (${fault})`);
    await until('it is told', () => {
      expect(() => faults.check()).toThrow(/said so|nobody caught it|Content Security Policy/);
      return Promise.resolve(true);
    });
  }
  expect(await page.evaluate('window.taken')).toBeUndefined();
  await fetchRefused(page);
  expect(() => faults.check()).not.toThrow();
  await page.context().close();
});

/** What the API refuses is no fault of the page. */
const fetchRefused = (page: Page): Promise<unknown> =>
  Promise.all([page.waitForEvent('console'), page.evaluate(`fetch('/api/pilots/nowhere').then(() => {})`)]);
