import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startServing, type Serving } from '../testing/serving.js';

jest.setTimeout(60_000);

/** An issuer with real keys and real signatures, that can go away. */
class Issuer {
  private server: Server | null = null;
  private keys: { id: string; alg: string; private: CryptoKey; public: CryptoKey }[] = [];
  port = 0;

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }
  async addKey(id: string, alg: string): Promise<void> {
    const pair = await generateKeyPair(alg, { extractable: true });
    this.keys.push({ id, alg, private: pair.privateKey, public: pair.publicKey });
  }
  async open(): Promise<void> {
    const server = createServer((asked, answer) => void this.answer(asked.url ?? '').then((body) => answer.end(body)));
    await new Promise<void>((open) => server.listen(this.port, '127.0.0.1', open));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }
  close(): Promise<void> {
    this.server?.closeAllConnections();
    return new Promise((closed) => (this.server === null ? closed() : this.server.close(() => closed())));
  }
  private async answer(path: string): Promise<string> {
    if (path === '/.well-known/openid-configuration')
      return JSON.stringify({ issuer: this.address, jwks_uri: `${this.address}/keys` });
    const keys: JWK[] = await Promise.all(
      this.keys.map(async (key) => ({ ...(await exportJWK(key.public)), kid: key.id, alg: key.alg })),
    );
    return JSON.stringify({ keys });
  }
  async sign(
    claims: Record<string, unknown>,
    {
      key = 0,
      audience = 'tiltaksmotor' as string | string[],
      issuer = this.address,
      exp = '5m',
      typ = undefined as string | undefined,
      subject = 'someone-else-entirely',
    } = {},
  ) {
    const own = this.keys[key];
    if (own === undefined) throw new Error('no such key');
    return new SignJWT(claims)
      .setProtectedHeader({ alg: own.alg, kid: own.id, ...(typ === undefined ? {} : { typ }) })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime(exp)
      .sign(own.private);
  }
  async publicKeyAsSecret(): Promise<Uint8Array> {
    return new TextEncoder().encode(await exportSPKI((this.keys[0] as { public: CryptoKey }).public));
  }
}

const issuer = new Issuer();
let serving: Serving;

beforeAll(async () => {
  await issuer.addKey('first', 'RS256');
  await issuer.addKey('second', 'ES256');
  await issuer.open();
  serving = await startServing({ OIDC_ISSUER: issuer.address, OIDC_AUDIENCE: 'tiltaksmotor' });
});
afterAll(async () => {
  await issuer.close();
  await serving.stop();
});

const me = async (token: string): Promise<{ status: number; id?: string; code?: string }> => {
  const answer = await fetch(`${serving.address}/api/me`, { headers: { authorization: `Bearer ${token}` } });
  return { status: answer.status, ...((await answer.json()) as { id?: string; code?: string }) };
};
const email = 'Leader-Harstad@example.no';
const theirs = { email, email_verified: true };
const LOGOUT = 'http://schemas.openid.net/event/backchannel-logout';

test('while the issuer is away, nobody is told to log in again', async () => {
  const token = await issuer.sign(theirs);
  await issuer.close();
  expect(await me(token)).toMatchObject({ status: 503, code: 'LoginAway' });
  await issuer.open();
  expect(await me(token)).toMatchObject({ status: 200, id: 'leader-harstad' });
});

test('whom the issuer vouches for is let in, by either of its keys', async () => {
  expect(await me(await issuer.sign(theirs))).toMatchObject({ status: 200, id: 'leader-harstad' });
  expect(await me(await issuer.sign(theirs, { key: 1 }))).toMatchObject({ status: 200, id: 'leader-harstad' });
});

test.each([undefined, 'JWT', 'at+jwt', 'application/at+jwt'])('a token may be of the type %s', async (typ) => {
  expect(await me(await issuer.sign(theirs, { typ }))).toMatchObject({ status: 200, id: 'leader-harstad' });
});

test.each<[string, () => Promise<string>]>([
  ['for another audience', () => issuer.sign(theirs, { audience: 'another' })],
  ['for an audience that is called almost so', () => issuer.sign(theirs, { audience: 'Tiltaksmotor' })],
  ['for several audiences, none of them ours', () => issuer.sign(theirs, { audience: ['another', 'tiltaksmotor/'] })],
  ['from another issuer', () => issuer.sign(theirs, { issuer: 'https://login.example.org' })],
  ['that has run out', () => issuer.sign(theirs, { exp: '-10m' })],
  ['of somebody who is not here', () => issuer.sign({ ...theirs, email: 'nobody@example.no' })],
  ['that ends a login', () => issuer.sign({ ...theirs, events: { [LOGOUT]: {} } })],
  ['of the type logout+jwt', () => issuer.sign(theirs, { typ: 'logout+jwt' })],
  ['of any other type', () => issuer.sign(theirs, { typ: 'secevent+jwt' })],
  ['made for a login in a browser', () => issuer.sign({ ...theirs, nonce: 'n' })],
])('a token %s is not believed', async (_, token) => {
  expect(await me(await token())).toMatchObject({ status: 401, code: 'NotLoggedIn' });
});

