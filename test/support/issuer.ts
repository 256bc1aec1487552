import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Provider from 'oidc-provider';

export const CLIENT = { client_id: 'tiltaksmotor', client_secret: 'known-to-both-and-nobody-else' };

/** A real issuer, on another site than the pages: whoever logs in there as x has the address x@example.no. */
export class Issuer {
  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  /** `site` is the address of the installation that people come from and go back to. */
  static async open(site: string): Promise<Issuer> {
    let provider: Provider | null = null;
    const server = createServer((asked, answer) => void provider?.callback()(asked, answer));
    await new Promise<void>((opened) => server.listen(0, 'localhost', opened));
    const address = `http://localhost:${(server.address() as AddressInfo).port}`;
    const { default: Real } = await import('oidc-provider'); // it warns as soon as it is there
    provider = new Real(address, {
      clients: [{ ...CLIENT, redirect_uris: [`${site}/api/login/callback`], post_logout_redirect_uris: [`${site}/`] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      conformIdTokenClaims: false,
      cookies: { keys: ['only-for-tests'] },
      findAccount: (_, id) => ({
        accountId: id,
        claims: () => ({ sub: id, email: `${id}@example.no`, email_verified: true }),
      }),
    });
    provider.on('server_error', (_, error) => process.stderr.write(`${String(error)}\n`));
    return new Issuer(server, address);
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

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
