import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { localDate } from '@tiltaksmotor/domain';
import { asking, giving, SUBMISSION } from '../testing/committees.js';
import { startServing, type Serving } from '../testing/serving.js';

jest.setTimeout(600_000);

const SECRETARY = 'fsu-secretary';
/** A thousand are for `npm run bench`, without HTTP. */
const MEETINGS = Number(process.env['MEETINGS'] ?? 100);
const CONNECTIONS = 4;
const AT_A_TIME = 5;
/** Over two years, so that two series of numbers are given at once. */
const FIRST = Date.UTC(Number(localDate(new Date().toISOString()).slice(0, 4)) + 1, 0, 10, 8);
const HOURS_APART = Math.floor((700 * 24) / MEETINGS);

let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving.stop());

/** Plans, fills, freezes and ends meetings, each frozen while others are. What ended leaves the state, as over the years. */
async function freezeAll(from: number, to: number, took: (ms: number) => void): Promise<void> {
  const give = giving(serving);
  const ask = asking(serving);
  for (let nth = from; nth < to; nth += AT_A_TIME) {
    const plans = Array.from({ length: Math.min(AT_A_TIME, to - nth) }, (_, n) => {
      const start = FIRST + (nth + n) * HOURS_APART * 3_600_000;
      return { startsAt: new Date(start).toISOString(), endsAt: new Date(start + 3_600_000).toISOString() };
    });
    for (const meeting of (await give(SECRETARY, 'meetings', { meetings: plans })).created.meetings) {
      const began = performance.now();
      const [one] = (await give('leader-harstad', 'cases', SUBMISSION)).created.cases;
      await give(SECRETARY, `cases/${one}/placements`, { meeting });
      const [frozen, twice] = await Promise.all([
        ask(SECRETARY, `meetings/${meeting}/freezes`),
        ask('fsu-chair', `meetings/${meeting}/freezes`),
      ]);
      expect([frozen.status, twice.status].sort()).toEqual([200, 409]);
      await give(SECRETARY, `cases/${one}/withdrawals`, { reason: 'Bare et tall.' });
      await give(SECRETARY, `meetings/${meeting}/cancellations`, { reason: 'Bare et tall.' });
      took(performance.now() - began);
    }
  }
}

test('numbers are given once each and none is left out, however many freeze at once', async () => {
  const times: number[] = [];
  const share = MEETINGS / CONNECTIONS;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, (_, n) => freezeAll(n * share, (n + 1) * share, (ms) => times.push(ms))),
  );
  const { rows } = await serving.owner.query<{ series: string; n: number; least: number; most: number }>(
    `select split_part(number, '/', 2) as series, count(distinct number)::int as n,
        min(split_part(number, '/', 1)::int) as least, max(split_part(number, '/', 1)::int) as most
      from agenda_case where committee = 'FSU' and number is not null group by 1 order by 1`,
  );
  expect(rows.length).toBeGreaterThanOrEqual(2);
  for (const { n, least, most } of rows) expect({ least, most }).toEqual({ least: 1, most: n });
  // Its own case and the four that stand on every agenda.
  expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(MEETINGS * 5);
  const tenth = Math.floor(times.length / 10);
  const median = (some: readonly number[]): number => Math.round(some.toSorted((a, b) => a - b)[some.length >> 1] ?? 0);
  const growth = `six commands to a meeting took ${median(times.slice(0, tenth))} ms at first, ${median(times.slice(-tenth))} ms at last`;
  process.stdout.write(`${MEETINGS} meetings: ${growth}\n`);
});

test('a meeting among the first is still there to be read', async () => {
  const began = performance.now();
  const answer = await fetch(`${serving.address}/api/committees/FSU/meetings/m1`, {
    headers: { authorization: `Bearer ${await serving.tokenOf(SECRETARY)}` },
  });
  expect(answer.status).toBe(200);
  process.stdout.write(`a meeting read after all those took ${Math.round(performance.now() - began)} ms\n`);
});
