import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Paper } from '@tiltaksmotor/documents';
import { somebody } from '../testing/people.js';
import { player } from '../testing/pilots.js';
import { startServing, type Serving } from '../testing/serving.js';

let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
  await player(serving).inTrial('Delte stillinger');
  await player(serving).submitted('Felles vikarpool');
  const startsAt = new Date(Date.now() + 60 * 86_400_000).toISOString();
  const endsAt = new Date(Date.parse(startsAt) + 7_200_000).toISOString();
  const { status } = await somebody(serving, 'ssu-secretary').gives('/api/committees/SSU/meetings', {
    meetings: [{ kind: 'ordinary', startsAt, endsAt, carriesStatus: true }],
  });
  expect(status).toBeLessThan(300);
}, 90_000);
afterAll(() => serving.stop());

test('the secretary sees the book as it would be now, with the same numbers as the status', async () => {
  const secretary = somebody(serving, 'ssu-secretary');
  const { body: paper, status } = await secretary.sees<Paper>('/api/committees/SSU/meetings/m1/paper?language=nb');
  expect(status).toBe(200);
  const { body: report } = await secretary.sees<{ counts: Record<string, number>; total: number }>(
    '/api/reports/ssu-status?format=json',
  );
  const tables = paper.cases.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks));
  const counts = tables.find((block) => block.kind === 'table' && block.caption.startsWith('Piloter etter fase'));
  expect(counts).toMatchObject({ caption: `Piloter etter fase (${report.total} i alt)` });
  expect(counts).toMatchObject({
    rows: [
      ['Samtykke', String(report.counts['consent']), '0'],
      ['Utprøving', String(report.counts['trial']), '0'],
    ],
  });
});

test('to others a paper that is not frozen is not there, and neither is one of no meeting', async () => {
  expect((await somebody(serving, 'leader-bardu').sees('/api/committees/SSU/meetings/m1/paper')).status).toBe(404);
  expect((await somebody(serving, 'ssu-secretary').sees('/api/committees/SSU/meetings/m77/paper')).status).toBe(404);
  expect((await somebody(serving, 'ssu-secretary').sees('/api/committees/SSU/cases/c77/paper')).status).toBe(404);
});

test('a report is run by secretaries, of a period that can be', async () => {
  const path = '/api/reports/yearly-report/runs';
  expect((await somebody(serving, 'leader-bardu').gives(path, { period: '2027' })).status).toBe(403);
  const wrong = await somebody(serving, 'ssu-secretary').gives(path, { period: '2027-W03' });
  expect([wrong.status, wrong.body['type']]).toEqual([422, expect.stringContaining('UnknownPeriod')]);
  expect((await somebody(serving, 'ssu-secretary').sees('/api/reports/yearly-report')).body).toEqual({
    items: [],
    next: null,
  });
});
