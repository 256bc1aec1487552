import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { addDays, localDate } from '@tiltaksmotor/domain';
import type { Page } from 'playwright-core';
import { expectFault, isTooWide, shown, Site, violations } from '../support/browser.js';
import { Keyboard } from '../support/keyboard.js';
import { Office } from '../support/office.js';
import { until } from '../support/until.js';

/** A new edition of the list, as its office makes it on a phone, and as others see it. */
jest.setTimeout(180_000);
const SECRETARY = 'fsu-secretary';
const PHONE = { width: 390 };

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

interface Seen {
  readonly status: string;
  readonly rows: readonly { readonly code: string; readonly title: { readonly nb: string } }[];
}
const seen = (id: string) => site.people.sees<Seen>(SECRETARY, `editions/${id}`);
const begun = async (title: string): Promise<string> => (await site.people.does(SECRETARY, 'editions', { title })).id;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const dialog = (page: Page) => page.getByRole('dialog');
const inPart = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const tomorrow = (): string => addDays(localDate(new Date().toISOString()), 1);

async function unfoldArea(page: Page): Promise<void> {
  await page
    .locator('summary', { hasText: /^Kompetanse/ })
    .first()
    .click();
}
async function isFitForAll(page: Page): Promise<void> {
  expect([await violations(page), await isTooWide(page)]).toEqual([[], false]);
}
/** Sends what the dialog holds, with two presses, and waits until it has been given. */
async function send(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('button', { name }).dblclick();
  await dialog(page).waitFor({ state: 'detached' });
}

test('the secretary begins an edition from the list, rewords, adds and removes a measure, sees the diff, and sends it', async () => {
  const page = await site.page(SECRETARY, '/sekretar/FSU', PHONE);
  await page.getByRole('link', { name: 'Utgaver av tiltakslisten' }).click();
  await page.getByText(/^Nå gjelder «/).waitFor();
  await page.getByLabel('Tittel på utgaven').fill('Tiltaksliste for 2027');
  await button(page, 'Lag en ny utgave').dblclick();
  await page.waitForURL(/\/utgaver\/[0-9a-f-]{36}$/);
  const id = page.url().split('/').at(-1) ?? '';
  await page.getByRole('heading', { level: 1, name: 'Tiltaksliste for 2027' }).waitFor();
  await page.getByText('Utgaven er lik listen den er laget av.').waitFor();
  const { items } = await site.people.sees<{ items: { title: string }[] }>(SECRETARY, 'editions');
  expect(items.filter(({ title }) => title === 'Tiltaksliste for 2027')).toHaveLength(1);

  await unfoldArea(page);
  await button(page, 'Endre tiltaket: KOM-07').click();
  await dialog(page).getByLabel('Tiltak', { exact: true }).fill('Hospitere hos hverandre');
  await dialog(page).getByLabel('Hele teksten (valgfritt)').fill('Ansatte arbeider noen dager hos hverandre.');
  await dialog(page).getByText('På nynorsk', { exact: true }).click();
  await dialog(page).getByLabel('Tiltak på nynorsk').fill('Hospitere hos kvarandre');
  expect(await violations(page, 'dialog')).toEqual([]);
  await send(page, 'Endre tiltaket');

  await button(page, 'Sett inn et tiltak').click();
  await dialog(page).getByRole('button', { name: 'Sett inn et tiltak' }).click(); // with nothing in it
  await dialog(page).locator('.ds-error-summary:focus').waitFor();
  await dialog(page).getByLabel('Innsatsområde').selectOption('competence');
  await dialog(page).getByLabel('Tiltak', { exact: true }).fill('Felles sommerskole');
  await dialog(page).getByLabel('Tema', { exact: true }).fill('Kompetansedeling');
  await dialog(page).getByRole('radio', { name: 'Felles tiltak' }).check();
  await dialog(page).getByLabel('Lenker (valgfritt)').fill('ikke en adresse');
  await dialog(page).getByRole('button', { name: 'Sett inn et tiltak' }).click();
  await dialog(page).locator('[aria-invalid="true"]').first().waitFor();
  await dialog(page).getByLabel('Lenker (valgfritt)').fill('https://example.no/sommerskole');
  await send(page, 'Sett inn et tiltak');

  await button(page, 'Ta tiltaket av listen: KOM-01').click();
  await send(page, 'Ta tiltaket av listen');

  const diff = inPart(page, 'Dette er endret');
  await diff.getByText('Nytt tiltak (1)').waitFor();
  const said = await diff.innerText();
  for (const words of ['KOM-14', 'Felles sommerskole', 'KOM-01', 'ny ordlyd', 'Hospitere hos kvarandre', 'Før', 'Nå'])
    expect(said).toContain(words);
  expect(said).toContain('Gjensidig hospitering og kompetansedeling');
  await isFitForAll(page);

  await button(page, 'Send til utvalget').click();
  await dialog(page).getByLabel('Gjelder fra').fill('2020-01-01');
  await dialog(page).getByRole('button', { name: 'Send til utvalget' }).click();
  await dialog(page)
    .getByText(/er passert/)
    .first()
    .waitFor();
  await dialog(page).getByLabel('Gjelder fra').fill(tomorrow());
  await send(page, 'Send til utvalget');
  await page.getByText(/som bestemmer om den skal gjelde/).waitFor();
  expect(await seen(id)).toMatchObject({ status: 'submitted' });
  expect((await seen(id)).rows.map(({ code }) => code)).not.toContain('KOM-01');
  await isFitForAll(page);

  await theCaseLeadsToIt(id);
  await button(page, 'Trekk tilbake').click();
  await send(page, 'Trekk tilbake');
  await button(page, 'Forkast utgaven').click();
  await send(page, 'Forkast utgaven');
  await page.getByText(/Utgaven er forkastet/).waitFor();
  await page.context().close();
});

