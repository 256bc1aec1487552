import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isTooWide, Site, violations } from '../support/browser.js';
import { doing, goOn, leaderOf, pilotIn } from '../support/lives.js';
import { adoption, figure, LEAD } from '../support/proposals.js';

/** What the next leader reads of a pilot that is over. */
let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

const LEADER = leaderOf(LEAD);

test('the evidence card says who adopted it, how it was evaluated, what was counted by name, and that a figure is disputed', async () => {
  const id = await pilotIn(site.people, 'trial');
  const does = doing(site.people, id);
  await does('leader-harstad', 'figures', { party: 'harstad', ...figure(133) });
  const { figures } = await site.people.sees<{ figures: readonly { id: string; value: number }[] }>(
    LEADER,
    `pilots/${id}`,
  );
  const disputed = figures.find(({ value }) => value === 133)?.id;
  await does('leader-kvaefjord', 'disputes', { party: 'kvaefjord', figure: disputed, value: 4, method: 'Fakturerte' });
  await does(LEADER, 'endings', { reason: null });
  await goOn(site.people, id, 'evaluation', 'concluded');
  await does('leader-harstad', 'adoptions', { ...adoption('harstad'), adopted: 'partly' });

  for (const [width, scheme] of [
    [390, 'light'],
    [320, 'dark'],
  ] as const) {
    const page = await site.page('leader-kvaefjord', '/tiltak/KOM-07', { width, scheme });
    const card = page.locator('.ds-card').filter({ has: page.locator(`a[href="/piloter/${id}"]`) });
    for (const said of [
      'Innført etterpå: Harstad (delvis).',
      /Har ikke sagt om de innfører det: .*Kvæfjord/,
      /Hospiteringsdager, Harstad: fra 6 dager til 133 dager\. Bedre\. Uenighet om tallet: Kvæfjord teller 4 dager\./,
      /Brukerrepresentanten: bedre, vil fortsette\. Tryggere overganger/,
      /Harstad: bedre, vil fortsette\. Det hjalp/,
    ])
      await card.getByText(said).first().waitFor();
    expect([width, await isTooWide(page), await violations(page)]).toEqual([width, false, []]);
    await page.context().close();
  }
});

test('what came of a joint initiative is on its evidence card and on its own page', async () => {
  const id = await pilotIn(site.people, 'joint-action');
  const outcome = { achieved: 'partly', account: 'To av tre endret kravene', referrals: null };
  await doing(site.people, id)(LEADER, 'outcomes', outcome);
  for (const path of ['/tiltak/ANN-04', `/piloter/${id}`]) {
    const page = await site.page('leader-harstad', path, { width: 390 });
    await page.getByText('Utfallet: målet er delvis nådd.').first().waitFor();
    await page.getByText('To av tre endret kravene').first().waitFor();
    await page.context().close();
  }
});
