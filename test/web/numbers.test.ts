import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isTooWide, shown, Site, violations } from '../support/browser.js';
import { doing, goOn, pilotIn } from '../support/lives.js';
import { day, figure, LEAD, PARTIES, proposal, termsOf } from '../support/proposals.js';
import { until } from '../support/until.js';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

const BROWSERS = ['nb-NO', 'en-US'];
const PHONE = 390;
interface Counted {
  readonly party: string;
  readonly value: number | null;
}
interface Seen {
  readonly figures: readonly (Counted & { readonly id: string })[];
  readonly disputes: readonly { readonly value: number }[];
  readonly parties: readonly {
    readonly party: string;
    readonly hours: number | null;
    readonly kroner: number | null;
  }[];
}
const seen = (id: string) => site.people.sees<Seen>(`leader-${LEAD}`, `pilots/${id}`);
const drafts = async (): Promise<readonly string[]> =>
  (await site.people.sees<{ items: { id: string }[] }>(`leader-${LEAD}`, 'pilots?phase=draft')).items.map(
    ({ id }) => id,
  );
const phone = (who: string, path: string, locale: string) => site.page(who, path, { width: PHONE, locale });

/** Opens a form of the pilot's page. */
async function opened(page: Page, action: string) {
  await page.getByRole('region', { name: 'Dette kan du gjøre' }).getByRole('button', { name: action }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const send = async () => {
    await dialog.getByRole('button', { name: action }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  return { dialog, send };
}

test.each(BROWSERS)(
  'a baseline of 3,5 is 3.5 in a browser that speaks %s, and what has two readings is asked again',
  async (locale) => {
    const id = await pilotIn(site.people, 'preparation');
    const page = await phone('leader-harstad', `/piloter/${id}`, locale);
    const { dialog, send } = await opened(page, 'Før inn nullpunkt');
    await dialog.getByLabel('Hva er telt?').selectOption('dager');
    await dialog.getByLabel('Fra').fill(day(-90));
    await dialog.getByLabel('Til').fill(day(-1));
    const value = dialog.getByLabel('Tall', { exact: true });
    await value.pressSequentially('3.500');
    await dialog.getByRole('button', { name: 'Før inn nullpunkt' }).click();
    await dialog.getByText('Tallet kan leses på to måter. Skriv 3500 eller 3,5000.').first().waitFor();
    expect([await value.inputValue(), await value.getAttribute('inputmode')]).toEqual(['3.500', 'decimal']);
    expect([await violations(page), await isTooWide(page)]).toEqual([[], false]);
    const people = dialog.getByLabel(/^Hvor mange personer/);
    await people.fill('2,5');
    await dialog.getByText('Skriv et helt tall.').first().waitFor();
    await people.fill('1 200');
    await value.fill('');
    await value.pressSequentially('3,5');
    // A comma that waits for its decimals is no reason to take anybody away from what they type.
    expect(await value.inputValue()).toBe('3,5');
    await send();
    expect((await seen(id)).figures.at(-1)).toMatchObject({ party: 'harstad', value: 3.5, groupSize: 1200 });
    await page.context().close();
  },
);

test.each(BROWSERS)('a dispute and a new figure are what was typed, in a browser that speaks %s', async (locale) => {
  const id = await pilotIn(site.people, 'trial');
  await doing(site.people, id)('leader-harstad', 'figures', { party: 'harstad', ...figure(12, 24) });
  const dispute = await phone('leader-kvaefjord', `/piloter/${id}`, locale);
  const { dialog, send } = await opened(dispute, 'Meld uenighet om et tall');
  await dialog.getByLabel('Hvilket tall?').selectOption({ index: 1 });
  await dialog.getByLabel('Hva er tallet etter deres måte å telle på?').fill('−1\u00a0234,5');
  await dialog.getByLabel('Hvordan telte dere?').fill('Bare hele dager');
  await send();
  expect((await seen(id)).disputes).toMatchObject([{ value: -1234.5 }]);
  await dispute.context().close();

  const status = await phone('leader-harstad', `/piloter/${id}/status`, locale);
  const value = status.getByRole('textbox', { name: /Hospiteringsdager/ });
  await value.fill('ti');
  await status.getByRole('radio', { name: 'I rute' }).check();
  await status.getByRole('button', { name: 'Send status' }).click();
  await status.getByText('Skriv bare et tall, for eksempel 1 234,5.').first().waitFor();
  await value.fill('0,125');
  await status.getByLabel('Fra og med').fill(figure(0).period.from);
  await status.getByLabel('Til og med').fill(figure(0).period.to);
  const many = status.getByLabel(/^Hvor mange personer/);
  if (await many.isVisible()) await many.fill('24');
  await status.getByRole('button', { name: 'Send status' }).click();
  await status.getByText('Takk. Statusen er sendt.').waitFor();
  expect((await seen(id)).figures.at(-1)).toMatchObject({ party: 'harstad', value: 0.125 });
  await status.context().close();
});

test.each(BROWSERS)(
  'hours and kroner of a draft are kept as typed, and shown as people write them, in a browser that speaks %s',
  async (locale) => {
    const page = await phone(`leader-${LEAD}`, '/forslag/nytt?tiltak=KOM-07', locale);
    const own = page.getByRole('group', { name: /Medisinsk/ }).last();
    await own.getByLabel(/^Timer/).fill('1 234,5');
    await own.getByLabel(/^Kroner/).fill('45 000');
    await page.getByLabel('Hva skal piloten oppnå?').fill('Flere blir værende');
    await page.getByText('Utkastet er lagret').waitFor();
    const kept = async () => (await seen((await drafts())[0] ?? '')).parties[0];
    await until('the numbers are kept', async () => (await kept())?.kroner === 45_000);
    expect(await kept()).toMatchObject({ hours: 1234.5, kroner: 45_000 });
    const [id = ''] = await drafts();
    await page.context().close();

    const later = await phone(`leader-${LEAD}`, `/forslag/${id}`, locale);
    await shown(later);
    const again = later.getByRole('group', { name: /Medisinsk/ }).last();
    expect(await again.getByLabel(/^Timer/).inputValue()).toBe('1\u00a0234,5');
    await again.getByLabel(/^Kroner/).fill('3.500');
    await later.getByRole('button', { name: 'Send til partene' }).click();
    await later.getByText('Skriv 3500, uten punktum og komma.').first().waitFor();
    expect(await again.getByLabel(/^Kroner/).inputValue()).toBe('3.500');
    expect([await violations(later), await isTooWide(later)]).toEqual([[], false]);
    await later.context().close();
  },
);

const unstated = async (): Promise<string> => {
  const [lead, ...others] = PARTIES.map((party) => termsOf(party, 80));
  const { id } = await site.people.does(`leader-${LEAD}`, 'pilots', {
    proposal: proposal({
      parties: [{ ...lead, kroner: null }, ...others.map(({ hours: _, kroner: __, ...rest }) => rest)],
    }),
  });
  return id;
};

test('what a party puts in and nobody has stated is asked of it as not stated, and never as zero', async () => {
  const id = await unstated();
  await goOn(site.people, id, 'draft', 'consent');
  await doing(site.people, id)('leader-brukerutvalg', 'user-representatives', { person: 'user-representative-2' });
  await doing(site.people, id)('user-representative-2', 'confirmations');
  const page = await phone('leader-kvaefjord', `/piloter/${id}/samtykke`, 'nb-NO');
  await page
    .getByText('Det er ikke oppgitt hvor mange timer og kroner det er beregnet til. Kvæfjord betaler.')
    .waitFor();
  expect(await page.getByText('0 timer', { exact: false }).count()).toBe(0);
  expect([await violations(page), await isTooWide(page)]).toEqual([[], false]);
  await page.goto(`${new URL(page.url()).origin}/piloter/${id}`);
  const parties = page.getByRole('region').filter({ hasText: 'Partene' }).or(page.locator('.parties')).first();
  await parties.getByText('80 timer og et beløp som ikke er oppgitt').waitFor();
  expect(await page.getByText('Timer og kroner er ikke oppgitt').count()).toBe(2);
  await page.context().close();
});

test('what a pilot cost is at least what was stated', async () => {
  const id = await unstated();
  await goOn(site.people, id, 'draft', 'concluded');
  const page = await phone(`leader-${LEAD}`, '/tiltak/KOM-07', 'nb-NO');
  await page
    .getByText('Det kostet minst 80 timer (2 parter har ikke oppgitt noe) og et beløp som ikke er oppgitt.')
    .waitFor();
  expect([await violations(page), await isTooWide(page)]).toEqual([[], false]);
  await page.context().close();
});

test('a draft with empty hours, or with hours that cannot be read, is kept with unknown ones', async () => {
  const before = await drafts();
  const page = await phone(`leader-${LEAD}`, '/forslag/nytt?tiltak=KOM-11', 'nb-NO');
  const own = page.getByRole('group', { name: /Medisinsk/ }).last();
  expect([await own.getByLabel(/^Timer/).inputValue(), await own.getByLabel(/^Kroner/).inputValue()]).toEqual(['', '']);
  await own.getByLabel(/^Timer/).fill('cirka førti');
  await page.getByLabel('Hva skal piloten oppnå?').fill('Flere blir værende');
  await page.getByText('Utkastet er lagret').waitFor();
  const id = (await drafts()).find((one) => !before.includes(one)) ?? '';
  await until('the aim is kept', async () => (await seen(id)).parties[0]?.party === LEAD);
  expect((await seen(id)).parties[0]).toMatchObject({ hours: null, kroner: null });
  expect(await own.getByLabel(/^Timer/).inputValue()).toBe('cirka førti');
  await page.context().close();
});
