import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isTooWide, shown, Site, violations } from '../support/browser.js';
import { doing, pilotIn } from '../support/lives.js';
import { day, figure } from '../support/proposals.js';

/** What people do with pilots under way: report, evaluate, look at figures, review. */
let site: Site;
let trial: string;
beforeAll(async () => {
  site = await Site.open();
  trial = await pilotIn(site.people, 'trial');
});
afterAll(() => site?.close());

const monthsAgo = (n: number): { from: string; to: string } => {
  const [year = 0, month = 0] = day(0).split('-').map(Number);
  const first = (back: number) => new Date(Date.UTC(year, month - 1 - back, 1));
  const last = new Date(first(n - 1).getTime() - 86_400_000);
  return { from: first(n).toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) };
};
const does = (id: string) => doing(site.people, id);
const viewOf = async (id: string) => {
  const pilot = await site.people.sees<PilotSeen>('leader-harstad', `pilots/${id}`);
  return pilot;
};
interface PilotSeen {
  readonly statuses: readonly { party: string; standing: string; note: string | null; at: string }[];
  readonly figures: readonly {
    id: string;
    value: number | null;
    suppressed: boolean;
    party: string;
    period: { from: string };
  }[];
  readonly evaluations: readonly { from: string; change: string; goOn: boolean }[];
  readonly objections: readonly { reason: string }[];
  readonly phase: string;
}
const faults = (page: Page): string[] => {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  return found;
};

test('a status that did not change takes two clicks, the one in the mail counted', async () => {
  await does(trial)('leader-harstad', 'status-reports', {
    party: 'harstad',
    standing: 'at-risk',
    note: 'Vi mangler vikar',
    figures: [],
  });
  const before = (await viewOf(trial)).statuses.length;
  let clicks = 1; // the link in the mail
  const page = await site.page('leader-harstad', `/piloter/${trial}/status`);
  const click = async (name: string) => {
    clicks++;
    await page.getByRole('button', { name }).click();
  };
  await click('Send status');
  await page.getByText('Takk. Statusen er sendt.').waitFor();
  expect(clicks).toBe(2);
  const { statuses } = await viewOf(trial);
  expect(statuses).toHaveLength(before + 1);
  expect(statuses.at(-1)).toMatchObject({ party: 'harstad', standing: 'at-risk', note: 'Vi mangler vikar' });
  await page.context().close();
});

test('what fills in a status as it was last time is no way to send it, and is there only where the form is otherwise', async () => {
  const id = await pilotIn(site.people, 'trial');
  const report = { party: 'harstad', standing: 'at-risk', note: 'Vi mangler vikar', figures: [] };
  await does(id)('leader-harstad', 'status-reports', report);
  const page = await site.page('leader-harstad', `/piloter/${id}/status`, { width: 390 });
  const asLast = page.getByRole('button', { name: 'Fyll ut skjemaet slik det var sist' });
  expect(await asLast.count()).toBe(0);
  await page.getByRole('textbox', { name: /setning/ }).fill('Noe annet');
  await asLast.click();
  await page.getByText('Det er ikke sendt ennå.').waitFor();
  expect(await page.getByRole('textbox', { name: /setning/ }).inputValue()).toBe('Vi mangler vikar');
  expect([await asLast.count(), await isTooWide(page), await violations(page)]).toEqual([0, false, []]);
  expect((await viewOf(id)).statuses).toHaveLength(1);
  await page.context().close();
});

