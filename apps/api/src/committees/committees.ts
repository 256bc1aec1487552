import { Inject, Injectable } from '@nestjs/common';
import {
  committeeEntity,
  committeeFor,
  isOfCommittee,
  organisationsOf,
  streamOf,
  type Committee,
  type CommitteeEvent,
  type CommitteePolicy,
  type CommitteeReader,
  type Context,
} from '@tiltaksmotor/domain';
import type { Committee as Called } from '@tiltaksmotor/persistence';
import { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import { Reading } from '../streams/reading.js';

/** A committee as it stands, as far as whoever reads it may know. */
export interface Standing {
  readonly called: Called;
  readonly version: number;
  readonly committee: Committee;
  readonly works: CommitteePolicy;
  readonly context: Context;
  readonly reader: CommitteeReader;
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
    const { committees } = this.engine.opened.community;
    const found = await Promise.all(committees.map(({ id }) => this.find(id, me)));
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
    if (then === null) throw new Problem('NotFound');
    return { ...standing, committee: committeeFor(standing.reader, then) };
  }

  private async find(id: string, me: string): Promise<Standing | null> {
    const { community, streams } = this.engine.opened;
    const called = community.committees.find((one) => one.id === id);
    if (called === undefined) return null;
    const [found, context] = await Promise.all([
      streams.read<Committee>(streamOf(committeeEntity, id)),
      this.reading.context(me),
    ]);
    const works = context.policies[found?.state.policy ?? '']?.committees[id];
    if (found === null || works === undefined) return null;
    const reader = await this.reader(id, context);
    return { called, version: found.seq, committee: committeeFor(reader, found.state), works, context, reader };
  }

  private async reader(committee: string, context: Context): Promise<CommitteeReader> {
    const { person } = context.actor;
    if (isOfCommittee(committee, context)) return { person, all: true, pilots: new Set() };
    const { rows } = await this.engine.opened.pool.query<{ id: string }>({
      name: 'pilots-of-reader',
      text: `select id from pilot where parties && $1::text[] or proposed_by = $2`,
      values: [organisationsOf(context), person],
    });
    return { person, all: false, pilots: new Set(rows.map(({ id }) => `pilot/${id}`)) };
  }

  /**
   * The state keeps what ended lately; all that ever ended stays in the events. Folded by today's rules up to the last of
   * them that is about it, they tell how the committee stood while it was still there.
   */
  private async stood(committee: string, what: Ended, id: string): Promise<Committee | null> {
    const { rows } = await this.engine.opened.pool.query<StoredEvent>({
      name: `events-about-${what}`,
      text: `select type, data, at from event where stream = $1 and seq <= (
          select max(seq) from event where stream = $1 and (${ABOUT[what]})) order by seq`,
      values: [streamOf(committeeEntity, committee), id, ...(what === 'case' ? [`${committee}/${id}`] : [])],
    });
    let state = committeeEntity.initial;
    let stood: Committee | null = null;
    for (const { type, data, at } of rows) {
      state = committeeEntity.evolve(state, { ...data, type } as CommitteeEvent, at.toISOString());
      if (holds(state, what, id)) stood = state;
    }
    return stood;
  }
}

interface StoredEvent {
  readonly type: string;
  readonly data: object;
  readonly at: Date;
}

/** Events name the meeting they are of; a case is also told of in those of the meeting that took it up. */
const ABOUT: Readonly<Record<Ended, string>> = {
  meeting: `data->>'meeting' = $2 or data->'plan'->>'meeting' = $2`,
  case: `data->>'case' = $2 or data->>'meeting' = (select meeting from agenda_case where id = $3)`,
};

const holds = ({ meetings, cases }: Committee, what: Ended, id: string): boolean =>
  Object.hasOwn(what === 'meeting' ? meetings : cases, id);