test.each<[string, Record<string, unknown>]>([
  ['says nothing of whether the address is verified', { email }],
  ['says that it is not', { email, email_verified: false }],
  ['says "true" and not true', { email, email_verified: 'true' }],
  ['says "false"', { email, email_verified: 'false' }],
  ['says 1', { email, email_verified: 1 }],
  ['says null', { email, email_verified: null }],
  ['has no address', { email_verified: true }],
  ['has an address that is no text', { email: ['leader-harstad@example.no'], email_verified: true }],
])('whose token %s is told so, and is nobody', async (_, claims) => {
  const answer = await fetch(`${serving.address}/api/me`, {
    headers: { authorization: `Bearer ${await issuer.sign(claims)}` },
  });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({
    code: 'AddressNotVerified',
    detail: expect.stringMatching(/^Innloggingstjenesten sier ikke at e-postadressen din er bekreftet/),
  });
});

test('a subject names nobody, also where it is somebody’s id', async () => {
  const subject = 'administrator';
  expect(await me(await issuer.sign({ email_verified: true }, { subject }))).toMatchObject({ status: 401 });
  const other = { email: 'nobody@example.no', email_verified: true };
  expect(await me(await issuer.sign(other, { subject }))).toMatchObject({ status: 401, code: 'NotLoggedIn' });
  expect(await me(await issuer.sign(theirs, { subject }))).toMatchObject({ status: 200, id: 'leader-harstad' });
});

/** People whose addresses some folding or other makes one of: nobody is let in as the other. */
test.each([
  ['the Kelvin sign', 'kari@example.no', '\u212Aari@example.no'],
  ['a dotless ı', 'ida@example.no', '\u0131da@example.no'],
  ['a dotted İ', 'ida@example.no', '\u0130da@example.no'],
  ['a long ſ', 'siv@example.no', '\u017Fiv@example.no'],
  ['Å', 'åse@example.no', 'Åse@example.no'],
  ['a decomposed å', 'åse@example.no'.normalize('NFC'), 'åse@example.no'.normalize('NFD')],
  ['a space', 'kari@example.no', ' kari@example.no'],
])('%s in an address makes nobody somebody else', async (_, address, alike) => {
  const put = (to: string) =>
    serving.owner.query(`update person set email = $1 where id = 'coordinator-harstad'`, [to]);
  const asked = async (of: string) => (await me(await issuer.sign({ email: of, email_verified: true }))).status;
  await put(address);
  expect([await asked(address), await asked(alike)]).toEqual([200, 401]);
  await put(alike);
  expect([await asked(address), await asked(alike)]).toEqual([401, 200]);
});

test('an address that two people have says nothing', async () => {
  const put = (to: string) => serving.owner.query(`update person set email = $1 where id like 'fsu-member-%'`, [to]);
  await put('shared@example.no');
  expect(await me(await issuer.sign({ email: 'shared@example.no', email_verified: true }))).toMatchObject({
    status: 401,
    code: 'NotLoggedIn',
  });
});

test('a token that was believed is not, once the person has another address', async () => {
  const token = await issuer.sign({ email: 'leader-bardu@example.no', email_verified: true });
  expect(await me(token)).toMatchObject({ status: 200, id: 'leader-bardu' });
  await serving.owner.query(`update person set email = 'elsewhere@example.no' where id = 'leader-bardu'`);
  expect(await me(token)).toMatchObject({ status: 401 });
});

test('the public key is not taken for a secret, and no signature for one', async () => {
  const confused = await new SignJWT(theirs)
    .setProtectedHeader({ alg: 'HS256', kid: 'first' })
    .setIssuer(issuer.address)
    .setAudience('tiltaksmotor')
    .setSubject('x')
    .setExpirationTime('5m')
    .sign(await issuer.publicKeyAsSecret());
  expect(await me(confused)).toMatchObject({ status: 401 });
  const [, payload] = (await issuer.sign(theirs)).split('.');
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload ?? ''}.`;
  expect(await me(unsigned)).toMatchObject({ status: 401 });
});

test('a signature with a stranger’s key of the same name is not believed', async () => {
  const stranger = new Issuer();
  await stranger.addKey('first', 'RS256');
  stranger.port = issuer.port;
  expect(await me(await stranger.sign(theirs))).toMatchObject({ status: 401 });
});
