import {
  checkedPolicies,
  gathered,
  inForceOf,
  inLanguage,
  measureOf,
  type listRow,
  type Listed,
} from '@tiltaksmotor/domain';
import type {
  Area,
  Directory,
  Edition,
  Holder,
  Language,
  Measure,
  Multilingual,
  Organisation,
  Policies,
  PolicyFault,
  Priority,
} from '@tiltaksmotor/domain';
import type { Pool, PoolClient } from 'pg';
import { In, IsNull, Not, type DataSource } from 'typeorm';
import { poolOf } from '../pool.js';
import { BODIES } from '../kinds/index.js';
import { PersonRow } from '../rows.js';

/** What meets and decides in the community. */
export interface Body {
  readonly id: string;
  readonly name: Multilingual;
  /** What its mandate puts first. */
  readonly priorities: readonly Priority[];
}
/** An edition of the action list, and what is on it. */
export interface List {
  readonly edition: Edition;
  readonly measures: readonly Measure[];
}
/** All of the small data that decisions look up, as it was at one version. */
interface Content {
  readonly version: string | null;
  readonly directory: Directory;
  readonly policies: Policies;
  readonly policyFaults: readonly PolicyFault[];
  readonly areas: readonly Area[];
  readonly bodies: readonly Body[];
  readonly measures: readonly Measure[];
  readonly edition: Edition | null;
  readonly lists: readonly List[];
  /** By code, as it stands on the newest list that has it. */
  readonly ever: ReadonlyMap<string, Measure>;
}

/**
 * The health community's small data, held in memory. The database counts its versions: every command compares the number
 * on its way, and reads anew where it has changed.
 */
export class Community {
  private constructor(
    private readonly db: DataSource,
    private content: Content,
  ) {}

  static async open(db: DataSource): Promise<Community> {
    return new Community(db, await read(poolOf(db)));
  }

  get directory(): Directory {
    return this.content.directory;
  }
  get policies(): Policies {
    return this.content.policies;
  }
  /** What is wrong with policies as they are written: under one with a fault nothing is decided. */
  get policyFaults(): readonly PolicyFault[] {
    return this.content.policyFaults;
  }
  get areas(): readonly Area[] {
    return this.content.areas;
  }
  get bodies(): readonly Body[] {
    return this.content.bodies;
  }
  /** Of the edition in force. */
  get measures(): readonly Measure[] {
    return this.content.measures;
  }
  get edition(): Edition | null {
    return this.content.edition;
  }

  /** An edition that is or was in force. */
  editionOf(id: string): Edition | undefined {
    return this.content.lists.find(({ edition }) => edition.id === id)?.edition;
  }
  /** A measure as it stands on the list, or stood last: what is begun on it goes on when it has left. */
  measureEver(code: string): Measure | undefined {
    return this.content.ever.get(code);
  }

  /** Reads anew where the database says that something changed. */
  async refresh(): Promise<void> {
    const { rows } = await poolOf(this.db).query<{ version: string }>({
      name: 'community',
      text: 'select version from community',
    });
    await this.agree(rows[0]?.version ?? null, poolOf(this.db));
  }

  /** Sees to it that what is held is of this version, or newer. */
  async agree(version: string | null, db: Pool | PoolClient): Promise<void> {
    if (version !== this.content.version) this.content = await read(db);
  }
}

const READ = `select (select version from community) as version,
  (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'kind', kind, 'parent', parent, 'successor', successor) order by id), '[]') from organisation) as organisations,
  ${BODIES},
  (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'prefix', prefix, 'title', title) order by position), '[]') from area) as areas,
  (select coalesce(jsonb_object_agg(id, body), '{}') from policy) as policies,
  (select coalesce(jsonb_agg(jsonb_build_object('person', person, 'role', role, 'at', at, 'from', valid_from, 'to', valid_to)
      || case when deputy_for is null then '{}' else jsonb_build_object('deputyFor', deputy_for) end order by id), '[]')
    from assignment) as holders,
  array(select id from person where redacted_at is not null) as gone,
  e.edition, (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'area', area, 'theme', theme, 'title', title, 'collaboration', collaboration)
    order by position), '[]') from measure where edition = e.edition->>'id') as measures
  from (values (1)) one left join (select jsonb_build_object('id', id, 'title', title, 'approvedBy', approved_by, 'case', case_number,
    'approvedOn', approved_on, 'wording', wording, 'presentedTo', presented_to) as edition
    from edition order by approved_on desc, id desc limit 1) e on true`;

