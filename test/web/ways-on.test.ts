import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { isTooWide, shown, Site, violations } from '../support/browser.js';
import { Keyboard } from '../support/keyboard.js';
import { pilotIn } from '../support/lives.js';

/** Where nothing waits, a page says where to go on from; and what a word means that not everybody knows. */
jest.setTimeout(120_000);

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

test('an empty desk says where one can go on, by the roles one holds', async () => {
  const waysOf = async (person: string) => {
    const page = await site.page(person, '/', { width: 390 });
    const links = page.getByRole('navigation', { name: 'Herfra kan du' }).getByRole('link');
    await links.first().waitFor();
    const found = await links.allTextContents();
    expect(await violations(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.context().close();
    return found;
  };
  const everybody = ['Finne et tiltak i tiltakslisten', 'Se hvor pilotene står', 'Se møter og saker'];
  expect((await waysOf('leader-harstad')).toSorted()).toEqual([...everybody, 'Foreslå en pilot'].toSorted());
  expect((await waysOf('fsu-member-1')).toSorted()).toEqual([...everybody, 'Se hva FSU har foran seg'].toSorted());
  expect(await waysOf('fsu-secretary')).toContain('Forberede møter i FSU');
});

test('an empty board says whether there is nothing yet or nothing that fits, and the way on', async () => {
  const page = await site.page('leader-harstad', '/piloter', { width: 390 });
  await page.getByText('Ingen piloter er i gang ennå.').waitFor();
  expect(await page.getByRole('link', { name: 'Vis alle piloter' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Foreslå en pilot' }).waitFor();
  await page.goto('/piloter?q=finnesikke');
  await page.getByText('Ingen piloter passer med dette.').waitFor();
  await page.getByRole('link', { name: 'Vis alle piloter' }).click();
  await page.waitForURL(/\/piloter\?vis=alle$/);
  await page.context().close();
});

test('no id is seen while names are on their way', async () => {
  const page = await site.page('leader-unn-harstad-medisin', '/tilgjengelighet', { width: 390 });
  let answer = (): void => undefined;
  const slow = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/organisations', async (route) => {
    await slow;
    await route.continue();
  });
  await pilotIn(site.people, 'consent');
  const desk = page.waitForRequest('**/api/organisations');
  await page.goto('/');
  await desk;
  await page.getByLabel('Henter').waitFor();
  const ids = /\b(?:unn-[a-z]+|harstad|leader-\w+)\b/;
  expect(await page.locator('main').innerText()).not.toMatch(ids);
  answer();
  await page.getByRole('heading', { name: 'Du venter på' }).waitFor();
  await shown(page);
  expect(await page.locator('main').innerText()).not.toMatch(ids);
  await page.context().close();
});

test('a word that not everybody knows says what it means where it stands: by keyboard and by touch', async () => {
  const page = await site.page('fsu-chair', '/vurdering', { width: 320 });
  const word = page.getByRole('heading', { level: 1 }).getByRole('button', { name: 'FSU' });
  await new Keyboard(page).press(word);
  const means = page.getByText('det faglige samarbeidsutvalget for rekruttering og stabilisering');
  await means.waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
  await page.keyboard.press('Escape');
  await means.waitFor({ state: 'detached' });
  await word.click();
  await means.waitFor();
  await word.click();
  await means.waitFor({ state: 'detached' });
  await page.context().close();
});
