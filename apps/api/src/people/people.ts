import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Assignment } from '@tiltaksmotor/domain';
import { Engine } from '../engine.js';

export interface Person {
  readonly id: string;
  /** Null where it is redacted. */
  readonly name: string | null;
  readonly email: string | null;
  readonly roles: readonly Assignment[];
}

interface Row extends Person {
  readonly roles: readonly (Assignment & { readonly deputyFor?: string | null })[];
}

interface Wanted {
  readonly after?: string | undefined;
  readonly limit: number;
  readonly role?: string | undefined;
  readonly at?: string | undefined;
  readonly q?: string | undefined;
}

const COLUMNS = `p.id, p.name, p.email, coalesce((select jsonb_agg(jsonb_build_object('role', a.role, 'at', a.at,
  'from', a.valid_from, 'to', a.valid_to, 'deputyFor', a.deputy_for) order by a.id) from assignment a where a.person = p.id), '[]') as roles`;

const REMEMBERED_MS = 3_000;
const MOST_REMEMBERED = 2_000;

/** Who is in the health community, and what they are there. */
@Injectable()
export class People {
  /** For reading only: commands look up their giver's roles in their own transaction. */
  private readonly actors = new Map<string, { actor: Actor; until: number }>();

  constructor(@Inject(Engine) private readonly engine: Engine) {}

  async page(wanted: Wanted): Promise<{ items: readonly Person[]; next: string | null }> {
    const { after = '', limit, role = null, at = null, q = null } = wanted;
    const { rows } = await this.engine.opened.pool.query<Row>({
      name: 'people',
      text: `select ${COLUMNS} from person p where p.id > $1 and p.redacted_at is null
        and (($3::text is null and $4::text is null) or exists (select from assignment a where a.person = p.id
          and ($3::text is null or a.role = $3) and ($4::text is null or a.at = $4)))
        and ($5::text is null or p.name ilike '%' || $5 || '%')
        order by p.id limit $2 + 1`,
      values: [after, limit, role, at, q === null ? null : q.replaceAll(/[\\%_]/g, '\\$&')],
    });
    const items = rows.slice(0, limit).map(person);
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  async one(id: string): Promise<Person | null> {
    const { rows } = await this.engine.opened.pool.query<Row>({
      name: 'person',
      text: `select ${COLUMNS} from person p where p.id = $1`,
      values: [id],
    });
    return rows[0] === undefined ? null : person(rows[0]);
  }

  /** Somebody as the rules see them. A person who is no longer there has no roles. */
  async actor(id: string): Promise<Actor> {
    const known = this.actors.get(id);
    if (known !== undefined && known.until > Date.now()) return known.actor;
    const actor = { person: id, assignments: (await this.one(id))?.roles ?? [] };
    if (this.actors.size >= MOST_REMEMBERED) this.actors.clear();
    this.actors.set(id, { actor, until: Date.now() + REMEMBERED_MS });
    return actor;
  }
}

const person = ({ roles, ...row }: Row): Person => ({
  ...row,
  roles: roles.map(({ deputyFor, ...role }) => ({ ...role, ...(deputyFor == null ? {} : { deputyFor }) })),
});
