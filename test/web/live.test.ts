import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { expectFault, shown, Site } from '../support/browser.js';
import { doing, pilotIn } from '../support/lives.js';
import { LEAD, proposal } from '../support/proposals.js';
import { until } from '../support/until.js';

/** What others do is seen without asking for it: in every window, over one stream, and for no more than may be seen. */
let site: Site;
let trial: string;
beforeAll(async () => {
  site = await Site.open();
  trial = await pilotIn(site.people, 'trial');
});
afterAll(() => site?.close());

const LEADER = `leader-${LEAD}`;
let told = 0;
/** Something new on the pilot's page, by the words it says. */
async function somethingNew(): Promise<string> {
  told += 1;
  const note = `Nytt nummer ${told}`;
  const report = { party: 'harstad', standing: 'on-plan', note, figures: [] };
  await doing(site.people, trial)('leader-harstad', 'status-reports', report);
  return note;
}
const sees = (page: Page, note: string) => page.getByText(note).first().waitFor();

async function openWindow(context: BrowserContext, path = `/piloter/${trial}`): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  await shown(page);
  return page;
}

const isStream = (url: string): boolean => new URL(url).pathname === '/api/changes';
/** How many event streams the windows of a browser hold. Nothing is said of those of a window that closes. */
function streamsOf(context: BrowserContext): () => number {
  const open = new Set<Request>();
  context.on('request', (request) => {
    if (isStream(request.url())) open.add(request);
  });
  context.on('requestfinished', (request) => open.delete(request));
  context.on('requestfailed', (request) => open.delete(request));
  return () => [...open].filter((request) => !request.frame().page().isClosed()).length;
}

/** As the browser says when another tab is chosen, or the window is put away. */
const show = (page: Page, state: 'visible' | 'hidden') =>
  page.evaluate(`
    Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
    Object.defineProperty(document, 'hidden', { value: ${state === 'hidden'}, configurable: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));`);

test('eight windows of one browser are all live, over one stream; when the window that has it closes, another takes over', async () => {
  const context = await site.browserOf(LEADER);
  const streams = streamsOf(context);
  const windows: Page[] = [];
  for (let n = 0; n < 8; n++) windows.push(await openWindow(context));
  await until('there is one stream', () => Promise.resolve(streams() === 1));
  const first = await somethingNew();
  await Promise.all(windows.map((page) => sees(page, first)));
  await windows[0]!.close();
  await until('another window has the stream', () => Promise.resolve(streams() === 1));
  const second = await somethingNew();
  await Promise.all(windows.slice(1).map((page) => sees(page, second)));
  await context.close();
});

test('after a gateway answered 502 for the stream, live updates come back by themselves', async () => {
  expectFault(/50[23]|ERR_/);
  const context = await site.browserOf(LEADER);
  const streams = streamsOf(context);
  const page = await openWindow(context);
  await until('there is a stream', () => Promise.resolve(streams() === 1));
  let refused = 0;
  await context.route(
    (url) => isStream(url.href),
    (route) => {
      refused += 1;
      return route.fulfill({ status: 502, body: 'Bad gateway' });
    },
  );
  await site.installation.api.stop();
  await site.installation.serve();
  await until('the gateway refused twice', () => Promise.resolve(refused >= 2));
  const note = await somethingNew();
  await context.unrouteAll();
  await sees(page, note);
  await context.close();
});

test('while no window is shown none holds a stream, and what was missed is there when one is shown again', async () => {
  const context = await site.browserOf(LEADER);
  const streams = streamsOf(context);
  const [one, other] = [await openWindow(context), await openWindow(context)];
  await until('there is one stream', () => Promise.resolve(streams() === 1));
  await show(one, 'hidden');
  await until('the window that is shown has it', () => Promise.resolve(streams() === 1));
  await show(other, 'hidden');
  await until('there is none', () => Promise.resolve(streams() === 0));
  const note = await somethingNew();
  await show(other, 'visible');
  await sees(other, note);
  expect(await one.getByText(note).count()).toBe(0);
  await show(one, 'visible');
  await sees(one, note);
  expect(streams()).toBe(1);
  await context.close();
});

test('a draft that others may not see makes their open pages fetch nothing', async () => {
  const own = await site.page(LEADER, '/piloter');
  const other = await site.page('leader-harstad', '/piloter');
  const asked: string[] = [];
  other.on('request', (request) => {
    if (!isStream(request.url())) asked.push(request.url());
  });
  await other.waitForLoadState('networkidle').catch(() => {}); // a stream is never idle
  asked.length = 0;
  const title = 'Bare for oss';
  const { id } = await site.people.does(LEADER, 'pilots', { proposal: { ...proposal(), title } });
  await own.getByText(title).first().waitFor(); // who may see it has heard of it
  expect(asked).toEqual([]);
  await site.people.does(LEADER, `pilots/${id}/submissions`);
  await other.getByText(title).first().waitFor();
  expect(asked).not.toEqual([]);
  for (const page of [own, other]) await page.context().close();
});

test('what did not change is not sent again: an open window says what it has', async () => {
  const page = await site.page(LEADER, '/');
  const statuses: number[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname === '/api/desk/news') statuses.push(response.status());
  });
  await somethingNew();
  await until('the news were asked for', () => Promise.resolve(statuses.length > 0));
  expect(statuses).toContain(304);
  await page.getByRole('heading', { name: 'Mitt bord' }).waitFor();
  await page.context().close();
});