test('status with a figure, by keyboard alone: group size is asked for only where the group is small', async () => {
  // The next one is then for last month, which is over.
  await does(trial)('leader-kvaefjord', 'figures', { party: 'kvaefjord', ...figure(6), period: monthsAgo(2) });
  const page = await site.page('leader-kvaefjord', `/piloter/${trial}/status`);
  const errors = faults(page);
  const tabTo = async (role: 'radio' | 'textbox' | 'button' | 'checkbox', name: RegExp) => {
    const wanted = page.getByRole(role, { name });
    for (let i = 0; i < 60; i++) {
      if (await wanted.evaluate((node) => node === node.ownerDocument.activeElement).catch(() => false)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no way to ${name} by keyboard`);
  };
  await tabTo('radio', /I rute/);
  await page.keyboard.press('Space');
  await tabTo('textbox', /setning/);
  await page.keyboard.type('Čakčá áŋŧ 🙂 <script>alert(1)</script>');
  await tabTo('textbox', /Hospiteringsdager/);
  expect(await page.getByRole('checkbox').count()).toBe(0);
  await page.keyboard.type('7,5');
  await tabTo('checkbox', /færre enn 5/);
  await page.keyboard.press('Space');
  await tabTo('textbox', /Hvor mange personer/);
  await page.keyboard.type('3');
  await tabTo('button', /Send status/);
  await page.keyboard.press('Enter');
  await page.getByText('Takk. Statusen er sendt.').waitFor();
  await page.getByText('Čakčá áŋŧ 🙂 <script>alert(1)</script>').waitFor();
  const { figures, statuses } = await viewOf(trial);
  expect(statuses.at(-1)).toMatchObject({ party: 'kvaefjord', standing: 'on-plan' });
  expect(figures.at(-1)).toMatchObject({ party: 'kvaefjord', value: null, suppressed: true });
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a figure that is counted in another way than agreed says how, and so does the next one', async () => {
  const opened = async () => {
    const page = await site.page('leader-harstad', `/piloter/${trial}/status`);
    await page.getByRole('textbox', { name: /Hospiteringsdager/ }).fill('9');
    const otherwise = page.locator('summary', { hasText: 'Vi har talt på en annen måte' });
    return { page, otherwise, method: page.getByRole('textbox', { name: 'Hvordan har dere talt?' }) };
  };
  const first = await opened();
  expect(await first.method.isVisible()).toBe(false);
  await first.otherwise.click();
  await first.page.getByText('Avtalt: Hele dager').waitFor();
  await first.method.waitFor();
  await first.page.context().close();

  const counted = { ...figure(5), period: monthsAgo(2), method: 'Halve dager' };
  await does(trial)('leader-harstad', 'figures', { party: 'harstad', ...counted });
  const { page, method } = await opened();
  expect(await method.inputValue()).toBe('Halve dager');
  await method.fill('Halve dager, for 01909000188');
  await page.getByRole('radio', { name: 'I rute' }).check();
  await page.getByRole('button', { name: 'Send status' }).click();
  await page.getByRole('link', { name: /fødselsnummer/ }).click();
  expect(await method.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
  expect(await violations(page)).toEqual([]);
  await method.fill('Halve vakter');
  await page.getByRole('button', { name: 'Send status' }).click();
  await page.getByText('Takk. Statusen er sendt.').waitFor();
  const { figures } = await viewOf(trial);
  expect(figures.at(-1)).toMatchObject({ party: 'harstad', value: 9, method: 'Halve vakter' });
  await page.context().close();
});

test('a status form shows its figures also when the next is not due, so that one that is wrong is mended there', async () => {
  const id = await pilotIn(site.people, 'trial');
  const wrong = { from: day(-30), to: day(-1) };
  await does(id)('leader-harstad', 'figures', { party: 'harstad', ...figure(99), period: wrong });
  const page = await site.page('leader-harstad', `/piloter/${id}/status`, { width: 390 });
  await page.getByText(/^Neste tall gjelder .* og kan meldes når perioden er over\./).waitFor();
  await page.getByRole('radio', { name: 'I rute' }).check();
  const value = page.getByRole('textbox', { name: /Hospiteringsdager/ });
  await value.fill('9');
  const otherwise = page.locator('summary', { hasText: 'Vi har talt på en annen måte' });
  const method = page.getByRole('textbox', { name: 'Hvordan har dere talt?' });
  await otherwise.click();
  await method.fill('á'.repeat(1001));
  await otherwise.click();
  await method.waitFor({ state: 'hidden' });
  const send = page.getByRole('button', { name: 'Send status' });
  await send.click();
  await page.getByText('Skriv hvilken periode tallet gjelder.').first().waitFor();
  // What is folded away unfolds where it is wrong.
  await method.fill('');
  await page.getByLabel('Fra og med').fill(wrong.from);
  await page.getByLabel('Til og med').fill(day(1));
  await send.click();
  await page.getByRole('link', { name: 'Perioden må være over før tallet kan meldes.' }).waitFor();
  expect([await violations(page), await isTooWide(page)]).toEqual([[], false]);
  await page.getByLabel('Til og med').fill(wrong.to);
  await send.click();
  await page.getByText('Takk. Statusen er sendt.').waitFor();
  const { figures } = await viewOf(id);
  expect(figures.at(-1)).toMatchObject({ party: 'harstad', value: 9, period: wrong });
  await page.context().close();
});

test("another's report appears without reload, and never over what I am typing", async () => {
  const page = await site.page('leader-harstad', `/piloter/${trial}/status`);
  const note = page.getByRole('textbox', { name: /setning/ });
  await note.fill('Halvskrevet setning');
  await does(trial)('leader-kvaefjord', 'status-reports', {
    party: 'kvaefjord',
    standing: 'stopped',
    note: 'Alt står stille',
    figures: [],
  });
  await page.getByText('Alt står stille').waitFor();
  expect(await note.inputValue()).toBe('Halvskrevet setning');
  await page.reload();
  await shown(page);
  expect(await note.inputValue()).toBe('Halvskrevet setning');
  await page.context().close();
});

test('a run chart says its signal in a sentence, is an image by that name, and has all its figures in a table', async () => {
  const id = await pilotIn(site.people, 'trial');
  for (let i = 7; i >= 1; i--)
    await does(id)('leader-harstad', 'figures', { party: 'harstad', ...figure(10 + i), period: monthsAgo(i) });
  await does(id)('leader-kvaefjord', 'figures', { party: 'kvaefjord', ...figure(133), period: monthsAgo(1) });
  await does(id)('leader-kvaefjord', 'figures', { party: 'kvaefjord', ...figure(8, 3), period: monthsAgo(2) });
  // Written anew for the same period, the first no longer holds.
  const again = { party: 'kvaefjord', ...figure(9, 3), period: monthsAgo(2) };
  await does(id)('leader-kvaefjord', 'figures', again);
  const disputed = (await viewOf(id)).figures.find(({ value }) => value === 133)?.id;
  await does(id)('leader-harstad', 'disputes', {
    party: 'harstad',
    figure: disputed,
    value: 4,
    method: 'Bare det som kan faktureres',
  });
  const page = await site.page('leader-harstad', '/');
  const errors = faults(page);
  await page.goto(`/piloter/${id}`);
  await shown(page);
  const chart = page.getByRole('img', {
    name: /Harstad gikk fra 6 dager til 11 dager, som er bedre.*7 tall på rad ligger over nullpunktet.*skift.*7 tall på rad synker.*trend/,
  });
  await chart.locator('svg').first().waitFor();
  expect(await chart.locator('circle').count()).toBe(7);
  await page.getByText('Alle tallene i en tabell: Kvæfjord').click();
  const table = page.getByRole('group', { name: 'Hospiteringsdager, Kvæfjord' });
  await table.getByText('skjult, gjelder færre enn 5 personer').first().waitFor();
  expect(await table.getByRole('row').count()).toBe(5); // the heads, the baseline, and three figures
  expect(await table.getByText('Gjelder ikke lenger').count()).toBe(1);
  const sides = await page.locator('.sides').innerText();
  for (const side of ['Kvæfjord meldte', '133 dager', 'Harstad teller', '4 dager', 'Bare det som kan faktureres'])
    expect(sides).toContain(side);
  expect(errors).toEqual([]); // nor anything that the content security policy refused
  await page.context().close();
});

test('a figure that is voided is struck out with its reason before everybody’s eyes, and is in no chart', async () => {
  const id = await pilotIn(site.people, 'trial');
  await does(id)('leader-harstad', 'figures', { party: 'harstad', ...figure(444) });
  const other = await site.page('leader-kvaefjord', `/piloter/${id}`, { width: 390 });
  await other.getByRole('img', { name: /Harstad gikk fra 6 dager til 444 dager/ }).waitFor();
  const page = await site.page('leader-harstad', `/piloter/${id}#voidFigure`, { width: 390 });
  const dialog = page.getByRole('dialog');
  const choices = dialog.getByLabel('Hvilket tall?').locator('option');
  expect((await choices.allTextContents()).slice(1).every((said) => said.startsWith('Harstad'))).toBe(true);
  await dialog.getByLabel('Hvilket tall?').selectOption({ index: 2 });
  await dialog.getByLabel('Begrunnelse').fill('Talt dobbelt');
  expect([await violations(page, 'dialog'), await isTooWide(page)]).toEqual([[], false]);
  await dialog.getByRole('button', { name: 'Trekk tilbake et tall' }).click();
  await dialog.waitFor({ state: 'detached' });
  await other.getByRole('img', { name: /Harstad gikk fra 6 dager til 444 dager/ }).waitFor({ state: 'detached' });
  await other.getByText('Alle tallene i en tabell: Harstad').click();
  const table = other.getByRole('group', { name: 'Hospiteringsdager, Harstad' });
  await table.getByText(/^Trukket tilbake .*: Talt dobbelt$/).waitFor();
  expect(await table.locator('s').allTextContents()).toEqual(['444']);
  expect([await violations(other), await isTooWide(other)]).toEqual([[], false]);
  for (const one of [page, other]) await one.context().close();
});

test('each party, the user representative and the unions evaluate; what is missing is shown', async () => {
  const id = await pilotIn(site.people, 'evaluation');
  const page = await site.page('leader-harstad', `/piloter/${id}/evaluering`);
  await page.getByText(/Mangler fra .*Kvæfjord.*brukerrepresentanten/).waitFor();
  await page.getByRole('button', { name: 'Send evalueringen' }).click();
  expect(await page.getByRole('radio', { name: 'Bedre' }).getAttribute('aria-invalid')).toBe('true');
  await page.getByRole('radio', { name: 'Bedre' }).check();
  await page.getByRole('textbox', { name: 'Hva så dere?' }).fill('Flere søkte');
  await page.getByRole('radio', { name: 'Ja' }).check();
  await page.getByRole('button', { name: 'Send evalueringen' }).click();
  await page.getByText('Takk. Evalueringen er sendt.').waitFor();
  const user = await site.page('user-representative-2', `/piloter/${id}/evaluering`);
  await user.getByText('Flere søkte').waitFor();
  await user.getByRole('radio', { name: 'Uendret' }).check();
  await user.getByRole('textbox', { name: 'Hva så dere?' }).fill('Trygt');
  await user.getByRole('radio', { name: 'Nei' }).check();
  await user.getByRole('button', { name: 'Send evalueringen' }).dblclick();
  await user.getByText('Takk. Evalueringen er sendt.').waitFor();
  await page.getByText('Trygt').waitFor(); // live
  const union = await site.page('union-representative-1', `/piloter/${id}/evaluering`);
  await union.getByRole('textbox', { name: /tillitsvalgte/ }).fill('Inn i turnusen');
  await union.getByRole('button', { name: 'Legg til synet' }).click();
  await page.getByText('Inn i turnusen').waitFor();
  expect((await viewOf(id)).evaluations).toMatchObject([
    { from: 'harstad', change: 'better', goOn: true },
    { from: 'users', change: 'unchanged', goOn: false },
  ]);
  for (const one of [page, user, union]) await one.context().close();
});

test('a member objects beside the measure and similar pilots; the chair returns; priorities count pilots', async () => {
  const id = await pilotIn(site.people, 'review-unobjected');
  const member = await site.page('fsu-member-1', '/vurdering');
  const chair = await site.page('fsu-chair', '/vurdering');
  const mine = (page: Page) =>
    page
      .getByRole('article')
      .filter({ has: page.locator(`a[href="/piloter/${id}"]`) })
      .first();
  await mine(member).getByText('KOM-07').first().waitFor();
  await mine(member).getByText('Lignende piloter').waitFor();
  await mine(member).getByText('samme tiltak').first().waitFor();
  await mine(member).getByRole('button', { name: 'Meld innsigelse' }).click();
  await mine(member).getByRole('textbox', { name: 'Begrunnelse' }).fill('Bør ses sammen med et annet');
  await mine(member).getByRole('button', { name: 'Meld innsigelse' }).last().click();
  await mine(chair).getByText('Bør ses sammen med et annet').waitFor(); // live
  await chair
    .getByRole('listitem')
    .filter({ hasText: /^Kompetanse \d+ pilot/ })
    .waitFor();
  await mine(chair).getByRole('button', { name: 'Send forslaget tilbake' }).first().click();
  await mine(chair).getByRole('textbox', { name: 'Begrunnelse' }).fill('Måleplanen må bli tydeligere');
  await mine(chair).getByRole('button', { name: 'Send forslaget tilbake' }).last().click();
  await member.locator(`article a[href="/piloter/${id}"]`).first().waitFor({ state: 'detached' });
  expect(await viewOf(id)).toMatchObject({ phase: 'consent', objections: [{ reason: 'Bør ses sammen med et annet' }] });
  for (const one of [member, chair]) await one.context().close();
});

test('the board finds pilots by phase, measure, party and words', async () => {
  const page = await site.page('leader-harstad', '/piloter');
  await page.getByRole('heading', { name: /^Utprøving/ }).waitFor();
  await page.getByLabel('Fase').selectOption('evaluation');
  await page.getByRole('heading', { name: /^Utprøving/ }).waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: /^Evaluering/ }).waitFor();
  await page.getByLabel('Søk i piloter').fill('finnes visst ikke');
  await page.getByText('Ingen piloter passer med dette.').waitFor();
  await page.context().close();
});

test('a search for pilots that finds none goes on to what was meant, all pilots and the measures', async () => {
  const page = await site.page('leader-harstad', '/piloter?fase=trial&part=kvafjord', { width: 320 });
  await page.getByLabel('Søk i piloter').fill('hospitring');
  await page.getByText('Mente du').waitFor();
  await page
    .getByRole('link', { name: /^KOM-07/ })
    .first()
    .waitFor();
  expect(await isTooWide(page)).toBe(false);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'hospitering', exact: true }).click();
  expect(await page.getByLabel('Søk i piloter').inputValue()).toBe('hospitering');
  await page.getByRole('link', { name: 'Søk i alle piloter, også avsluttede' }).click();
  await page.getByRole('heading', { name: /^Utprøving/ }).waitFor();
  expect(await page.getByLabel('Søk i piloter').inputValue()).toBe('hospitering');
  await page.context().close();
});
