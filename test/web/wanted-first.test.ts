import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isTooWide, shown, Site, violations } from '../support/browser.js';
import { doing, goOn, leaderOf, pilotIn } from '../support/lives.js';
import { LEAD } from '../support/proposals.js';
import { until } from '../support/until.js';

/** What somebody may do stands on a pilot's page in the order that they need it, and what they need to read for it too. */
let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

const LEADER = leaderOf(LEAD);
const PHONE = { width: 390 };

interface Way {
  readonly words: string;
  /** Whether it is the page's own kind of button, as wide as the phone. */
  readonly wanted: boolean;
}
/** The ways that are offered, from the top. */
const ways = (page: Page): Promise<readonly Way[]> =>
  page
    .getByRole('region', { name: 'Dette kan du gjøre' })
    .locator('.ds-button')
    .evaluateAll((buttons) =>
      buttons.map((button) => ({
        words: (button.textContent ?? '').trim(),
        wanted:
          button.getAttribute('data-variant') === 'primary' &&
          button.getBoundingClientRect().width > 0.8 * (button.closest('section')?.clientWidth ?? 0) - 40,
      })),
    );
const words = (all: readonly Way[]): readonly string[] => all.map((way) => way.words);

test('the chair of the FSU who is asked to object or let it pass has both as buttons, before all else', async () => {
  const id = await pilotIn(site.people, 'review-unobjected');
  const page = await site.page('fsu-chair', `/piloter/${id}`, PHONE);
  const all = await ways(page);
  expect(words(all.filter(({ wanted }) => wanted)).toSorted()).toEqual(['La forslaget gå videre', 'Meld innsigelse']);
  expect(all.slice(0, 2).every(({ wanted }) => wanted)).toBe(true);
  await page.getByRole('button', { name: 'La forslaget gå videre' }).click();
  await page.getByRole('dialog').getByText('Medlemmene har fortsatt fristen').waitFor();
  await page.context().close();
});

test('what a leader is waited for is first and stands out; the rest is smaller, and what cannot be undone is last', async () => {
  const id = await pilotIn(site.people, 'preparation');
  const page = await site.page(LEADER, `/piloter/${id}`, PHONE);
  const before = await ways(page);
  const first = before.filter(({ wanted }) => wanted);
  expect(words(first)).toEqual(['Pek ut representant', 'Før inn drøfting', 'Legg plan']);
  expect(before.slice(0, first.length)).toEqual(first);
  expect(words(before).at(-1)).toBe('Trekk piloten');

  const plan = page.getByRole('button', { name: 'Legg plan' });
  const days = { startOn: '2030-01-01', endOn: '2030-06-01', milestones: [] };
  await doing(site.people, id)(LEADER, 'plans', days);
  await page.locator('.wanted').getByText('Legg plan').waitFor({ state: 'detached' }); // live
  await plan.waitFor();
  expect(words((await ways(page)).filter(({ wanted }) => wanted))).toEqual(['Pek ut representant', 'Før inn drøfting']);
  for (const width of [390, 320])
    for (const scheme of ['light', 'dark'] as const) {
      const looked = await site.page(LEADER, `/piloter/${id}`, { width, scheme });
      expect([width, scheme, await isTooWide(looked), await violations(looked)]).toEqual([width, scheme, false, []]);
      await looked.context().close();
    }
  await page.context().close();
});

test('what was evaluated is read on the pilot’s page by whoever is asked for a recommendation, and nothing lies over it', async () => {
  const id = await pilotIn(site.people, 'evaluation');
  await goOn(site.people, id, 'evaluation', 'reporting');
  await until('the chair is told, with a link to where it is recommended', async () => {
    const { items } = await site.people.sees<{ items: readonly { readonly path: string }[] }>('fsu-chair', 'notices');
    return items.some(({ path }) => path === `/piloter/${id}#recommend`);
  });
  const page = await site.page('fsu-chair', `/piloter/${id}#recommend`, PHONE);
  const given = page.getByRole('region', { name: 'Hva partene og brukerrepresentanten så' });
  await given.getByText('Tryggere overganger').waitFor();
  expect(await given.getByText('Det hjalp').count()).toBe(3);
  await page.locator('#recommend:focus').waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect([await isTooWide(page), await violations(page)]).toEqual([false, []]);
  await page.context().close();
});

test('figures that come after a trial has ended are recorded while it is evaluated', async () => {
  const id = await pilotIn(site.people, 'evaluation');
  const page = await site.page('leader-harstad', `/piloter/${id}`, PHONE);
  expect(words((await ways(page)).filter(({ wanted }) => wanted))).toEqual(['Evaluer']);
  await page.getByRole('button', { name: 'Før inn tall' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hva er telt?').selectOption('dager');
  await dialog.getByLabel('Fra', { exact: true }).fill('2026-01-01');
  await dialog.getByLabel('Til', { exact: true }).fill('2026-01-31');
  await dialog.getByLabel('Tall', { exact: true }).fill('17,5');
  expect(await isTooWide(page)).toBe(false);
  await dialog.getByRole('button', { name: 'Før inn tall' }).click();
  await dialog.waitFor({ state: 'detached' });
  await shown(page);
  const { figures } = await site.people.sees<{ figures: readonly { readonly value: number }[] }>(
    LEADER,
    `pilots/${id}`,
  );
  expect(figures.at(-1)).toMatchObject({ value: 17.5 });
  await page.context().close();
});
