import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { shown, Site } from '../support/browser.js';
import { everyKindOfThing, type Things } from '../support/things.js';

/** Every link on every page, for each kind of reader: it leads somewhere, and there they may be. */
jest.setTimeout(600_000);

let site: Site;
let things: Things;
beforeAll(async () => {
  site = await Site.open();
  things = await everyKindOfThing(site);
});
afterAll(() => site?.close());

/** Who submits cases and leads a party, who sits in a committee, who prepares and leads it, who sees the other's cases. */
const READERS = [
  'leader-harstad',
  'leader-unn-harstad-medisin',
  'fsu-member-1',
  'fsu-chair',
  'fsu-secretary',
  'ssu-secretary',
  'user-representative-1',
  'coordinator-harstad',
  'administrator',
];
/** Pages of the same kind that are looked at: as many as differ in what they are about. */
const OF_A_KIND = 6;

test.each(READERS)(
  'every link that %s finds leads to something that is there, and that they may see',
  async (person) => {
    const page = await site.page(person, '/', { width: 390 });
    const { planned, frozen, held, out, round, waiting, decided, ofEdition } = things;
    const known = [planned, frozen, held, out, round].map((id) => `/moter/FSU/${id}`);
    const cases = [waiting, decided, ofEdition].map((id) => `/saker/FSU/${id}`);
    const toSee = ['/', '/tiltak', '/piloter', '/moter', '/moter/FSU', ...known];
    const seen = new Set<string>();
    const kinds = new Map<string, number>();
    const wrong: string[] = [];
    for (const path of toSee) {
      const [address = '', hash] = path.split('#');
      if (seen.has(address)) continue;
      seen.add(address);
      const kind = address.replaceAll(/\/(?:[a-z]+\d+|[0-9a-f-]{36}|[A-ZÆØÅ]+-\d+)(?=\/|$)/g, '/…');
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (!known.includes(address) && !cases.includes(address) && (kinds.get(kind) ?? 0) > OF_A_KIND) continue;
      await page.goto(path);
      if (!(await isThere(page))) {
        wrong.push(path);
        continue;
      }
      if (hash !== undefined && (await page.locator(`[id="${hash}"]`).count()) === 0) wrong.push(path);
      const links = await linksOn(page);
      for (const anchor of links.filter((link) => link.startsWith('#')))
        if ((await page.locator(`[id="${anchor.slice(1)}"]`).count()) === 0) wrong.push(`${path} ${anchor}`);
      for (const file of links.filter((link) => link.startsWith('/api/') && !seen.has(link))) {
        seen.add(file);
        const { status } = await page.evaluate<{ status: number }>(
          `fetch(${JSON.stringify(file)}).then(({ status }) => ({ status }))`,
        );
        if (status >= 400) wrong.push(`${path} ${file}: ${status}`);
      }
      toSee.push(...links.filter((link) => /^\/(?!api\/)/.test(link)));
    }
    expect(seen.size).toBeGreaterThan(15);
    expect(wrong).toEqual([]);
    await page.context().close();
  },
);

/** Every address that the page links to, also those in what is folded away. */
const linksOn = (page: Page): Promise<string[]> =>
  page.evaluate(`[...new Set([...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')))]`);

/** Neither missing nor refused. */
async function isThere(page: Page): Promise<boolean> {
  await shown(page);
  const missing = page.getByRole('heading', { level: 1, name: /^(Siden finnes ikke|Ingen rolle)/ });
  return (await missing.count()) === 0 && (await page.locator('main section[role="alert"]').count()) === 0;
}
