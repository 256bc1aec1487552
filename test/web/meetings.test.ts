import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isTooWide, shown, Site, violations } from '../support/browser.js';
import { Keyboard } from '../support/keyboard.js';
import { until } from '../support/until.js';

jest.setTimeout(300_000);

const SECRETARY = 'fsu-secretary';
const MEMBER = 'fsu-member-1';
const SCRIPT = '<script>document.title="taken"</script> & <b>fet</b>';

let site: Site;
/** A meeting whose minutes are out. */
let read: string;

beforeAll(async () => {
  site = await Site.open();
  read = await meetingWithMinutes();
});
afterAll(() => site?.close());

const inOslo = (ms: number): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Oslo' })
    .format(ms)
    .replace(' ', 'T');

interface Standing {
  readonly members: readonly { readonly person: string; readonly votes: boolean }[];
}
interface MeetingSeen {
  readonly status: string;
  readonly minutes: { readonly documents: unknown; readonly answers: readonly object[] } | null;
  readonly book: { readonly documents: unknown } | null;
  readonly agenda: readonly { readonly id: string }[];
}
const meetingOf = (id: string): Promise<MeetingSeen> => site.people.sees(SECRETARY, `committees/FSU/meetings/${id}`);

async function submitted(title: string): Promise<string> {
  const { created } = (await site.people.does('leader-harstad', 'committees/FSU/cases', {
    title,
    summary: `Kort om ${title}`,
    background: 'Tre kommuner har prøvd det.',
    proposal: 'FSU ber om at det utredes.',
    wantedBy: null,
  })) as unknown as { created: { cases: string[] } };
  return created.cases[0] ?? '';
}

async function meetingWithMinutes(): Promise<string> {
  const gives = (path: string, body: object = {}) => site.people.does(SECRETARY, `committees/FSU/${path}`, body);
  const one = await submitted(SCRIPT);
  const startsAt = new Date(Date.now() + 60_000).toISOString();
  const endsAt = new Date(Date.now() + 3_600_000).toISOString();
  const { created } = (await gives('meetings', {
    meetings: [{ kind: 'extraordinary', startsAt, endsAt, place: 'Teams' }],
  })) as unknown as { created: { meetings: string[] } };
  const meeting = created.meetings[0] ?? '';
  await gives(`cases/${one}/placements`, { meeting });
  await gives(`meetings/${meeting}/freezes`);
  const { members } = await site.people.sees<Standing>(SECRETARY, 'committees/FSU');
  const present = [...new Set(members.filter(({ votes }) => votes).map(({ person }) => person))];
  await gives(`meetings/${meeting}/holdings`, {
    present: present.map((person) => ({ person, deputyFor: null })),
    chairedBy: 'fsu-chair',
    recordedBy: SECRETARY,
  });
  await gives(`cases/${one}/decisions`, { outcome: 'proposal', proposal: await proposalOf(one), reason: null });
  await gives(`meetings/${meeting}/minutes-dispatches`);
  await until('minutes are made', async () => (await meetingOf(meeting)).minutes?.documents != null, 60_000);
  return meeting;
}

const proposalOf = async (one: string): Promise<string> =>
  (await site.people.sees<{ proposals: { id: string }[] }>(SECRETARY, `committees/FSU/cases/${one}`)).proposals[0]
    ?.id ?? '';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const summary = (page: Page, name: string) => page.locator('summary', { hasText: name }).first();

