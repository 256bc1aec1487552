import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isTooWide, Site, violations } from '../support/browser.js';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

const LEADER = 'leader-unn-harstad-medisin';

test.each(['/', '/tiltak', '/tiltak/KOM-07', '/forslag/nytt?tiltak=KOM-07'])(
  '%s can be used by everybody: in light and dark, on a phone and a screen',
  async (path) => {
    for (const scheme of ['light', 'dark'] as const)
      for (const width of [320, 1280]) {
        const page = await site.page(LEADER, path, { scheme, width });
        expect([scheme, width, await violations(page)]).toEqual([scheme, width, []]);
        expect([scheme, width, await isTooWide(page)]).toEqual([scheme, width, false]);
        await page.context().close();
      }
  },
);
