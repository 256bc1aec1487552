import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import Provider from 'oidc-provider';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { startServing, type Serving } from '../testing/serving.js';

jest.setTimeout(60_000);

/** What people's browsers call us: a name that only cookies and redirects know here. */
const PUBLIC = 'http://127.0.0.1:9';
/** The same where a proxy with a certificate stands in front. */
const SECURE = 'https://tiltak.example.no';
const OURS = new RegExp(`^(${PUBLIC}|${SECURE})`);
const CLIENT = { client_id: 'tiltaksmotor', client_secret: 'known-to-both-and-nobody-else' };

/** What the issuer says of whoever logs in there as this. */
const SAYS: Record<string, Record<string, unknown>> = {
  unverified: { email: 'leader-harstad@example.no', email_verified: false },
  textual: { email: 'leader-harstad@example.no', email_verified: 'true' },
  silent: { email: 'leader-harstad@example.no' },
  administrator: { email: 'nobody@example.no', email_verified: true },
};

let issuer: Server;
/** The keys that the issuer says are its own, where they are not those it signs with. */
let published: readonly JWK[] | null = null;
let issuerAddress: string;
let serving: Serving;

beforeAll(async () => {
  // The issuer tells at length that it is not meant for production.
  jest.spyOn(console, 'warn').mockReturnValue();
  jest.spyOn(console, 'info').mockReturnValue();
  issuer = await openIssuer();
  serving = await startServing(settings());
});
const settings = () => ({
  LOGIN: 'none',
  PUBLIC_URL: PUBLIC,
  OIDC_ISSUER: issuerAddress,
  OIDC_AUDIENCE: CLIENT.client_id,
  OIDC_CLIENT_ID: CLIENT.client_id,
  OIDC_CLIENT_SECRET: CLIENT.client_secret,
});
afterAll(async () => {
  await serving?.stop();
  issuer?.closeAllConnections();
  issuer?.close();
});

/** A real issuer. Whoever logs in there as x has the address x@example.no, or what is said of them above. */
async function openIssuer(): Promise<Server> {
  let provider: Provider | null = null;
  const { createServer } = await import('node:http');
  const server = createServer((asked, answer) => {
    if (published === null || asked.url !== '/jwks') return void provider?.callback()(asked, answer);
    answer.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: published }));
  });
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  issuerAddress = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  provider = new Provider(issuerAddress, {
    clients: [{ ...CLIENT, redirect_uris: [PUBLIC, SECURE].map((at) => `${at}/api/login/callback`) }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['only-for-tests'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...(SAYS[id] ?? { email: `${id}@example.no`, email_verified: true }) }),
    }),
  });
  provider.on('server_error', (_, error) => process.stderr.write(`${String(error)}\n`));
  return server;
}

/** A browser without a screen: keeps cookies by path, and follows nothing by itself. */
class Browser {
  private readonly jar = new Map<string, string>();
  readonly set: string[] = [];

