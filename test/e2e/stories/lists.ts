import { expect, test } from '@jest/globals';
import { beforeAll } from '@jest/globals';
import type { Installation } from '../../support/installation.js';
import { leaderOf, pilotIn, STOPS, USER } from '../../support/lives.js';
import { LEAD, PARTIES } from '../../support/proposals.js';
import { countOf, toldTwice, untilAllTold } from '../../support/record.js';
import { until } from '../../support/until.js';
import type { Listed, Notice, Page, PilotView, Report } from '../../support/views.js';

const FSU = ['fsu-member-1', 'fsu-member-2', 'fsu-member-3', 'fsu-member-4', 'fsu-member-5', 'fsu-member-6'];
const LEADERS = [leaderOf(LEAD), 'leader-harstad', 'leader-kvaefjord', 'deputy-kvaefjord'];

export function lists(running: () => Installation): void {
  const pilots: Record<string, string> = {};
  const listed = async (person: string, query: string) =>
    (await running().people.sees<Page<Listed>>(person, `pilots?limit=100&${query}`)).items;

  beforeAll(async () => {
    const { people, owner } = running();
    for (const stop of [...STOPS, 'joint-action'] as const) pilots[stop] = await pilotIn(people, stop);
    await untilAllTold(owner);
  });

  test('pilots are found by phase, measure, organisation, and whether they wait for me', async () => {
    for (const [phase, id] of Object.entries(pilots)) {
      const found = await listed(leaderOf(LEAD), `phase=${phase}`);
      expect(found.map((one) => one.id)).toContain(id);
      expect(new Set(found.map((one) => one.phase))).toEqual(new Set([phase]));
    }
    const initiatives = await listed('leader-senja', 'measure=ANN-04');
    expect(new Set(initiatives.map(({ measure }) => measure))).toEqual(new Set(['ANN-04']));
    expect(initiatives.map(({ id }) => id)).toContain(pilots['joint-action']);
    const ofGratangen = await listed('leader-senja', 'organisation=gratangen');
    expect(ofGratangen.length).toBeGreaterThan(0);
    expect(ofGratangen.every(({ parties }) => parties.includes('gratangen'))).toBe(true);

    const mine = (person: string) => listed(person, 'waiting=me').then((found) => found.map(({ id }) => id));
    await until('what somebody’s roles are is remembered no longer', async () =>
      (await mine('fsu-chair')).includes(pilots['review'] as string),
    );
    expect(await mine('fsu-chair')).toEqual(expect.arrayContaining([pilots['review'], pilots['reporting']]));
    expect(await mine('fsu-chair')).not.toContain(pilots['trial']);
    expect(await mine('leader-brukerutvalg')).toContain(pilots['consent']);
    expect(await mine(USER)).toContain(pilots['evaluation']);
    expect(await mine('leader-kvaefjord')).toEqual(
      expect.arrayContaining([pilots['preparation'], pilots['evaluation'], pilots['concluded']]),
    );
    expect(await mine('leader-senja')).toEqual([]);
  });

  test('each is told what concerns them, once: whatever number of roles they hold', async () => {
    const { people, owner } = running();
    const expected = [
      ['appoint-user-representative', ['leader-brukerutvalg']],
      ['see-proposal', [USER]],
      ['consent-asked', LEADERS.filter((leader) => leader !== leaderOf(LEAD))],
      ['review-notice', [...FSU, 'fsu-chair', 'fsu-deputy-chair', 'fsu-deputy-1', 'user-representative-1']],
      ['objected-to', ['fsu-chair', 'fsu-deputy-chair', leaderOf(LEAD)]],
      ['preparation-begun', LEADERS],
    ] as const;
    const { rows } = await owner.query<{ about: string; person: string }>(
      'select about, person from notice where stream = $1',
      [`pilot/${pilots['preparation']}`],
    );
    const told = rows.map(({ about, person }) => `${about} ${person}`);
    const union = 'review-notice union-representative-1'; // an FSU member too
    const all = expected.flatMap(([about, whom]) => whom.map((person) => `${about} ${person}`));
    expect(told.toSorted()).toEqual([...all, union].toSorted());
    expect(await toldTwice(owner)).toEqual([]);

    const { items } = await people.sees<Page<Notice>>('leader-kvaefjord', 'notices?limit=100');
    const seen = items.filter(({ stream }) => stream === `pilot/${pilots['preparation']}`).map(({ about }) => about);
    expect(seen).toEqual(['preparation-begun', 'consent-asked']);
  });

  test('the committee’s status says of each pilot what the pilot says', async () => {
    const { people, owner } = running();
    const report = await people.sees<Report>('ssu-secretary', 'reports/deciding-status');
    for (const [phase, n] of Object.entries(report.counts))
      expect([phase, n]).toEqual([phase, await countOf(owner, 'pilot', `phase = $1 and policy = 'standard'`, [phase])]);
    expect(report.counts['draft']).toBeUndefined();
    expect(report.total).toBe(
      await countOf(owner, 'pilot', `policy = 'standard' and phase not in ('draft', 'discarded')`),
    );
    const told = new Map(report.pilots.map((pilot) => [pilot.id, pilot]));
    expect(told.has(pilots['draft'] as string)).toBe(false);
    for (const id of Object.values(pilots).filter((one) => one !== pilots['draft'])) {
      const { phase, waitingFor, results } = await people.sees<PilotView>('ssu-secretary', `pilots/${id}`);
      // Whose of them is the reader's own, only the pilot's page says.
      const waited = waitingFor.map(({ who, turn, since, due }) => ({ who, turn, since, due }));
      expect(told.get(id)).toMatchObject({ phase, parties: [...PARTIES], waitingFor: waited, results });
    }
    const evaluated = told.get(pilots['evaluation'] as string);
    expect(evaluated?.results.map(({ baseline, latest }) => [baseline?.value, latest?.value])).toEqual([
      [6, 9],
      [6, undefined],
    ]);
    expect(report.changes).toContainEqual(
      expect.objectContaining({ pilot: pilots['concluded'], type: 'AdoptionDecided' }),
    );
  });
}
