import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isTooWide, shown, Site } from '../support/browser.js';
import { pilotIn } from '../support/lives.js';
import { Office } from '../support/office.js';

jest.setTimeout(300_000);

const SECRETARY = 'fsu-secretary';
const MEMBER = 'fsu-member-1';
const SCRIPT = '<script>document.title="taken"</script> & <b>fet</b>';

let site: Site;
/** A meeting whose minutes are out. */
let read: string;

beforeAll(async () => {
  site = await Site.open();
  const fsu = new Office(site);
  const gathered = await fsu.today(SCRIPT);
  await fsu.freeze(gathered);
  await fsu.hold(gathered.id);
  await fsu.sendMinutes(gathered);
  read = gathered.id;
});
afterAll(() => site?.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

test('a member reads the book on a tablet, downloads it, and approves the minutes', async () => {
  const page = await site.page(MEMBER, `/moter/FSU/${read}`, { width: 768 });
  const jump = page.getByRole('navigation', { name: 'Saksliste' }).getByRole('link', { name: /fet/ });
  await jump.click();
  await expect(page.evaluate('location.hash')).resolves.toMatch(/^#c\d+$/);
  expect(await page.title()).not.toBe('taken');
  await page.getByRole('heading', { name: new RegExp('<script>document') }).waitFor();
  await page.getByText('Kort om <script>').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Saksframlegg, versjon 1 \(PDF\)/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.pdf$/);
  await button(page, 'Jeg godkjenner referatet').click();
  await page.getByText(/har godkjent\.$/).waitFor();
  expect((await new Office(site).meeting(read)).minutes?.answers).toHaveLength(1);
  await page.context().close();
});

test('a submitted case keeps what is typed when the window closes, and says what is missing', async () => {
  const context = await site.browserOf('leader-harstad', { width: 320 });
  const page = await context.newPage();
  await page.goto('/saker/ny?utvalg=FSU');
  await shown(page);
  await page.getByRole('button', { name: 'Meld saken' }).click();
  await page.getByRole('heading', { name: 'Dette må rettes' }).waitFor();
  const title = 'Dutkit ja oahpahus – áčđŋšŧž 🎉';
  await page.getByLabel('Tittel').fill(title);
  await page.close();
  const again = await context.newPage();
  await again.goto('/saker/ny');
  expect(await again.getByLabel('Tittel').inputValue()).toBe(title);
  await again.getByLabel('Sammendrag').fill('Kort.');
  await again.getByLabel('Bakgrunn').fill('a'.repeat(8000));
  await again.getByRole('button', { name: 'Meld saken' }).dblclick();
  await again.getByRole('link', { name: 'Se saken' }).click();
  await again.getByRole('heading', { level: 1, name: title }).waitFor();
  const { items } = await site.people.sees<{ items: { title: string }[] }>(SECRETARY, 'committees/FSU/cases');
  expect(items.filter((one) => one.title === title)).toHaveLength(1);
  await context.close();
});

test('a public holiday is warned of while the day is chosen: for a meeting, for answers to a round and for where it is moved', async () => {
  const fsu = new Office(site);
  await fsu.submit('Noe å svare på');
  const coming = await fsu.ahead('Noe å møtes om');
  const warning = /Få kan denne dagen: dagen er en helligdag/;
  for (const [path, form, field] of [
    ['/sekretar/FSU', 'Planlegg møter', 'Begynner'],
    ['/sekretar/FSU', 'Send saker ut på e-post', 'Svarfrist'],
    [`/sekretar/FSU/${coming.id}`, 'Flytt møtet', 'Begynner'],
  ] as const) {
    const page = await site.page(SECRETARY, path, { width: 390 });
    await page.locator('summary', { hasText: form }).first().click();
    await page.getByLabel(field).fill('2027-05-17T09:00');
    await page.getByText(warning).waitFor();
    expect(await isTooWide(page)).toBe(false);
    await page.getByLabel(field).fill('2027-05-19T09:00');
    await page.getByText(warning).waitFor({ state: 'detached' });
    await page.context().close();
  }
});

test('the status prints, and shows the numbers that the API gives', async () => {
  await pilotIn(site.people, 'consent');
  const page = await site.page('ssu-secretary', '/status');
  const report = await site.people.sees<{ counts: Record<string, number>; total: number }>(
    'ssu-secretary',
    'reports/deciding-status?format=json',
  );
  const counts = page.getByRole('group', { name: `Piloter etter fase (${report.total} i alt)` });
  await counts.waitFor();
  const numbers = await counts
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => Number(row.querySelectorAll('td')[1]?.textContent)));
  expect(numbers.toSorted()).toEqual(Object.values(report.counts).toSorted());
  expect(await page.locator('main td a').first().getAttribute('href')).toMatch(/^\/piloter\/[0-9a-f-]{36}$/);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Skriv ut' }).isVisible()).toBe(false);
  expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  await page.context().close();
});

test('the accessibility statement is open to whoever is not logged in', async () => {
  const context = await site.browserOf(MEMBER);
  await context.clearCookies();
  const page = await context.newPage();
  await page.goto('/tilgjengelighet');
  await page.getByRole('heading', { level: 1, name: 'Tilgjengelighetserklæring' }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await context.close();
});

test('a login that runs out in the middle of a form loses nothing', async () => {
  const context = await site.browserOf('leader-harstad');
  const page = await context.newPage();
  await page.goto('/saker/ny');
  await page.getByLabel('Tittel').fill('Utløpt');
  await page.getByLabel('Sammendrag').fill('Kort.');
  await page.getByLabel('Bakgrunn').fill('Langt.');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Meld saken' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hvem er du?').selectOption('leader-harstad');
  await dialog.getByRole('button', { name: 'Logg inn' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.getByLabel('Bakgrunn').inputValue()).toBe('Langt.');
  await page.getByRole('button', { name: 'Meld saken' }).click();
  await page.getByRole('link', { name: 'Se saken' }).waitFor();
  await context.close();
});
