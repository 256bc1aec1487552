import { Inject, Injectable } from '@nestjs/common';
import {
  committeeEntity,
  committeeReadBy,
  isOfCommittee,
  stoodWith,
  streamOf,
  type Committee,
  type CommitteeRead,
  type Context,
} from '@tiltaksmotor/domain';
import { eventsOf, type Body } from '@tiltaksmotor/persistence';
import { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import { Reading } from '../streams/reading.js';

/** A committee as it stands, as far as whoever reads it may know. */
export interface Standing extends CommitteeRead {
  readonly called: Body;
  readonly version: number;
}

type Ended = 'meeting' | 'case';

/** Reads committees for whoever asks. */
@Injectable()
export class Committees {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Reading) private readonly reading: Reading,
  ) {}

  /** Every committee of the community that has been established. */
  async all(me: string): Promise<readonly Standing[]> {
    const { bodies } = this.engine.opened.community;
    const found = await Promise.all(bodies.map(({ id }) => this.find(id, me)));
    return found.filter((standing) => standing !== null);
  }

  async one(id: string, me: string): Promise<Standing> {
    const found = await this.find(id, me);
    if (found === null) throw new Problem('NotFound');
    return found;
  }

  /** The committee with a meeting or a case in it: as it stands, or as it stood when it was last heard of. */
  async with(what: Ended, id: string, committee: string, me: string): Promise<Standing> {
    const standing = await this.one(committee, me);
    if (holds(standing.committee, what, id)) return standing;
    const then = await this.stood(committee, what, id);
    const read = then === null ? null : committeeReadBy(then, standing.context);
    if (read === null) throw new Problem('NotFound');
    return { ...standing, ...read };
  }

  private async find(id: string, me: string): Promise<Standing | null> {
    const { community, streams } = this.engine.opened;
    const called = community.bodies.find((one) => one.id === id);
    if (called === undefined) return null;
    const [found, context] = await Promise.all([
      streams.read<Committee>(streamOf(committeeEntity, id)),
      this.context(id, me),
    ]);
    const read = found === null ? null : committeeReadBy(found.state, context);
    return found === null || read === null ? null : { ...read, called, version: found.seq };
  }

  /** Whoever is of the committee sees all of it. */
  private async context(committee: string, me: string): Promise<Context> {
    const context = await this.reading.context(me);
    if (isOfCommittee(committee, context)) return context;
    return { ...context, theirs: await this.reading.theirs(context) };
  }

  private async stood(committee: string, what: Ended, id: string): Promise<Committee | null> {
    const { pool } = this.engine.opened;
    const [events, { rows }] = await Promise.all([
      eventsOf(pool, committeeEntity, { streams: [streamOf(committeeEntity, committee)] }),
      pool.query<{ meeting: string | null }>({
        name: 'meeting-of-case',
        text: 'select meeting from agenda_case where id = $1',
        values: [`${committee}/${id}`],
      }),
    ]);
    return stoodWith(events, what === 'meeting' ? { meeting: id } : { case: id, meeting: rows[0]?.meeting ?? null });
  }
}

const holds = ({ meetings, cases }: Committee, what: Ended, id: string): boolean =>
  Object.hasOwn(what === 'meeting' ? meetings : cases, id);
