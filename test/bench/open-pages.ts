import { request, type ClientRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { openChromium, shown } from '../support/chromium.js';
import { commandTo } from './commands.js';
import { quantile, record } from './figures.js';
import { Actors } from './pilots.js';
import type { System } from './system.js';
import { wireTo, type Send } from './wire.js';

const PAGES = 150;
const COMMANDS = 40;
/** As people work: a command now and then, each of which open pages hear of. */
const APART_MS = 500;
/** What a window waits for more to come before it fetches. */
const GATHERED_MS = 300;
/** As many as a browser opens to one server. */
const CONNECTIONS = 6;
const READER = 'leader-harstad';

/**
 * How much slower a command is while 150 desks are open, each of which fetches at every change what a real one in Chromium
 * was seen to fetch; and how much they fetch for what only one unit may see.
 */
export async function benchOpenPages(system: System, pilots: readonly string[]): Promise<void> {
  const wire = wireTo(system.apiPort, 4);
  const command = await commandTo(wire.send, pilots);
  // Twice, as the first may be what the pilot says already.
  const fetched = await fetchedByDesk(system.apiPort, async () => {
    await command(0);
    await command(0);
  });
  if (fetched.length === 0) throw new Error('a desk fetched nothing at a change: there is nothing to measure');
  console.log(`\nA desk fetches at a change: ${fetched.join(', ')}\n`);
  await timesOf(command);
  const quiet = await timesOf(command);
  const pages = await openPages(system, wire.send, fetched);
  const busy = await timesOf(command);
  await sleep(10_000);
  const hidden = await draftEdits(wire.send, pages);
  pages.close();
  wire.close();
  const [a, b] = [quantile(quiet, 0.5), quantile(busy, 0.5)];
  record('command, nobody looking, p50', a, 'ms', 'lower');
  record(`command, ${PAGES} desks open, p50`, b, 'ms', 'lower');
  record(`command, ${PAGES} desks open, p95`, quantile(busy, 0.95), 'ms', 'lower');
  record('command, desks open to nobody looking', b / a, 'times', 'lower', 2);
  record(`answers fetched by ${PAGES} desks for three drafts that are hidden from them`, hidden, '', 'lower', 0);
}

async function timesOf(command: (lane: number) => Promise<void>): Promise<readonly number[]> {
  const took: number[] = [];
  for (let n = 0; n < COMMANDS; n++) {
    const began = performance.now();
    await command(n % 10);
    took.push(performance.now() - began);
    await sleep(APART_MS);
  }
  return took;
}

/** What one desk in a real browser asks for when something changed. */
async function fetchedByDesk(port: number, change: () => Promise<void>): Promise<readonly string[]> {
  const browser = await openChromium();
  try {
    const context = await browser.newContext({ baseURL: `http://127.0.0.1:${port}` });
    await context.request.post('/api/login', { data: { person: READER } });
    const page = await context.newPage();
    await page.goto('/');
    await shown(page);
    await sleep(6_000); // what comes with the page has come
    const asked: string[] = [];
    page.on('request', (sent) => {
      const { pathname, search } = new URL(sent.url());
      if (pathname.startsWith('/api/') && pathname !== '/api/changes') asked.push(pathname + search);
    });
    await change();
    await sleep(5_000);
    return [...new Set(asked)];
  } finally {
    await browser.close();
  }
}

interface Open {
  /** How many answers the pages of each person have fetched. */
  readonly fetched: ReadonlyMap<string, number>;
  readonly close: () => void;
}

async function openPages(system: System, send: Send, paths: readonly string[]): Promise<Open> {
  const { rows } = await system.owner.query<{ person: string }>(
    `select distinct person from assignment where valid_from <= current_date
     and (valid_to is null or current_date <= valid_to) order by person`,
  );
  const actors = new Actors(send);
  const fetched = new Map<string, number>();
  const closing: (() => void)[] = [];
  for (let n = 0; n < PAGES; n++) {
    const person = rows[n % rows.length]?.person ?? READER;
    const authorization = `Bearer ${await actors.token(person)}`;
    const wire = wireTo(system.apiPort, CONNECTIONS);
    let gathering: NodeJS.Timeout | undefined;
    const tags = new Map<string, string>();
    const fetchOne = async (path: string): Promise<void> => {
      const known = tags.get(path);
      const { tag } = await wire.send(path, undefined, {
        authorization,
        ...(known === undefined ? {} : { 'if-none-match': known }),
      });
      if (tag?.startsWith('W/') === true) tags.set(path, tag);
      fetched.set(person, (fetched.get(person) ?? 0) + 1);
    };
    const fetchAll = (): void => paths.forEach((path) => void fetchOne(path).catch(() => {}));
    const stream = await listen(system.apiPort, authorization, () => {
      clearTimeout(gathering);
      gathering = setTimeout(fetchAll, GATHERED_MS);
    });
    closing.push(() => {
      clearTimeout(gathering);
      stream.destroy();
      wire.close();
    });
  }
  return { fetched, close: () => closing.forEach((close) => close()) };
}

/** An event stream that is open. */
const listen = (port: number, authorization: string, changed: () => void): Promise<ClientRequest> =>
  new Promise((open, failed) => {
    const options = { host: '127.0.0.1', port, path: '/api/changes', headers: { authorization } };
    const sent = request(options, (answer) => {
      answer.setEncoding('utf8').on('data', (text: string) => {
        if (text.includes('event: changed')) changed();
      });
      answer.on('error', () => {});
      open(sent);
    });
    sent.on('error', failed);
    sent.end();
  });

/** What the pages of others fetch while a unit writes drafts that are its own. */
async function draftEdits(send: Send, pages: Open): Promise<number> {
  const actors = new Actors(send);
  const before = new Map(pages.fetched);
  let id = '';
  for (let n = 0; n < 3; n++) {
    ({ id } = await actors.drafted(`Hemmelig ${n}`));
    await sleep(2_000);
  }
  await sleep(8_000);
  const after = new Map(pages.fetched);
  let hidden = 0;
  for (const [person, count] of after) {
    const { status } = await send(`/api/pilots/${id}`, undefined, {
      authorization: `Bearer ${await actors.token(person)}`,
    });
    if (status === 404) hidden += count - (before.get(person) ?? 0);
  }
  return hidden;
}
