import { Inject, Injectable } from '@nestjs/common';
import { partsOf, type Actor, type Assignment, type Language } from '@tiltaksmotor/domain';
import { assignmentsOf, heldBy, type StoredAssignment } from '@tiltaksmotor/persistence';
import { Engine } from '../engine.js';

export interface Person {
  readonly id: string;
  /** Null where it is redacted. */
  readonly name: string | null;
  readonly email: string | null;
  /** That they have chosen; null until they have. */
  readonly language: string | null;
  readonly roles: readonly Assignment[];
}

interface Row extends Omit<Person, 'roles'> {
  readonly roles: readonly StoredAssignment[] | null;
}

interface Wanted {
  /** Only those who hold a role on this day: the one that is asked for, or any. */
  readonly holdingOn?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
  readonly role?: string | undefined;
  readonly at?: string | undefined;
  readonly q?: string | undefined;
}

const COLUMNS = `p.id, p.name, p.email, p.language, ${heldBy('p.id')} as roles`;

/** Who is in the health community, and what they are there. */
@Injectable()
export class People {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  async page(wanted: Wanted): Promise<{ items: readonly Person[]; next: string | null }> {
    const { after = '', limit, role = null, at = null, q = null, holdingOn = null } = wanted;
    const { rows } = await this.engine.opened.pool.query<Row>({
      name: 'people',
      text: `select ${COLUMNS} from person p where p.id > $1 and p.redacted_at is null
        and (($3::text is null and $4::text is null and $6::date is null) or exists (select from assignment a where a.person = p.id
          and ($3::text is null or a.role = $3) and ($4::text is null or a.at = $4)
          and ($6::date is null or (a.valid_from <= $6 and (a.valid_to is null or $6 <= a.valid_to)))))
        and ($5::text[] is null or (select bool_and(strpos(folded(p.name), part) > 0) from unnest($5::text[]) as part))
        order by p.id limit $2 + 1`,
      values: [after, limit, role, at, q === null ? null : partsOf(q), holdingOn],
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

  async chooseLanguage(id: string, language: Language): Promise<void> {
    await this.engine.opened.pool.query({
      name: 'language-chosen',
      text: 'update person set language = $2 where id = $1 and redacted_at is null',
      values: [id, language],
    });
  }

  /** Somebody as the rules see them, and the community as it is by then. A person who is no longer there has no roles. */
  async actor(id: string): Promise<Actor> {
    const { pool, community } = this.engine.opened;
    const { rows } = await pool.query<Pick<Row, 'roles'> & { readonly version: string | null }>({
      name: 'actor',
      text: `select (select version from community) as version, ${heldBy('$1')} as roles`,
      values: [id],
    });
    await community.agree(rows[0]?.version ?? null, pool);
    return { person: id, assignments: assignmentsOf(rows[0]?.roles ?? null) };
  }
}

const person = ({ roles, ...row }: Row): Person => ({ ...row, roles: assignmentsOf(roles) });
