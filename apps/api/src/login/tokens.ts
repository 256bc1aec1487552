import { jwtVerify, SignJWT } from 'jose';

export const TOKEN_HOURS = 12;
const ISSUER = 'tiltaksmotor';
const REMEMBERED = 5_000;

/** Signs who somebody is, and reads it back. */
export class Tokens {
  /** A token checked once is good until it runs out: checking a signature again for every request is wasted. */
  private readonly checked = new Map<string, { person: string; until: number }>();

  constructor(private readonly secret: Uint8Array) {}

  sign = (person: string): Promise<string> =>
    new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setSubject(person)
      .setIssuedAt()
      .setExpirationTime(`${TOKEN_HOURS}h`)
      .sign(this.secret);

  /** Whose token it is; null where it is nobody's. */
  async personOf(token: string): Promise<string | null> {
    const known = this.checked.get(token);
    if (known !== undefined && known.until > Date.now()) return known.person;
    try {
      const { payload } = await jwtVerify(token, this.secret, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        requiredClaims: ['sub', 'exp'],
      });
      const { sub, exp } = payload;
      if (sub === undefined || exp === undefined) return null;
      if (this.checked.size >= REMEMBERED) this.checked.clear();
      this.checked.set(token, { person: sub, until: exp * 1000 });
      return sub;
    } catch {
      return null;
    }
  }
}
