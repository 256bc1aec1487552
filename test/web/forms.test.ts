import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pilotEntity } from '@tiltaksmotor/domain';
import type { Locator, Page } from 'playwright-core';
import { shown, Site, violations } from '../support/browser.js';
import { fromTrial } from '../support/forms/from-trial.js';
import { TOLD, type Tried } from '../support/forms/tried.js';
import { UNTIL_TRIAL } from '../support/forms/until-trial.js';
import { doing, pilotIn } from '../support/lives.js';
import { LEAD } from '../support/proposals.js';

/** Every form of the pilot's page. */
let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

const LEADER = `leader-${LEAD}`;
const FORMS: Readonly<Record<string, Tried>> = {
  ...UNTIL_TRIAL,
  ...fromTrial(async (id) => (await site.people.sees<Seen>(LEADER, `pilots/${id}`)).figures),
};
/** What has a page of its own is tried by the tests of that page. */
const ON_PAGES = ['draft', 'editDraft', 'submit', 'revise'];
const ANSWERS = ['giveConsent', 'declineConsent', 'requestChange'];
const REPORTS = ['reportStatus', 'evaluate', 'evaluateAsUser'];
const OF_THE_ENGINE = [
  'remind',
  'lapse',
  'noteReviewNotice',
  'passUnobjected',
  'callForStatus',
  'closeEvaluation',
  'takeBackDecision',
];

interface Seen {
  readonly figures: readonly { readonly id: string; readonly party: string }[];
}
interface History {
  readonly items: readonly { readonly type: string }[];
}

test('every command that people can give a pilot is tried on a page', () => {
  const tried = [...Object.keys(FORMS), ...ON_PAGES, ...ANSWERS, ...REPORTS, ...OF_THE_ENGINE];
  expect(tried.toSorted()).toEqual(Object.keys(pilotEntity.commands).toSorted());
});

const happened = async (id: string, event: string): Promise<number> => {
  const { items } = await site.people.sees<History>(LEADER, `pilots/${id}/history`);
  return items.filter(({ type }) => type === event).length;
};
async function readied({ at, first }: Tried): Promise<string> {
  const id = await pilotIn(site.people, at);
  await first?.(doing(site.people, id), id);
  return id;
}
async function opened(page: Page, { called }: Tried): Promise<Locator> {
  await page.getByRole('region', { name: 'Dette kan du gjøre' }).getByRole('button', { name: called }).click();
  const dialog = page.getByRole('dialog', { name: called }).or(page.getByRole('dialog'));
  await dialog.getByRole('heading', { name: called }).waitFor();
  return dialog;
}
const texts = (dialog: Locator): Locator => dialog.locator('textarea, input[type="text"]:not([role])');
const typed = (dialog: Locator): Promise<unknown> =>
  dialog.locator('textarea, select, input').evaluateAll((fields) =>
    fields.map((field) => {
      const { value, checked } = field as unknown as { value: string; checked?: boolean };
      return checked === undefined ? value : `${value} ${checked}`;
    }),
  );

test.each(Object.entries(FORMS))('%s: asks clearly, sends once, and the page shows it', async (_, form) => {
  const id = await readied(form);
  const page = await site.page(form.by, `/piloter/${id}`);
  const dialog = await opened(page, form);
  const send = dialog.getByRole('button', { name: form.called });
  expect(await violations(page, 'dialog')).toEqual([]);
  const before = await happened(id, form.event);
  if (form.fill !== undefined) await refusesWhatIsWrong(dialog, send, form);
  await form.fill?.(dialog);
  const told = JSON.stringify(await typed(dialog)).includes(JSON.stringify(TOLD).slice(1, -1));
  await send.dblclick();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Vis alt som har skjedd').click();
  await page.getByText(form.says).first().waitFor();
  expect(await happened(id, form.event)).toBe(before + 1);
  if (told) await page.getByText(TOLD).locator('visible=true').first().waitFor();
  expect(await page.title()).not.toContain('taken');

  await keepsWhatIsRefused(page, form);
  await page.context().close();
});

/** What is missing or too long is said, with the focus on it, and nothing typed is lost. */
async function refusesWhatIsWrong(dialog: Locator, send: Locator, form: Tried): Promise<void> {
  const long = 'á'.repeat(10_000);
  const fields = await texts(dialog).all();
  for (const field of fields) await field.fill(long);
  if (fields.length === 0 && form.allOptional === true) return;
  await send.click();
  await dialog.locator('.ds-error-summary:focus').waitFor();
  if (fields.length > 0) await dialog.getByText('Det er for langt.').first().waitFor();
  for (const field of fields) {
    expect((await field.inputValue()).length).toBe(10_000);
    await field.fill('');
  }
}

async function keepsWhatIsRefused(page: Page, form: Tried): Promise<void> {
  const id = await readied(form);
  await page.goto(`/piloter/${id}`);
  await shown(page);
  const dialog = await opened(page, form);
  await (form.wrongly ?? form.fill)?.(dialog);
  const before = await typed(dialog);
  const does = doing(site.people, id);
  if (form.meanwhile !== undefined) await form.meanwhile(does);
  else if (form.wrongly === undefined) await does(LEADER, 'withdrawals', { reason: 'Enheten omorganiseres' });
  await dialog.getByRole('button', { name: form.called }).click();
  const said = dialog.getByRole('alert');
  await said.waitFor();
  expect(await said.textContent()).toMatch(form.refused ?? /Det går ikke nå.*Piloten er i fasen|Noen andre kom først/);
  expect(await typed(dialog)).toEqual(before);
}
