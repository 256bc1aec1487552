import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { expectFault, isTooWide, shown, Site, violations } from '../support/browser.js';
import { Issuer } from '../support/issuer.js';
import { Keyboard } from '../support/keyboard.js';
import { pilotIn } from '../support/lives.js';
import { day } from '../support/proposals.js';

/** Logging in: as anybody where the system is tried out, and at an issuer. */
let site: Site;
let issuer: Issuer;
let trial: string;
beforeAll(async () => {
  // The issuer tells at length that it is not meant for production.
  jest.spyOn(console, 'warn').mockReturnValue();
  jest.spyOn(console, 'info').mockReturnValue();
  site = await Site.open();
  trial = await pilotIn(site.people, 'trial');
  issuer = await Issuer.open(site.people.address);
});
afterAll(async () => {
  await site?.close();
  issuer?.close();
});

test('whoever tries it out finds somebody by role and place, by keyboard, and is on the page they wanted', async () => {
  const context = await site.stranger({ width: 320 });
  const page = await context.newPage();
  await page.goto('/tiltak/KOM-07');
  const people = page.getByLabel('Hvem er du?');
  await people.locator('option', { hasText: 'enhetsleder i Harstad' }).waitFor({ state: 'attached' });
  expect(
    await people.locator('optgroup').evaluateAll((groups) => groups.map((one) => one.getAttribute('label'))),
  ).toEqual(['Enhetsledere', 'Samhandlingsledere', 'Brukerrepresentanter og tillitsvalgte', 'FSU', 'SSU', 'Andre']);
  const committee = await people.locator('optgroup[label="FSU"] option').allTextContents();
  expect(committee[0]).toMatch(/, utvalgsleder i /);
  expect(committee[1]).toMatch(/, sekretær i /);
  expect(await violations(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);

  const keys = new Keyboard(page);
  await keys.type(page.getByLabel('Søk på navn, rolle eller organisasjon'), 'samhandlingsleder kvæfjord');
  await page.getByText('1 person å velge').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^KOM-07/ }).waitFor();
  expect(((await (await context.request.get('/api/me')).json()) as { id: string }).id).toBe('coordinator-kvaefjord');
  await page.locator('h1:focus').waitFor();
  await context.close();
});

/** Somebody new, who held a role until some days ago. */
async function whoHasLeft(id: string): Promise<void> {
  const { owner } = site.installation;
  await owner.query('insert into person (id, name, email) values ($1, $2, $3)', [
    id,
    'Sara Henriksen',
    `${id}@example.no`,
  ]);
  await owner.query(
    `insert into assignment (person, role, at, valid_from, valid_to) values ($1, 'leader', 'harstad', '2024-01-01', $2)`,
    [id, day(-3)],
  );
}

test('whoever logs out in a browser is logged out for good, also with what the browser had sent before', async () => {
  const context = await site.browserOf('leader-kvaefjord');
  const page = await context.newPage();
  await page.goto('/tiltak');
  await shown(page);
  const [cookie] = (await context.cookies()).filter(({ name }) => name === 'tiltaksmotor');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
  const me = () =>
    fetch(`${site.people.address}/api/me`, { headers: { authorization: `Bearer ${cookie?.value ?? ''}` } });
  expect((await me()).status).toBe(200);
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await page.getByLabel('Hvem er du?').waitFor();
  expect((await me()).status).toBe(401);
  expect((await context.cookies()).filter(({ name }) => name === 'tiltaksmotor')).toEqual([]);
  await context.close();
});

test.each([
  [320, 'light'],
  [390, 'dark'],
] as const)(
  'whoever’s roles have ended sees why they see no more, and the action list, %i px wide and %s',
  async (width, scheme) => {
    const id = `has-left-${width}`;
    await whoHasLeft(id);
    const context = await site.browserOf(id, { width, scheme });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('response', (answer) => void (answer.status() >= 400 && asked.push(`${answer.status()} ${answer.url()}`)));
    for (const path of ['/', `/piloter/${trial}`, '/moter/FSU', '/tiltak/KOM-07']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: 'Du har ingen rolle her i dag' }).waitFor();
      await page.getByText(/enhetsleder, 1\. januar 2024 – /).waitFor();
      await page.getByText(/Spør samhandlingslederen der du arbeider/).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
    }
    const menu = page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link');
    expect(await menu.allTextContents()).toEqual(['Min tilgang', 'Tiltakslisten']);
    await menu.nth(1).click();
    await page.getByText('KOM-07').waitFor();
    expect(await page.getByRole('link', { name: /KOM-07/ }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await menu.nth(0).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'You hold no role here today' }).waitFor();
    expect(asked).toEqual([]); // nothing was asked for that is not theirs
    await context.close();
  },
);

