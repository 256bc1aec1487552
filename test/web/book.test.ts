import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { isTooWide, shown, Site, violations } from '../support/browser.js';
import { doing, pilotIn } from '../support/lives.js';
import { figure } from '../support/proposals.js';
import { until } from '../support/until.js';

/** The meeting book as its readers have it, on a tablet and on paper; and what a secretary is told before it is too late. */
jest.setTimeout(300_000);

const SECRETARY = 'fsu-secretary';
const TABLET = { width: 820 };

let site: Site;
/** A frozen meeting of the FSU that has a pilot to recommend on, and a short case after it. */
let meeting: string;
let cases: { readonly pilot: string; readonly short: string };

beforeAll(async () => {
  site = await Site.open();
  await tried();
  meeting = await planned();
  const asked = async () => (await casesOf()).find(({ about }) => about.stage === 'recommendation')?.id;
  await until('the pilot is a case', async () => (await asked()) !== undefined, 30_000);
  const pilot = (await asked()) ?? '';
  const { created } = (await site.people.does('leader-harstad', 'committees/FSU/cases', {
    ...{ title: 'Felles introduksjonsuke', summary: 'Kort', background: 'Lang '.repeat(400), proposal: 'Utredes.' },
    wantedBy: null,
  })) as unknown as { created: { cases: string[] } };
  cases = { pilot, short: created.cases[0] ?? '' };
  for (const one of [cases.pilot, cases.short]) await gives(`cases/${one}/placements`, { meeting });
  await gives(`meetings/${meeting}/freezes`);
  await until('the book is made', async () => (await seen()).book?.documents != null, 60_000);
});
afterAll(() => site?.close());

const gives = (path: string, body: object = {}, who = SECRETARY) =>
  site.people.does(who, `committees/FSU/${path}`, body);
interface Seen {
  readonly book: { readonly documents: unknown } | null;
  readonly minutes: { readonly version: number; readonly documents: unknown; readonly silent: string[] } | null;
}
const seen = (): Promise<Seen> => site.people.sees(SECRETARY, `committees/FSU/meetings/${meeting}`);
const casesOf = async () =>
  (
    await site.people.sees<{ items: { id: string; about: { kind: string; stage?: string } }[] }>(
      SECRETARY,
      'committees/FSU/cases?limit=100',
    )
  ).items;

/** A pilot that was tried, with a figure that is disputed. */
async function tried(): Promise<void> {
  const id = await pilotIn(site.people, 'trial');
  const does = doing(site.people, id);
  await does('leader-kvaefjord', 'figures', { party: 'kvaefjord', ...figure(133, 20) });
  const { figures } = await site.people.sees<{ figures: { id: string; value: number | null }[] }>(
    'leader-harstad',
    `pilots/${id}`,
  );
  const disputed = figures.find(({ value }) => value === 133)?.id;
  const method = 'Bare dager som kan faktureres';
  await does('leader-harstad', 'disputes', { party: 'harstad', figure: disputed, value: 4, method });
  await does('leader-harstad', 'figures', { party: 'harstad', ...figure(9, 20) });
  await does('leader-unn-harstad-medisin', 'endings', { reason: null });
  for (const party of ['unn-harstad-medisin', 'harstad', 'kvaefjord'])
    await does(`leader-${party}`, 'evaluations', { party, change: 'better', account: 'Det hjalp', goOn: true });
  await does('user-representative-2', 'user-evaluations', { change: 'better', account: 'Tryggere', goOn: true });
}

async function planned(): Promise<string> {
  const [startsAt, endsAt] = [60_000, 3_600_000].map((ms) => new Date(Date.now() + ms).toISOString());
  const { created } = (await gives('meetings', {
    meetings: [{ kind: 'extraordinary', startsAt, endsAt, place: 'Teams' }],
  })) as unknown as { created: { meetings: string[] } };
  return created.meetings[0] ?? '';
}

const book = (person = 'fsu-member-1') => site.page(person, `/moter/FSU/${meeting}`, TABLET);
const topOf = (of: Locator): Promise<number> => of.evaluate((node) => node.getBoundingClientRect().top);
const rowsOf = (of: Locator): Promise<string[][]> =>
  of.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText)));

