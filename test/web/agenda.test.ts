import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectFault, isTooWide, shown, Site, violations } from '../support/browser.js';
import { Keyboard } from '../support/keyboard.js';
import { Office, type Gathered } from '../support/office.js';
import { until } from '../support/until.js';

/** What a secretary does with an agenda before the meeting, and a chair after the cut-off. */
jest.setTimeout(180_000);
const SECRETARY = 'fsu-secretary';
const CHAIR = 'fsu-chair';

let site: Site;
let fsu: Office;
beforeAll(async () => {
  site = await Site.open();
  fsu = new Office(site);
});
afterAll(() => site?.close());

const deskOf = ({ id }: Gathered): string => `/sekretar/FSU/${id}`;
const lines = (page: Page) =>
  page.getByRole('region', { name: 'Saksliste' }).locator('ol').first().getByRole('listitem');
const line = (page: Page, title: string) => lines(page).filter({ hasText: title });
const orderOn = (page: Page): Promise<string[]> => lines(page).getByRole('link').allInnerTexts();
const button = (page: Page, name: string) => page.getByRole('button', { name });

const becomes = (page: Page, titles: readonly string[]): Promise<void> =>
  until(`the order is ${titles.join(', ')}`, async () => (await orderOn(page)).join() === titles.join());
/** As PostgreSQL holds it. The titles are those of the cases in the order they were placed. */
const kept = (gathered: Gathered, titles: readonly string[]): Promise<void> =>
  until('the order is kept', async () => {
    const { agenda } = await fsu.meeting(gathered.id);
    return agenda.map((id) => [A, B, C][gathered.cases.indexOf(id)]).join() === titles.join();
  });

const [A, B, C] = ['A Felles introduksjonsuke', 'B Hospitering', 'C Boliger til nyansatte'] as const;

test('dragged by mouse, a case takes its place: after a reload, and on another’s page without one', async () => {
  const gathered = await fsu.ahead(A, B, C);
  const page = await site.page(SECRETARY, deskOf(gathered));
  const other = await site.page(CHAIR, deskOf(gathered));
  await becomes(other, [A, B, C]);
  await drag(page, C, A);
  await becomes(page, [C, A, B]);
  await kept(gathered, [C, A, B]);
  await becomes(other, [C, A, B]);
  await drag(page, C, A); // down again, past the one that it lies on
  await becomes(other, [A, C, B]);
  await page.reload();
  await shown(page);
  await becomes(page, [A, C, B]);
  expect(await fsu.count('AgendaOrdered', gathered.id)).toBe(2);
  for (const one of [page, other]) await one.context().close();
});

