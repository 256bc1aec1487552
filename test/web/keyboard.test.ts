import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Site } from '../support/browser.js';
import { Keyboard } from '../support/keyboard.js';
import { doing, pilotIn, seenByUsers } from '../support/lives.js';
import { figure, LEAD, proposal } from '../support/proposals.js';
import { until } from '../support/until.js';

/** What each person has to do, done by somebody who has no mouse. */
let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

const LEADER = `leader-${LEAD}`;
interface Seen {
  readonly phase: string;
  readonly aim: string | null;
  readonly parties: readonly { readonly party: string; readonly answer: { readonly answer: string } | null }[];
  readonly statuses: readonly { readonly party: string; readonly standing: string; readonly note: string | null }[];
  readonly figures: readonly { readonly party: string; readonly value: number | null }[];
  readonly evaluations: readonly { readonly from: string; readonly change: string; readonly goOn: boolean }[];
}
const seen = (id: string) => site.people.sees<Seen>(LEADER, `pilots/${id}`);
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

/** On another page the focus is on its title, and the page is called after it. */
async function arrived(page: Page, title: string): Promise<void> {
  await page.locator('h1:focus', { hasText: title }).waitFor();
  await until('the window is called that', async () => (await page.title()).startsWith(title));
}

async function asked(): Promise<string> {
  const { id } = await site.people.does(LEADER, 'pilots', { proposal: proposal() });
  await site.people.does(LEADER, `pilots/${id}/submissions`);
  await seenByUsers(doing(site.people, id));
  return id;
}

test('the first thing that Tab leads to skips the menu', async () => {
  const page = await site.page('leader-harstad', '/');
  await page.keyboard.press('Tab');
  const keys = new Keyboard(page);
  expect(await keys.here()).toBe('a Hopp til innholdet');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
  await page.context().close();
});

test('1: from the desk to what waits, and what has been read is read', async () => {
  const id = await asked();
  const page = await site.page('leader-harstad', '/');
  const keys = new Keyboard(page);
  await keys.press(page.locator(`#mine ~ * a[href="/piloter/${id}/samtykke"]`));
  await arrived(page, 'Svar på et forslag');
  await keys.press(link(page, 'Mitt bord'));
  await arrived(page, 'Mitt bord');
  await keys.press(button(page, 'Merk nyhetene som lest'));
  await page.getByText('Ingenting nytt siden sist.').waitFor();
  await arrived(page, 'Mitt bord');
  await page.context().close();
});

test('2: a measure is found by words, area and potential; an internal one says why it cannot be piloted', async () => {
  const page = await site.page(LEADER, '/');
  const keys = new Keyboard(page);
  await keys.press(link(page, 'Tiltakslisten'));
  await arrived(page, 'Tiltakslisten');
  await keys.type(page.getByLabel('Søk i listen'), 'hospitering');
  await page
    .getByRole('status')
    .filter({ hasText: /^2 tiltak$/ })
    .waitFor();
  await keys.press(link(page, /^KOM-07/));
  await arrived(page, 'KOM-07');
  await page.goBack();
  await arrived(page, 'Tiltakslisten');
  await keys.to(page.getByLabel('Søk i listen')); // what was looked for is still there
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await keys.choose(page.getByLabel('Innsatsområde'), 'Kompetanse');
  await keys.pick(page.getByRole('radio', { name: 'Internt tiltak', exact: true }));
  const internal = page.locator('main li a').first();
  const name = (await internal.textContent()) ?? '';
  await keys.press(internal);
  await arrived(page, name);
  await page.getByText('Dette tiltaket gjør hver enhet for seg.').waitFor();
  expect(await page.getByRole('link', { name: 'Start en pilot på dette tiltaket' }).count()).toBe(0);
  await page.context().close();
});

