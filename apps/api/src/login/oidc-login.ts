import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientError,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
  AuthorizationResponseError,
  type Configuration,
} from 'openid-client';
import type { Logger } from 'pino';
import { z } from 'zod';
import { isLoopback, type Config } from '../config.js';
import { Problem } from '../problems/problem.js';

type Client = NonNullable<Config['oidcClient']>;

/** A page of ours and nobody else's: `//example.org` and `/\\example.org` are other sites. */
export const page = z
  .string()
  .max(1000)
  .regex(/^\/(?![/\\])[^\s\\]*$/);

/**
 * What is kept in the browser while somebody is at the issuer: proof that the answer is to what was asked here. It is its
 * own: whoever could put another there could as well have asked for one.
 */
const Asked = z.strictObject({
  state: z.string().min(1),
  nonce: z.string().min(1),
  verifier: z.string().min(1),
  /** The page they came from. */
  to: page,
});
type Asked = z.infer<typeof Asked>;
export const ASKED_SECONDS = 600;
const PATIENCE_SECONDS = 5;

/** Logging in at an OpenID Connect issuer: authorization code with PKCE, state and nonce. */
export class OidcLogin {
  private found: Promise<Configuration> | null = null;
  private readonly redirectUri: string;

  constructor(
    private readonly client: Client,
    private readonly publicUrl: string,
    private readonly log: Logger,
  ) {
    this.redirectUri = `${publicUrl}/api/login/callback`;
  }

  /** Where to send somebody, and what their browser keeps until they are back. */
  async begin(to: string): Promise<{ readonly url: URL; readonly kept: string }> {
    const config = await this.configuration();
    const asked: Asked = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), to };
    const url = buildAuthorizationUrl(config, {
      redirect_uri: this.redirectUri,
      scope: 'openid email profile',
      state: asked.state,
      nonce: asked.nonce,
      code_challenge: await calculatePKCECodeChallenge(asked.verifier),
      code_challenge_method: 'S256',
    });
    return { url, kept: Buffer.from(JSON.stringify(asked)).toString('base64url') };
  }

  /** Whom the issuer says it is, and the page they came from. Null where the answer is to nothing that was asked here. */
  async finish(
    kept: string | undefined,
    query: string,
  ): Promise<{ readonly claims: Record<string, unknown>; readonly to: string } | null> {
    const asked = askedIn(kept);
    if (asked === null) return null;
    const config = await this.configuration();
    try {
      const tokens = await authorizationCodeGrant(config, new URL(`${this.redirectUri}${query}`), {
        pkceCodeVerifier: asked.verifier,
        expectedState: asked.state,
        expectedNonce: asked.nonce,
        idTokenExpected: true,
      });
      return { claims: { ...tokens.claims() }, to: asked.to };
    } catch (error) {
      return this.refused(error);
    }
  }

  /** Where somebody logs out of the issuer too; null where it has no such place. */
  async end(): Promise<URL | null> {
    const config = await this.configuration();
    if (config.serverMetadata().end_session_endpoint === undefined) return null;
    return buildEndSessionUrl(config, { post_logout_redirect_uri: `${this.publicUrl}/` });
  }

  /** An answer that does not fit is nobody's login; an issuer that does not answer is away. */
  private refused(error: unknown): null {
    const away = error instanceof TypeError || (error as { name?: unknown }).name === 'TimeoutError';
    if (away) throw this.away(error);
    const known =
      error instanceof ClientError || error instanceof ResponseBodyError || error instanceof AuthorizationResponseError;
    if (!known) throw error;
    this.log.warn({ err: error, issuer: this.client.issuer }, 'a login was not accepted');
    return null;
  }

  private configuration(): Promise<Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = null;
      throw this.away(error);
    });
    return this.found;
  }

  private discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.client;
    const server = new URL(issuer);
    // Only on this machine, as in tests: elsewhere the settings refuse an issuer without https.
    const insecure = server.protocol === 'http:' && isLoopback(server.hostname) ? [allowInsecureRequests] : [];
    // The ID token came over our own connection to the issuer; it is believed for the issuer's signature all the same.
    const execute = [...insecure, enableNonRepudiationChecks];
    return discovery(server, clientId, clientSecret ?? undefined, undefined, { execute, timeout: PATIENCE_SECONDS });
  }

  private away(error: unknown): Problem {
    this.log.warn({ err: error, issuer: this.client.issuer }, 'the issuer does not answer');
    return new Problem('LoginAway', {}, { 'retry-after': '5' });
  }
}

function askedIn(kept: string | undefined): Asked | null {
  if (kept === undefined) return null;
  try {
    return Asked.parse(JSON.parse(Buffer.from(kept, 'base64url').toString()));
  } catch {
    return null;
  }
}