test('moved by keyboard, a case keeps the focus until it is where it shall be, and each step is said', async () => {
  const gathered = await fsu.ahead(A, B, C);
  const page = await site.page(SECRETARY, deskOf(gathered));
  const keys = new Keyboard(page);
  const up = button(page, `Opp: ${C}`);
  await keys.press(up);
  await page.getByText(`«${C}» er nå nummer 2.`).waitFor();
  expect(await up.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByText(`«${C}» er nå nummer 1.`).waitFor();
  await page.keyboard.press('Enter'); // it is first: nothing is left to do
  await becomes(page, [C, A, B]);
  await kept(gathered, [C, A, B]);
  await keys.press(button(page, `Ned: ${A}`), 'Space');
  await becomes(page, [C, B, A]);
  await kept(gathered, [C, B, A]);
  await page.reload();
  await becomes(page, [C, B, A]);
  await page.context().close();
});

test('an order made on an agenda that another has changed is not kept: the page says so, and shows the agenda', async () => {
  const gathered = await fsu.ahead(A, B, C);
  const page = await site.page(SECRETARY, '/');
  expectFault(/net::ERR_FAILED/);
  await page.route('**/api/changes', (route) => route.abort()); // hears of nothing
  await page.goto(deskOf(gathered));
  await becomes(page, [A, B, C]);
  await fsu.does(`cases/${gathered.cases[0]}/placements`, { meeting: null }, 'chair');
  await button(page, `Opp: ${C}`).click();
  await page.getByRole('alert').first().waitFor();
  await becomes(page, [B, C]);
  await button(page, `Opp: ${C}`).click();
  await becomes(page, [C, B]);
  await kept(gathered, [C, B]);
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.context().close();
});

test('after the cut-off the chair lets a case in: it gets the next number, and the book a new version', async () => {
  const gathered = await fsu.today('Vikarpool');
  const late = await fsu.submit('Ettersendt sak om turnus');
  await fsu.freeze(gathered);
  const secretary = await site.page(SECRETARY, deskOf(gathered));
  await lines(secretary).first().waitFor();
  expect(await button(secretary, 'Ta inn saken etter fristen').count()).toBe(0);
  const chair = await site.page(CHAIR, deskOf(gathered));
  await chair.getByLabel('Sak som tas inn etter fristen').selectOption({ label: 'Ettersendt sak om turnus' });
  await button(chair, 'Ta inn saken etter fristen').dblclick();
  await line(secretary, 'Ettersendt sak om turnus').getByText('Ettersendt', { exact: true }).waitFor();
  await secretary.getByRole('link', { name: 'Saksframlegg, versjon 2 (PDF)' }).waitFor({ timeout: 90_000 });
  const numbers: number[] = [];
  for (const one of (await fsu.meeting(gathered.id)).agenda)
    numbers.push(Number.parseInt((await fsu.case(one)).number ?? ''));
  expect(numbers).toEqual(numbers.map((_, n) => (numbers[0] ?? 0) + n));
  expect((await fsu.meeting(gathered.id)).agenda.at(-1)).toBe(late);
  expect(await fsu.count('LateCaseAdded', gathered.id)).toBe(1);
  for (const page of [secretary, chair]) await page.context().close();
});

test('a case is placed from the queue on the first page, and taken back to it', async () => {
  const gathered = await fsu.ahead(A);
  const one = await fsu.submit('Desentralisert utdanning');
  const page = await site.page(SECRETARY, '/sekretar/FSU');
  const form = page.getByRole('form', { name: 'Sett opp «Desentralisert utdanning»' });
  await form.getByLabel('Møte').selectOption(gathered.id);
  await form.getByRole('button').dblclick();
  await form.waitFor({ state: 'detached' });
  await page.goto(deskOf(gathered));
  await becomes(page, [A, 'Desentralisert utdanning']);
  await button(page, 'Til køen: Desentralisert utdanning').dblclick();
  await becomes(page, [A]);
  expect((await fsu.case(one)).meeting).toBeNull();
  await page.context().close();
});

test('a frozen meeting that is cancelled tells its numbers and where each case went, on a phone', async () => {
  const gathered = await fsu.today('Felles ansettelser');
  const next = await fsu.ahead();
  await fsu.freeze(gathered);
  const [one = ''] = gathered.cases;
  const { number } = await fsu.case(one);
  await fsu.does(`meetings/${gathered.id}/cancellations`, { reason: 'For mange er syke' });
  await fsu.does(`cases/${one}/placements`, { meeting: next.id });
  const page = await site.page(CHAIR, `/moter/FSU/${gathered.id}`, { width: 390 });
  const agenda = page.getByRole('navigation', { name: 'Saksliste' });
  const its = agenda.getByRole('listitem').filter({ hasText: `${number ?? ''} Felles ansettelser` });
  await its.getByText('avlyst', { exact: true }).waitFor();
  expect(await agenda.getByRole('listitem').count()).toBe((await fsu.meeting(gathered.id)).agenda.length);
  expect([await violations(page), await isTooWide(page)]).toEqual([[], false]);
  await its.getByRole('link', { name: /^Gikk til møtet/ }).click();
  await page.waitForURL(`**/moter/FSU/${next.id}`);
  await page.getByRole('navigation', { name: 'Saksliste' }).getByText('Felles ansettelser').waitFor();
  await page.context().close();
});

/** By the mouse alone: pressed on one line, moved, and let go on the other. */
async function drag(page: Page, title: string, onto: string): Promise<void> {
  const centre = async (of: string) => {
    const box = await line(page, of).boundingBox();
    if (box === null) throw new Error(`${of} is not to be seen`);
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  const [from, to] = [await centre(title), await centre(onto)];
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 4 });
  await page.mouse.move(...to, { steps: 4 });
  await page.mouse.up();
}
