import type { Actor } from '@tiltaksmotor/domain';
import { parse } from 'cookie';
import type { IncomingHttpHeaders } from 'node:http';

/** Finds whose token it is, whoever issued it: somebody who is here, with what they hold, as the database has it now. */
export interface Identities {
  whose(token: string): Promise<Actor | null>;
}

const LONGEST_TOKEN = 8_192;

/** Who sends a request. Asked anew for each: nothing is remembered of a person from one request to the next. */
export class WhoAsks {
  constructor(
    private readonly identities: readonly Identities[],
    /** What the cookie with a session is called: one of another name is somebody else's. */
    private readonly cookie: string,
  ) {}

  async of(headers: IncomingHttpHeaders): Promise<Actor | null> {
    const token = this.tokenIn(headers);
    if (token === null) return null;
    for (const identities of this.identities) {
      const actor = await identities.whose(token);
      if (actor !== null) return actor;
    }
    return null;
  }

  tokenIn({ authorization, cookie }: IncomingHttpHeaders): string | null {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? this.fromCookie(cookie);
    return token === undefined || token.length > LONGEST_TOKEN ? null : token;
  }

  private fromCookie(header: string | undefined): string | undefined {
    return header === undefined ? undefined : parse(header.slice(0, 2 * LONGEST_TOKEN))[this.cookie];
  }
}
