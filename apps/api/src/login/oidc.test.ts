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
    { key = 0, audience = 'tiltaksmotor', issuer = this.address, exp = '5m' } = {},
  ) {
    const own = this.keys[key];
    if (own === undefined) throw new Error('no such key');
    return new SignJWT(claims)
      .setProtectedHeader({ alg: own.alg, kid: own.id })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject('someone-else-entirely')
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

test('while the issuer is away, nobody is told to log in again', async () => {
  const token = await issuer.sign({ email });
  await issuer.close();
  expect(await me(token)).toMatchObject({ status: 503, code: 'LoginAway' });
  await issuer.open();
  expect(await me(token)).toMatchObject({ status: 200, id: 'leader-harstad' });
});

test('whom the issuer vouches for is let in, by either of its keys', async () => {
  expect(await me(await issuer.sign({ email }))).toMatchObject({ status: 200, id: 'leader-harstad' });
  expect(await me(await issuer.sign({ email }, { key: 1 }))).toMatchObject({ status: 200, id: 'leader-harstad' });
});

test.each<[string, () => Promise<string>]>([
  ['for another audience', () => issuer.sign({ email }, { audience: 'another' })],
  ['from another issuer', () => issuer.sign({ email }, { issuer: 'https://login.example.org' })],
  ['that has run out', () => issuer.sign({ email }, { exp: '-10m' })],
  ['of somebody who is not here', () => issuer.sign({ email: 'nobody@example.no' })],
  ['without an address', () => issuer.sign({})],
  ['with an address that nobody verified', () => issuer.sign({ email, email_verified: false })],
  ['with an address that is no text', () => issuer.sign({ email: ['leader-harstad@example.no'] })],
])('a token %s is not believed', async (_, token) => {
  expect(await me(await token())).toMatchObject({ status: 401 });
});

test('the public key is not taken for a secret, and no signature for one', async () => {
  const confused = await new SignJWT({ email })
    .setProtectedHeader({ alg: 'HS256', kid: 'first' })
    .setIssuer(issuer.address)
    .setAudience('tiltaksmotor')
    .setSubject('x')
    .setExpirationTime('5m')
    .sign(await issuer.publicKeyAsSecret());
  expect(await me(confused)).toMatchObject({ status: 401 });
  const [, payload] = (await issuer.sign({ email })).split('.');
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload ?? ''}.`;
  expect(await me(unsigned)).toMatchObject({ status: 401 });
});

test('a signature with a stranger’s key of the same name is not believed', async () => {
  const stranger = new Issuer();
  await stranger.addKey('first', 'RS256');
  stranger.port = issuer.port;
  expect(await me(await stranger.sign({ email }))).toMatchObject({ status: 401 });
});
