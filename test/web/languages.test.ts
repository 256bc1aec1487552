import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { addDays, localDate } from '@tiltaksmotor/domain';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { isTooWide, shown, Site, violations } from '../support/browser.js';
import { Office } from '../support/office.js';
import { until } from '../support/until.js';

/** Somebody chooses nynorsk on a phone, and has it from then on: in pages, in another browser, and in mails. */
jest.setTimeout(240_000);
const SECRETARY = 'fsu-secretary';
const PHONE = { width: 390 };

let site: Site;
let edition: string;
beforeAll(async () => {
  site = await Site.open();
  edition = (await site.people.does(SECRETARY, 'editions', { title: 'Liste for 2027' })).id;
  await site.people.does(SECRETARY, `editions/${edition}/measures/KOM-02/removals`);
});
afterAll(() => site?.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const pageLanguage = (page: Page) => page.locator('html').getAttribute('lang');

async function isFitForAll(page: Page): Promise<void> {
  expect([await violations(page), await isTooWide(page)]).toEqual([[], false]);
}

async function logInAs(page: Page, person: string): Promise<void> {
  await page.getByRole('combobox').selectOption(person);
  await button(page, 'Logg inn').click();
  await button(page, 'Logg ut').waitFor();
}

/** Looks at the desk, the list and an edition's page, as whoever reads nynorsk does. */
async function readsNynorsk(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  for (const path of ['/', '/tiltak', `/utgaver/${edition}`]) {
    await page.goto(path);
    await page.getByRole('link', { name: 'Tiltakslista', exact: true }).waitFor();
    await shown(page);
    await isFitForAll(page);
  }
  await page.getByText('Dette er endra').first().waitFor();
}

test('whoever chooses nynorsk on a phone reads it on every page, and again when they log in elsewhere', async () => {
  const context = await site.browserOf(SECRETARY, PHONE);
  const page = await context.newPage();
  await page.goto('/');
  await shown(page);
  expect(await pageLanguage(page)).toBe('nb');
  await button(page, 'Nynorsk').click();
  await readsNynorsk(context);

  await button(page, 'Logg ut').click();
  await page.getByRole('heading', { name: 'Logg inn' }).waitFor();
  await page.goto('/');
  await page.getByLabel('Kven er du?').waitFor();
  await logInAs(page, SECRETARY);
  await readsNynorsk(context);
  await context.close();

  const elsewhere = await site.browserOf(SECRETARY, PHONE);
  await readsNynorsk(elsewhere);
  const other = elsewhere.pages()[0]!;
  await button(other, 'Bokmål').click();
  await other.getByRole('link', { name: 'Tiltakslisten', exact: true }).waitFor();
  await site.people.does(SECRETARY, 'me/language', { language: 'nn' });
  await other.reload();
  await other.getByRole('link', { name: 'Tiltakslista', exact: true }).waitFor();
  await elsewhere.close();
});

test('who is not logged in chooses a language for their browser, and changes nobody else’s by it', async () => {
  const context = await site.stranger(PHONE);
  const page = await context.newPage();
  await page.goto('/');
  await button(page, 'Nynorsk').click();
  await page.getByLabel('Kven er du?').waitFor();
  await page.goto('/tilgjengelighet');
  await button(page, 'English').click();
  await button(page, 'Bokmål').waitFor();
  expect(await pageLanguage(page)).toBe('en');
  await page.goto('/');
  await page.getByLabel('Who are you?').selectOption('leader-senja');
  await button(page, 'Log in').click();
  await button(page, 'Log out').waitFor();
  expect(await site.people.sees('leader-senja', 'me')).toMatchObject({ language: null });
  await context.close();
});

test('a mail to somebody who has chosen nynorsk is in nynorsk where there are texts for it, and else all in bokmål', async () => {
  await site.people.does(SECRETARY, 'me/language', { language: 'nn' });
  const startsOn = addDays(localDate(new Date().toISOString()), 1);
  await site.people.does(SECRETARY, `editions/${edition}/submissions`, { startsOn });
  const fsu = new Office(site);
  const booked = async () =>
    Object.values((await fsu.state()).cases).find(
      ({ about }) => about.kind === 'stream' && about.stream === `edition/${edition}`,
    );
  await until('the FSU has the case', async () => (await booked()) !== undefined);
  const its = (await booked())!.id;
  const meeting = await fsu.today();
  await fsu.does(`cases/${its}/placements`, { meeting: meeting.id });
  await fsu.freeze(meeting);
  await fsu.hold(meeting.id);
  const proposal = (await fsu.case(its)).proposals.find(({ effect }) => effect === 'approve')?.id;
  await fsu.does(`cases/${its}/decisions`, { outcome: 'proposal', proposal, reason: null });

  const folder = site.installation.mailFolder;
  const mails = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll(/=\r?\n/g, ''));
  const spoken = (language: string) => mails().filter((mail) => mail.includes(`\nContent-Language: ${language}\r`));
  const approved = () => spoken('nn').find((mail) => mail.includes('Utvalet har godkjent'));
  await until('the secretary is written to in nynorsk', () => Promise.resolve(approved() !== undefined), 60_000);
  expect(approved()).toContain('<html lang=3D"nn">');
  expect(approved()).toContain('Opne i Tiltaksmotor');
  expect(spoken('nb').every((mail) => mail.includes('<html lang=3D"nb">'))).toBe(true);
  expect(spoken('nb').length).toBeGreaterThan(0);
});
