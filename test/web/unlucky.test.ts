import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expectFault, shown, Site } from '../support/browser.js';
import { doing, pilotIn, seenByUsers } from '../support/lives.js';
import { figure, LEAD, proposal } from '../support/proposals.js';
import { until } from '../support/until.js';

/** What goes wrong while somebody writes: the login runs out, the network goes, somebody else was there first. */
let site: Site;
let trial: string;
beforeAll(async () => {
  site = await Site.open();
  trial = await pilotIn(site.people, 'trial');
});
afterAll(() => site?.close());

const LEADER = `leader-${LEAD}`;
const WORDS = 'Dette må ikke bli borte – á č đ ŋ š ŧ ž 👩🏽‍⚕️';

async function asked(): Promise<string> {
  const { id } = await site.people.does(LEADER, 'pilots', { proposal: proposal() });
  await site.people.does(LEADER, `pilots/${id}/submissions`);
  await seenByUsers(doing(site.people, id));
  return id;
}

/** One form: whose, where it is, how it is filled in, what sends it, and what shows that it was sent. */
interface Written {
  readonly by: string;
  readonly at: () => Promise<string>;
  readonly write: (page: Page) => Promise<Locator>;
  readonly send: string;
  readonly sent: (page: Page) => Promise<unknown>;
}
async function wrote(field: Locator): Promise<Locator> {
  await field.fill(WORDS);
  return field;
}
const FORMS: Readonly<Record<string, Written>> = {
  consent: {
    by: 'leader-harstad',
    at: async () => `/piloter/${await asked()}/samtykke`,
    write: async (page) => {
      await page.getByRole('radio', { name: 'Vi ber om en endring' }).check();
      return wrote(page.getByLabel('Hva må endres?'));
    },
    send: 'Be om endring',
    sent: (page) => page.waitForURL(/\/piloter\/[^/]+$/),
  },
  status: {
    by: 'leader-harstad',
    at: () => Promise.resolve(`/piloter/${trial}/status`),
    write: async (page) => {
      await page.getByRole('radio', { name: 'I rute' }).check();
      return wrote(page.getByRole('textbox', { name: /setning/ }));
    },
    send: 'Send status',
    sent: (page) => page.getByText('Takk. Statusen er sendt.').waitFor(),
  },
  evaluation: {
    by: 'leader-harstad',
    at: async () => `/piloter/${await pilotIn(site.people, 'evaluation')}/evaluering`,
    write: async (page) => {
      await page.getByRole('radio', { name: 'Bedre' }).check();
      await page.getByRole('radio', { name: 'Ja' }).check();
      return wrote(page.getByLabel('Hva så dere?'));
    },
    send: 'Send evalueringen',
    sent: (page) => page.getByText('Takk. Evalueringen er sendt.').waitFor(),
  },
  'a form of the pilot’s page': {
    by: LEADER,
    at: async () => `/piloter/${await pilotIn(site.people, 'trial')}`,
    write: async (page) => {
      await page.getByRole('button', { name: 'Sett på pause' }).click();
      return wrote(page.getByRole('dialog').getByLabel('Begrunnelse'));
    },
    send: 'Sett på pause',
    sent: (page) => page.getByRole('button', { name: 'Ta opp igjen' }).first().waitFor(),
  },
  revision: {
    by: LEADER,
    at: async () => `/forslag/${await asked()}`,
    write: (page) => wrote(page.getByLabel('Hva skal piloten oppnå?')),
    send: 'Send endringen til partene',
    sent: (page) => page.waitForURL(/\/piloter\/[^/]+$/),
  },
};
const button = (page: Page, { send }: Written) => page.getByRole('button', { name: send }).last();
const sends = (page: Page, form: Written) => button(page, form).click();

async function logsInAgain(page: Page, person: string): Promise<void> {
  const login = page.getByRole('dialog').filter({ has: page.getByRole('heading', { name: 'Logg inn' }) });
  await login.getByLabel('Hvem er du?').selectOption(person);
  await login.getByRole('button', { name: 'Logg inn' }).click();
  await login.waitFor({ state: 'detached' });
}