test('a secretary takes a meeting from plan to approved minutes by keyboard alone', async () => {
  const [first, second] = [await submitted('Felles introduksjonsuke'), await submitted('Hospitering i Harstad')];
  const page = await site.page(SECRETARY, '/sekretar/FSU');
  const keys = new Keyboard(page);
  const starts = Date.now() + 3 * 60_000;

  await keys.press(summary(page, 'Planlegg møter'));
  await keys.to(page.getByLabel('Type møte'));
  await page.keyboard.press('ArrowDown');
  await keys.moment(page.getByLabel('Begynner'), inOslo(starts));
  await keys.moment(page.getByLabel('Slutter'), inOslo(starts + 3_600_000));
  await keys.type(page.getByLabel(/^Sted/), 'Teams');
  await keys.press(button(page, 'Planlegg møtet'));

  let meeting = '';
  await until(
    'the meeting is planned',
    async () => {
      const { items } = await site.people.sees<{ items: { id: string; status: string }[] }>(
        SECRETARY,
        'committees/FSU/meetings?kind=extraordinary',
      );
      meeting = items.find(({ status }) => status === 'planned' || status === 'open')?.id ?? '';
      return meeting !== '';
    },
    20_000,
  );
  await keys.press(page.locator(`a[href="/sekretar/FSU/${meeting}"]`).last());
  await page.waitForURL(`**/sekretar/FSU/${meeting}`);

  await keys.press(summary(page, 'Hent fra køen'));
  for (const title of ['Felles introduksjonsuke', 'Hospitering i Harstad']) {
    await keys.press(button(page, `Sett opp saken: ${title}`));
    await page.getByRole('button', { name: `Til køen: ${title}` }).waitFor();
  }
  await keys.press(button(page, 'Opp: Hospitering i Harstad'));
  await until('the order is kept', async () => (await meetingOf(meeting)).agenda[0]?.id === second, 20_000);

  await keys.press(page.getByRole('link', { name: 'Felles introduksjonsuke' }).first());
  await page.waitForURL(`**/sekretar/FSU/sak/${first}`);
  await keys.type(page.getByLabel(/^Vurdering/), 'Forsøket er lite og godt avgrenset.');
  await keys.press(button(page, 'Lagre saksframlegget'));
  await page.getByText('Saksframlegget er lagret.').waitFor();
  await keys.press(page.getByRole('link', { name: 'Til sakslisten' }));

  await keys.press(button(page, 'Frys sakslisten'));
  await page.getByRole('link', { name: /Saksframlegg, versjon 1 \(PDF\)/ }).waitFor({ timeout: 60_000 });
  await keys.press(button(page, /^Før møtet|Hold møtet|Før oppmøte/));
  await summary(page, 'Oppmøte:').waitFor();
  for (const n of [0, 1]) {
    const open = page.locator('summary', { hasText: 'Før vedtaket i saken' });
    await until('the form is there', async () => (await open.count()) >= 1, 20_000);
    const decision = page.getByText('FSU ber om at det utredes.');
    await keys.press(page.locator('li.case', { hasText: 'Beslutningssak' }).nth(n).locator('summary').first());
    await keys.press(page.locator('li.case', { hasText: 'Beslutningssak' }).nth(n).getByRole('radio').first(), 'Space');
    await keys.press(
      page
        .locator('li.case', { hasText: 'Beslutningssak' })
        .nth(n)
        .getByRole('button', { name: 'Før vedtaket i saken' })
        .last(),
    );
    await page.locator('.decided', { has: decision }).nth(n).waitFor();
  }
  await keys.type(page.getByRole('textbox', { name: /^Innledning/ }), 'Lederen ønsket velkommen.');
  await keys.press(page.getByRole('form', { name: 'Innledning' }).getByRole('button'));
  await page.getByRole('button', { name: 'Lagret' }).waitFor();
  await keys.press(button(page, 'Send ut referatet'));
  await page.getByRole('link', { name: /Referat, versjon 1 \(PDF\)/ }).waitFor({ timeout: 60_000 });
  await page.context().close();

  const chair = await site.page('fsu-chair', `/sekretar/FSU/${meeting}`);
  await new Keyboard(chair).press(button(chair, 'Godkjenn referatet'));
  await chair.getByText(/^Godkjent /).waitFor();
  expect((await meetingOf(meeting)).status).toBe('approved');
  await chair.context().close();
});

test('a member reads the book on a tablet, downloads it, and approves the minutes', async () => {
  const page = await site.page(MEMBER, `/moter/FSU/${read}`, { width: 768 });
  const jump = page.getByRole('navigation', { name: 'Saksliste' }).getByRole('link', { name: /fet/ });
  await jump.click();
  await expect(page.evaluate('location.hash')).resolves.toMatch(/^#c\d+$/);
  expect(await page.title()).not.toBe('taken');
  await page.getByRole('heading', { name: new RegExp('<script>document') }).waitFor();
  await page.getByText('Kort om <script>').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Saksframlegg, versjon 1 \(PDF\)/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.pdf$/);
  await button(page, 'Jeg godkjenner referatet').click();
  await page.getByText(/har godkjent\.$/).waitFor();
  expect((await meetingOf(read)).minutes?.answers).toHaveLength(1);
  await page.context().close();
});