interface MadeHere extends Pick<ReturnType<typeof listRow>, 'title' | 'body' | 'case_number'> {
  readonly id: string;
  readonly starts_on: string;
  readonly decided_on: string;
  readonly measures: readonly Listed[];
  readonly texts: Readonly<Record<string, string | null>> | null;
}
/** The editions that were made here and are or were in force. */
async function madeHere(db: Pool | PoolClient): Promise<readonly (List & { readonly from: string })[]> {
  const { rows } = await db.query<MadeHere>(
    `select e.id::text, title, body, case_number, decided_on::text, starts_on::text, measures,
        (select jsonb_object_agg(t.ref, t.words) from text t where t.stream = 'edition/' || e.id) as texts
      from list_edition e where status = 'in-force' order by starts_on desc, updated_at desc`,
  );
  return rows.map(({ texts, starts_on: from, ...row }) => {
    const words = new Map(Object.entries(texts ?? {}));
    return { from, edition: inForceOf(row.id, row, words), measures: row.measures.map((one) => measureOf(one, words)) };
  });
}

interface Row {
  readonly version: string | null;
  readonly organisations: readonly Organisation[];
  readonly bodies: readonly Body[];
  readonly areas: readonly Area[];
  readonly policies: Readonly<Record<string, unknown>>;
  readonly edition: Edition | null;
  readonly measures: readonly Measure[];
  readonly holders: readonly Holder[];
  /** People whose names were taken away. */
  readonly gone: readonly string[];
}

async function read(db: Pool | PoolClient): Promise<Content> {
  const { rows } = await db.query<Row>(READ);
  const { organisations, policies, holders, gone, edition, measures, ...others } = rows[0] as Row;
  const seeded = edition === null ? [] : [{ from: edition.approvedOn, edition, measures }];
  const lists = [...(await madeHere(db)), ...seeded].toSorted((a, b) =>
    a.from < b.from ? 1 : a.from > b.from ? -1 : 0,
  );
  const row = { ...others, lists, edition: lists[0]?.edition ?? null, measures: lists[0]?.measures ?? [] };
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const byCode = new Map(row.measures.map((measure) => [measure.code, measure]));
  const ever = new Map(
    lists.toReversed().flatMap(({ measures: all }) => all.map((measure) => [measure.code, measure] as const)),
  );
  const byPlace = gathered(holders, ({ at }) => at);
  const byPerson = gathered(holders, ({ person }) => person);
  const areas = new Map(row.areas.map((area) => [area.id, area]));
  const directory: Directory = {
    organisations,
    edition: row.edition?.id ?? null,
    organisation: (id) => byId.get(id),
    measure: (code) => byCode.get(code),
    area: (id) => areas.get(id),
    bodies: row.bodies.map(({ id }) => id),
    holders: (at) => byPlace.get(at) ?? [],
    held: (person) => (gone.includes(person) ? [] : (byPerson.get(person) ?? [])),
  };
  const { policies: whole, faults: policyFaults } = checkedPolicies(policies, directory);
  return { ...row, ever, policies: whole, policyFaults, directory };
}

/** What an organisation or a body is called; undefined for what is neither. */
export const placeName = (
  { directory, bodies }: Pick<Community, 'directory' | 'bodies'>,
  language: Language,
  id: string,
): string | undefined =>
  directory.organisation(id)?.name ?? inLanguage(bodies.find((one) => one.id === id)?.name ?? {}, language);

/** What these people are called: those who are there, and are not redacted. */
export async function namesOf(db: DataSource, ids: Iterable<unknown>): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => typeof id === 'string');
  const named = await db.getRepository(PersonRow).findBy({ id: In(wanted), name: Not(IsNull()) });
  return new Map(named.map(({ id, name }) => [id, name ?? id]));
}
