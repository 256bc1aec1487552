import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { addDays, localDate } from '@tiltaksmotor/domain';
import { flat } from '@tiltaksmotor/texts/merged';
import { textsIn } from '@tiltaksmotor/texts';
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

const NYNORSK = flat(textsIn('nn'));
const BOKMÅL = flat(textsIn('nb'));
/** Nothing is put into it, and it is no name: FSU is that in any language. */
const isWords = (text: string): boolean => !text.includes('{{') && /\p{Ll}/u.test(text);
/** Texts that are bokmål alone, or nynorsk alone: what both have says nothing of the language. */
const onlyOf = (texts: Texts, other: Texts) =>
  new Set([...texts.values()].filter((text) => isWords(text) && ![...other.values()].includes(text)));
type Texts = ReadonlyMap<string, string>;
const ONLY = [
  ['nb', onlyOf(BOKMÅL, NYNORSK)],
  ['nn', onlyOf(NYNORSK, BOKMÅL)],
] as const;

/** Our own texts that a page shows, each with the language that it is said to be in. */
const textsOn = (page: Page): Promise<readonly (readonly [string, string])[]> =>
  page.evaluate(`[...document.body.querySelectorAll('*')].flatMap((at) => {
    const own = [...at.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data.trim());
    return [...own, at.getAttribute('aria-label') ?? ''].filter((text) => text !== '').map((text) => [text, at.closest('[lang]').lang]);
  })`);

/** What is said in one of them and marked as the other. Nynorsk within a page that is in bokmål is so called for. */
async function wronglyMarked(page: Page): Promise<readonly (readonly [string, string])[]> {
  const page_ = await pageLanguage(page);
  return (await textsOn(page)).filter(([text, marked]) =>
    ONLY.some(([is, texts]) => texts.has(text) && marked !== is && !(is === 'nn' && marked === page_)),
  );
}

/** Looks at the desk, the list and an edition's page, as whoever reads nynorsk does. */
async function readsNynorsk(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  for (const path of ['/', '/tiltak', `/utgaver/${edition}`]) {
    await page.goto(path);
    await page.getByRole('link', { name: 'Tiltakslista', exact: true }).waitFor();
    await shown(page);
    await isFitForAll(page);
    expect([path, await wronglyMarked(page)]).toEqual([path, []]);
    expect([path, await page.locator('header').first().getAttribute('lang')]).toEqual([path, 'nn']);
  }
  await page.getByText('Dette er endra').first().waitFor();
  expect(await pageLanguage(page)).toBe('nn');
}

test('whoever chooses nynorsk on a phone reads it on every page, and again when they log in elsewhere', async () => {
  const context = await site.browserOf(SECRETARY, PHONE);
  const page = await context.newPage();
  await page.goto('/');
  await shown(page);
  expect(await pageLanguage(page)).toBe('nb');
  await button(page, 'Nynorsk').click();
  await page.getByRole('link', { name: 'Tiltakslista', exact: true }).waitFor(); // it is kept, and the page opened anew
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
  await button(page, 'Nynorsk').waitFor();
  // Where the keyboard begins is at logging in.
  expect(await page.locator('button:focus', { hasText: 'Nynorsk' }).count()).toBe(0);
  await button(page, 'Nynorsk').click();
  await page.getByLabel('Kven er du?').waitFor();
  expect(await violations(page)).toEqual([]);
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
