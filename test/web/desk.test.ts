import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isTooWide, Site, violations } from '../support/browser.js';
import { doing, pilotIn } from '../support/lives.js';
import { until } from '../support/until.js';

/** The desk, the board, the list and what the FSU's mandate puts first. */
let site: Site;
let trial: string;
let proposed: string;
beforeAll(async () => {
  site = await Site.open();
  trial = await pilotIn(site.people, 'trial');
  proposed = await pilotIn(site.people, 'consent');
});
afterAll(() => site?.close());

const LEADER = 'leader-harstad';
interface Notices {
  readonly items: readonly { readonly about: string; readonly stream: string }[];
}
const section = (page: Page, name: RegExp | string) => page.getByRole('region', { name });
const addressOf = (page: Page): string => {
  const { pathname, search, hash } = new URL(page.url());
  return `${decodeURIComponent(pathname)}${search}${hash}`;
};

test('what happened in a pilot is one line with who did it; what was said before is folded, and what is read is gone', async () => {
  // People are told after the commit.
  await until('the leader is told that it has started', async () => {
    const { items } = await site.people.sees<Notices>(LEADER, 'notices?unread=true&limit=100');
    return items.some(({ about, stream }) => about === 'trial-started' && stream === `pilot/${trial}`);
  });
  const page = await site.page(LEADER, '/');
  const news = section(page, 'Nytt siden sist');
  const line = news.getByRole('listitem').filter({ has: page.locator(`> a[href^="/piloter/${trial}"]`) });
  await line.waitFor();
  expect(await line.count()).toBe(1);
  expect(await line.innerText()).toMatch(/Utprøvingen har startet\s+\p{L}+ \p{L}+, .*(siden|nå)/u);
  await line.getByText(/til i samme sak/).click();
  await line.getByText('Vi trenger svaret deres').waitFor();
  const told = await site.people.sees<Notices>(LEADER, 'notices?unread=true&limit=100');
  expect(await news.locator('> ul > li').count()).toBeLessThan(told.items.length);
  await page.getByRole('button', { name: 'Merk nyhetene som lest' }).click();
  await page.getByText('Ingenting nytt siden sist.').waitFor();
  await page.context().close();
});

test('what waits leads straight to where it is done: a page, or the form over the pilot’s page', async () => {
  const users = await site.page('leader-brukerutvalg', '/');
  const mine = section(users, /^Venter på deg/);
  await mine
    .getByRole('link', { name: /^Oppnevne brukerrepresentant/ })
    .first()
    .click();
  await users.getByRole('dialog').getByRole('button', { name: 'Oppnevn brukerrepresentant' }).waitFor();
  expect(addressOf(users)).toBe(`/piloter/${proposed}#appointUserRepresentative`);
  await doing(site.people, proposed)('leader-brukerutvalg', 'user-representatives', {
    person: 'user-representative-2',
  });
  await doing(site.people, proposed)('user-representative-2', 'confirmations');

  const leader = await site.page(LEADER, '/');
  await section(leader, /^Venter på deg/)
    .getByRole('link', { name: /^Svare på forslaget/ })
    .first()
    .click();
  await leader.waitForURL(/\/samtykke$/);
  const waits = section(await fresh(leader), 'Du venter på');
  await waits
    .getByText(/Kvæfjord.* skal .*Spurt/)
    .first()
    .waitFor();
  for (const one of [users, leader]) await one.context().close();
});
const fresh = async (page: Page): Promise<Page> => {
  await page.goto('/');
  await page.getByRole('heading', { name: 'Mitt bord' }).waitFor();
  return page;
};

test('a link to an objection leads to its button, and opens nothing over what is to be read', async () => {
  const id = await pilotIn(site.people, 'review-unobjected');
  const page = await site.page('fsu-member-1', `/piloter/${id}#object`);
  const button = page.getByRole('button', { name: 'Meld innsigelse' });
  await button.waitFor();
  await page.waitForFunction(`document.activeElement?.id === 'object'`);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.context().close();
});

