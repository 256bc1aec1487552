import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isTooWide, shown, Site, violations } from '../support/browser.js';
import { inOslo } from '../support/keyboard.js';
import { Office } from '../support/office.js';
import { until } from '../support/until.js';

/** What committees ask of their members: a vote by e-mail, and to read before a meeting. */
jest.setTimeout(240_000);
const REASON = 'Det er for dyrt <script>document.title="taken"</script>';
const OTHERS = [
  ...[3, 4, 5, 6].map((n) => `fsu-member-${n}`),
  ...['user-representative-1', 'union-representative-1', 'fsu-chair', 'fsu-deputy-chair'],
];
const TABLET = { width: 820 };

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

const button = (page: Page, name: string) => page.getByRole('button', { name });
const summary = (page: Page, name: string) => page.locator('summary', { hasText: name }).first();

test('a case is decided by e-mail: opened by the secretary, answered for and against, and the result seen', async () => {
  const fsu = new Office(site);
  const one = await fsu.submit('Høringssvar om turnus');
  const secretary = await site.page('fsu-secretary', '/sekretar/FSU');
  await summary(secretary, 'Send saker ut på e-post').click();
  await button(secretary, 'Send saker ut på e-post').click();
  expect(await secretary.getByLabel('Svarfrist').getAttribute('aria-invalid')).toBe('true');
  await secretary.getByRole('checkbox', { name: 'Høringssvar om turnus' }).check();
  await secretary.getByLabel('Svarfrist').fill(inOslo(Date.now() + 3 * 86_400_000));
  await button(secretary, 'Send saker ut på e-post').dblclick();
  await secretary.getByRole('link', { name: /^Behandling på e-post/ }).click();
  await secretary.getByRole('heading', { name: 'Svarene så langt' }).waitFor();
  const round = (await fsu.case(one)).meeting ?? '';
  expect(Object.values((await fsu.state()).meetings).filter(({ kind }) => kind === 'round')).toHaveLength(1);

  const member = await site.page('fsu-member-1', '/', { width: 320 });
  await member
    .getByRole('link', { name: /Svare på saker som avgjøres på e-post/ })
    .first()
    .click();
  await member.getByRole('radio', { name: 'Utvalget ber om at det utredes.' }).check();
  expect([await violations(member), await isTooWide(member)]).toEqual([[], false]);
  await button(member, 'Stem i saken').dblclick();
  await member.getByText('Du har svart: Utvalget ber om at det utredes.').waitFor();
  expect(await fsu.count('RoundAnswered', one)).toBe(1);

  const against = await site.page('fsu-member-2', `/moter/FSU/${round}`);
  await button(against, 'Stem i saken').click(); // without a choice
  expect(await fsu.count('RoundAnswered', one)).toBe(1);
  await against.getByRole('radio', { name: 'Mot alle forslagene' }).check();
  await against.getByLabel(/^Merknad/).fill(REASON);
  await button(against, 'Stem i saken').click();
  await against.getByText('Du har svart: Mot alle forslagene').waitFor();
  await secretary.getByText(/Petter Havnås har svart/).waitFor(); // live
  await secretary.getByText(`Sofie Ytterdal stemmer mot alle forslag i «Høringssvar om turnus» – ${REASON}`).waitFor();

  const [proposal] = (await fsu.case(one)).proposals;
  for (const person of OTHERS)
    await site.people.does(person, `committees/FSU/rounds/${round}/answers`, {
      case: one,
      proposal: proposal?.id,
      remark: null,
    });
  await until('everybody has answered', async () => (await fsu.case(one)).status === 'decided');
  for (const page of [member, against, secretary]) {
    await page.getByText('vedtatt som foreslått').first().waitFor();
    await page.getByText('Stemmer: 9 for, 1 (Sofie Ytterdal) mot, 0 avholdende.').first().waitFor();
    expect(await page.title()).not.toBe('taken');
    await page.context().close();
  }
});

test('an SSU member reads the book on a tablet from the link in a mail, logging in on the way, and sees the decisions after', async () => {
  const ssu = new Office(site, 'SSU');
  const gathered = await ssu.today('Felles legevakt', 'Čáhppes beaivi – áčđŋšŧž', 'Vikarpool i nord');
  const [, second = ''] = gathered.cases;
  await ssu.freeze(gathered);
  const page = await loggedOut(`/moter/SSU/${gathered.id}#${second}`);
  await page.getByLabel('Hvem er du?').selectOption('leader-senja');
  await button(page, 'Logg inn').click();
  const title = page.getByRole('heading', { name: /Čáhppes beaivi – áčđŋšŧž$/ });
  await title.waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`/moter/SSU/${gathered.id}#${second}`);
  await until('the page is where the link leads', async () => isOnTop(page, title));

  const jump = page.getByRole('navigation', { name: 'Saksliste' }).getByRole('link');
  await jump.filter({ hasText: 'Vikarpool i nord' }).click();
  const third = page.getByRole('heading', { name: /Vikarpool i nord$/ });
  await until('the last case is in sight', async () => isInSight(page, third));
  await page.goBack();
  await until('back where one was', async () => isInSight(page, jump.first()));
  expect([await violations(page), await isTooWide(page)]).toEqual([[], false]);
  await page.getByText('Kort om Felles legevakt').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Saksframlegg, versjon 1 (DOCX)' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.docx$/);

  await ssu.hold(gathered.id);
  for (const one of gathered.cases) {
    const [proposal] = (await ssu.case(one)).proposals;
    await ssu.does(`cases/${one}/decisions`, { outcome: 'proposal', proposal: proposal?.id, reason: null });
  }
  const decided = page.getByRole('article').filter({ has: title });
  await decided.getByText('vedtatt som foreslått').waitFor(); // without a reload
  expect(await page.locator('.decided').count()).toBe(3);
  await page.context().close();
});

/** As somebody who comes from a mail, on a machine where nobody is logged in. */
async function loggedOut(path: string): Promise<Page> {
  const context = await site.browserOf('leader-senja', TABLET);
  await context.clearCookies();
  const page = await context.newPage();
  await page.goto(path);
  await shown(page);
  return page;
}

type Heading = ReturnType<Page['getByRole']>;
const top = async (heading: Heading): Promise<number> => (await heading.boundingBox())?.y ?? -1;
/** At the upper edge, or as far up as the page goes. */
async function isOnTop(page: Page, heading: Heading): Promise<boolean> {
  const atEnd = await page.evaluate('scrollY + innerHeight >= document.documentElement.scrollHeight - 2');
  const y = await top(heading);
  return y >= 0 && (y < 200 || atEnd === true);
}
const isInSight = async (page: Page, heading: Heading): Promise<boolean> => {
  const y = await top(heading);
  return y >= 0 && y < (page.viewportSize()?.height ?? 0);
};
