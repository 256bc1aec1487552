import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import type { Identities } from './session.guard.js';

type Issuer = NonNullable<Config['oidc']>;

/** Signatures that only the issuer can make: nothing symmetric, whose key a reader would have too. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const REMEMBERED = 5_000;
const REMEMBERED_MS = 60_000;
const PATIENCE_MS = 3_000;
/** How soon new keys are asked for again, when a token names one that is not known. */
const COOLDOWN_MS = 5_000;

/** People whom an OpenID Connect issuer vouches for: by their e-mail address, or by their id as subject. */
export class OidcIdentities implements Identities {
  private keys: Promise<JWTVerifyGetKey> | null = null;
  private readonly checked = new Map<string, { person: string; until: number }>();

  constructor(
    private readonly issuer: Issuer,
    private readonly engine: Engine,
    private readonly log: Logger,
  ) {}

  async personOf(token: string): Promise<string | null> {
    const known = this.checked.get(token);
    if (known !== undefined && known.until > Date.now()) return known.person;
    if (!this.claimsToBeOurs(token)) return null;
    const payload = await this.verified(token);
    const person = payload === null ? null : await this.personFor(payload);
    if (payload === null || person === null) return null;
    if (this.checked.size >= REMEMBERED) this.checked.clear();
    this.checked.set(token, { person, until: Math.min((payload.exp ?? 0) * 1000, Date.now() + REMEMBERED_MS) });
    return person;
  }

  /** Read before it is believed, so that strangers' tokens cost the issuer nothing. */
  private claimsToBeOurs(token: string): boolean {
    try {
      return decodeJwt(token).iss === this.issuer.issuer;
    } catch {
      return false;
    }
  }

  private async verified(token: string): Promise<JWTPayload | null> {
    const keys = await this.knownKeys();
    const { issuer, audience } = this.issuer;
    try {
      const wanted = { issuer, audience, algorithms: ALGORITHMS, requiredClaims: ['sub', 'exp'], clockTolerance: 5 };
      return (await jwtVerify(token, keys, wanted)).payload;
    } catch (error) {
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return null;
      throw this.away(error);
    }
  }

  private knownKeys(): Promise<JWTVerifyGetKey> {
    this.keys ??= this.discover().catch((error: unknown) => {
      this.keys = null;
      throw this.away(error);
    });
    return this.keys;
  }

  private async discover(): Promise<JWTVerifyGetKey> {
    const { issuer } = this.issuer;
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    const document = (await answer.json()) as { issuer?: unknown; jwks_uri?: unknown };
    if (document.issuer !== issuer || typeof document.jwks_uri !== 'string')
      throw new Error(`${address} is not about ${issuer}`);
    return createRemoteJWKSet(new URL(document.jwks_uri), {
      timeoutDuration: PATIENCE_MS,
      cooldownDuration: COOLDOWN_MS,
    });
  }

  private away(error: unknown): Problem {
    this.log.warn({ err: error, issuer: this.issuer.issuer }, 'the issuer of tokens does not answer');
    return new Problem('LoginAway', {}, { 'retry-after': '5' });
  }

  /** Whom the issuer's word for a login is about: what it says has been verified. */
  personOfClaims = (claims: JWTPayload): Promise<string | null> => this.personFor(claims);

  /** An address that two people share, or that the issuer has not verified, says nothing. */
  private async personFor({ sub, email, email_verified: verified }: JWTPayload): Promise<string | null> {
    const address = typeof email === 'string' && verified !== false ? email : null;
    const { rows } = await this.engine.opened.pool.query<{ id: string; by_email: boolean }>({
      name: 'person-of-token',
      text: `select id, lower(email) = lower($1) as by_email from person
        where redacted_at is null and (lower(email) = lower($1) or id = $2)`,
      values: [address, sub ?? null],
    });
    const byEmail = rows.filter(({ by_email }) => by_email);
    const found = byEmail.length > 0 ? byEmail : rows;
    return found.length === 1 ? (found[0]?.id ?? null) : null;
  }
}