test('committee matters are on the desk: meetings called, and papers to write that lead to where they are written', async () => {
  const does = (who: string, to: string, body: object) => site.people.does(who, `committees/FSU/${to}`, body);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const soon = { kind: 'extraordinary', startsAt: day(30), endsAt: day(30.1), place: 'Fløya' };
  const { created } = (await does('fsu-secretary', 'meetings', { meetings: [soon] })) as unknown as Made;
  const given = { title: 'Felles velkomst', summary: 'Kort', background: 'Langt', proposal: 'FSU går inn for det.' };
  const made = (await does(LEADER, 'cases', given)) as unknown as Made;
  const [one, meeting] = [made.created.cases[0], created.meetings[0]];
  await does('fsu-secretary', `cases/${one}/placements`, { meeting });
  const member = await site.page('fsu-member-1', '/');
  await section(member, 'Møter du er kalt inn til').getByText('Fløya').waitFor();
  await section(member, 'Møter du er kalt inn til').getByRole('link').first().click();
  await member.waitForURL(/\/moter\/FSU\/m\d+$/);
  const secretary = await site.page('fsu-secretary', '/');
  const mine = section(secretary, /^Venter på deg/);
  await mine.getByRole('link', { name: 'Skrive vurderingen i saken: Felles velkomst' }).click();
  await secretary.waitForURL(new RegExp(`/sekretar/FSU/sak/${one}$`));
  for (const page of [member, secretary]) await page.context().close();
});
interface Made {
  readonly created: { readonly cases: readonly string[]; readonly meetings: readonly string[] };
}

test('the board counts each phase, says whose turn it is and how long, and keeps what was chosen in the address', async () => {
  const page = await site.page(LEADER, '/piloter', { width: 320 });
  const overview = page.getByRole('navigation', { name: 'Hvor pilotene står' });
  await overview.getByRole('link', { name: 'Utprøving' }).click();
  await page.waitForURL(/#trial$/);
  const row = page.locator('.entry').filter({ has: page.locator(`a[href="/piloter/${trial}"]`) });
  expect(await row.innerText()).toMatch(/Venter på enhetsleder i Medisinsk avdeling.* i \d+ minutt/);
  await page.getByText('Velg ut piloter').click();
  await page.getByLabel('Fase').selectOption('trial');
  await page.waitForURL(/fase=trial/);
  await page.getByLabel('Søk i piloter').fill('hospitering');
  await page.waitForURL(/q=hospitering/);
  await page.reload();
  await page.getByRole('heading', { name: /^Utprøving/ }).waitFor();
  expect(await page.getByRole('heading', { name: /^Samtykke/ }).count()).toBe(0);
  expect(await page.getByLabel('Søk i piloter').inputValue()).toBe('hospitering');
  expect(await isTooWide(page)).toBe(false);
  await page.context().close();
});

test('the list finds parts of words, all forms of them, several, and letters however they were typed', async () => {
  const page = await site.page(LEADER, '/tiltak');
  const search = page.getByRole('searchbox', { name: 'Søk i listen' });
  const finds = async (words: string, found: RegExp) => {
    await search.fill(words);
    await page.getByRole('link', { name: found }).first().waitFor();
  };
  await finds('hospitering', /^KOM-07/);
  await finds('gjensidige hospiteringer', /^KOM-07/);
  await finds('LEDEROPPLÆRING', /^MIL-01/);
  await finds('lederoppl\u00e6ring felles', /^MIL-01/);
  await search.fill('á č đ ŋ š ŧ ž');
  await page.getByText('0 tiltak').waitFor();
  await search.fill('');
  await page.getByRole('radio', { name: 'Internt tiltak som også kan gjøres sammen' }).click();
  await page.waitForURL(/potensial=internal-with-joint-option/);
  await page.reload();
  await page.getByRole('link', { name: /^MIL-01/ }).waitFor();
  expect(await page.getByRole('link', { name: /^[A-ZÆØÅ]{2,5}-\d\d / }).allInnerTexts()).toHaveLength(1);
  await page.getByRole('link', { name: /^MIL-01/ }).click();
  await page.getByText('«Eventuelt felles lederopplæring»').waitFor();
  await page.getByRole('link', { name: 'Start en pilot på dette tiltaket' }).waitFor();
  await page.goto('/tiltak/KOM-07');
  await page.getByRole('listitem').filter({ hasText: 'Kvæfjord' }).first().waitFor();
  await page.context().close();
});

test('a search in the list finds words of the field, the best first, and says where to go on where there is nothing', async () => {
  const page = await site.page(LEADER, '/tiltak', { width: 320 });
  const search = page.getByRole('searchbox', { name: 'Søk i listen' });
  const first = page.locator('main li a').first();
  const finds = async (words: string, found: RegExp) => {
    await search.fill(words);
    await first.filter({ hasText: found }).waitFor();
  };
  await finds('hospitering', /^KOM-07/);
  await finds('tid 8', /^TID-08/);
  await finds('LIS', /^KOM-10/);
  await page.getByText('1 tiltak', { exact: true }).waitFor();
  await finds('okonomi budsjett', /^OKO-01/);
  await search.fill('hospitring');
  await page.getByText('Mente du').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'hospitering', exact: true }).click();
  await page.getByText('Mente du').waitFor({ state: 'detached' });
  expect(await search.inputValue()).toBe('hospitering');
  await page.getByLabel('Innsatsområde').selectOption('Økonomi');
  await page.getByRole('button', { name: 'Vis 2 tiltak i hele listen' }).click();
  await first.filter({ hasText: /^KOM-07/ }).waitFor();
  await search.fill('xyzzyx');
  await page.getByText('Ingen tiltak passer med dette.').waitFor();
  await page.getByRole('heading', { name: 'Tiltak som er mest prøvd' }).waitFor();
  expect(await isTooWide(page)).toBe(false);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Kompetanse' }).click();
  await first.filter({ hasText: /^KOM-01/ }).waitFor();
  await page.context().close();
});