/** The committee's members come to the edition from its case. */
async function theCaseLeadsToIt(id: string): Promise<void> {
  const fsu = new Office(site);
  const booked = async () =>
    Object.values((await fsu.state()).cases).find(
      ({ about }) => about.kind === 'stream' && about.stream === `edition/${id}`,
    );
  await until('the FSU has the case', async () => (await booked()) !== undefined);
  const member = await site.page('fsu-member-1', `/saker/FSU/${(await booked())?.id ?? ''}`, PHONE);
  await member.getByRole('link', { name: 'Se det saken gjelder' }).click();
  await member.waitForURL(`**/utgaver/${id}`);
  await inPart(member, 'Dette er endret').getByText('Felles sommerskole').waitFor();
  expect(await button(member, 'Trekk tilbake').count()).toBe(0);
  await member.context().close();
}

test('a leader sees neither the draft nor that anybody may make one, and their open page fetches nothing for it', async () => {
  const leader = await site.page('leader-harstad', '/utgaver', PHONE);
  await leader.getByText('Det er ingen utgaver du kan se.').waitFor();
  expect(await button(leader, 'Lag en ny utgave').count()).toBe(0);
  await leader.waitForLoadState('networkidle').catch(() => {}); // a stream is never idle
  const asked: string[] = [];
  leader.on('request', (request) => asked.push(request.url()));
  const office = await site.page('fsu-chair', '/utgaver');
  const id = await begun('Bare for kontoret');
  await office.getByRole('link', { name: 'Bare for kontoret' }).waitFor(); // who may see it has heard of it
  expect(asked.filter((url) => !url.includes('/api/changes'))).toEqual([]);
  expectFault(/404/);
  await leader.goto(`/utgaver/${id}`);
  await leader.getByRole('alert').first().waitFor();
  expect(await leader.locator('main').innerText()).not.toContain('Bare for kontoret');
  await leader.goto('/tiltak');
  await shown(leader);
  expect(await leader.getByRole('link', { name: 'Utgaver av tiltakslisten' }).count()).toBe(0);
  for (const page of [leader, office]) await page.context().close();
});

test('two who change one measure at once: the other is told what it has become, and nothing that was typed is lost', async () => {
  const id = await begun('To på én gang');
  const [one, other] = await Promise.all([
    site.page(SECRETARY, `/utgaver/${id}`, PHONE),
    site.page('fsu-chair', `/utgaver/${id}`, PHONE),
  ]);
  for (const page of [one, other]) {
    await unfoldArea(page);
    await button(page, 'Endre tiltaket: KOM-02').click();
  }
  await dialog(other).getByLabel('Tiltak', { exact: true }).fill('Lederens ordlyd');
  await dialog(other).getByLabel('Tema', { exact: true }).fill('Lederens tema');
  await dialog(one).getByLabel('Tiltak', { exact: true }).fill('Sekretærens ordlyd');
  await send(one, 'Endre tiltaket');
  await dialog(other)
    .getByText(/endret av en annen og er nå: Sekretærens ordlyd/)
    .waitFor(); // live
  expect(await dialog(other).getByLabel('Tiltak', { exact: true }).inputValue()).toBe('Lederens ordlyd');
  await send(other, 'Endre tiltaket');
  await inPart(one, 'Dette er endret').getByText('Lederens ordlyd').first().waitFor();
  for (const page of [one, other]) await page.context().close();
});

