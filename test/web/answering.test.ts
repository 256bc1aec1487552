import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isTooWide, shown, Site, violations } from '../support/browser.js';
import { day, proposal, termsOf } from '../support/proposals.js';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

const LEAD = 'unn-harstad-medisin';
const LEADER = `leader-${LEAD}`;
const USER = 'user-representative-1';
const BOTH = 'leader-ibestad-gratangen';
const PARTIES = [LEAD, 'ibestad', 'gratangen', 'harstad'];
const put = (hours = 100) =>
  proposal({ parties: PARTIES.map((party) => termsOf(party, hours)), indicators: [counting()] });
const counting = () => ({
  id: 'dager',
  name: 'Hospiteringsdager',
  unit: 'dager',
  direction: 'up',
  source: 'Turnusplanen',
  countingRule: 'Hele dager',
  reportedBy: [{ party: 'harstad', extractedBy: 'Lønnskontoret' }],
});

interface Seen {
  readonly phase: string;
  readonly parties: readonly { readonly party: string; readonly answer: { readonly answer: string } | null }[];
}
const answers = async (id: string): Promise<object> => {
  const { parties } = await site.people.sees<Seen>(LEADER, `pilots/${id}`);
  return Object.fromEntries(parties.map(({ party, answer }) => [party, answer?.answer]));
};

/** A pilot that waits for consent, seen by the users. */
async function asked(): Promise<string> {
  const { id } = await site.people.does(LEADER, 'pilots', { proposal: put() });
  await site.people.does(LEADER, `pilots/${id}/submissions`);
  await site.people.does('leader-brukerutvalg', `pilots/${id}/user-representatives`, { person: USER });
  await site.people.does(USER, `pilots/${id}/confirmations`);
  return id;
}
const consent = (id: string): string => `/piloter/${id}/samtykke`;
const choose = (page: Page, answer: string) => page.getByRole('radio', { name: answer }).check();

test('one answer for two organisations, on a phone: what is asked of each, in plain words', async () => {
  const id = await asked();
  const page = await site.page(BOTH, consent(id), { width: 320 });
  await page.getByRole('heading', { name: 'Dette blir Ibestad spurt om' }).waitFor();
  await page.getByRole('heading', { name: 'Dette blir Gratangen spurt om' }).waitFor();
  expect(await page.getByText('Det er beregnet til 100 timer').count()).toBe(2);
  expect([await violations(page), await isTooWide(page)]).toEqual([[], false]);
  await choose(page, 'Vi samtykker');
  await page.getByRole('button', { name: 'Gi samtykke' }).dblclick();
  await page.waitForURL(new RegExp(`/piloter/${id}$`));
  expect(await answers(id)).toMatchObject({ ibestad: 'given', gratangen: 'given', harstad: 'open' });
  await page.context().close();
});

test('the measurement contract is what the party itself counts, and what changed since it answered stands first', async () => {
  const id = await asked();
  await site.people.does('leader-harstad', `pilots/${id}/change-requests`, {
    parties: ['harstad'],
    version: 1,
    change: 'Færre timer',
  });
  await site.people.does(LEADER, `pilots/${id}/revisions`, { proposal: put(60) });
  const page = await site.page('leader-harstad', consent(id));
  const changed = page.getByText('Endret siden Harstad svarte sist');
  await changed.waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: 'Timer' }).textContent()).toContain('fra 100 til 60');
  await page
    .getByText('Kilde: Turnusplanen. Slik telles det: Hele dager. Tallene hentes ut av Lønnskontoret.')
    .waitFor();
  await page.context().close();
});

test('a coordinator registers an answer, and names who decided', async () => {
  const id = await asked();
  const page = await site.page('coordinator-harstad', consent(id));
  await choose(page, 'Vi sier nei');
  await page.getByRole('button', { name: 'Si nei' }).click();
  await page.getByRole('link', { name: 'Fyll ut «Hvorfor sier dere nei?».' }).waitFor();
  await page.getByLabel('Hvorfor sier dere nei?').fill('Vi mangler vikarer – á č đ ŋ š ŧ ž');
  await page.getByLabel('Hvem bestemte det?').fill('Kommunedirektøren');
  await page.getByLabel('Når ble det bestemt?').fill(day(0));
  await page.getByRole('button', { name: 'Si nei' }).click();
  await page.waitForURL(new RegExp(`/piloter/${id}$`));
  expect(await answers(id)).toMatchObject({ harstad: 'declined' });
  await page.context().close();
});

test('a proposal that changes while it is read says what changed, and what is typed stays', async () => {
  const id = await asked();
  const page = await site.page('leader-harstad', consent(id));
  await choose(page, 'Vi ber om en endring');
  await page.getByLabel('Hva må endres?').fill('To uker i stedet for fire');
  await site.people.does(LEADER, `pilots/${id}/revisions`, { proposal: put(40) });
  await page.getByText('Forslaget ble endret mens du leste').waitFor();
  await page.getByText('fra 100 til 40').waitFor();
  await page.getByRole('button', { name: 'Be om endring' }).click();
  await page.getByText('Forslaget er endret siden du leste det').waitFor();
  expect(await page.getByLabel('Hva må endres?').inputValue()).toBe('To uker i stedet for fire');
  await page.getByRole('button', { name: 'Jeg har lest endringen' }).click();
  await page.getByRole('button', { name: 'Be om endring' }).click();
  await page.waitForURL(new RegExp(`/piloter/${id}$`));
  expect(await answers(id)).toMatchObject({ harstad: 'change-requested' });
  await page.context().close();
});

test('revised in the form it was proposed in, it is put before the parties anew', async () => {
  const id = await asked();
  const page = await site.page(LEADER, `/piloter/${id}`);
  await page.getByRole('link', { name: 'Endre forslaget' }).click();
  await shown(page);
  await page.getByLabel('Hva skal piloten oppnå?').fill('Flere blir, og flere kommer');
  await page.getByRole('button', { name: 'Send endringen til partene' }).click();
  await page.waitForURL(new RegExp(`/piloter/${id}$`));
  expect(await site.people.sees(LEADER, `pilots/${id}`)).toMatchObject({
    aim: 'Flere blir, og flere kommer',
    proposalVersion: 2,
    indicators: [{ id: 'dager', reportedBy: [{ party: 'harstad', extractedBy: 'Lønnskontoret' }] }],
  });
  await page.context().close();
});
