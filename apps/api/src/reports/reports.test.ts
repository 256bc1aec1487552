import { localDate } from '@tiltaksmotor/domain';
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
    '/api/reports/deciding-status?format=json',
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

test('the status is told as the paper it is printed as, in the language asked for, and leads to each pilot', async () => {
  const secretary = somebody(serving, 'ssu-secretary');
  const seen = (query: string) => secretary.sees<Paper>(`/api/reports/deciding-status/paper?${query}`);
  const { body: paper, status } = await seen('language=nb&since=2026-01-01');
  expect([status, paper.kind, paper.language]).toEqual([200, 'report', 'nb']);
  expect(paper.facts).toContainEqual({ label: 'Endringer siden', value: '1. januar 2026' });
  const { items } = (await secretary.sees<{ items: { id: string; title: string }[] }>('/api/pilots')).body;
  const blocks = paper.cases.at(-1)?.sections.flatMap((section) => section.blocks) ?? [];
  const led = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map(([title], nth) => [title, block.leads?.to[nth]]) : [],
  );
  expect(led.toSorted()).toEqual(items.map(({ id, title }) => [title, `/piloter/${id}`]).toSorted());
  expect((await seen('language=en')).body.language).toBe('en');
  expect((await seen('since=yesterday')).status).toBe(422);
});

test('which bodies review and decide is said to whoever is logged in, as the policy has it', async () => {
  const { body } = await somebody(serving, 'leader-bardu').sees<{ bodies: unknown }>('/api/me');
  expect(body.bodies).toEqual({ review: 'FSU', decision: 'SSU' });
});

test('to others a paper that is not frozen is not there, and neither is one of no meeting', async () => {
  expect((await somebody(serving, 'leader-bardu').sees('/api/committees/SSU/meetings/m1/paper')).status).toBe(404);
  expect((await somebody(serving, 'ssu-secretary').sees('/api/committees/SSU/meetings/m77/paper')).status).toBe(404);
  expect((await somebody(serving, 'ssu-secretary').sees('/api/committees/SSU/cases/c77/paper')).status).toBe(404);
});

test('reports go on being found where they were called by one committee’s name', async () => {
  const asked = (path: string, sent: RequestInit = {}) =>
    fetch(`${serving.address}/api/reports/${path}`, { ...sent, redirect: 'manual' });
  for (const [path, sent, to] of [
    ['ssu-status?format=html&since=2027-01-01', {}, 'deciding-status?format=html&since=2027-01-01'],
    ['fsu-status/periods', {}, 'reviewing-status/periods'],
    ['fsu-status/runs', { method: 'POST', body: '{}' }, 'reviewing-status/runs'],
  ] as const) {
    const { status, headers } = await asked(path, sent);
    expect([status, headers.get('location')]).toEqual([308, `/api/reports/${to}`]);
  }
  expect((await asked('ssu-status-of-others')).status).not.toBe(308);
  const old = await somebody(serving, 'ssu-secretary').sees<{ total: number }>('/api/reports/ssu-status?format=json');
  expect([old.status, old.body.total]).toEqual([200, 2]);
});

const YEAR = Number(localDate(new Date().toISOString()).slice(0, 4));

test('a report is run by secretaries, of a period that is over, and not long past', async () => {
  const path = '/api/reports/yearly-report/runs';
  expect((await somebody(serving, 'leader-bardu').gives(path, { period: String(YEAR - 1) })).status).toBe(403);
  const ran = async (period: string) => (await somebody(serving, 'ssu-secretary').gives(path, { period })).body['code'];
  expect(await ran('2027-W03')).toBe('UnknownPeriod');
  expect(await ran(String(YEAR + 5))).toBe('PeriodNotYet');
  expect(await ran(String(YEAR))).toBe('PeriodNotYet');
  expect(await ran(String(YEAR - 3))).toBe('PeriodPast');
  // Temporal is away here: what is not refused gets as far as that.
  expect(await ran(String(YEAR - 1))).toBe('EngineAway');
  expect((await somebody(serving, 'ssu-secretary').sees('/api/reports/yearly-report')).body).toEqual({
    items: [],
    next: null,
  });
});

test('a refused period is told of in a sentence', async () => {
  const { status, body } = await somebody(serving, 'ssu-secretary').gives('/api/reports/weekly-digest/runs', {
    period: '2027-W53',
  });
  expect([status, body['code']]).toEqual([422, 'UnknownPeriod']);
  expect(body['detail']).toMatch(/Den perioden finnes ikke/);
});

test('the status before a meeting is made when it is near, by the secretary of its own committee', async () => {
  const plan = async (days: number): Promise<string> => {
    const startsAt = new Date(Date.now() + days * 86_400_000).toISOString();
    const meeting = { kind: 'ordinary', startsAt, endsAt: new Date(Date.parse(startsAt) + 3_600_000).toISOString() };
    const secretary = somebody(serving, 'fsu-secretary');
    expect((await secretary.gives('/api/committees/FSU/meetings', { meetings: [meeting] })).status).toBeLessThan(300);
    const { rows } = await serving.owner.query<{ id: string }>(
      `select id from meeting where committee = 'FSU' order by starts_at = $1 desc limit 1`,
      [startsAt],
    );
    return rows[0]?.id ?? '';
  };
  const [near, far] = [await plan(1), await plan(90)];
  const ran = async (period: string, who = 'fsu-secretary') =>
    (await somebody(serving, who).gives('/api/reports/reviewing-status/runs', { period })).body['code'];
  expect(await ran('SSU/m1')).toBe('UnknownPeriod');
  expect(await ran(far)).toBe('PeriodNotYet');
  expect(await ran(near, 'ssu-secretary')).toBe('ReportNotYours');
  expect(await ran(near)).toBe('EngineAway');

  const offered = async (report: string, who: string) =>
    (await somebody(serving, who).sees<{ items: { period: string }[] }>(`/api/reports/${report}/periods`)).body.items;
  expect(await offered('reviewing-status', 'fsu-secretary')).toMatchObject([{ period: near }]);
  expect(await offered('reviewing-status', 'ssu-secretary')).toEqual([]);
  expect(await offered('yearly-report', 'ssu-secretary')).toEqual([{ period: String(YEAR - 1), startsAt: null }]);
  expect(await offered('yearly-report', 'leader-bardu')).toEqual([]);
});
