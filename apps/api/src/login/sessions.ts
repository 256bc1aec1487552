import type { Actor } from '@tiltaksmotor/domain';
import { assignmentsOf, heldBy, type StoredAssignment } from '@tiltaksmotor/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { LOG } from '../config.js';
import { Engine } from '../engine.js';
import type { Identities } from './who-asks.js';

export const SESSION_HOURS = 12;
/** 256 random bits. */
const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
/** How exactly it is kept when a session was last used: not every request writes. */
const SEEN_WITHIN = '5 minutes';

export interface Begun {
  /** Known to whoever logged in, and to nobody else: the database has its hash. */
  readonly token: string;
  readonly endsAt: string;
}

/** Sessions of our own, from logging in until logging out, 12 hours, or the end of the person. */
@Injectable()
export class Sessions implements Identities {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Null where nobody here is called so any more. Sessions that are over are cleared on the way. */
  async begin(person: string): Promise<Begun | null> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const { rows } = await this.engine.opened.pool.query<{ ends_at: Date }>({
      name: 'session-begins',
      // The share lock waits for somebody who is redacting the person, and then finds nobody.
      text: `with cleared as (delete from session where ends_at < now()),
          there as (select id from person where id = $2 and redacted_at is null for share)
        insert into session (token_sha256, person, ends_at) select $1, id, now() + $3 * interval '1 hour' from there
        returning ends_at`,
      values: [hashOf(token), person, SESSION_HOURS],
    });
    return rows[0] === undefined ? null : { token, endsAt: rows[0].ends_at.toISOString() };
  }

  async whose(token: string): Promise<Actor | null> {
    if (!TOKEN.test(token)) return null;
    const { rows } = await this.engine.opened.pool.query<{
      person: string;
      roles: StoredAssignment[] | null;
      rarely: boolean;
    }>({
      name: 'session',
      text: `select p.id as person, ${heldBy('p.id')} as roles, s.seen_at < now() - interval '${SEEN_WITHIN}' as rarely
        from session s join person p on p.id = s.person
        where s.token_sha256 = $1 and s.ended_at is null and now() < s.ends_at and p.redacted_at is null`,
      values: [hashOf(token)],
    });
    if (rows[0] === undefined) return null;
    const { person, roles, rarely } = rows[0];
    if (rarely) this.noteSeen(token);
    return { person, assignments: assignmentsOf(roles) };
  }

  /** From here on the token is nobody's, in every process. */
  async end(token: string): Promise<void> {
    if (!TOKEN.test(token)) return;
    await this.engine.opened.pool.query(
      'update session set ended_at = now() where token_sha256 = $1 and ended_at is null',
      [hashOf(token)],
    );
  }

  /** Nobody waits for it. */
  private noteSeen(token: string): void {
    this.engine.opened.pool
      .query('update session set seen_at = now() where token_sha256 = $1', [hashOf(token)])
      .catch((error: unknown) => this.log.debug({ err: error }, 'a session was not noted as seen'));
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
