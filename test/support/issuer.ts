import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Provider from 'oidc-provider';

export const CLIENT = { client_id: 'tiltaksmotor', client_secret: 'known-to-both-and-nobody-else' };

/** A real issuer, on another site than the pages: whoever logs in there as x has the address x@example.no. */
export class Issuer {
  private constructor(
    private readonly server: Server,
    readonly address: string,
    private readonly returnTo: string,
  ) {}

  /** `site` is the address of the installation that people come from and go back to. */
  static async open(site: string): Promise<Issuer> {
    let provider: Provider | null = null;
    const server = createServer((asked, answer) => void provider?.callback()(asked, answer));
    await new Promise<void>((opened) => server.listen(0, 'localhost', opened));
    const address = `http://localhost:${(server.address() as AddressInfo).port}`;
    const { default: Real } = await import('oidc-provider'); // it warns as soon as it is there
    const returnTo = `${site}/api/login/callback`;
    provider = new Real(address, {
      clients: [{ ...CLIENT, redirect_uris: [returnTo], post_logout_redirect_uris: [`${site}/`] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      conformIdTokenClaims: false,
      cookies: { keys: ['only-for-tests'] },
      findAccount: (_, id) => ({
        accountId: id,
        claims: () => ({ sub: id, email: `${id}@example.no`, email_verified: true }),
      }),
    });
    provider.on('server_error', (_, error) => process.stderr.write(`${String(error)}\n`));
    return new Issuer(server, address, returnTo);
  }

  /** What an installation is told of it. */
  get settings(): Record<string, string> {
    return {
      LOGIN: 'none',
      OIDC_ISSUER: this.address,
      OIDC_AUDIENCE: CLIENT.client_id,
      OIDC_CLIENT_ID: CLIENT.client_id,
      OIDC_CLIENT_SECRET: CLIENT.client_secret,
    };
  }

  /** An ID token of whoever logs in there as this, which is good for an hour: without a nonce, it is a bearer token. */
  async tokenOf(person: string): Promise<string> {
    const verifier = randomBytes(32).toString('base64url');
    const asked = new URLSearchParams({
      ...{ client_id: CLIENT.client_id, redirect_uri: this.returnTo, response_type: 'code', scope: 'openid email' },
      ...{ code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256' },
    });
    const back = new URL(await this.loggedInAs(person, `${this.address}/auth?${asked.toString()}`));
    const answer = await fetch(`${this.address}/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${CLIENT.client_id}:${CLIENT.client_secret}`).toString('base64')}`,
      },
      body: new URLSearchParams({
        ...{ grant_type: 'authorization_code', code: back.searchParams.get('code') ?? '' },
        ...{ redirect_uri: this.returnTo, code_verifier: verifier },
      }),
    });
    const { id_token: token } = (await answer.json()) as { id_token?: string };
    if (token === undefined) throw new Error(`the issuer gave ${person} no token: ${answer.status}`);
    return token;
  }

  /** Through its pages as a browser would, until it sends people back. Answers where to. */
  private async loggedInAs(person: string, start: string): Promise<string> {
    const cookies = new Map<string, string>();
    const open = async (url: string, form?: Record<string, string>) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const sent = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) };
      const answer = await fetch(url, { redirect: 'manual', headers: { cookie }, ...sent });
      for (const set of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        cookies.set(name, value);
      }
      return answer;
    };
    let at = start;
    for (let step = 0; step < 12 && !at.startsWith(this.returnTo); step++) {
      const page = await open(at);
      const [, prompt] = page.status === 200 ? (/name="prompt" value="(\w+)"/.exec(await page.text()) ?? []) : [];
      const next = prompt === undefined ? page : await open(at, { prompt, login: person, password: 'x' });
      at = new URL(next.headers.get('location') ?? '', at).href;
    }
    return at;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