test('a submitted case keeps what is typed when the window closes, and says what is missing', async () => {
  const context = await site.browserOf('leader-harstad', { width: 320 });
  const page = await context.newPage();
  await page.goto('/saker/ny?utvalg=FSU');
  await shown(page);
  await page.getByRole('button', { name: 'Meld saken' }).click();
  await page.getByRole('heading', { name: 'Dette må rettes' }).waitFor();
  const title = 'Dutkit ja oahpahus – áčđŋšŧž 🎉';
  await page.getByLabel('Tittel').fill(title);
  await page.close();
  const again = await context.newPage();
  await again.goto('/saker/ny');
  expect(await again.getByLabel('Tittel').inputValue()).toBe(title);
  await again.getByLabel('Sammendrag').fill('Kort.');
  await again.getByLabel('Bakgrunn').fill('a'.repeat(8000));
  await again.getByRole('button', { name: 'Meld saken' }).dblclick();
  await again.getByRole('link', { name: 'Se saken' }).click();
  await again.getByRole('heading', { level: 1, name: title }).waitFor();
  const { items } = await site.people.sees<{ items: { title: string }[] }>(SECRETARY, 'committees/FSU/cases');
  expect(items.filter((one) => one.title === title)).toHaveLength(1);
  await context.close();
});

test('the status prints, and shows the numbers that the API gives', async () => {
  const page = await site.page('ssu-secretary', '/ssu-status');
  const report = await site.people.sees<{ counts: Record<string, number>; total: number }>(
    'ssu-secretary',
    'reports/ssu-status?format=json',
  );
  await page.getByRole('heading', { name: `Piloter etter fase (${report.total} i alt)` }).waitFor();
  const rows = await page
    .locator('tr[data-phase]')
    .evaluateAll((found) => found.map((row) => [row.dataset['phase'], Number(row.cells[1]?.textContent)]));
  expect(Object.fromEntries(rows)).toEqual(report.counts);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Skriv ut' }).isVisible()).toBe(false);
  expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  await page.context().close();
});

const PAGES: readonly (readonly [string, string])[] = [
  ['/moter', MEMBER],
  ['/moter/FSU', MEMBER],
  ['/moter/FSU/$read', MEMBER],
  ['/sekretar/FSU', SECRETARY],
  ['/sekretar/FSU/$read', SECRETARY],
  ['/saker/ny', 'leader-harstad'],
  ['/ssu-status', 'ssu-secretary'],
  ['/rapporter', 'ssu-secretary'],
  ['/utsendinger', SECRETARY],
  ['/tilgjengelighet', MEMBER],
];
test.each(PAGES)('%s can be used by everybody: in light and dark, on a phone and a screen', async (path, person) => {
  for (const scheme of ['light', 'dark'] as const)
    for (const width of [320, 1280]) {
      const page = await site.page(person, path.replace('$read', read), { scheme, width });
      expect([scheme, width, await violations(page)]).toEqual([scheme, width, []]);
      expect([scheme, width, await isTooWide(page)]).toEqual([scheme, width, false]);
      await page.context().close();
    }
});

test('the accessibility statement is open to whoever is not logged in', async () => {
  const context = await site.browserOf(MEMBER);
  await context.clearCookies();
  const page = await context.newPage();
  await page.goto('/tilgjengelighet');
  await page.getByRole('heading', { level: 1, name: 'Tilgjengelighetserklæring' }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await context.close();
});

test('a login that runs out in the middle of a form loses nothing', async () => {
  const context = await site.browserOf('leader-harstad');
  const page = await context.newPage();
  await page.goto('/saker/ny');
  await page.getByLabel('Tittel').fill('Utløpt');
  await page.getByLabel('Sammendrag').fill('Kort.');
  await page.getByLabel('Bakgrunn').fill('Langt.');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Meld saken' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hvem er du?').selectOption('leader-harstad');
  await dialog.getByRole('button', { name: 'Logg inn' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.getByLabel('Bakgrunn').inputValue()).toBe('Langt.');
  await page.getByRole('button', { name: 'Meld saken' }).click();
  await page.getByRole('link', { name: 'Se saken' }).waitFor();
  await context.close();
});
