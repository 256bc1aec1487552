import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isTooWide, shown, Site, violations } from '../support/browser.js';
import { Office } from '../support/office.js';
import { until } from '../support/until.js';

/** Mails that may or may not have arrived, settled together by whoever keeps mail. */
jest.setTimeout(240_000);
const SECRETARY = 'fsu-secretary';
/** More than a page of the list holds. */
const MANY = 55;

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

/** All of the FSU's mails, and so many at least, as where workers died between sending a mail and writing down that they did. */
async function uncertain(least: number): Promise<readonly string[]> {
  const { owner } = site.installation;
  const fsu = new Office(site);
  await until('enough mails have gone', async () => {
    const { rows } = await owner.query<{ gone: number; left: number }>(
      `select count(*) filter (where state in ('folder', 'sent', 'uncertain') and stream = 'committee/FSU')::int as gone,
         count(*) filter (where state in ('queued', 'sending'))::int as left from mail`,
    );
    const { gone = 0, left = 0 } = rows[0] ?? {};
    if (left === 0 && gone < least) await fsu.ahead();
    return left === 0 && gone >= least;
  });
  const { rows } = await owner.query<{ id: string }>(
    `update mail set state = 'uncertain' where state in ('folder', 'sent', 'uncertain') and stream = 'committee/FSU' returning id::text`,
  );
  return rows.map(({ id }) => id);
}

/** How many of these are in each state. */
async function statesOf(mails: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const { rows } = await site.installation.owner.query<{ state: string; n: number }>(
    'select state, count(*)::int as n from mail where id = any ($1::bigint[]) group by state',
    [mails],
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

async function uncertainOnes(person: string, width = 390): Promise<Page> {
  const page = await site.page(person, '/utsendinger', { width });
  await page.getByLabel('Vis').selectOption({ label: 'usikkert om den kom fram' });
  await page.getByRole('checkbox').first().waitFor();
  await shown(page);
  return page;
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** The buttons for those that are chosen. */
const together = (page: Page, count: number) => page.locator('.row').filter({ hasText: `${count} valgt:` });

test.each([SECRETARY, 'administrator'])(
  '%s says of some mails at once that they arrived, and of the others nothing',
  async (person) => {
    const mails = await uncertain(4);
    const page = await uncertainOnes(person);
    expect(await button(page, 'Alle kom fram').count()).toBe(0); // the page shows all there are
    await button(page, 'Velg alle på denne siden').click();
    await together(page, mails.length).waitFor();
    await button(page, 'Velg ingen').click();
    for (const n of [0, 1]) await page.getByRole('checkbox').nth(n).check();
    expect([await violations(page), await isTooWide(page)]).toEqual([[], false]);
    await together(page, 2).getByRole('button', { name: 'Den kom fram' }).dblclick();
    await page.getByText('2 valgt:').waitFor({ state: 'detached' });
    expect(await statesOf(mails)).toEqual({ sent: 2, uncertain: mails.length - 2 });
    expect(await page.getByRole('checkbox').count()).toBe(mails.length - 2);
    await page.context().close();
  },
);

test('all mails in a state are settled at once, also those that the page does not show, and only when asked twice', async () => {
  const mails = await uncertain(MANY);
  const page = await uncertainOnes(SECRETARY, 320);
  await page.getByText('Alle som er «usikkert om den kom fram»:').waitFor();
  await button(page, 'Alle kom fram').click();
  await page.getByText('Sikker? Det gjelder alle, også dem som ikke vises her.').waitFor();
  expect([await violations(page), await isTooWide(page)]).toEqual([[], false]);
  await button(page, 'Avbryt').click();
  expect(await statesOf(mails)).toEqual({ uncertain: mails.length });
  await button(page, 'Alle kom fram').click();
  await button(page, 'Alle kom fram').dblclick();
  await page.getByText('Ingen utsendinger her.').waitFor();
  expect(await statesOf(mails)).toEqual({ sent: mails.length });
  await page.context().close();
});