test('what was typed is there when the form is opened again, and is shown where it can no longer be sent', async () => {
  const id = await begun('Avbrutt');
  const page = await site.page(SECRETARY, `/utgaver/${id}`, PHONE);
  await unfoldArea(page);
  await button(page, 'Endre tiltaket: KOM-03').click();
  await dialog(page).getByLabel('Tiltak', { exact: true }).fill('Ikke sendt ennå');
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await button(page, 'Endre tiltaket: KOM-03').click();
  expect(await dialog(page).getByLabel('Tiltak', { exact: true }).inputValue()).toBe('Ikke sendt ennå');
  await page.keyboard.press('Escape');
  await site.people.does('fsu-chair', `editions/${id}/measures/KOM-03/removals`);
  await page.getByRole('heading', { name: /Teksten din er ikke sendt: Endre tiltaket: KOM-03/ }).waitFor(); // live
  await page.getByText('Ikke sendt ennå').waitFor();
  await page.context().close();
});

test('all of it can be done with the keyboard alone', async () => {
  const id = await begun('Uten mus');
  const page = await site.page(SECRETARY, `/utgaver/${id}`);
  const keyboard = new Keyboard(page);
  await keyboard.press(page.locator('summary', { hasText: /^Kompetanse/ }).first());
  await keyboard.press(button(page, 'Ta tiltaket av listen: KOM-05'));
  await keyboard.press(dialog(page).getByRole('button', { name: 'Ta tiltaket av listen' }));
  await dialog(page).waitFor({ state: 'detached' });
  await inPart(page, 'Dette er endret').getByText('KOM-05').waitFor();
  await keyboard.press(button(page, 'Send til utvalget'));
  await keyboard.date(dialog(page).getByLabel('Gjelder fra'), tomorrow());
  await keyboard.press(dialog(page).getByRole('button', { name: 'Send til utvalget' }));
  await page.getByText(/som bestemmer om den skal gjelde/).waitFor();
  await page.context().close();
});

test('the list is got as a file, changed and read in: a near title is asked about, faults are told, and it can be undone', async () => {
  const id = await begun('Fra regneark');
  const page = await site.page(SECRETARY, `/utgaver/${id}`, PHONE);
  await button(page, 'Les inn en fil').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('link', { name: 'CSV' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const [head = '', ...lines] = Buffer.concat(chunks).toString('utf8').split('\r\n');
  const reworded = lines.map((line) =>
    line.includes('KOM-07')
      ? line
          .replace('KOM-07', '')
          .replace('Gjensidig hospitering og kompetansedeling', 'Gjensidig hospitering og deling av kompetanse')
          .replace('Mutual hospitation and competence sharing', '')
      : line,
  );
  const file = (text: string) => ({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const input = dialog(page).getByLabel('Les inn listen fra en fil');

  await input.setInputFiles(file('Område;Tema;Tiltak;Samarbeidspotensial\r\nKompetanse;;;Samarbeid\r\n'));
  await dialog(page).getByText('Rad 2, kolonnen «Tema»: Her må det stå noe.', { exact: true }).waitFor();
  await input.setInputFiles(file([head, ...reworded].join('\r\n')));
  await dialog(page).getByText('Er det det samme tiltaket?').waitFor();
  expect(await violations(page, 'dialog')).toEqual([]);
  await button(page, 'Les inn med disse svarene').click();
  await dialog(page).getByText('Svar også for den raden som gjenstår.').waitFor();
  await dialog(page)
    .getByRole('radio', { name: /^KOM-07/ })
    .check();
  await button(page, 'Les inn med disse svarene').click();
  await dialog(page).getByText('liste.csv er lest inn.').waitFor();
  expect(await isTooWide(page)).toBe(false);
  await dialog(page)
    .getByRole('button', { name: /Lukk|Avbryt/ })
    .first()
    .click();
  await inPart(page, 'Dette er endret').getByText('Tiltak som endres (1)').waitFor();
  await button(page, 'Angre innlesingen').click();
  await send(page, 'Angre innlesingen');
  await page.getByText('Utgaven er lik listen den er laget av.').waitFor();
  await page.context().close();
});
