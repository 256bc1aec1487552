import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isTooWide, Site, violations } from '../support/browser.js';
import { Keyboard } from '../support/keyboard.js';
import { ASKED, day, LEAD, PARTIES, proposal } from '../support/proposals.js';
import { until } from '../support/until.js';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

const LEADER = `leader-${LEAD}`;
interface Seen {
  readonly phase: string;
  readonly missingBeforeStart: readonly string[];
}
const seen = (id: string) => site.people.sees<Seen>(LEADER, `pilots/${id}`);

/** Opens a form of the pilot's page, fills it in, and sends it. */
async function does(
  page: Page,
  action: string,
  fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
): Promise<void> {
  await page.getByRole('region', { name: 'Dette kan du gjøre' }).getByRole('button', { name: action }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill(dialog);
  await dialog.getByRole('button', { name: action }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Chooses somebody by their name. */
async function choose(page: Page, label: string, person: string): Promise<void> {
  const { name } = await site.people.sees<{ name: string }>(LEADER, `people/${person}`);
  const keys = new Keyboard(page);
  await keys.person(keys.field(label), name, name);
}

test('from a proposal to a trial that runs, each by the form on the pilot’s page', async () => {
  const { id } = await site.people.does(LEADER, 'pilots', { proposal: proposal() });
  await site.people.does(LEADER, `pilots/${id}/submissions`);
  const at = `/piloter/${id}`;

  const users = await site.page('leader-brukerutvalg', at);
  await users.getByText('Det er din tur: Oppnevne brukerrepresentant.').waitFor();
  await does(users, 'Oppnevn brukerrepresentant', async () => {
    await choose(users, 'Hvem representerer brukerne?', 'user-representative-1');
    expect(await violations(users)).toEqual([]);
  });
  await users.context().close();
  const user = await site.page('user-representative-1', at);
  await does(user, 'Bekreft at du har sett forslaget', async () => {});
  await user.context().close();

  for (const party of ASKED)
    await site.people.does(`leader-${party}`, `pilots/${id}/consents`, { parties: [party], version: 1 });
  await site.people.does('fsu-member-1', `pilots/${id}/objections`, { reason: 'Ses i møtet' });
  await site.people.does('fsu-chair', `pilots/${id}/endorsements`, { note: null });

  const lead = await site.page(LEADER, at, { width: 320, scheme: 'dark' });
  await lead
    .getByRole('listitem')
    .filter({ hasText: /^drøfting \(Universitetssykehuset/ })
    .waitFor();
  await does(lead, 'Legg plan', async (dialog) => {
    await dialog.getByLabel('Starter').fill(day(1));
    await dialog.getByLabel('Slutter').fill(day(90));
    await dialog.getByRole('button', { name: 'Legg til en milepæl' }).click();
    await dialog.getByLabel('Hva skal være nådd?').fill('Første hospitering');
    await dialog.getByLabel('Når?').fill(day(30));
    expect(await violations(lead)).toEqual([]);
  });
  await lead.context().close();

  for (const party of PARTIES) {
    const page = await site.page(`leader-${party}`, at);
    await does(page, 'Pek ut representant', async () => {
      await choose(page, 'Hvem representerer dere?', `leader-${party}`);
    });
    if (party === LEAD) await site.people.does('leader-unn', `pilots/${id}/consultations`, consulted('unn'));
    else {
      await does(page, 'Før inn drøfting', async (dialog) => {
        await dialog.getByLabel('Når ble det drøftet?').fill(day(-1));
        await dialog.getByLabel('Med hvilke fagforeninger?').fill('NSF og Fagforbundet');
        await dialog.getByLabel('Verneombudet var med').check();
        await dialog.getByLabel('Hva kom dere fram til?').fill('Enighet');
      });
      await does(page, 'Før inn nullpunkt', async (dialog) => {
        await dialog.getByLabel('Hva er telt?').selectOption('dager');
        await dialog.getByLabel('Fra').fill(day(-90));
        await dialog.getByLabel('Til').fill(day(-1));
        await dialog.getByLabel('Tall', { exact: true }).fill('12');
      });
    }
    await page.context().close();
  }
  expect((await seen(id)).missingBeforeStart).toEqual([]);
  const start = await site.page(LEADER, at);
  await start.getByText('Det er din tur: Starte utprøvingen.').waitFor();
  await does(start, 'Start utprøvingen', async () => {});
  await until('the trial runs', async () => (await seen(id)).phase === 'trial');
  await start.context().close();
});

interface Somebody {
  readonly name: string;
  readonly roles: readonly { readonly role: string }[];
}
test('somebody is found by a part of their name among all there are, by keyboard alone, on a phone', async () => {
  const { id } = await site.people.does(LEADER, 'pilots', { proposal: proposal() });
  await site.people.does(LEADER, `pilots/${id}/submissions`);
  const { items } = await site.people.sees<{ items: readonly Somebody[] }>(LEADER, 'people?role=leader&limit=200');
  const { name } = items.at(-1)!;
  expect(items.length).toBeGreaterThan(20);
  const page = await site.page('fsu-member-1', `/piloter/${id}`, { width: 320 });
  const keys = new Keyboard(page);
  const action = 'Meld spørsmål om habilitet';
  const send = () => keys.press(page.getByRole('dialog').getByRole('button', { name: action }));
  const open = () => keys.press(page.getByRole('button', { name: action }));
  const field = keys.field('Hvem gjelder det?');

  await open();
  await keys.type(field, 'zzz');
  await page.getByText('Ingen med det navnet.').waitFor();
  for (const _ of 'zzz') await page.keyboard.press('Backspace');
  await keys.type(field, name.slice(1, 7));
  await page.getByRole('option').filter({ hasText: name }).first().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
  // Half a name is nobody's.
  await send();
  await page.getByRole('dialog').getByRole('heading', { name: 'Dette må rettes' }).waitFor();
  expect(await field.inputValue()).toBe('');

  await keys.person(field, name.slice(1, 7), name);
  expect(await field.inputValue()).toMatch(`${name}, enhetsleder, `);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await open();
  await until('whoever was chosen is named', async () => (await field.inputValue()).startsWith(name), 10_000);
  await send();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.context().close();
});

test('a form that is closed and opened again has what was typed; refused, it says why and keeps it', async () => {
  const { id } = await site.people.does(LEADER, 'pilots', { proposal: proposal() });
  await site.people.does(LEADER, `pilots/${id}/submissions`);
  const page = await site.page(LEADER, `/piloter/${id}`);
  const open = () => page.getByRole('button', { name: 'Trekk piloten' }).first().click();
  const reason = () => page.getByRole('dialog').getByLabel('Begrunnelse');
  await open();
  await reason().fill('Som for 17054026641');
  await page.keyboard.press('Escape');
  await open();
  expect(await reason().inputValue()).toBe('Som for 17054026641');
  await page.getByRole('dialog').getByRole('button', { name: 'Trekk piloten' }).click();
  await page.getByText('ser ut til å inneholde et fødselsnummer').first().waitFor();
  expect(await reason().inputValue()).toBe('Som for 17054026641');
  await reason().fill('Enheten omorganiseres');
  await page.getByRole('dialog').getByRole('button', { name: 'Trekk piloten' }).dblclick();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect((await seen(id)).phase).toBe('withdrawn');
  await page.context().close();
});

test('a form whose button is pressed before the browser has said that it closed is opened again, with what was typed', async () => {
  const { id } = await site.people.does(LEADER, 'pilots', { proposal: proposal() });
  await site.people.does(LEADER, `pilots/${id}/submissions`);
  const page = await site.page(LEADER, `/piloter/${id}`, { width: 390 });
  await page.getByRole('button', { name: 'Trekk piloten' }).first().click();
  const reason = page.getByRole('dialog').getByLabel('Begrunnelse');
  await reason.fill('Skrevet før det ble lukket');
  // A busy browser does this: the dialog is closed, its button is pressed, and then the page is told that it closed.
  const told = page.evaluate(`new Promise((told) => {
    const dialog = document.querySelector('dialog[open]');
    dialog.addEventListener('close', () => setTimeout(told, 500));
    dialog.close();
    [...document.querySelectorAll('main button')].find((one) => one.id === 'withdraw').click();
  })`);
  await told;
  expect(await reason.isVisible()).toBe(true);
  expect(await reason.inputValue()).toBe('Skrevet før det ble lukket');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.context().close();
});

const consulted = (employer: string) => ({
  employer,
  on: day(-1),
  unions: 'NSF',
  safetyRepresentative: true,
  outcome: 'Enighet',
});