test('what somebody had typed when their role ended stays on the page that says so, to be copied or deleted', async () => {
  const id = 'leaves-while-writing';
  await whoHasLeft(id);
  const { owner } = site.installation;
  await owner.query('update assignment set valid_to = null where person = $1', [id]);
  await owner.query(
    `insert into assignment (person, role, at, valid_from) values ($1, 'secretary', 'FSU', '2024-01-01')`,
    [id],
  );
  const page = await site.page(id, '/sekretar/FSU', { width: 390 });
  await page.locator('summary', { hasText: 'Planlegg møter' }).click();
  await page.getByLabel('Sted eller lenke').fill('Rådhuset i Harstad');
  await owner.query(`update assignment set valid_to = $2 where person = $1 and role = 'secretary'`, [id, day(-3)]);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Siden finnes ikke' }).waitFor();
  await page.getByText('Teksten din er ikke sendt').waitFor();
  await owner.query('update assignment set valid_to = $2 where person = $1', [id, day(-3)]);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Du har ingen rolle her i dag' }).waitFor();
  await page.getByText('Rådhuset i Harstad', { exact: true }).waitFor();
  expect([await violations(page), await isTooWide(page)]).toEqual([[], false]);
  await page.getByRole('button', { name: 'Slett teksten' }).click();
  await page.getByText('Teksten din er ikke sendt').waitFor({ state: 'detached' });
  await page.context().close();
});

test('whoever’s role ends while a page is open is told so by the next thing they do', async () => {
  const id = 'leaves-now';
  await whoHasLeft(id);
  const { owner } = site.installation;
  await owner.query('update assignment set valid_to = null where person = $1', [id]);
  const page = await site.page(id, '/piloter');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await owner.query('update assignment set valid_to = $2 where person = $1', [id, day(-3)]);
  expectFault(/403/);
  await page.getByRole('link', { name: 'Møter' }).click();
  await page.getByRole('heading', { level: 1, name: 'Du har ingen rolle her i dag' }).waitFor();
  await page.context().close();
});

let atIssuer = false;
/** From here on, nobody is anybody without the issuer's word. */
async function serveWithIssuer(): Promise<void> {
  if (atIssuer) return;
  atIssuer = true;
  const { installation } = site;
  await installation.api.stop();
  installation.settings = issuer.settings;
  await installation.serve();
}
beforeEach(() => expectFault(/localhost|ERR_FAILED/)); // what the issuer's own pages fetch from elsewhere

async function stranger(): Promise<BrowserContext> {
  await serveWithIssuer();
  const context = await site.stranger();
  await context.route(/^https:/, (route) => route.abort());
  return context;
}
async function logInThere(page: Page, person: string): Promise<void> {
  await page.waitForURL(/localhost/);
  await page.locator('input[name="login"]').fill(person);
  await page.locator('input[name="password"]').fill('x');
  await page.getByRole('button', { name: /sign-in/i }).click();
  await page.getByRole('button', { name: /continue/i }).click();
}

test('logging in at the issuer leads back to the page one wanted; logging out ends it there too', async () => {
  const context = await stranger();
  const page = await context.newPage();
  await page.goto(`/piloter/${trial}/status?fra=mail`);
  await page.getByRole('link', { name: 'Logg inn' }).click();
  await logInThere(page, 'leader-harstad');
  await page.waitForURL(`**/piloter/${trial}/status?fra=mail`);
  await page.getByRole('heading', { level: 1, name: 'Meld status' }).waitFor();

  await page.getByRole('button', { name: 'Logg ut' }).click();
  await page.waitForURL(/localhost.*session\/end/);
  await page.getByRole('button', { name: /yes, sign me out/i }).click();
  await page.getByRole('link', { name: 'Logg inn' }).waitFor();
  expect((await context.request.get('/api/me')).status()).toBe(401);
  await page.getByRole('link', { name: 'Logg inn' }).click();
  await page.locator('input[name="login"]').waitFor(); // there, too, nobody is logged in any more
  await context.close();
});

test('whom nobody knows here is told so on a page of its own, and can try again as somebody else', async () => {
  const context = await stranger();
  const page = await context.newPage();
  await page.goto('/piloter');
  await page.getByRole('link', { name: 'Logg inn' }).click();
  await logInThere(page, 'nobody-here');
  await page.getByRole('heading', { level: 1, name: 'Vi kjenner deg ikke her' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Prøv igjen' }).click();
  await page.getByRole('link', { name: 'Logg inn' }).waitFor();
  await context.close();
});

test('a login that was broken off says so', async () => {
  const context = await stranger();
  const page = await context.newPage();
  await page.goto('/piloter');
  await page.getByRole('link', { name: 'Logg inn' }).click();
  await page.waitForURL(/localhost/);
  await page.getByRole('link', { name: /cancel/i }).click();
  await page.getByRole('heading', { level: 1, name: 'Innloggingen ble ikke fullført' }).waitFor();
  await context.close();
});

test('a login that runs out while something is written goes on in a window of its own, and nothing is lost', async () => {
  const context = await stranger();
  const page = await context.newPage();
  await page.goto(`/piloter/${trial}/status`);
  await page.getByRole('link', { name: 'Logg inn' }).click();
  await logInThere(page, 'leader-harstad');
  await shown(page);
  await page.getByRole('radio', { name: 'I rute' }).check();
  const note = page.getByRole('textbox', { name: /setning/ });
  await note.fill('Halvskrevet – á č đ ŋ');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Send status' }).click();
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Logg inn i et nytt vindu' }).click(),
  ]);
  await logInThere(other, 'leader-harstad');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await note.inputValue()).toBe('Halvskrevet – á č đ ŋ');
  await page.getByRole('button', { name: 'Send status' }).click();
  await page.getByText('Takk. Statusen er sendt.').waitFor();
  await context.close();
});