test.each(Object.entries(FORMS))('%s: a login that runs out in the middle loses nothing', async (_, form) => {
  const page = await site.page(form.by, await form.at());
  const field = await form.write(page);
  await page.context().clearCookies();
  // As the form hears it, also where the page has found out by itself and asks for the login already.
  await button(page, form).dispatchEvent('click');
  await logsInAgain(page, form.by);
  expect(await field.inputValue()).toBe(WORDS);
  await sends(page, form);
  await form.sent(page);
  await page.context().close();
});

test.each(Object.entries(FORMS))(
  '%s: without a network that is said at once, and pressed again with one it is sent, once',
  async (_, form) => {
    expectFault(/ERR_INTERNET_DISCONNECTED/);
    const page = await site.page(form.by, await form.at());
    await page.context().setOffline(true);
    await page.getByText('Du er uten nett.').waitFor();
    const field = await form.write(page);
    const keys: string[] = [];
    page.on('request', (request) => {
      const key = request.headers()['idempotency-key'];
      if (key !== undefined) keys.push(key);
    });
    await sends(page, form);
    await page.getByText('Send på nytt når du har kontakt').locator('visible=true').waitFor();
    expect(await field.inputValue()).toBe(WORDS);
    await page.context().setOffline(false);
    await page.getByText('Du er uten nett.').waitFor({ state: 'detached' });
    await sends(page, form);
    await form.sent(page);
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
    await page.context().close();
  },
);

test('an answer whose question is withdrawn while it is written stays on the page, to be copied or deleted', async () => {
  const form = FORMS['consent']!;
  const at = await form.at();
  const page = await site.page(form.by, at, { width: 390 });
  await form.write(page);
  const [, id = ''] = /piloter\/([^/]+)/.exec(at) ?? [];
  await doing(site.people, id)(LEADER, 'withdrawals', { reason: 'Enheten omorganiseres' });
  await page.getByText('Teksten din er ikke sendt').waitFor();
  await page.getByText(WORDS, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Slett teksten' }).click();
  await page.getByText(WORDS, { exact: true }).waitFor({ state: 'detached' });
  await page.context().close();
});

test('a reason that was typed and put away, and can no longer be given, is on the pilot’s page', async () => {
  const id = await pilotIn(site.people, 'trial');
  const page = await site.page(LEADER, `/piloter/${id}`, { width: 390 });
  await page.getByRole('button', { name: 'Sett på pause' }).click();
  await page.getByRole('dialog').getByLabel('Begrunnelse').fill(WORDS);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.getByText('Teksten din er ikke sendt').count()).toBe(0);
  await doing(site.people, id)(LEADER, 'pauses', { reason: 'Vikaren er syk' });
  await page.getByText('Teksten din er ikke sendt').waitFor();
  await page.getByText(WORDS, { exact: true }).waitFor();
  await page.context().close();
});

test('an answer to a proposal that leaves the FSU while it is written stays on the FSU’s page', async () => {
  const id = await pilotIn(site.people, 'review-unobjected');
  const page = await site.page('fsu-member-1', '/vurdering', { width: 390 });
  const proposal = page.getByRole('article').filter({ has: page.locator(`a[href="/piloter/${id}"]`) });
  await proposal.getByRole('button', { name: 'Meld innsigelse' }).click();
  await proposal.getByLabel('Begrunnelse').fill(WORDS);
  expect(await proposal.getByText('Teksten din er ikke sendt').count()).toBe(0);
  await doing(site.people, id)(LEADER, 'withdrawals', { reason: 'Enheten omorganiseres' });
  await proposal.getByText('Teksten din er ikke sendt').waitFor();
  await proposal.getByText(WORDS, { exact: true }).waitFor();
  await page.reload();
  await proposal.getByText(WORDS, { exact: true }).waitFor();
  await proposal.getByRole('button', { name: 'Slett teksten' }).click();
  await proposal.waitFor({ state: 'detached' });
  await page.context().close();
});

test('a draft is written without a network, and saved when it is back', async () => {
  expectFault(/ERR_INTERNET_DISCONNECTED/);
  const page = await site.page(LEADER, '/forslag/nytt?tiltak=KOM-06');
  await page.context().setOffline(true);
  await page.getByLabel('Hva skal piloten oppnå?').fill(WORDS);
  await page.getByText('Vi får ikke kontakt').waitFor();
  await page.context().setOffline(false);
  await page.getByText('Utkastet er lagret').waitFor();
  expect(await page.getByText('Vi får ikke kontakt').count()).toBe(0);
  expect(await page.getByLabel('Hva skal piloten oppnå?').inputValue()).toBe(WORDS);
  await page.context().close();
});