test('3: from the measure to a proposal that is sent', async () => {
  const page = await site.page(LEADER, '/tiltak/KOM-07');
  const keys = new Keyboard(page);
  await keys.press(link(page, 'Start en pilot på dette tiltaket'));
  await arrived(page, 'Foreslå en pilot');
  await keys.press(button(page, 'Send til partene'));
  await page.locator('.ds-error-summary:focus').waitFor();
  await keys.press(link(page, 'Fyll ut «Hva skal piloten oppnå?».'));
  expect(await keys.here()).toContain('Hva skal piloten oppnå?');
  await page.keyboard.type('Flere blir værende');
  for (const chosen of ['Harstad', /^Hospiteringsdager/]) {
    const box = page.getByRole('checkbox', { name: chosen, exact: typeof chosen === 'string' }).first();
    await keys.press(box, 'Space');
  }
  await keys.press(button(page, 'Send til partene'));
  await page.waitForURL(/\/piloter\/[^/]+$/);
  await arrived(page, 'Gjensidig hospitering');
  const id = page.url().split('/').at(-1) ?? '';
  expect(await seen(id)).toMatchObject({ phase: 'consent', aim: 'Flere blir værende' });
  await page.context().close();
});

test('4: a change is asked for, made, and consented to', async () => {
  const id = await asked();
  const partner = await site.page('leader-harstad', `/piloter/${id}/samtykke`);
  const partnersKeys = new Keyboard(partner);
  await partnersKeys.pick(partner.getByRole('radio', { name: 'Vi ber om en endring' }));
  await partnersKeys.type(partner.getByLabel('Hva må endres?'), 'Vi kan ikke avse noen i juli');
  await partnersKeys.press(button(partner, 'Be om endring'));
  await arrived(partner, 'Gjensidig hospitering');

  const lead = await site.page(LEADER, `/piloter/${id}`);
  const leadersKeys = new Keyboard(lead);
  await leadersKeys.press(lead.locator('summary', { hasText: 'Vis alt som har skjedd' }));
  await lead.getByRole('group').getByText('Vi kan ikke avse noen i juli').waitFor();
  await leadersKeys.press(link(lead, 'Endre forslaget'));
  await arrived(lead, 'Endre forslaget');
  const aim = lead.getByLabel('Hva skal piloten oppnå?');
  await leadersKeys.to(aim);
  await lead.keyboard.press('End');
  await lead.keyboard.type(', uten juli');
  await leadersKeys.press(button(lead, 'Send endringen til partene'));
  await arrived(lead, 'Gjensidig hospitering');

  await partner.getByText('Flere blir værende, uten juli').waitFor(); // live
  await partnersKeys.press(link(partner, 'Svar på forslaget'));
  await arrived(partner, 'Svar på et forslag');
  await partner.getByText('Endret siden Harstad svarte sist').waitFor();
  await partnersKeys.pick(partner.getByRole('radio', { name: 'Vi samtykker' }));
  await partnersKeys.press(button(partner, 'Gi samtykke'));
  await arrived(partner, 'Gjensidig hospitering');
  const { parties } = await seen(id);
  expect(parties.find(({ party }) => party === 'harstad')?.answer?.answer).toBe('given');
  for (const page of [partner, lead]) await page.context().close();
});

