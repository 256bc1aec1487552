import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { somebody } from './testing/people.js';
import { day, LEADER, player, proposal, QUARTER } from './testing/pilots.js';
import { startServing, type Serving } from './testing/serving.js';

jest.setTimeout(120_000);

let serving: Serving;
let play: ReturnType<typeof player>;

beforeAll(async () => {
  serving = await startServing();
  play = player(serving);
});
afterAll(() => serving.stop());

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly next: string | null;
}
interface View {
  readonly version: number;
  readonly phase: string;
  readonly availableCommands: readonly { readonly command: string; readonly address: string }[];
}

test('two people at once on the same pilot, both having seen the same version: one is told that it is stale', async () => {
  const id = await play.inTrial();
  const { headers } = await somebody(serving, LEADER).sees(`/api/pilots/${id}`);
  const headersOfBoth = { 'if-match': headers.get('etag') ?? '' };
  const figure = (party: string) => ({ ...QUARTER, party, value: 9 });
  const answers = await Promise.all(
    ['harstad', 'kvaefjord'].map((party) =>
      somebody(serving, `leader-${party}`).gives(`/api/pilots/${id}/figures`, figure(party), {
        headers: headersOfBoth,
      }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
});

test('the same proposal sent many times at once is one pilot', async () => {
  const leader = somebody(serving, LEADER);
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => leader.gives('/api/pilots', { proposal: proposal('Bare én') }, { key: 'once' })),
  );
  expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
  const [{ status, headers, body }] = answers as [(typeof answers)[0]];
  expect(status).toBe(201);
  expect(headers.get('location')).toBe(`/api/pilots/${String(body['id'])}`);
  expect((await leader.sees(headers.get('location') ?? '')).status).toBe(200);
});

test('a refused proposal leaves nothing', async () => {
  const count = async () => (await serving.owner.query('select count(*) from stream')).rows[0].count as string;
  const before = await count();
  const leader = somebody(serving, LEADER);
  const refused = await leader.gives('/api/pilots', { proposal: proposal('Intern', 'LED-02') });
  expect(refused).toMatchObject({ status: 422, body: { code: 'MeasureIsInternal' } });
  expect(await count()).toBe(before);
});

test('a draft is there for its own unit, and for nobody else', async () => {
  const id = await play.drafted('Hemmelig utkast');
  const own = await somebody(serving, LEADER).sees<View>(`/api/pilots/${id}`);
  expect(own.body.availableCommands.map(({ command }) => command)).toContain('submit');
  for (const who of ['leader-harstad', 'fsu-chair', 'administrator']) {
    const person = somebody(serving, who);
    expect((await person.sees(`/api/pilots/${id}`)).status).toBe(404);
    expect((await person.sees(`/api/pilots/${id}/history`)).status).toBe(404);
    const { body } = await person.sees<{ items: { id: string }[] }>('/api/pilots?q=hemmelig');
    expect(body.items).toEqual([]);
  }
  const { body: mine } = await somebody(serving, LEADER).sees<{ items: { id: string }[] }>('/api/pilots?q=hemmelig');
  expect(mine.items.map((item) => item.id)).toEqual([id]);
});

test('what is offered at an address is taken there, and what waits for me is found', async () => {
  const id = await play.submitted('Venter på svar');
  const harstad = somebody(serving, 'leader-harstad');
  const { body: view } = await harstad.sees<View>(`/api/pilots/${id}`);
  const address = view.availableCommands.find(({ command }) => command === 'giveConsent')?.address ?? '';
  const { body: waiting } = await harstad.sees<{ items: { id: string }[] }>('/api/pilots?waiting=me&limit=100');
  expect(waiting.items.map((item) => item.id)).toContain(id);
  const given = await harstad.gives<View>(address, { parties: ['harstad'], version: 1 });
  expect(given).toMatchObject({ status: 200, body: { version: view.version + 1, phase: 'consent' } });
  expect(given.headers.get('etag')).toBe(`"${view.version + 1}"`);
});

test('a list is read page by page, and nobody is shown twice', async () => {
  for (let n = 0; n < 5; n++) await play.submitted(`Side ${n}`);
  const seen: string[] = [];
  let cursor = '';
  for (let page = 0; page < 5 && (page === 0 || cursor !== ''); page++) {
    const path = `/api/pilots?q=side&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`;
    const { body } = await somebody(serving, LEADER).sees<Page>(path);
    seen.push(...body.items.map(({ id }) => id));
    cursor = body.next ?? '';
  }
  expect(seen.length).toBe(5);
  expect(new Set(seen).size).toBe(5);
});

test('figures about few people are shown nowhere, and disputed figures stand side by side', async () => {
  const id = await play.inTrial('Små tall');
  await play.give(id, 'leader-kvaefjord', 'figures', { ...QUARTER, party: 'kvaefjord', value: 777_777, groupSize: 3 });
  await play.give(id, 'leader-harstad', 'figures', { ...QUARTER, party: 'harstad', value: 133, method: 'Alle dager' });
  const harstad = somebody(serving, 'leader-harstad');
  type Figures = { figures: { id: string; party: string; kind: string }[]; disputes: object[] };
  const { body } = await harstad.sees<Figures>(`/api/pilots/${id}`);
  const figure = body.figures.find(({ party, kind }) => party === 'harstad' && kind === 'trial')?.id ?? '';
  const method = 'Bare dager som kunne faktureres';
  await play.give(id, 'leader-kvaefjord', 'disputes', { party: 'kvaefjord', figure, value: 4, method });
  const { body: view } = await harstad.sees<Figures>(`/api/pilots/${id}`);
  expect(view.disputes).toMatchObject([
    { value: 4, method, reported: { party: 'harstad', value: 133, method: 'Alle dager' }, resolved: null },
  ]);
  for (const path of [
    `/api/pilots/${id}`,
    `/api/pilots/${id}/history?limit=200`,
    '/api/reports/deciding-status',
    '/api/reports/deciding-status?format=html',
  ])
    expect(JSON.stringify((await harstad.sees(path)).body)).not.toContain('777777');
});

test('a figure that a party voids stays in its list with the reason, and is counted nowhere', async () => {
  const id = await play.inTrial('Feil tall');
  const wrong = { ...QUARTER, party: 'harstad', value: 555_555, groupSize: 20 };
  await play.give(id, 'leader-harstad', 'figures', wrong);
  const reader = somebody(serving, 'leader-kvaefjord');
  const view = async () => (await reader.sees<Voided>(`/api/pilots/${id}`)).body;
  const figure = (await view()).figures.at(-1)?.id ?? '';
  await play.give(id, 'leader-kvaefjord', 'disputes', { party: 'kvaefjord', figure, value: 4, method: 'Hele dager' });
  const voiding = { party: 'harstad', figure, reason: 'Talt for feil måned' };
  const at = `/api/pilots/${id}/voidings`;
  expect((await reader.gives(at, voiding)).status).toBe(403);
  expect((await somebody(serving, 'leader-harstad').gives(at, { ...voiding, reason: '' })).status).toBe(422);
  await play.give(id, 'leader-harstad', 'voidings', voiding);
  const { figures, disputes, results, runCharts } = await view();
  expect(figures.at(-1)).toMatchObject({ value: 555_555, void: true, voided: { reason: 'Talt for feil måned' } });
  expect(disputes).toMatchObject([{ ended: true, resolved: null }]);
  expect(JSON.stringify([results, runCharts])).not.toContain('555555');
  const { body: report } = await reader.sees<{ pilots: { id: string; results: object[] }[] }>(
    '/api/reports/deciding-status',
  );
  expect(JSON.stringify(report.pilots.find((one) => one.id === id)?.results)).not.toContain('555555');
  const { body: history } = await reader.sees<{ items: { type: string; text: string; data: object }[] }>(
    `/api/pilots/${id}/history?limit=200`,
  );
  const told = history.items.find(({ type }) => type === 'FigureVoided');
  expect(told?.text).toMatch(/^Harstad kommune trakk tilbake et tall|^Harstad trakk tilbake et tall/);
  expect(told?.data).toMatchObject({ reason: 'Talt for feil måned' });
});
interface Voided {
  readonly figures: readonly { readonly id: string }[];
  readonly disputes: readonly object[];
  readonly results: readonly object[];
  readonly runCharts: readonly object[];
}

test('the report says what is overdue, what changed and how it goes, as JSON and as a page that runs nothing', async () => {
  const id = await play.submitted('<script>alert("x")</script>');
  const reader = somebody(serving, 'fsu-secretary');
  const json = await reader.sees<{ pilots: { id: string }[]; changes: { pilot: string; what: string }[] }>(
    `/api/reports/deciding-status?since=${day(-1)}&language=en`,
  );
  expect(json.body.pilots.map((pilot) => pilot.id)).toContain(id);
  expect(json.body.changes.find(({ pilot }) => pilot === id)?.what).toBe('The proposal was submitted');
  const page = await reader.sees<string>('/api/reports/deciding-status', {
    accept: 'text/html,application/json;q=0.9',
  });
  const html = page.body;
  expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
  expect(html).not.toContain('<script');
  expect(html).toContain('<h1>Status for felles piloter</h1>');
  const { createHash } = await import('node:crypto');
  const style = /<style>([^]*)<\/style>/.exec(html)?.[1] ?? '';
  const allowed = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  expect(page.headers.get('content-security-policy')).toContain(allowed);
});

test('an address is shown to administrators and to whose it is', async () => {
  const seen = async (who: string) =>
    (await somebody(serving, who).sees<{ email?: string }>('/api/people/leader-harstad')).body.email;
  expect(await seen('leader-tromso')).toBeUndefined();
  expect(await seen('administrator')).toBe('leader-harstad@example.no');
  expect(await seen('leader-harstad')).toBe('leader-harstad@example.no');
});

test('without Temporal people go on working, and readiness says what is missing', async () => {
  const answer = await fetch(`${serving.address}/api/health/ready`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ status: 'degraded', missing: ['temporal', 'worker'] });
});

test('a page elsewhere that points its own name here cannot log in', async () => {
  const { send, letGo } = await import('./testing/wire.js');
  const { status, text } = await send(serving.address, {
    method: 'POST',
    path: '/api/login',
    headers: { host: 'evil.example', 'content-type': 'application/json' },
    body: '{"person":"leader-harstad"}',
  });
  letGo();
  expect(status).toBe(403);
  expect(text).toContain('ForeignHost');
});

test('the documentation page loads from here alone', async () => {
  const page = await fetch(`${serving.address}/api/docs`);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  for (const [, path] of (await page.text()).matchAll(/(?:src|href)="([^"]+)"/g)) {
    expect(path).toMatch(/^\/api\/docs\//);
    expect((await fetch(`${serving.address}${path}`)).status).toBe(200);
  }
});
