import { randomUUID } from 'node:crypto';
import { localDate } from '@tiltaksmotor/domain';
import type { Answer } from '@tiltaksmotor/persistence';
import type pg from 'pg';
import { onAnEngine } from './engine.js';
import { quantile, record } from './figures.js';

const MEETINGS = 1_000;
const CONNECTIONS = 4;
const AT_A_TIME = 5;
/** Its own case, and the four that stand on every agenda. */
const CASES = 5;
/** Over two years, so that two series of numbers are given at once. */
const FIRST = Date.UTC(Number(localDate(new Date().toISOString()).slice(0, 4)) + 1, 0, 10, 8);
const APART = Math.floor((700 * 24) / MEETINGS) * 3_600_000;
const FSU = 'committee/FSU';
const words = (text: string) => ({ words: text });

type Ask = (actor: string, command: { type: string; [field: string]: unknown }) => Promise<Answer>;

/** A thousand meetings of one committee, each frozen twice at once while others are: every number is given, and given once. */
export const benchNumbers = (): Promise<void> =>
  onAnEngine(async ({ streams, owner }) => {
    const times: number[] = [];
    const ask: Ask = (actor, command) => streams.execute(FSU, { command, actor, key: randomUUID() });
    const began = performance.now();
    const share = MEETINGS / CONNECTIONS;
    await Promise.all(Array.from({ length: CONNECTIONS }, (_, n) => hold(ask, owner, n * share, share, times)));
    const took = (performance.now() - began) / 1000;
    await assertGapless(owner);
    const tenth = MEETINGS / 10;
    record(`${MEETINGS} meetings frozen from ${CONNECTIONS} connections, gapless`, took, 's', 'lower');
    record('seven commands to a meeting, the first tenth', quantile(times.slice(0, tenth), 0.5), 'ms', 'lower');
    record('seven commands to a meeting, the last tenth', quantile(times.slice(-tenth), 0.5), 'ms', 'lower');
  });

/** Plans, fills, freezes and ends meetings. What ended leaves the state, as over the years. */
async function hold(ask: Ask, owner: pg.Pool, from: number, count: number, times: number[]): Promise<void> {
  for (let nth = from; nth < from + count; nth += AT_A_TIME) {
    const plans = Array.from({ length: AT_A_TIME }, (_, n) => planOf(nth + n));
    await accepted(ask('fsu-secretary', { type: 'planMeetings', meetings: plans }));
    const { rows } = await owner.query<{ meeting: string }>(
      'select meeting from meeting where starts_at = any ($1::timestamptz[])',
      [plans.map(({ startsAt }) => startsAt)],
    );
    for (const { meeting } of rows) {
      const began = performance.now();
      await freezeTwice(ask, meeting, nth);
      times.push(performance.now() - began);
    }
  }
}

function planOf(nth: number) {
  const start = FIRST + nth * APART;
  const [startsAt, endsAt] = [start, start + 3_600_000].map((at) => new Date(at).toISOString());
  return { kind: 'extraordinary', startsAt, endsAt, place: null, carriesStatus: false, policy: null };
}

async function freezeTwice(ask: Ask, meeting: string, nth: number): Promise<void> {
  const submitted = await accepted(
    ask('leader-harstad', {
      ...{ type: 'submitCase', title: words(`Sak ${nth}`), summary: words('Kort'), background: words('Langt') },
      ...{ proposal: words('Slik'), wantedBy: null },
    }),
  );
  const one = submittedIn(submitted);
  await accepted(ask('fsu-secretary', { type: 'placeCase', case: one, meeting }));
  const freezes = await Promise.all(
    ['fsu-secretary', 'fsu-chair'].map((actor) => ask(actor, { type: 'freezeAgenda', meeting })),
  );
  if (freezes.filter(({ ok }) => ok).length !== 1) throw new Error(`${meeting} was not frozen once`);
  const reason = words('Bare et tall.');
  await accepted(ask('fsu-secretary', { type: 'withdrawCase', case: one, reason }));
  await accepted(ask('fsu-secretary', { type: 'cancelMeeting', meeting, reason }));
}

async function accepted(asked: Promise<Answer>): Promise<Answer & { ok: true }> {
  const answer = await asked;
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer;
}

/** The case that a command made: the newest in the state it answered with. */
const submittedIn = ({ state }: Answer & { ok: true }): string =>
  Object.keys((state as { readonly cases: object }).cases).at(-1) ?? '';

async function assertGapless(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<{ n: number; least: number; most: number }>(
    `select count(distinct number)::int as n, min(split_part(number, '/', 1)::int) as least,
        max(split_part(number, '/', 1)::int) as most
      from agenda_case where committee = 'FSU' and number is not null group by split_part(number, '/', 2)`,
  );
  const given = rows.reduce((sum, { n }) => sum + n, 0);
  if (rows.some(({ n, least, most }) => least !== 1 || most !== n) || given !== MEETINGS * CASES)
    throw new Error(`case numbers have gaps: ${JSON.stringify(rows)}`);
}