test('the chair sets what the mandate puts first; all see what serves it and who set it; nobody writes over another', async () => {
  const chair = await site.page('fsu-chair', '/vurdering');
  await chair.getByRole('link', { name: 'Sett prioriteringene' }).click();
  await chair.getByRole('group', { name: /^Prioritering 1: / }).waitFor();
  const secretary = await site.page('fsu-secretary', '/vurdering/prioriteringer');

  await chair.getByRole('button', { name: 'Legg til en prioritering' }).click();
  await chair.getByRole('button', { name: 'Sett prioriteringene' }).click();
  await chair.getByText(/må ha en tekst som sier hva den er/).waitFor();
  const added = chair.getByRole('group', { name: /^Prioritering \d+: (ny|Bolyst)/ });
  await added.getByRole('textbox', { name: 'Egne ord (valgfritt)' }).fill('Bolyst for alle: čáppa');
  await added.getByLabel('Legg til et tiltak').selectOption('KOM-07');
  for (let up = await chair.getByRole('button', { name: 'Flytt opp: Bolyst for alle: čáppa' }).count(); up > 0;) {
    await chair.getByRole('button', { name: 'Flytt opp: Bolyst for alle: čáppa' }).press('Enter');
    up = await chair.getByRole('button', { name: 'Flytt opp: Bolyst for alle: čáppa' }).count();
  }
  await chair.getByRole('button', { name: 'Sett prioriteringene' }).click();
  await chair.getByText('Prioriteringene er satt.').waitFor();

  await secretary.getByText('Noen andre har satt prioriteringene mens du skrev.').waitFor(); // live
  await secretary.getByRole('button', { name: 'Sett prioriteringene' }).click();
  await secretary
    .getByText(/Noen andre har endret dette/)
    .first()
    .waitFor();
  await secretary.getByRole('button', { name: 'Begynn på nytt med det som gjelder nå' }).click();
  await secretary.getByRole('group', { name: /^Prioritering 1: Bolyst for alle/ }).waitFor();

  const member = await site.page('fsu-member-1', '/vurdering');
  const first = section(member, 'Det mandatet prioriterer').getByRole('listitem').first();
  await first.getByText('Bolyst for alle: čáppa').waitFor();
  await first.locator(`a[href="/piloter/${trial}"]`).waitFor();
  await member.getByRole('link', { name: 'Hvem satte prioriteringene, og når' }).click();
  await member.getByText('Det er leder og sekretær i FSU som setter prioriteringene.').waitFor();
  await section(member, 'Hvem satte hva, når')
    .getByText(/\(utvalgsleder\)/)
    .first()
    .waitFor();
  for (const one of [chair, secretary, member]) await one.context().close();
});