test('an API that is away for a while is said to be away, and asked again', async () => {
  expectFault(/ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE|502|503/);
  const form = FORMS['status']!;
  const page = await site.page(form.by, await form.at());
  const field = await form.write(page);
  await site.installation.api.stop();
  await sends(page, form);
  await page.getByText('Vi får ikke kontakt').first().waitFor();
  expect(await field.inputValue()).toBe(WORDS);
  await site.installation.serve();
  await sends(page, form);
  await form.sent(page);
  await page.context().close();
});

interface Seen {
  readonly statuses: readonly { readonly party: string; readonly note: string | null }[];
}
const statusesOf = async (id: string): Promise<readonly (string | null)[]> =>
  (await site.people.sees<Seen>(LEADER, `pilots/${id}`)).statuses.map(({ note }) => note);
const note = (page: Page) => page.getByRole('textbox', { name: /setning/ });

test('figures that change while a status is written are said, and shown, and nothing typed is lost', async () => {
  const id = await pilotIn(site.people, 'trial');
  const page = await site.page('leader-harstad', `/piloter/${id}/status`);
  await page.getByRole('radio', { name: 'I rute' }).check();
  await note(page).fill(WORDS);
  const value = page.getByRole('textbox', { name: /^Hospiteringsdager/ });
  await value.fill('14');
  await page.getByLabel('Fra og med').fill(figure(14).period.from);
  await page.getByLabel('Til og med').fill(figure(14).period.to);
  await doing(site.people, id)('coordinator-harstad', 'figures', { party: 'harstad', ...figure(77) });
  await page.getByText('Harstad har meldt noe siden du begynte.').waitFor();
  await page.getByText(/sist 77/).waitFor();
  expect([await note(page).inputValue(), await value.inputValue()]).toEqual([WORDS, '14']);
  await page.getByRole('button', { name: 'Send status' }).dblclick();
  await page.getByText('Takk. Statusen er sendt.').waitFor();
  expect(await statusesOf(id)).toEqual([WORDS]);
  await page.context().close();
});

test('two windows write the same status: what one sends is seen in the other, whose text stays', async () => {
  const id = await pilotIn(site.people, 'trial');
  const context: BrowserContext = await site.browserOf('leader-harstad');
  const [one, other] = [await context.newPage(), await context.newPage()];
  for (const page of [one, other]) {
    await page.goto(`/piloter/${id}/status`);
    await shown(page);
    await page.getByRole('radio', { name: 'I rute' }).check();
  }
  await one.bringToFront();
  await note(one).fill('Fra det første vinduet');
  await note(other).fill('Fra det andre vinduet');
  await one.getByRole('button', { name: 'Send status' }).click();
  await one.getByText('Takk. Statusen er sendt.').waitFor();
  await other.getByText('Harstad har meldt noe siden du begynte.').waitFor();
  expect(await note(other).inputValue()).toBe('Fra det andre vinduet');
  await other.getByRole('button', { name: 'Send status' }).click();
  await other.getByText('Takk. Statusen er sendt.').waitFor();
  expect(await statusesOf(id)).toEqual(['Fra det første vinduet', 'Fra det andre vinduet']);
  await context.close();
});

test('what another does is seen on the pilot’s page, and not written over what is open there', async () => {
  const id = await pilotIn(site.people, 'trial');
  const page = await site.page(LEADER, `/piloter/${id}`);
  await page.getByRole('button', { name: 'Forleng utprøvingen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Begrunnelse').fill(WORDS);
  const report = { party: 'harstad', standing: 'stopped', note: 'Alt står stille', figures: [] };
  await doing(site.people, id)('leader-harstad', 'status-reports', report);
  await page.getByText('Alt står stille').first().waitFor();
  expect(await dialog.getByLabel('Begrunnelse').inputValue()).toBe(WORDS);
  await until('the focus is where it was', () =>
    dialog.getByLabel('Begrunnelse').evaluate((field) => field === field.ownerDocument.activeElement),
  );
  await page.context().close();
});