test('5: the pilot’s page: the table behind a chart, and forms that give the focus back', async () => {
  const id = await pilotIn(site.people, 'trial');
  await doing(site.people, id)('leader-harstad', 'figures', { party: 'harstad', ...figure(9) });
  const page = await site.page(LEADER, `/piloter/${id}`);
  const keys = new Keyboard(page);
  await keys.press(page.locator('summary', { hasText: 'Alle tallene i en tabell: Harstad' }));
  const table = page.getByRole('group', { name: 'Hospiteringsdager, Harstad' });
  await keys.to(table);
  expect(await table.getByRole('row').count()).toBeGreaterThan(2);

  const pause = button(page, 'Sett på pause');
  const dialog = page.getByRole('dialog');
  const close = [
    () => page.keyboard.press('Escape'),
    () => keys.press(dialog.getByRole('button', { name: 'Avbryt' })),
    () => keys.press(dialog.getByRole('button', { name: 'Lukk' })),
  ];
  for (const closes of close) {
    await keys.press(pause);
    await dialog.waitFor();
    await closes();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('button:focus', { hasText: 'Sett på pause' }).waitFor();
  }
  await keys.press(pause);
  await keys.type(dialog.getByLabel('Begrunnelse'), 'Ferie');
  await keys.press(dialog.getByRole('button', { name: 'Sett på pause' }));
  await dialog.waitFor({ state: 'detached' });
  await arrived(page, 'Gjensidig hospitering'); // nobody can pause what is paused: the button is gone
  await keys.press(button(page, 'Ta opp igjen'));
  await keys.press(dialog.getByRole('button', { name: 'Ta opp igjen' }));
  await pause.waitFor();
  await page.context().close();
});

test('6: a status that did not change takes two presses, the one in the mail counted; and one that did', async () => {
  const id = await pilotIn(site.people, 'trial');
  const report = { party: 'harstad', standing: 'at-risk', note: 'Vi mangler vikar', figures: [] };
  await doing(site.people, id)('leader-harstad', 'status-reports', report);
  const page = await site.page('leader-harstad', `/piloter/${id}/status`);
  const keys = new Keyboard(page);
  await keys.press(button(page, 'Send status'));
  await page.getByText('Takk. Statusen er sendt.').waitFor();
  await arrived(page, 'Meld status');
  await keys.press(link(page, 'Til pilotens side'));
  await arrived(page, 'Gjensidig hospitering');
  await keys.press(link(page, 'Meld status'));
  await arrived(page, 'Meld status');
  await keys.pick(page.getByRole('radio', { name: 'Stoppet opp' }));
  const note = page.getByRole('textbox', { name: /setning/ });
  await keys.to(note);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Vi står stille');
  await keys.type(page.getByRole('textbox', { name: /^Hospiteringsdager/ }), '12,5');
  const { from, to } = figure(12.5).period;
  await keys.date(page.getByLabel('Fra og med'), from);
  await keys.date(page.getByLabel('Til og med'), to);
  await keys.press(button(page, 'Send status'));
  await page.getByText('Takk. Statusen er sendt.').waitFor();
  const { statuses, figures } = await seen(id);
  expect(statuses.map(({ standing, note: said }) => [standing, said])).toEqual([
    ['at-risk', 'Vi mangler vikar'],
    ['at-risk', 'Vi mangler vikar'],
    ['stopped', 'Vi står stille'],
  ]);
  expect(figures.at(-1)).toMatchObject({ party: 'harstad', value: 12.5 });
  await page.context().close();
});

test('7: a party and the user representative evaluate', async () => {
  const id = await pilotIn(site.people, 'evaluation');
  for (const [person, change, goOn] of [
    ['leader-harstad', 'Bedre', 'Ja'],
    ['user-representative-2', 'Uendret', 'Nei'],
  ] as const) {
    const page = await site.page(person, `/piloter/${id}`);
    const keys = new Keyboard(page);
    await keys.press(link(page, /^Evaluer/));
    await arrived(page, 'Evaluer piloten');
    await keys.pick(page.getByRole('radio', { name: change }));
    await keys.type(page.getByLabel('Hva så dere?'), `Sett av ${person}`);
    await keys.pick(page.getByRole('radio', { name: goOn, exact: true }));
    await keys.press(button(page, 'Send evalueringen'));
    await page.getByText('Takk. Evalueringen er sendt.').waitFor();
    await arrived(page, 'Evaluer piloten');
    await page.context().close();
  }
  expect((await seen(id)).evaluations).toMatchObject([
    { from: 'harstad', change: 'better', goOn: true },
    { from: 'users', change: 'unchanged', goOn: false },
  ]);
});
