import { isSameAddress, type Actor } from '@tiltaksmotor/domain';
import { assignmentsOf, heldBy, type StoredAssignment } from '@tiltaksmotor/persistence';
import {
  createRemoteJWKSet,
  decodeJwt,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyResult,
} from 'jose';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import type { Identities } from './who-asks.js';

type Issuer = NonNullable<Config['oidc']>;

/** Signatures that only the issuer can make: nothing symmetric, whose key a reader would have too. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** What a bearer token may call itself; one without a type is a JWT too. A logout token (`logout+jwt`) is none of these. */
const TYPES = ['jwt', 'at+jwt', 'application/at+jwt'];
const REMEMBERED = 5_000;
const REMEMBERED_MS = 60_000;
const PATIENCE_MS = 3_000;
/** How soon new keys are asked for again, when a token names one that is not known. */
const COOLDOWN_MS = 5_000;

/** People whom an OpenID Connect issuer vouches for, by an e-mail address that it has verified. Its subjects name nobody here. */
export class OidcIdentities implements Identities {
  private keys: Promise<JWTVerifyGetKey> | null = null;
  /** Tokens whose signature was checked, and whom they are about. Who has that address is asked each time. */
  private readonly checked = new Map<string, { address: string; until: number }>();

  constructor(
    private readonly issuer: Issuer,
    private readonly engine: Engine,
    private readonly log: Logger,
  ) {}

  async whose(token: string): Promise<Actor | null> {
    const address = await this.addressOf(token);
    return address === null ? null : this.personWith(address);
  }

  /** Null where the token is not the issuer's, not for us, or not for this use. */
  private async addressOf(token: string): Promise<string | null> {
    const known = this.checked.get(token);
    if (known !== undefined && known.until > Date.now()) return known.address;
    if (!this.claimsToBeOurs(token)) return null;
    const verified = await this.verified(token);
    if (verified === null || !isBearer(verified)) return null;
    const { payload } = verified;
    const address = verifiedAddress(payload);
    if (address === null) throw new Problem('AddressNotVerified', {}, { 'www-authenticate': 'Bearer' });
    if (this.checked.size >= REMEMBERED) this.checked.clear();
    this.checked.set(token, { address, until: Math.min((payload.exp ?? 0) * 1000, Date.now() + REMEMBERED_MS) });
    return address;
  }

  /** Read before it is believed, so that strangers' tokens cost the issuer nothing. */
  private claimsToBeOurs(token: string): boolean {
    try {
      return decodeJwt(token).iss === this.issuer.issuer;
    } catch {
      return false;
    }
  }

  private async verified(token: string): Promise<JWTVerifyResult | null> {
    const keys = await this.knownKeys();
    const { issuer, audience } = this.issuer;
    try {
      const wanted = { issuer, audience, algorithms: ALGORITHMS, requiredClaims: ['sub', 'exp'], clockTolerance: 5 };
      return await jwtVerify(token, keys, wanted);
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

  /** An address that two people share says nothing. The database folds as `comparedAddress` does, which has the last word. */
  async personWith(address: string): Promise<Actor | null> {
    const { rows } = await this.engine.opened.pool.query<{
      person: string;
      email: string;
      roles: StoredAssignment[] | null;
    }>({
      name: 'person-of-address',
      text: `select p.id as person, p.email, ${heldBy('p.id')} as roles from person p
        where p.redacted_at is null and lower(p.email collate "C") = lower($1::text collate "C")`,
      values: [address],
    });
    const [found, another] = rows.filter(({ email }) => isSameAddress(email, address));
    if (found === undefined || another !== undefined) return null;
    return { person: found.person, assignments: assignmentsOf(found.roles) };
  }
}

/** The address that the issuer says it has verified: `true` and nothing like it. Null where it does not. */
export const verifiedAddress = ({ email, email_verified: verified }: JWTPayload): string | null =>
  typeof email === 'string' && verified === true ? email : null;

/** A nonce is of a login in somebody's browser, and events are of a logout: such a token says nothing of who asks here. */
const isBearer = ({ payload, protectedHeader: { typ } }: JWTVerifyResult): boolean =>
  (typ === undefined || TYPES.includes(typ.toLowerCase())) &&
  payload['nonce'] === undefined &&
  payload['events'] === undefined;
