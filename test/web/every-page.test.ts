import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { isTooWide, shown, Site, violations } from '../support/browser.js';
import { everyKindOfThing, type Things } from '../support/things.js';

/** Every page, with something on it, as somebody who has it: nobody is shut out, and nothing is refused by the browser. */
jest.setTimeout(300_000);
const WEB = fileURLToPath(new URL('../../apps/web/src', import.meta.url));

let site: Site;
let things: Things;
beforeAll(async () => {
  site = await Site.open();
  things = await everyKindOfThing(site);
});
afterAll(() => site?.close());

const SECRETARY = 'fsu-secretary';
const MEMBER = 'fsu-member-1';
const LEADER = 'leader-harstad';

/** An address as the list of pages or a kind has it; whose page; where it is; what is on it when it is filled. */
const PAGES: readonly (readonly [route: string, person: string, where: (of: Things) => string, holds: RegExp])[] = [
  ['/', LEADER, () => '/', /Gjensidig hospitering/],
  ['/', SECRETARY, () => '/', /Gjensidig hospitering/],
  ['/tiltak', LEADER, () => '/tiltak', /KOM-07/],
  ['/tiltak', LEADER, () => '/tiltak?q=kompetanse&potensial=joint', /tiltak/],
  ['/tiltak/$code', LEADER, () => '/tiltak/KOM-07', /Gjensidig hospitering/],
  ['/tiltak/$code', LEADER, () => '/tiltak/MIL-01', /MIL-01/],
  ['/utgaver', SECRETARY, () => '/utgaver', /Tiltaksliste under arbeid/],
  ['/utgaver/$id', SECRETARY, ({ edition }) => `/utgaver/${edition}`, /Felles sommerskole/],
  ['/utgaver/$id', MEMBER, ({ sentEdition }) => `/utgaver/${sentEdition}`, /Hospitere hos kvarandre/],
  ['/forslag/nytt', 'leader-unn-harstad-medisin', () => '/forslag/nytt?tiltak=KOM-07', /KOM-07/],
  ['/forslag/$id', 'leader-unn-harstad-medisin', ({ draft }) => `/forslag/${draft}`, /KOM-07/],
  ['/forslag/$id', 'leader-unn-harstad-medisin', ({ consent }) => `/forslag/${consent}`, /Endre forslaget/],
  ['/piloter/$id', LEADER, ({ consent }) => `/piloter/${consent}`, /Svar på forslaget/],
  ['/piloter/$id/samtykke', LEADER, ({ consent }) => `/piloter/${consent}/samtykke`, /Hospiteringsdager/],
  ['/piloter', LEADER, () => '/piloter', /Gjensidig hospitering/],
  ['/piloter/$id', LEADER, ({ trial }) => `/piloter/${trial}`, /133 dager/],
  ['/piloter/$id', LEADER, ({ concluded }) => `/piloter/${concluded}`, /SSU er enig/],
  ['/piloter/$id', 'leader-unn-harstad-medisin', ({ joint }) => `/piloter/${joint}`, /Endrede opptakskrav/],
  ['/piloter/$id/status', LEADER, ({ trial }) => `/piloter/${trial}/status`, /Send status/],
  ['/piloter/$id/evaluering', LEADER, ({ evaluation }) => `/piloter/${evaluation}/evaluering`, /Det hjalp/],
  ['/vurdering', 'fsu-chair', () => '/vurdering', /Gjensidig hospitering/],
  ['/vurdering/prioriteringer', 'fsu-chair', () => '/vurdering/prioriteringer', /Kompetanse/],
  ['/moter', MEMBER, () => '/moter', /saker|sak/],
  ['/moter/$committee', MEMBER, () => '/moter/FSU', /Undersøke flere kommuner/],
  ['/moter/$committee/$id', MEMBER, ({ frozen }) => `/moter/FSU/${frozen}`, /Saksframlegg, versjon 1/],
  ['/moter/$committee/$id', MEMBER, ({ out }) => `/moter/FSU/${out}`, /Referat, versjon 1/],
  ['/moter/$committee/$id', MEMBER, ({ round }) => `/moter/FSU/${round}`, /Din stemme/],
  ['/saker/$committee/$id', LEADER, ({ waiting }) => `/saker/FSU/${waiting}`, /Kort om/],
  ['/saker/$committee/$id', MEMBER, ({ ofEdition }) => `/saker/FSU/${ofEdition}`, /Se det saken gjelder/],
  ['/saker/$committee/$id', MEMBER, ({ decided }) => `/saker/FSU/${decided}`, /Undersøke flere kommuner/],
  ['/sekretar/$committee', SECRETARY, () => '/sekretar/FSU', /Saker i kø \([1-9]/],
  ['/sekretar/$committee/$id', SECRETARY, ({ planned }) => `/sekretar/FSU/${planned}`, /Hent fra køen/],
  ['/sekretar/$committee/$id', SECRETARY, ({ held }) => `/sekretar/FSU/${held}`, /Skriv referatet/],
  ['/sekretar/$committee/$id', 'fsu-chair', ({ frozen }) => `/sekretar/FSU/${frozen}`, /Ta inn saken etter fristen/],
  ['/sekretar/$committee/$id', SECRETARY, ({ round }) => `/sekretar/FSU/${round}`, /Svarene så langt/],
  ['/sekretar/$committee/sak/$id', SECRETARY, ({ onAgenda }) => `/sekretar/FSU/sak/${onAgenda}`, /Vurdering/],
  ['/sekretar/$committee/sak/$id', SECRETARY, ({ ofPilot }) => `/sekretar/FSU/sak/${ofPilot}`, /Hva forslag 1 gjør/],
  ['/utsendinger', SECRETARY, () => '/utsendinger', /Den kom fram/],
  ['/status', 'ssu-secretary', () => '/status', /Gjensidig hospitering/],
  ['/rapporter', 'ssu-secretary', () => '/rapporter', /Rapporter/],
  ['/saker/ny', LEADER, () => '/saker/ny', /Forslag til vedtak/],
  ['/innlogging', LEADER, () => '/innlogging?svar=ukjent', /Vi kjenner deg ikke/],
  ['/tilgjengelighet', LEADER, () => '/tilgjengelighet', /Tilgjengelighetserklæring/],
];

test('no page is left out', () => {
  const kinds = readdirSync(join(WEB, 'kinds'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = ['app/routes.tsx', ...kinds.map(({ name }) => `kinds/${name}/index.ts`)];
  const said = files.map((file) => readFileSync(join(WEB, file), 'utf8')).join('\n');
  const routes = [...said.matchAll(/(?:page|searched)\(\s*'(\/[^']*)'/g)].map(([, route]) => route);
  expect(routes.length).toBeGreaterThan(20);
  expect(new Set(PAGES.map(([route]) => route))).toEqual(new Set(routes));
});

test.each(PAGES.map(([route, person, where, holds]) => ({ route, person, where, holds })))(
  '$route, by $person with $holds, can be used by everybody: in light and dark, on a phone and a screen',
  async ({ person, where, holds }) => {
    const page = await site.page(person, where(things));
    await page.getByText(holds).first().waitFor({ state: 'attached' });
    await unfold(page);
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [320, 1280]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        expect([colorScheme, width, await violations(page)]).toEqual([colorScheme, width, []]);
        expect([colorScheme, width, await isTooWide(page)]).toEqual([colorScheme, width, false]);
      }
    await page.context().close();
  },
);

test('a round by e-mail is spoken of by when answers are due, on every page that shows it, and never as a meeting with an hour', async () => {
  for (const [person, path] of [
    [MEMBER, `/moter/FSU/${things.round}`],
    [SECRETARY, `/sekretar/FSU/${things.round}`],
  ] as const) {
    const page = await site.page(person, path, { width: 390 });
    await page.getByText('Svar innen').first().waitFor();
    await unfold(page);
    const said = await page.getByRole('main').innerText();
    // The way to cases that have no meeting yet, and the agenda's next, are no words of the round's own.
    expect(said.match(/møtet|\d\d\.\d\d–\d\d\.\d\d/gi)).toBeNull();
    await page.context().close();
  }
  const [inList, inOffice] = [await site.page(MEMBER, '/moter/FSU'), await site.page(SECRETARY, '/sekretar/FSU')];
  for (const page of [inList, inOffice]) {
    const line = page.getByRole('listitem').filter({ hasText: 'Behandling på e-post' }).first();
    await line.waitFor();
    expect(await line.innerText()).toMatch(/svar innen/i);
    expect(await line.innerText()).not.toMatch(/–\d\d\.\d\d/);
    await page.context().close();
  }
});

/** Opens what is folded away: a form is no less for everybody because it is closed at first. */
async function unfold(page: Page): Promise<void> {
  for (const closed = page.locator('details:not([open]) > summary:visible'); (await closed.count()) > 0;)
    await closed.first().click();
  await shown(page);
}