  async open(address: string, form?: Record<string, string>): Promise<Response> {
    const url = address.replace(OURS, serving.address);
    const answer = await fetch(url, {
      redirect: 'manual',
      method: form === undefined ? 'GET' : 'POST',
      headers: { cookie: [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      this.set.push(cookie);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return answer;
  }
  /** Puts something else in a cookie's place, as whoever sits at the browser can. */
  change(name: string, how: (value: string) => string): void {
    this.jar.set(name, how(this.jar.get(name) ?? ''));
  }
  /** From the issuer's first page until it sends the browser back to us. Answers where to. */
  async logInAs(person: string, start: string): Promise<string> {
    let at = start;
    for (let step = 0; step < 12 && !OURS.test(at); step++) {
      const answer = await this.open(at);
      const form = answer.status === 200 ? await promptIn(answer) : null;
      const next = form === null ? answer : await this.open(at, { prompt: form, login: person, password: 'x' });
      at = new URL(next.headers.get('location') ?? '', at).href;
    }
    return at;
  }
}

const promptIn = async (answer: Response): Promise<string> =>
  /name="prompt" value="(\w+)"/.exec(await answer.text())?.[1] ?? 'none';

const started = async (browser: Browser, to: string): Promise<string> => {
  const answer = await browser.open(`${PUBLIC}/api/login/start?to=${encodeURIComponent(to)}`);
  expect(answer.status).toBe(302);
  return answer.headers.get('location') ?? '';
};

test('logging in at the issuer leads back to the page one was on, and a page has a session then', async () => {
  const browser = new Browser();
  const there = await started(browser, '/moter/FSU/m3?a=1#c4');
  expect(new URL(there).searchParams.get('code_challenge_method')).toBe('S256');
  const back = await browser.open(await browser.logInAs('leader-harstad', there));
  expect([back.status, back.headers.get('location')]).toEqual([302, '/moter/FSU/m3?a=1#c4']);
  const session = browser.set.find((cookie) => cookie.startsWith('tiltaksmotor='));
  expect(session).toMatch(/HttpOnly/);
  expect(session).toMatch(/SameSite=Strict/);
  const me = await browser.open(`${PUBLIC}/api/me`);
  expect(await me.json()).toMatchObject({ id: 'leader-harstad' });
});

test('who has no account here is told so, and gets no session', async () => {
  const browser = new Browser();
  const back = await browser.open(await browser.logInAs('nobody-here', await started(browser, '/')));
  expect(back.headers.get('location')).toBe('/innlogging?svar=ukjent');
  expect((await browser.open(`${PUBLIC}/api/me`)).status).toBe(401);
});

test.each(['unverified', 'textual', 'silent'])(
  'whose address the issuer does not say is verified (%s) is told so, and gets no session',
  async (who) => {
    const browser = new Browser();
    const back = await browser.open(await browser.logInAs(who, await started(browser, '/')));
    expect(back.headers.get('location')).toBe('/innlogging?svar=ubekreftet');
    expect((await browser.open(`${PUBLIC}/api/me`)).status).toBe(401);
  },
);

test('who is called at the issuer as somebody’s id is here is not them', async () => {
  const browser = new Browser();
  const back = await browser.open(await browser.logInAs('administrator', await started(browser, '/')));
  expect(back.headers.get('location')).toBe('/innlogging?svar=ukjent');
});

test('an ID token that is signed with another key than the issuer’s logs nobody in', async () => {
  const answer = await fetch(`${issuerAddress}/jwks`);
  const { keys } = (await answer.json()) as { keys: readonly JWK[] };
  const { publicKey } = await generateKeyPair('RS256', { extractable: true });
  const another = await exportJWK(publicKey);
  published = keys.map(({ kid, use }) => ({ ...another, kid: kid!, use: use!, alg: 'RS256' }));
  const first = serving;
  serving = await startServing(settings()); // that has not seen the true keys
  try {
    const browser = new Browser();
    const back = await browser.open(await browser.logInAs('leader-harstad', await started(browser, '/')));
    expect(back.headers.get('location')).toBe('/innlogging?svar=ikke-fullfort');
    expect((await browser.open(`${PUBLIC}/api/me`)).status).toBe(401);
  } finally {
    await serving.stop();
    serving = first;
    published = null;
  }
});

test('where people come by https, they log in with a cookie of this host alone, and one without the prefix is not ours', async () => {
  const first = serving;
  serving = await startServing({ ...settings(), PUBLIC_URL: SECURE });
  try {
    const browser = new Browser();
    const back = await browser.open(await browser.logInAs('leader-harstad', await started(browser, '/moter')));
    expect([back.status, back.headers.get('location')]).toEqual([302, '/moter']);
    const given = browser.set.filter((cookie) => cookie.startsWith('__Host-tiltaksmotor'));
    expect(given).toHaveLength(3); // what was asked, that it is forgotten, and the session
    for (const cookie of given) expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=(Strict|Lax)$/);
    const session = /^__Host-tiltaksmotor=([^;]+)/.exec(given.at(-1) ?? '')?.[1] ?? '';
    const statusOf = async (cookie: string) =>
      (await fetch(`${serving.address}/api/me`, { headers: { cookie } })).status;
    expect(await statusOf(`__Host-tiltaksmotor=${session}`)).toBe(200);
    expect(await statusOf(`tiltaksmotor=${session}`)).toBe(401);
  } finally {
    await serving.stop();
    serving = first;
  }
});

test('an answer that was not asked for here, or is given twice, logs nobody in', async () => {
  const asker = new Browser();
  const answer = await asker.logInAs('leader-harstad', await started(asker, '/'));
  const stranger = new Browser();
  expect((await stranger.open(answer)).headers.get('location')).toBe('/innlogging?svar=ikke-fullfort');
  await started(stranger, '/');
  expect((await stranger.open(answer)).headers.get('location')).toBe('/innlogging?svar=ikke-fullfort');
  expect((await stranger.open(`${PUBLIC}/api/me`)).status).toBe(401);
  expect((await asker.open(answer)).headers.get('location')).toBe('/');
  expect((await asker.open(answer)).headers.get('location')).toBe('/innlogging?svar=ikke-fullfort');
});

test.each(['//example.org', 'https://example.org', '/\\example.org', 'piloter', '/a b'])(
  'no page elsewhere is returned to: %s',
  async (to) => {
    const answer = await new Browser().open(`${PUBLIC}/api/login/start?to=${encodeURIComponent(to)}`);
    expect(answer.status).toBe(422);
  },
);

test('nor is one by a cookie that was changed on the way', async () => {
  const browser = new Browser();
  const answer = await browser.logInAs('leader-harstad', await started(browser, '/'));
  browser.change('tiltaksmotor-login', (kept) => {
    const asked = JSON.parse(Buffer.from(kept, 'base64url').toString()) as object;
    return Buffer.from(JSON.stringify({ ...asked, to: '//example.org' })).toString('base64url');
  });
  expect((await browser.open(answer)).headers.get('location')).toBe('/innlogging?svar=ikke-fullfort');
});

test('pages can ask how one logs in, and development login is not there', async () => {
  const ways = await fetch(`${serving.address}/api/login/ways`);
  expect(await ways.json()).toEqual({ development: false, issuer: true });
  expect((await fetch(`${serving.address}/api/login/people`)).status).toBe(404);
  const end = await new Browser().open(`${PUBLIC}/api/login/end`);
  expect(end.headers.get('location')).toContain(`${issuerAddress}/session/end`);
});

test.each([
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ origin: 'https://example.org' }, 403],
  [{ origin: 'null' }, 403],
  [{ origin: PUBLIC, 'sec-fetch-site': 'same-origin' }, 204],
  [{}, 204],
])('a command from another site is refused, whatever it does: %j', async (headers, status) => {
  const answer = await fetch(`${serving.address}/api/logout`, { method: 'POST', headers: headers as never });
  expect(answer.status).toBe(status);
});