test('a pilot case has its run charts with the table behind, and both sides of a dispute beside each other', async () => {
  const page = await book();
  const one = page.locator(`#${cases.pilot}`);
  for (const party of ['Harstad', 'Kvæfjord'])
    await one
      .getByRole('img', { name: `Hospiteringsdager, ${party}` })
      .locator('svg circle')
      .first()
      .waitFor();
  await one.getByText('Tallene i en tabell').click();
  const behind = one.getByRole('group', { name: 'Hospiteringsdager (dager)' });
  await behind.getByRole('cell', { name: '133' }).waitFor();
  expect((await rowsOf(behind)).map(([party, , value]) => [party, value])).toEqual(
    expect.arrayContaining([
      ['Harstad', '9'],
      ['Kvæfjord', '133'],
    ]),
  );
  const sides = one.locator('.side');
  expect(await sides.allInnerTexts()).toEqual([
    expect.stringMatching(/^Kvæfjord\s+133 dager\s/),
    expect.stringMatching(/^Harstad\s+4 dager\s+Bare dager som kan faktureres/),
  ]);
  expect(await topOf(sides.nth(0))).toBe(await topOf(sides.nth(1)));
  expect(await isTooWide(page)).toBe(false);
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test('the agenda jumps to a case and back, and the reader’s place is kept', async () => {
  const page = await book();
  const short = page.locator(`#${cases.short}`);
  await page
    .getByRole('navigation', { name: 'Saksliste' })
    .getByRole('link', { name: /introduksjonsuke/ })
    .click();
  await until('the case is there', async () => Math.abs(await topOf(short)) < 300, 10_000);
  await until('the place is kept', () => page.evaluate(`sessionStorage.length > 0`), 10_000);
  await page.goto(`/moter/FSU/${meeting}`);
  await shown(page);
  await until('it opens at the same case', async () => Math.abs(await topOf(short)) < 300, 10_000);
  const again = await page.context().newPage();
  await again.goto(`/moter/FSU/${meeting}`);
  await again.getByRole('link', { name: /^Fortsett der du leste sist: .*introduksjonsuke/ }).click();
  await until('it goes on there', async () => Math.abs(await topOf(again.locator(`#${cases.short}`))) < 300, 10_000);
  await again.locator(`#${cases.short}`).getByRole('link', { name: 'Til sakslisten' }).click();
  await until('the agenda is there', async () => Math.abs(await topOf(again.locator('#agenda'))) < 100, 10_000);
  await page.context().close();
});

test('an address that names a case opens there', async () => {
  const page = await site.page('fsu-member-2', `/moter/FSU/${meeting}#${cases.short}`, TABLET);
  await until('the case is there', async () => Math.abs(await topOf(page.locator(`#${cases.short}`))) < 300, 10_000);
  await page.context().close();
});

/** What lies over what follows it, in the order of the page. */
const overlaps = (page: Page): Promise<string[]> =>
  page.locator('main .stack > *').evaluateAll((nodes) =>
    nodes.flatMap((node) => {
      const next = node.nextElementSibling;
      const [box, below] = [node.getBoundingClientRect(), next?.getBoundingClientRect()];
      const beside = below !== undefined && below.left >= box.right - 1;
      const over = below !== undefined && below.height > 0 && box.height > 0 && !beside && below.top < box.bottom - 1;
      return over ? [node.textContent?.slice(0, 60) ?? ''] : [];
    }),
  );

test.each(['/moter/FSU/$meeting', '/saker/FSU/$case', '/status'])(
  '%s prints without what is only for a screen',
  async (path) => {
    const page = await site.page('fsu-chair', path.replace('$meeting', meeting).replace('$case', cases.pilot));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 700, height: 1000 });
    for (const name of ['nav', 'main button', 'main form', '.no-print'])
      expect([name, await page.locator(`${name}:visible`).count()]).toEqual([
        name,
        name === 'nav' && path.startsWith('/moter') ? 1 : 0,
      ]);
    expect(await overlaps(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  },
);

test('the status page has the numbers of the paper', async () => {
  const begins = Date.now() + 40 * 86_400_000;
  const [startsAt, endsAt] = [begins, begins + 3_600_000].map((at) => new Date(at).toISOString());
  const plan = { kind: 'ordinary', startsAt, endsAt };
  const { created } = (await site.people.does('ssu-secretary', 'committees/SSU/meetings', {
    meetings: [{ ...plan, place: null, carriesStatus: true }],
  })) as unknown as { created: { meetings: string[] } };
  const paper = await site.people.sees<{ cases: { sections: { blocks: Block[] }[] }[] }>(
    'ssu-secretary',
    `committees/SSU/meetings/${created.meetings[0]}/paper`,
  );
  const blocks = paper.cases.flatMap(({ sections }) => sections.flatMap((section) => section.blocks));
  const tables = blocks.filter(({ kind }) => kind === 'table');
  const counts = tables.find(({ caption }) => caption.startsWith('Piloter etter fase'));
  const results = tables.filter(({ head }) => head.includes('Nullpunkt') && head.includes('Siste tall'));
  const own = await site.people.sees<Pick<typeof paper, 'cases'> & { opening: Block[] }>(
    'ssu-secretary',
    'reports/deciding-status/paper',
  );
  const shown = [...own.opening, ...own.cases.flatMap(({ sections }) => sections.flatMap((one) => one.blocks))];
  const page = await site.page('ssu-secretary', '/status');
  await page.getByRole('group', { name: counts?.caption ?? '' }).waitFor();
  const onPage = page.locator('main table:not(details table)');
  const told = shown.filter(({ kind }) => kind === 'table');
  expect(await rowsOf(onPage)).toEqual(told.flatMap(({ rows }) => rows));
  expect(await rowsOf(page.getByRole('group', { name: counts?.caption ?? '' }))).toEqual(counts?.rows);
  const ofPilots = told.filter(({ head }) => head.includes('Nullpunkt')).flatMap(({ rows }) => rows);
  expect(ofPilots.map((row) => row.slice(1)).toSorted()).toEqual(
    results.flatMap(({ rows }) => rows.map((row) => row.slice(2))).toSorted(),
  );
  expect(ofPilots.length).toBeGreaterThan(0);
  await page.context().close();
});
interface Block {
  readonly kind: string;
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

test('a meeting on a public holiday is planned, and whoever plans is warned; moving it takes the warning away', async () => {
  const page = await site.page(SECRETARY, '/sekretar/FSU');
  await page.locator('summary', { hasText: 'Planlegg møter' }).click();
  await page.getByLabel('Begynner').fill('2028-05-17T09:00');
  await page.getByLabel('Slutter').fill('2028-05-17T11:00');
  await page.getByRole('button', { name: 'Planlegg møtet' }).click();
  await page.getByText(/^17\. mai 2028: dagen er en helligdag/).waitFor();
  const { items } = await site.people.sees<{ items: { id: string; startsAt: string }[] }>(
    SECRETARY,
    'committees/FSU/meetings?year=2028',
  );
  await page.goto(`/sekretar/FSU/${items[0]?.id}`);
  await page.getByText(/^17\. mai 2028: dagen er en helligdag/).waitFor();
  await page.locator('summary', { hasText: 'Flytt møtet' }).click();
  await page.getByLabel('Begynner').fill('2028-05-20T09:00');
  await page.getByLabel('Slutter').fill('2028-05-20T11:00');
  await page.getByRole('button', { name: 'Flytt møtet' }).click();
  await page
    .getByText(/^20\. mai 2028: dagen er i en helg/)
    .first()
    .waitFor();
  await page.getByLabel('Begynner').fill('2028-05-23T09:00');
  await page.getByLabel('Slutter').fill('2028-05-23T11:00');
  await page.getByRole('button', { name: 'Flytt møtet' }).click();
  await until('nobody is warned', async () => (await page.getByText(/^2\d\. mai 2028: dagen/).count()) === 0, 10_000);
  await page.context().close();
});

test('the chair sees who has not answered before approving, and what is approved says so', async () => {
  const { members } = await site.people.sees<{ members: { person: string; votes: boolean }[] }>(
    SECRETARY,
    'committees/FSU',
  );
  const present = [...new Set(members.filter(({ votes }) => votes).map(({ person }) => person))];
  await gives(`meetings/${meeting}/holdings`, {
    present: present.map((person) => ({ person, deputyFor: null })),
    chairedBy: 'fsu-chair',
    recordedBy: SECRETARY,
  });
  for (const one of [cases.pilot, cases.short])
    await gives(`cases/${one}/decisions`, { outcome: 'returned', proposal: null, reason: 'Må utredes mer' });
  await gives(`meetings/${meeting}/minutes-dispatches`);
  await until('the minutes are out', async () => (await seen()).minutes?.documents != null, 60_000);
  await gives(`meetings/${meeting}/minutes-answers`, { approve: true }, 'fsu-member-1');
  const silent = (await seen()).minutes?.silent ?? [];
  expect(silent).toHaveLength(present.length - 1);

  const page = await site.page('fsu-chair', `/sekretar/FSU/${meeting}`);
  await page.getByText(/har godkjent\.$/).waitFor();
  await page.getByText(/^Har ikke svart: /).waitFor();
  await page.getByText(`Fristen er ikke ute, og ${silent.length} har ikke svart.`).waitFor();
  await page.getByRole('button', { name: 'Godkjenn referatet' }).click();
  await page.getByRole('link', { name: /Referat, versjon 2 \(PDF\)/ }).waitFor({ timeout: 60_000 });
  expect(await page.getByText('Fristen er ikke ute').count()).toBe(0);
  await page.context().close();

  const { items } = await site.people.sees<{
    items: { id: string; version: number; format: string; language: string }[];
  }>(SECRETARY, `documents?subject=committee/FSU/${meeting}&kind=minutes&limit=100`);
  expect(
    items
      .filter(({ format, language }) => format === 'pdf' && language === 'nb')
      .map(({ version }) => version)
      .sort(),
  ).toEqual([1, 2]);
});

test('the mail about the minutes names the day to answer by', async () => {
  const folder = site.installation.mailFolder;
  const mails = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.eml'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .filter((mail) => /^Subject: Referat fra/m.test(mail));
  await until('the mail is sent', () => Promise.resolve(mails().length > 0), 30_000);
  expect(
    mails().some((mail) =>
      /svar innen \d+\. \w+ \d{4} at du/i.test(mail.replaceAll(/=\r?\n/g, '').replaceAll(/\s+/g, ' ')),
    ),
  ).toBe(true);
});
