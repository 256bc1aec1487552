import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectFault, isTooWide, shown, Site, violations } from '../support/browser.js';
import { until } from '../support/until.js';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

const LEADER = 'leader-unn-harstad-medisin';
const NEW = '/forslag/nytt?tiltak=KOM-07';
const SAVED = 'Utkastet er lagret';
const SEND = 'Send til partene';

interface Seen {
  readonly id: string;
  readonly version: number;
  readonly phase: string;
  readonly title: string;
  readonly aim: string | null;
  readonly parties: readonly { readonly party: string; readonly hours: number }[];
  readonly indicators: readonly { readonly id: string; readonly reportedBy: readonly unknown[] }[];
}
const listed = async (person: string): Promise<readonly { readonly id: string; readonly phase: string }[]> =>
  (await site.people.sees<{ items: { id: string; phase: string }[] }>(person, 'pilots?limit=100')).items;
const idIn = (page: Page): string => page.url().split('/').at(-1) ?? '';
const aim = (page: Page) => page.getByLabel('Hva skal piloten oppnå?');
const saved = (page: Page) => page.getByText(SAVED).waitFor();

/** Goes on with Tab until something whose name begins so has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 120; steps++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate<string>(`(() => {
      const at = document.activeElement;
      return (at?.labels?.[0]?.textContent ?? at?.textContent ?? '').trim();
    })()`);
    if (here.startsWith(name)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

test('by keyboard alone: three answers, and the rest is there', async () => {
  const page = await site.page(LEADER, NEW);
  expect(await page.getByLabel('Navn på piloten').inputValue()).toBe('Gjensidig hospitering og kompetansedeling');
  await tabTo(page, 'Hva skal piloten');
  await page.keyboard.type('Flere blir værende');
  for (const partner of ['Harstad', 'Kvæfjord', 'Hospiteringsdager']) {
    await tabTo(page, partner);
    await page.keyboard.press('Space');
  }
  await tabTo(page, SEND);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/piloter\//);
  await shown(page);
  const pilot = await site.people.sees<Seen>(LEADER, `pilots/${idIn(page)}`);
  expect(pilot).toMatchObject({ phase: 'consent', aim: 'Flere blir værende' });
  expect(pilot.parties.map(({ party }) => party)).toEqual([LEADER.slice('leader-'.length), 'harstad', 'kvaefjord']);
  expect(pilot.indicators).toMatchObject([{ id: 'hospiteringsdager', reportedBy: [{}, {}, {}] }]);
  await page.context().close();
});

test('what is missing is said in one place, with the focus on it, and by each field', async () => {
  const page = await site.page(LEADER, '/forslag/nytt?tiltak=KOM-06');
  await page.getByRole('button', { name: SEND }).click();
  const summary = page.locator('ds-error-summary, .ds-error-summary').first();
  await summary.waitFor();
  expect(await summary.getByRole('link').allTextContents()).toEqual([
    'Fyll ut «Hva skal piloten oppnå?».',
    'Fyll ut «Hvem skal være med?».',
    'Fyll ut «Hva skal telles?».',
  ]);
  expect(await page.evaluate(`document.activeElement?.className`)).toContain('ds-error-summary');
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test('what is typed is text: script, 10,000 characters, Sami letters and emoji', async () => {
  const page = await site.page(LEADER, NEW);
  const told = `<script>document.title='x'</script><img src=x onerror="document.title='x'"> á č đ ŋ š ŧ ž 👩🏽‍⚕️`;
  await page.getByLabel('Navn på piloten').fill(told);
  await aim(page).fill(told);
  await saved(page);
  const id = await draftOf();
  expect(await site.people.sees<Seen>(LEADER, `pilots/${id}`)).toMatchObject({ title: told, aim: told });
  await page.goto(`/piloter/${id}`);
  await shown(page);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(told);
  expect(await page.title()).toContain(told);
  await page.goto(`/forslag/${id}`);
  await shown(page);
  await aim(page).fill('á'.repeat(10_000));
  await page.getByRole('button', { name: SEND }).click();
  await page
    .getByText(/Det kan være høyst 4\s000 tegn\./)
    .first()
    .waitFor();
  expect((await aim(page).inputValue()).length).toBe(10_000);
  expect(await isTooWide(page)).toBe(false);
  await page.context().close();
  await site.people.does(LEADER, `pilots/${id}/discards`);
});

test('a national identity number is refused by the field it stands in', async () => {
  const page = await site.page(LEADER, NEW);
  await aim(page).fill('Som for 17054026641');
  const refused = page.getByText('ser ut til å inneholde et fødselsnummer').first();
  await refused.waitFor();
  expect(await aim(page).getAttribute('aria-describedby')).toBeTruthy();
  await aim(page).fill('Som for andre');
  await saved(page);
  await page.context().close();
  await site.people.does(LEADER, `pilots/${await draftOf()}/discards`);
});

test('a window that is closed, and a login that runs out in the middle, lose nothing', async () => {
  const context = await site.browserOf(LEADER);
  const first = await context.newPage();
  await first.goto(NEW);
  await aim(first).fill('Dette skal ikke');
  await saved(first);
  await context.clearCookies();
  await aim(first).fill('Dette skal ikke bli borte');
  const login = first.getByRole('dialog');
  await login.waitFor();
  await first.getByLabel('Hvem er du?').selectOption(LEADER);
  await login.getByRole('button', { name: 'Logg inn' }).click();
  await login.waitFor({ state: 'detached' });
  expect(await aim(first).inputValue()).toBe('Dette skal ikke bli borte');
  await first.close();
  const second = await context.newPage();
  await second.goto(NEW);
  expect(await aim(second).inputValue()).toBe('Dette skal ikke bli borte');
  await context.close();
  await site.people.does(LEADER, `pilots/${await draftOf()}/discards`);
});

test('what somebody typed is not shown to whoever logs in after them', async () => {
  const context = await site.browserOf(LEADER);
  const page = await context.newPage();
  await page.goto('/forslag/nytt?tiltak=KOM-06');
  await aim(page).fill('Bare for mine øyne');
  await context.clearCookies();
  await page.reload();
  await page.getByLabel('Hvem er du?').selectOption('leader-harstad');
  await page.getByRole('dialog').getByRole('button', { name: 'Logg inn' }).click();
  await shown(page);
  expect(await aim(page).inputValue()).toBe('');
  await context.close();
});

test('two windows on one draft: the one that is behind is told what changed, and keeps its text', async () => {
  const context = await site.browserOf(LEADER);
  const one = await context.newPage();
  await one.goto(NEW);
  await aim(one).fill('Fra det første vinduet');
  await saved(one);
  const id = await draftOf();
  const other = await context.newPage();
  await other.goto(`/forslag/${id}`);
  await aim(other).fill('Fra det andre vinduet');
  await until(
    'the other window has saved',
    async () => (await site.people.sees<Seen>(LEADER, `pilots/${id}`)).aim === 'Fra det andre vinduet',
  );
  await aim(one).fill('Skrevet uten å vite det');
  const notice = one.getByText('Forslaget er endret et annet sted');
  await notice.waitFor();
  await one.getByText('Mål: Fra det andre vinduet').waitFor();
  expect(await aim(one).inputValue()).toBe('Skrevet uten å vite det');
  await one.getByRole('button', { name: 'Behold det jeg har skrevet' }).click();
  await until(
    'mine is saved',
    async () => (await site.people.sees<Seen>(LEADER, `pilots/${id}`)).aim === 'Skrevet uten å vite det',
  );
  await context.close();
  await site.people.does(LEADER, `pilots/${id}/discards`);
});

test('on a phone, “Send” in a window that is behind leads to what differs and what to do, and nothing is lost', async () => {
  const context = await site.browserOf(LEADER, { width: 390 });
  const one = await context.newPage();
  await one.goto(NEW);
  await aim(one).fill('Fra det første vinduet');
  await one.getByLabel('Harstad', { exact: true }).check();
  await one.getByLabel(/^Hospiteringsdager/).check();
  await saved(one);
  const id = await draftOf();
  const other = await context.newPage();
  await other.goto(`/forslag/${id}`);
  await shown(other);
  const hours = (page: Page) => page.getByRole('group', { name: 'Harstad', exact: true }).getByLabel(/^Timer/);
  await hours(other).fill('40');
  await until(
    'the other window has saved',
    async () =>
      (await site.people.sees<Seen>(LEADER, `pilots/${id}`)).parties.find(({ party }) => party === 'harstad')?.hours ===
      40,
  );
  await one.getByRole('button', { name: SEND }).click();
  const notice = one.getByRole('alert').filter({ hasText: 'Forslaget er endret et annet sted' });
  await notice.and(one.locator(':focus')).waitFor();
  const box = await notice.boundingBox();
  expect(box !== null && box.y < 900 && box.y + box.height > 0).toBe(true);
  await notice.getByText('Det er ikke sendt. Velg hva som skal gjelde, og trykk så «Send til partene».').waitFor();
  await notice.getByText(/^Bidrag \(Harstad\): .*40 timer/).waitFor();
  expect([await isTooWide(one), await violations(one)]).toEqual([false, []]);
  expect(await site.people.sees<Seen>(LEADER, `pilots/${id}`)).toMatchObject({ phase: 'draft' });
  await notice.getByRole('button', { name: 'Bruk det som står der' }).click();
  await notice.waitFor({ state: 'detached' });
  expect([await aim(one).inputValue(), await hours(one).inputValue()]).toEqual(['Fra det første vinduet', '40']);
  await one.getByRole('button', { name: SEND }).click();
  await one.waitForURL(/\/piloter\//);
  expect(await site.people.sees<Seen>(LEADER, `pilots/${id}`)).toMatchObject({ phase: 'consent' });
  await context.close();
});

test('what cannot be saved without a network is said, and whoever types on is let be', async () => {
  expectFault(/ERR_INTERNET_DISCONNECTED/);
  const page = await site.page(LEADER, NEW);
  await page.context().setOffline(true);
  await aim(page).fill('Uten nett');
  await page.getByText('Vi får ikke kontakt').waitFor();
  expect(await aim(page).evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
  await page.context().setOffline(false);
  await saved(page);
  await page.context().close();
  await site.people.does(LEADER, `pilots/${await draftOf()}/discards`);
});

test('pressed twice, it is sent once', async () => {
  const page = await site.page(LEADER, NEW);
  await aim(page).fill('Én gang er nok');
  await page.getByLabel('Harstad', { exact: true }).check();
  await page.getByLabel(/^Hospiteringsdager/).check();
  const before = (await listed(LEADER)).length;
  await page.getByRole('button', { name: SEND }).dblclick();
  await page.waitForURL(/\/piloter\//);
  const id = idIn(page);
  const { items } = await site.people.sees<{ items: { type: string }[] }>(LEADER, `pilots/${id}/history`);
  expect(items.filter(({ type }) => type === 'ProposalSubmitted')).toHaveLength(1);
  expect(items.filter(({ type }) => type === 'PilotDrafted')).toHaveLength(1);
  expect((await listed(LEADER)).length).toBeLessThanOrEqual(before + 1);
  await page.context().close();
});

test('a new measure, and a joint initiative that nothing is measured in, can be proposed', async () => {
  const page = await site.page(LEADER, '/forslag/nytt');
  await page.getByLabel('Innsatsområde').selectOption('competence');
  await page.getByLabel('Navn på tiltaket').fill('Felles introduksjonsuke');
  await page.getByLabel('Hvorfor trengs tiltaket?').fill('Nye møter tjenestene samlet');
  await aim(page).fill('Færre slutter det første året');
  await page.getByLabel('Harstad', { exact: true }).check();
  await page.getByLabel(/^Turnover/).check();
  await page.getByRole('button', { name: SEND }).click();
  await page.waitForURL(/\/piloter\//);
  expect(await site.people.sees<Seen>(LEADER, `pilots/${idIn(page)}`)).toMatchObject({
    phase: 'consent',
    title: 'Felles introduksjonsuke',
    measure: { area: 'competence' },
  });
  await page.goto('/forslag/nytt?tiltak=ANN-04');
  await shown(page);
  expect(await page.getByText('Hva skal telles?').count()).toBe(0);
  await aim(page).fill('Flere lokale søkere kommer inn');
  await page.getByLabel('Harstad', { exact: true }).check();
  await page.getByLabel('Mottaker').fill('Utdanningene');
  await page.getByLabel('Når følger dere opp?').fill('2027-09-01');
  await page.getByRole('button', { name: SEND }).click();
  await page.waitForURL(/\/piloter\//);
  expect(await site.people.sees(LEADER, `pilots/${idIn(page)}`)).toMatchObject({
    kind: 'joint-initiative',
    initiative: { recipient: 'Utdanningene', followUpOn: '2027-09-01' },
  });
  await page.context().close();
});

/** The one draft that there is. */
async function draftOf(): Promise<string> {
  const drafts = (await listed(LEADER)).filter(({ phase }) => phase === 'draft');
  expect(drafts).toHaveLength(1);
  return drafts[0]!.id;
}
