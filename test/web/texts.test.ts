import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { shown, Site } from '../support/browser.js';
import { Committees } from '../support/committees.js';
import { doing, pilotIn, seenByUsers } from '../support/lives.js';
import { LEAD } from '../support/proposals.js';

/** What people write is text wherever it is shown, whatever they write. */
let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

const LEADER = `leader-${LEAD}`;
/** Were it taken for more than text, calling what is not there would be an error of the page, and fail the test. */
const told = (n: number): string => `<script>taken(${n})</script><b>á č đ ŋ š ŧ ž</b> 👩🏽‍⚕️`;

/** The page says all of it, as it was written. */
async function says(page: Page, words: readonly string[]): Promise<void> {
  await shown(page);
  await page
    .getByText(words[0] ?? '')
    .first()
    .waitFor();
  const text = (await page.locator('main').textContent()) ?? '';
  expect(words.filter((one) => !text.includes(one))).toEqual([]);
  expect(await page.locator('main script, main b').count()).toBe(0);
}

async function look(person: string, path: string, words: readonly string[]): Promise<void> {
  const page = await site.page(person, path);
  await says(page, words);
  await page.context().close();
}

/** Fills every text field of the page with something of its own. Answers what, by field. */
async function fillAll(page: Page): Promise<Record<string, string>> {
  const filled: Record<string, string> = {};
  // A number is typed as text, but is none.
  const text = ':not([inputmode="numeric"], [inputmode="decimal"])';
  const fields = await page
    .locator(`form textarea, form input[type="text"]${text}, form input:not([type])${text}`)
    .all();
  for (const [n, field] of fields.entries()) {
    const name = (await field.getAttribute('name')) ?? '';
    filled[name] = told(n);
    await field.fill(told(n));
  }
  return filled;
}

async function meetingWith(pilot: string): Promise<string> {
  const committee = new Committees(site.installation, 'FSU');
  const { id } = await committee.booked(pilot, 'review');
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const meeting = { kind: 'extraordinary', startsAt: at(5), endsAt: at(65), place: told(99) };
  await committee.does('meetings', { meetings: [meeting] });
  const planned = Object.keys((await committee.state()).meetings).at(-1) ?? '';
  await committee.does(`cases/${id}/placements`, { meeting: planned });
  await committee.does(`meetings/${planned}/freezes`);
  return planned;
}

test('every text field of a proposal: on the pilot’s page, the board, the desk, the FSU’s, the SSU’s status, and in the book', async () => {
  const page = await site.page(LEADER, '/forslag/nytt');
  await page.getByLabel('Innsatsområde').selectOption('competence');
  await page.getByLabel('Harstad', { exact: true }).check();
  await page.getByRole('button', { name: 'Legg til en egen indikator' }).click();
  await page.getByRole('radio').first().check();
  const filled = await fillAll(page);
  expect(Object.keys(filled).length).toBeGreaterThan(8);
  await page.getByRole('button', { name: 'Send til partene' }).click();
  await page.waitForURL(/\/piloter\/[^/]+$/);
  const id = page.url().split('/').at(-1) ?? '';
  const { newTitle = '', reason = '', ...rest } = filled;
  await says(page, [newTitle, ...Object.values(rest).filter((words) => words !== rest['own.0.unit'])]);
  await page.context().close();

  await look('leader-harstad', '/', [newTitle]);
  await look('leader-harstad', '/piloter', [newTitle]);
  await seenByUsers(doing(site.people, id));
  await look('leader-harstad', `/piloter/${id}/samtykke`, [
    rest['terms.harstad.contribution'] ?? '',
    rest['aim'] ?? '',
  ]);
  const does = doing(site.people, id);
  await does('leader-harstad', 'consents', { parties: ['harstad'], version: 1 });
  await does('fsu-member-1', 'objections', { reason: told(50) });
  await look('fsu-chair', '/vurdering', [newTitle, reason, told(50)]);
  await look('ssu-secretary', '/status', [newTitle]);
  await look('fsu-member-1', `/moter/FSU/${await meetingWith(id)}`, [newTitle, told(99)]);
});

test('a status, an evaluation and a union’s view', async () => {
  const id = await pilotIn(site.people, 'trial');
  const does = doing(site.people, id);
  await does('leader-harstad', 'status-reports', { party: 'harstad', standing: 'at-risk', note: told(1), figures: [] });
  await look('leader-kvaefjord', `/piloter/${id}/status`, [told(1)]);
  await does(LEADER, 'endings', { reason: told(2) });
  const evaluation = { change: 'better', account: told(3), goOn: true };
  await does('leader-harstad', 'evaluations', { party: 'harstad', ...evaluation });
  await does('union-representative-1', 'union-views', { view: told(4) });
  await look('leader-kvaefjord', `/piloter/${id}/evaluering`, [told(3), told(4)]);
  await look('leader-kvaefjord', `/piloter/${id}`, [told(1), told(2), told(3), told(4)]);
});

test('10,000 characters are refused kindly, and stay where they were written', async () => {
  const long = 'á'.repeat(10_000);
  const trial = await pilotIn(site.people, 'trial');
  const evaluation = await pilotIn(site.people, 'evaluation');
  for (const [path, field, send] of [
    [`/piloter/${trial}/status`, /setning/, 'Send status'],
    [`/piloter/${evaluation}/evaluering`, /Hva så dere/, 'Send evalueringen'],
  ] as const) {
    const page = await site.page('leader-harstad', path);
    await page.getByRole('textbox', { name: field }).fill(long);
    await page.getByRole('button', { name: send }).click();
    await page
      .getByText(/Det er for langt. Det kan være høyst 4\s000 tegn./)
      .first()
      .waitFor();
    expect((await page.getByRole('textbox', { name: field }).inputValue()).length).toBe(10_000);
    await page.reload();
    await shown(page);
    expect((await page.getByRole('textbox', { name: field }).inputValue()).length).toBe(10_000);
    await page.context().close();
  }
});
